package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad/names"
)

func newShow(s streams, f *catalogFlags) *cobra.Command {
	return &cobra.Command{
		Use:   "show CLUB",
		Short: "Print the squad file of a club that depth knows",
		Long: `Print the squad file of a club that depth knows, with its comments: to read it,
or to make a file of your own of it, which depth set, add and drop change.`,
		Example: `  depth show liverpool
  depth show "real madrid" > real-madrid.yaml`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: f.completeClubs,
		RunE: func(_ *cobra.Command, args []string) error {
			name := strings.Join(args, " ")
			if strings.TrimSpace(name) == "" {
				return errors.New("which club? Name one, like depth show liverpool (depth list shows all)")
			}
			return f.show(s, name)
		},
	}
}

func (f *catalogFlags) show(s streams, name string) error {
	if isPath(name) {
		return fmt.Errorf("%s is a file already: depth show prints those of the clubs that depth list shows", name)
	}
	c, err := f.open()
	if err != nil {
		return err
	}
	entry, err := entryOf(c, name)
	if err != nil {
		return err
	}
	src, err := c.Source(entry)
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return fmt.Errorf("cannot read %s: %w", entry.Path, pathError.Err)
	}
	if err != nil {
		return err
	}
	if isTerminal(s.out) {
		src = []byte(names.PrintableLines(string(src)))
	}
	return s.show(src)
}
