package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad/names"
)

// newHelp is the command that prints the help of others. The one that comes with cobra
// takes any word for an argument of the main command, and prints its help.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about any command",
		Long:  "Print the help of a command, like depth COMMAND --help, or of a topic, like depth help words.",
		Args:  cobra.ArbitraryArgs,
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var found []cobra.Completion
			if of, _, err := cmd.Root().Find(args); err == nil {
				for _, c := range of.Commands() {
					if c.IsAvailableCommand() {
						found = append(found, cobra.CompletionWithDesc(c.Name(), c.Short))
					}
				}
			}
			return found, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			of, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return noSuchCommand(cmd.Root(), strings.Join(args, " "))
			}
			of.InitDefaultHelpFlag()
			return of.Help()
		},
	}
}

func noSuchCommand(root *cobra.Command, word string) error {
	if near := nearestCommand(root, word, nil); near != "" {
		return fmt.Errorf("there is no command %s: did you mean depth help %s?", names.Quote(word), near)
	}
	return fmt.Errorf("there is no command %s (depth --help shows all)", names.Quote(word))
}

// strictCompletion has the command that completes for shells refuse what is none of them.
func strictCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	completion, _, err := root.Find([]string{"completion"})
	if err != nil {
		return
	}
	var shells []string
	for _, shell := range completion.Commands() {
		shell.Args = noArgs
		shells = append(shells, shell.Name())
	}
	completion.Args = cobra.ArbitraryArgs
	completion.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return errors.New("for which shell? Name one of " + strings.Join(shells, ", "))
		}
		return &names.UnknownError{What: "shell", Name: args[0], Known: shells, Near: names.Nearest(args[0], shells)}
	}
}
