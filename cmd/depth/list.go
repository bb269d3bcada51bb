package main

import (
	"errors"
	"strings"

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
		Long: `List the clubs that depth knows, with the file that answers to each name and the
files that it hides. Files are looked for here, and the first that has the club is
taken:

  1. the folder of --data, then that of the variable DEPTH_DATA
  2. ./squads, then ./*.yaml in the working folder
  3. the folder of your own data, which depth fetch fills
     ($XDG_DATA_HOME/depth, or where your system keeps such data)
  4. what is shipped with depth

A file hides those of its name and those of its club in the folders behind. The
season is the one that depth CLUB plans for.`,
		Example: `  depth list
  depth list --data ./our-squads --format csv`,
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			if err := out.check(); err != nil {
				return err
			}
			if err := f.refuseOverwrite(out.file); err != nil {
				return err
			}
			tellDataHome(s.err)
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
		hides := make([]string, len(e.Hides))
		for i, path := range e.Hides {
			hides[i] = listed(path)
		}
		known = append(known, clubs.Club{
			Key: e.Key, Name: sq.Club, Country: sq.Country, Season: league.Coming(sq.AsOf),
			AsOf: sq.AsOf, Players: len(sq.Players), File: listed(e.Path), Hides: hides,
		})
	}
	return known, errors.Join(problems...)
}

// listed is a file as the list of clubs names it.
func listed(path string) string {
	if strings.HasPrefix(path, shipped+"/") {
		return shipped
	}
	return path
}
