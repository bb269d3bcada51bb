package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/report/clubs"
	"github.com/depth-football/depth/squad/squadfile"
)

func newList(s streams, f *catalogFlags) *cobra.Command {
	var out outputFlags
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the clubs that depth knows",
		Long: `List the clubs that depth knows: those of the data folder, if one is given, and
those that are shipped. The season is the one that depth CLUB plans for.`,
		Example: `  depth list
  depth list --data ./our-squads --format csv`,
		Args:              cobra.NoArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			if err := out.check(); err != nil {
				return err
			}
			if err := f.spare(out.file); err != nil {
				return err
			}
			c, err := f.open()
			if err != nil {
				return err
			}
			known, problems := clubsOf(c)
			if problems != nil && len(known) == 0 {
				return problems
			}
			err = out.write(s, clubs.Forms(known))
			return errors.Join(problems, err)
		},
	}
	out.register(cmd, tableFormats...)
	return cmd
}

// clubsOf reads all squads of a catalog. One that cannot be read is told and
// does not stop the others.
func clubsOf(c *catalog.Catalog) ([]clubs.Club, error) {
	entries, err := c.Entries()
	if err != nil {
		return nil, err
	}
	var known []clubs.Club
	var problems squadfile.Diagnostics
	for _, e := range entries {
		sq, err := c.Squad(e)
		var broken squadfile.Diagnostics
		switch {
		case errors.As(err, &broken):
			problems = append(problems, broken...)
			continue
		case err != nil:
			problems = append(problems, squadfile.Diagnostic{File: e.Path, Message: fmt.Sprintf("cannot be read: %v", cause(err))})
			continue
		}
		league, _, err := c.League(sq)
		if errors.As(err, &broken) {
			problems = append(problems, broken...)
			league = &squad.Competition{}
		} else if err != nil {
			return nil, err
		}
		file := e.Path
		if e.Folder == shipped {
			file = shipped
		}
		known = append(known, clubs.Club{
			Key: e.Key, Name: sq.Club, Country: sq.Country, Season: squad.SeasonOn(sq.AsOf, league.Calendar).Next(),
			AsOf: sq.AsOf, Players: len(sq.Players), File: file,
		})
	}
	if problems != nil {
		return known, problems
	}
	return known, nil
}
