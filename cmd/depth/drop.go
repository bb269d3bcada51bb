package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad/squadfile"
)

func newDrop(s streams, c *catalogFlags) *cobra.Command {
	f := editFlags{catalog: c}
	cmd := &cobra.Command{
		Use:   "drop CLUB-OR-FILE PLAYER [KEY…]",
		Short: "Take a player, or facts, out of a squad file",
		Long: `Take a player out of a squad file, or only some facts of a player; without a
player, facts of the club. What is said of them goes with them: the comments on
their lines, those that stand deeper, and exemptions above them. Other comments
above them stay.

` + editHelp,
		Example: `  depth drop liverpool.yaml Konaté
  depth drop liverpool.yaml "van Dijk" contract.option value
  depth drop liverpool.yaml formation`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: f.completeDrop,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("which file? Name one, like depth drop liverpool.yaml Konaté")
			}
			if len(args) == 1 || strings.TrimSpace(args[1]) == "" {
				return fmt.Errorf("who or what is to be taken out? Name a player, like depth drop %s Konaté", args[0])
			}
			return f.edit(s, args[0], func(e *squadfile.Editor) ([]string, error) { return drop(e, args[1:]) })
		},
	}
	f.register(cmd)
	return cmd
}

func drop(e *squadfile.Editor, args []string) (told []string, err error) {
	player, keys := args[0], args[1:]
	n, err := e.Squad().Find(player)
	isClubs := !slices.ContainsFunc(args, func(arg string) bool { return !hasKey(squadfile.ClubKeys(), arg) })
	switch {
	case err != nil && isClubs:
		player, keys = "", args
	case err != nil:
		return nil, err
	case len(keys) == 0:
		name := e.Players[n].Now.Name
		return []string{name + " is taken out"}, e.Remove(e.Players[n])
	}
	who, of, err := factsOf(e, player)
	if err != nil {
		return nil, err
	}
	var failed []error
	for _, key := range keys {
		before := of.Get(key)
		if err := of.Drop(key); err != nil {
			failed = append(failed, fmt.Errorf("%s: %w", who, err))
			continue
		}
		told = append(told, became(who, key, before, ""))
	}
	return told, errors.Join(failed...)
}
