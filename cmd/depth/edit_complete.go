package main

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

type completion = func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective)

// completeFlag completes the value of a flag.
func completeFlag(cmd *cobra.Command, flag string, complete completion) {
	// The only error is that the flag does not exist or is completed twice.
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err)
	}
}

// completeFiles completes the clubs of the data folder; the shell completes files.
func (f *editFlags) completeFiles() ([]cobra.Completion, cobra.ShellCompDirective) {
	c, err := f.catalog.open()
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	entries, err := c.Entries()
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var keys []cobra.Completion
	for _, e := range entries {
		if e.Folder != shipped && names.Printable(e.Key) == e.Key { // a shell prints it as it is
			keys = append(keys, e.Key)
		}
	}
	return keys, cobra.ShellCompDirectiveDefault
}

// completePlayers completes the names of the players in the file that is named.
func (f *editFlags) completePlayers(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return f.players(args[0], typed), cobra.ShellCompDirectiveNoFileComp
}

func (f *editFlags) players(arg, typed string) []cobra.Completion {
	name, err := f.file(arg)
	if err != nil {
		return nil
	}
	src, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	sq, err := squadfile.Parse(name, src)
	if err != nil {
		return nil
	}
	return playersNamed(sq, typed, func(*squad.Player) bool { return true })
}

func (f *editFlags) completeSet(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	switch {
	case len(args) == 0:
		return f.completeFiles()
	case len(args) == 1 && !strings.Contains(typed, "="):
		keys, _ := completeKeys(squadfile.ClubKeys(), typed, "=")
		return append(f.players(args[0], typed), keys...), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	case len(args) == 1 || isAssignment(args[1]):
		return completeKeys(squadfile.ClubKeys(), typed, "=")
	}
	return completeKeys(squadfile.PlayerKeys(), typed, "=")
}

func (f *editFlags) completeAdd(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		return f.completeFiles()
	case 1:
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return completeKeys(squadfile.PlayerKeys(), typed, "=")
}

func (f *editFlags) completeDrop(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		return f.completeFiles()
	case 1:
		keys, _ := completeKeys(squadfile.ClubKeys(), typed, "")
		return append(f.players(args[0], typed), keys...), cobra.ShellCompDirectiveNoFileComp
	}
	return completeKeys(squadfile.PlayerKeys(), typed, "")
}

// completeKeys completes keys, and behind them the words that they may have.
func completeKeys(keys []squadfile.Key, typed, end string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var list []cobra.Completion
	for _, k := range keys {
		if strings.HasPrefix(typed, k.Path+"=") {
			for _, value := range k.Values {
				list = append(list, k.Path+"="+value)
			}
			return list, cobra.ShellCompDirectiveNoFileComp
		}
		list = append(list, cobra.CompletionWithDesc(k.Path+end, k.Doc))
	}
	directive := cobra.ShellCompDirectiveNoFileComp
	if end != "" {
		directive |= cobra.ShellCompDirectiveNoSpace
	}
	return list, directive
}
