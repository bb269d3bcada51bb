package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/squadfile"
)

func newAdd(s streams, c *catalogFlags) *cobra.Command {
	f := editFlags{catalog: c}
	before := ""
	cmd := &cobra.Command{
		Use:   "add CLUB-OR-FILE NAME [KEY=VALUE…]",
		Short: "Add a player to a squad file",
		Long: `Add a player to a squad file: at the end of the list, or before another one. The
order is the pecking order: of two alike the first one starts. Facts are written
as for depth set.

` + editHelp,
		Example: `  depth add liverpool.yaml "Joe Bloggs" born=2005-03-01 positions=CB,RB contract.until=2030-06-30
  depth add liverpool.yaml "Joe Bloggs" positions=GK --before Mamardashvili`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: f.completeAdd,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 || isAssignment(args[0]) {
				return errors.New(`which file? Name one, like depth add liverpool.yaml "Joe Bloggs" positions=CB`)
			}
			name, list, err := assignments(args[1:])
			if err != nil {
				return err
			}
			if strings.TrimSpace(name) == "" {
				return fmt.Errorf(`who is to be added? Write it like depth add %s "Joe Bloggs" positions=CB`, args[0])
			}
			return f.edit(s, args[0], func(e *squadfile.Editor) ([]string, error) { return addPlayer(e, name, before, list) })
		},
	}
	cmd.Flags().StringVar(&before, "before", "", "add them before this `player`")
	completeFlag(cmd, "before", f.completePlayers)
	f.register(cmd)
	return cmd
}

func addPlayer(e *squadfile.Editor, name, before string, list []assignment) (told []string, err error) {
	where := "at the end"
	add := e.Add
	if before != "" {
		n, err := e.Squad().Find(before)
		if err != nil {
			return nil, fmt.Errorf("--before: %w", err)
		}
		next := e.Players[n]
		where = "before " + next.Now.Name
		add = func(p *squad.Player) (*squadfile.Facts[squad.Player], error) { return e.AddBefore(next, p) }
	}
	player, err := add(&squad.Player{Name: name})
	if err != nil {
		return nil, err
	}
	if _, err := set(player, name, list); err != nil {
		return nil, err
	}
	return []string{fmt.Sprintf("%s is new, %s", player.Now.Name, where)}, nil
}
