package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/depth-football/depth/cmd/depth/topics"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/names"
)

// flagError says of a flag that a command does not have which one was probably meant.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	near := ""
	if errors.As(err, &unknown) {
		word := unknown.GetSpecifiedName()
		if letters := unknown.GetSpecifiedShortnames(); len(letters) > 1 { // -season
			word, _, _ = strings.Cut(letters, "=")
			err = fmt.Errorf("unknown flag: -%s", word)
		}
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden {
				known = append(known, f.Name)
			}
		})
		near = nearestWord(word, known)
	}
	if near == "" {
		return fmt.Errorf("%w (%s --help shows all flags)", err, cmd.CommandPath())
	}
	return fmt.Errorf("%w: did you mean --%s? (%s --help shows all flags)", err, near, cmd.CommandPath())
}

// otherWords are words that people use for commands.
var otherWords = map[string]string{
	"validate": "check", "lint": "check", "verify": "check", "format": "fmt", "init": "new", "create": "new", "ls": "list", "clubs": "list",
	"compare": "diff", "edit": "set", "remove": "drop", "rm": "drop", "delete": "drop", "print": "show", "cat": "show",
	"download": "fetch", "get": "fetch", "update": "fetch", "convert": "import", "leagues": "league", "squads": "list",
}

// orCommand says of a club that there is not that a command was probably meant.
func orCommand(root *cobra.Command, args []string, err error) error {
	var missing *catalog.NotFoundError
	if !errors.As(err, &missing) || missing.Club != nil || len(args) == 0 {
		return err
	}
	if _, ok := topics.Find(args[0]); ok {
		return fmt.Errorf("there is no squad and no command %s: did you mean depth help %s?", names.Quote(args[0]), args[0])
	}
	if near := nearestCommand(root, args[0], missing.Near); near != "" {
		return fmt.Errorf("there is no squad and no command %s: did you mean depth %s?", names.Quote(args[0]), near)
	}
	return err
}

// nearestCommand is the command that is meant by a word, "" if it comes nearer to
// something else.
func nearestCommand(root *cobra.Command, word string, others []string) string {
	var known []string
	for _, c := range root.Commands() {
		known = append(known, c.Name())
	}
	if other := otherWords[strings.ToLower(word)]; slices.Contains(known, other) {
		return other
	}
	near := nearestWord(word, known)
	if near == "" || len(others) > 0 && !isSwapped(near, word) && names.Nearest(word, []string{near, others[0]}) != near {
		return ""
	}
	return near
}

// nearestWord is the word of a command line that differs least, or that begins so.
func nearestWord(word string, known []string) string {
	if near := names.Nearest(word, known); near != "" {
		return near
	}
	for _, isMeant := range []func(k string) bool{
		func(k string) bool { return names.HasWords(k, word) },
		func(k string) bool { return isSwapped(k, word) },
	} {
		if i := slices.IndexFunc(known, isMeant); i >= 0 {
			return known[i]
		}
	}
	return ""
}

// isSwapped reports whether two letters of a word have changed places.
func isSwapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 1; i < len(a); i++ {
		if a[:i-1] == b[:i-1] && a[i-1] == b[i] && a[i] == b[i-1] && a[i+1:] == b[i+1:] {
			return true
		}
	}
	return false
}

// noArgs refuses arguments where a command takes none.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return fmt.Errorf("%s takes no argument: leave out %s (%s --help explains)", cmd.CommandPath(), names.Quote(args[0]), cmd.CommandPath())
}

// orFlag says of words behind the name of a club which flag was probably meant, and of
// several clubs and files that one is asked about.
func orFlag(c *catalog.Catalog, args []string, err error) error {
	isFileName := func(arg string) bool { return arg != "-" && isPath(arg) }
	switch {
	case len(args) > 1 && !slices.ContainsFunc(args, func(arg string) bool { return arg != "-" }):
		return errors.New("standard input is one squad: write - once")
	case len(args) > 1 && !slices.ContainsFunc(args, func(arg string) bool { return !isFileName(arg) }):
		return fmt.Errorf("one squad at a time, not %d: name one of the files, or compare them with depth league", len(args))
	}
	var missing *catalog.NotFoundError
	if !errors.As(err, &missing) || missing.Club != nil {
		return err
	}
	words := strings.Fields(strings.Join(args, " "))
	for i := len(words) - 1; i > 0; i-- {
		club, rest := strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		if !isClub(c, club) {
			continue
		}
		if flag := flagOf(rest); flag != "" {
			return fmt.Errorf("no squad %s: did you mean depth %s %s?", names.Quote(missing.Name), club, flag)
		}
		if isClub(c, rest) {
			return fmt.Errorf("%s are two clubs: ask about one at a time (depth league compares many)", names.Quote(missing.Name))
		}
	}
	return err
}

// isClub reports whether a name is that of a club, of which there need not be a squad. What
// many names have in common, like FC or United, is none.
func isClub(c *catalog.Catalog, name string) bool {
	called, err := c.Called(name)
	if err != nil || len(called) > 0 {
		return err == nil
	}
	_, err = c.Find(name)
	return err == nil
}

// flagOf is the flag that takes a word, and the word behind it.
func flagOf(word string) string {
	if _, err := squad.ParsePosition(strings.Split(word, ",")[0]); err == nil {
		return "--position " + shellWord(word)
	}
	if _, err := squad.ParseSeason(word, squad.SplitYear); err == nil {
		return "--season " + word
	}
	if _, err := squad.ParseSeason("20"+word, squad.SplitYear); err == nil && len(word) == len("26/27") {
		return "--season 20" + word
	}
	if day, err := squad.ParseDate(word); err == nil && day.Exact() {
		return "--on " + word
	}
	if _, err := squad.ParseFormation(word); err == nil {
		return "--formation " + word
	}
	return ""
}

// shellWord is a text as a shell takes it for one word.
func shellWord(text string) string {
	if strings.ContainsAny(text, " \t") {
		return names.Quote(text)
	}
	return text
}
