package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/names"
)

// flagError says of a flag that a command does not have which one was probably meant.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	near := ""
	if errors.As(err, &unknown) {
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		near = nearestWord(unknown.GetSpecifiedName(), known)
	}
	if near == "" {
		return fmt.Errorf("%w (%s --help shows all flags)", err, cmd.CommandPath())
	}
	return fmt.Errorf("%w: did you mean --%s? (%s --help shows all flags)", err, near, cmd.CommandPath())
}

// orCommand says of a club that there is not that a command was probably meant.
func orCommand(root *cobra.Command, args []string, err error) error {
	var missing *catalog.NotFoundError
	if !errors.As(err, &missing) || len(missing.Near) > 0 {
		return err
	}
	var known []string
	for _, c := range root.Commands() {
		known = append(known, c.Name())
	}
	if near := nearestWord(args[0], known); near != "" {
		return fmt.Errorf("there is no squad and no command %s: did you mean depth %s?", names.Quote(args[0]), near)
	}
	return err
}

// nearestWord is the word of a command line that differs least, or that begins so.
func nearestWord(word string, known []string) string {
	if near := names.Nearest(word, known); near != "" {
		return near
	}
	if i := slices.IndexFunc(known, func(k string) bool { return names.HasWords(k, word) }); i >= 0 {
		return known[i]
	}
	return ""
}
