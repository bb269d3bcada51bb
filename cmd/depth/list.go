package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/report/clubs"
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
			if err := f.refuseOverwrite(out.file); err != nil {
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
	var problems []error
	for _, e := range entries {
		sq, err := entrySquad(c, e)
		if err := collect(&problems, err); err != nil {
			return nil, err
		}
		if sq == nil {
			continue
		}
		league, _, err := c.League(sq)
		if err := collect(&problems, err); err != nil {
			return nil, err
		}
		if err != nil {
			league = &squad.Competition{}
		}
		file := e.Path
		if e.Folder == shipped {
			file = shipped
		}
		known = append(known, clubs.Club{
			Key: e.Key, Name: sq.Club, Country: sq.Country, Season: league.Coming(sq.AsOf),
			AsOf: sq.AsOf, Players: len(sq.Players), File: file,
		})
	}
	return known, errors.Join(problems...)
}
