package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

func newSet(s streams, c *catalogFlags) *cobra.Command {
	f := editFlags{catalog: c}
	cmd := &cobra.Command{
		Use:   "set CLUB-OR-FILE [PLAYER] KEY=VALUE…",
		Short: "Set facts of a player or a club in a squad file",
		Long: `Set facts of a player in a squad file, or of the club if no player is named. KEY
is a key of the file; those of a map in it stand behind a dot: contract.until. A
list is written with commas: positions=CB,RB.

` + editHelp + "\n\n" + keysHelp(),
		Example: `  depth set liverpool.yaml "van Dijk" contract.until=2029-06-30 role=starter
  depth set liverpool.yaml Konaté loan.to=Roma loan.until=2027-06-30 --dry-run
  depth set liverpool.yaml formation=4-3-3 cover=GK=3,CB=2`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: f.completeSet,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 || isAssignment(args[0]) {
				return errors.New(`which file? Name one, like depth set liverpool.yaml "van Dijk" contract.until=2029-06-30`)
			}
			player, list, err := assignments(args[1:])
			if err != nil {
				return err
			}
			if len(list) == 0 {
				return fmt.Errorf("what is to be set? Write it like depth set %s %s contract.until=2029-06-30", args[0], exampleOf(player))
			}
			for _, a := range list {
				if err := a.check(args[0], player); err != nil {
					return err
				}
			}
			return f.edit(s, args[0], func(e *squadfile.Editor) ([]string, error) {
				who, of, err := factsOf(e, player)
				if err != nil {
					return nil, err
				}
				return set(of, who, list)
			})
		},
	}
	f.register(cmd)
	return cmd
}

func exampleOf(player string) string {
	if player == "" {
		player = "van Dijk"
	}
	return names.Quote(player)
}

// check refuses a fact without a value, and one of the club for a player or the other way
// round.
func (a assignment) check(file, player string) error {
	isPlayers, isClubs := hasKey(squadfile.PlayerKeys(), a.key), hasKey(squadfile.ClubKeys(), a.key)
	switch {
	case player == "" && isPlayers && !isClubs:
		return fmt.Errorf("%s is a fact of a player: name one, like depth set %s %s %s=%s", a.key, file, exampleOf(player), a.key, a.value)
	case player != "" && isClubs && !isPlayers:
		return fmt.Errorf("%s is a fact of the club: leave out the player %s", a.key, names.Quote(player))
	case strings.TrimSpace(a.value) == "":
		drop := strings.TrimSpace("depth drop " + file)
		if player != "" {
			drop += " " + names.Quote(player)
		}
		return fmt.Errorf("%s has no value: %s %s takes it out", names.Quote(a.key), drop, a.key)
	}
	return nil
}

// keysHelp lists the keys that can be set.
func keysHelp() string {
	paths := func(keys []squadfile.Key) []string {
		var list []string
		for _, k := range keys {
			list = append(list, k.Path)
		}
		return list
	}
	return folded("Of a player:", paths(squadfile.PlayerKeys()), 80) + "\n" + folded("Of the club:", paths(squadfile.ClubKeys()), 80)
}
