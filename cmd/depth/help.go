package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/cmd/depth/topics"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/findings"
	"github.com/depth-football/depth/squad/report/page"
)

// rulesTopic is the topic behind which all rules of depth check are explained.
const rulesTopic = "checks"

// newHelp is the command that prints topics and the help of other commands. The one that
// comes with cobra takes any word for an argument of the main command, and prints its help.
func newHelp(s streams) *cobra.Command {
	var manual string
	help := &cobra.Command{
		Use:   "help [COMMAND or TOPIC]",
		Short: "Help about any command, and about other topics",
		Long: `Print the help of a command, like depth COMMAND --help, or a page about a topic, of
which some are about a command at more length. On a terminal longer pages are shown a
screen at a time (--no-pager).`,
		Example: `  depth help words
  depth help import
  depth help --man ~/.local/share/man`,
		Args: cobra.ArbitraryArgs,
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var found []cobra.Completion
			if of, _, err := cmd.Root().Find(args); err == nil {
				for _, c := range of.Commands() {
					if _, known := topics.Find(c.Name()); c.IsAvailableCommand() && !known {
						found = append(found, cobra.CompletionWithDesc(c.Name(), c.Short))
					}
				}
			}
			return found, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if manual != "" {
				return writeManual(s, cmd.Root(), manual, args)
			}
			of, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return noSuchCommand(cmd.Root(), strings.Join(args, " "))
			}
			of.InitDefaultHelpFlag()
			return of.Help()
		},
	}
	help.Flags().StringVar(&manual, "man", "", "write manual pages for man into this `folder`")
	for _, t := range topics.All() {
		help.AddCommand(newTopic(s, t))
	}
	return help
}

// newTopic is the command that prints a page, and what is told of a command of that name.
func newTopic(s streams, t topics.Topic) *cobra.Command {
	return &cobra.Command{
		Use:               t.Name,
		Short:             t.Brief,
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p := page.New(s.style("auto"))
			if err := t.Print(p); err != nil {
				return err
			}
			if t.Name == rulesTopic {
				fmt.Fprintln(p)
				if err := findings.Explanations(p, explanations(s)); err != nil {
					return err
				}
			}
			if err := p.Print(cmd.OutOrStdout()); err != nil {
				return err
			}
			about, _, err := cmd.Root().Find([]string{t.Name})
			if err != nil || about == cmd.Root() {
				return nil
			}
			fmt.Fprintln(cmd.OutOrStdout())
			about.Long = strings.TrimSuffix(about.Long, moreAbout(about))
			return about.Help()
		},
	}
}

// moreAbout says in the help of a command that there is a page about it.
func moreAbout(cmd *cobra.Command) string {
	return fmt.Sprintf("\n\nMore about it: depth help %s", cmd.Name())
}

// topicNames are the names of all topics.
func topicNames() []string {
	var list []string
	for _, t := range topics.All() {
		list = append(list, t.Name)
	}
	return list
}

func noSuchCommand(root *cobra.Command, word string) error {
	if near := nearestCommand(root, word, nil); near != "" {
		return fmt.Errorf("there is no command %s: did you mean depth help %s?", names.Quote(word), near)
	}
	if near := nearestWord(word, topicNames()); near != "" {
		return fmt.Errorf("there is no command or topic %s: did you mean depth help %s?", names.Quote(word), near)
	}
	return fmt.Errorf("there is no command or topic %s (depth --help shows all)", names.Quote(word))
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
