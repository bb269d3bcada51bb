package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// editFlags are the flags of the commands that change a squad file.
type editFlags struct {
	catalog *catalogFlags
	dryRun  bool
}

func (f *editFlags) register(cmd *cobra.Command) {
	cmd.Flags().SortFlags = false
	cmd.Flags().BoolVar(&f.dryRun, "dry-run", false, "write nothing and show the lines that would change")
}

// editHelp is what all these commands do in the same way.
const editHelp = `CLUB-OR-FILE is a file, or a club of the data folder. A club that is shipped with
depth cannot be changed: depth show prints it, so that it becomes a file of your
own. PLAYER is a name, or any words of it that are this player's alone; namesakes
are told apart by a birth date behind the name.

All else of the file stays as it is, to the last byte: comments, blank lines,
order, quotes. The result is read before it is written, whole or not at all; a
file that somebody saves meanwhile is left alone.`

// file is the file that an argument means.
func (f *editFlags) file(arg string) (string, error) {
	switch {
	case arg == "-":
		return "", errors.New("standard input cannot be changed: name a file")
	case isFolder(arg):
		return "", fmt.Errorf("cannot change %s: it is a folder; name a file in it", arg)
	case isPath(arg):
		return arg, nil
	}
	c, err := f.catalog.open()
	if err != nil {
		return "", err
	}
	entry, err := entryOf(c, arg)
	if err != nil {
		return "", err
	}
	if entry.Folder == shipped {
		return "", fmt.Errorf("%s is shipped with depth and cannot be changed: make a file of it (depth show %s > %s.yaml) and name that",
			names.Quote(entry.Key), entry.Key, entry.Key)
	}
	return filepath.FromSlash(entry.Path), nil
}

// edit changes a file and tells what has become of it. The changes return what there is
// to tell of them.
func (f *editFlags) edit(s streams, arg string, changes func(e *squadfile.Editor) (told []string, err error)) error {
	name, err := f.file(arg)
	if err != nil {
		return err
	}
	if _, err := os.Stat(name); err != nil {
		return fmt.Errorf("cannot read %s: %w", name, cause(err))
	}
	before, err := squadFile{name: name}.read()
	if err != nil {
		return err
	}
	e, err := squadfile.Edit(name, before)
	if err != nil {
		return err
	}
	known := e.Inspection().Warnings()
	told, err := changes(e)
	if err != nil {
		return err
	}
	after, err := e.Bytes()
	var problems squadfile.Diagnostics
	switch {
	case errors.As(err, &problems):
		return errors.Join(fmt.Errorf("%s is left as it is: it could not be read any more", name), err)
	case err != nil:
		return fmt.Errorf("%s: %w", name, err)
	}
	if f.dryRun {
		shown := names.PrintableFile(name)
		told = []string{strings.TrimSuffix(names.PrintableLines(string(diff.Diff(shown, before, shown+" (changed)", after))), "\n")}
	} else if !bytes.Equal(before, after) {
		loss, err := new(folders).replace(name, before, after)
		if err != nil {
			return cannotWrite(name, err)
		}
		tellLoss(s.err, name, loss)
	}
	for _, w := range e.Inspection().Warnings() {
		if !slices.ContainsFunc(known, func(k squadfile.Diagnostic) bool { return k.Rule == w.Rule && k.Message == w.Message }) {
			fmt.Fprintln(s.err, w)
		}
	}
	for _, line := range told {
		if line == "" {
			continue
		}
		if !f.dryRun {
			line = names.Printable(line)
		}
		if _, err := fmt.Fprintln(s.out, line); err != nil {
			return cannotWrite("to standard output", err)
		}
	}
	return nil
}

// assignment is a fact and the value that it is to have.
type assignment struct{ key, value string }

// isAssignment reports whether a word begins with something like a key and a sign of
// equality. A name may have such a sign, too.
func isAssignment(word string) bool {
	key, _, ok := strings.Cut(word, "=")
	return ok && key != "" && strings.Trim(strings.ToLower(key), "abcdefghijklmnopqrstuvwxyz_.-") == ""
}

// isBeside reports whether another assignment is about the same map, so that the two may
// need one another: contract.extension.until and contract.extension.if.
func (a assignment) isBeside(other assignment) bool {
	first, _, _ := strings.Cut(a.key, ".")
	second, _, _ := strings.Cut(other.key, ".")
	return first == second
}

// assignments are words of the form key=value, and the words before the first of them.
func assignments(args []string) (before string, list []assignment, err error) {
	first := slices.IndexFunc(args, isAssignment)
	if first < 0 {
		first = len(args)
	}
	for _, arg := range args[first:] {
		key, value, _ := strings.Cut(arg, "=")
		switch {
		case !isAssignment(arg):
			return "", nil, fmt.Errorf("%s is no fact: write it like key=value (a value with spaces needs quotes)", names.Quote(arg))
		case slices.ContainsFunc(list, func(a assignment) bool { return a.key == key }):
			return "", nil, fmt.Errorf("%s is given twice", names.Quote(key))
		}
		list = append(list, assignment{key, value})
	}
	return strings.Join(args[:first], " "), list, nil
}

// facts are those of the club or of a player.
type facts interface {
	Get(path string) string
	Set(path, value string) error
	SetPart(path, value string) error
	Drop(path string) error
}

// factsOf are the facts of a player, or of the club if no player is named.
func factsOf(e *squadfile.Editor, player string) (who string, of facts, err error) {
	if player == "" {
		return e.Club.Now.Club, e.Club, nil
	}
	n, err := e.Squad().Find(player)
	var unknown *names.UnknownError
	if errors.As(err, &unknown) {
		unknown.Hint = "depth add adds a player"
	}
	if err != nil {
		return "", nil, err
	}
	return e.Players[n].Now.Name, e.Players[n], nil
}

// set gives facts their values.
func set(of facts, who string, list []assignment) (told []string, err error) {
	var failed []error
	for i, a := range list {
		put := of.Set
		if slices.ContainsFunc(list[i+1:], a.isBeside) {
			put = of.SetPart
		}
		before := of.Get(a.key)
		if err := put(a.key, a.value); err != nil {
			failed = append(failed, err)
			continue
		}
		told = append(told, became(who, a.key, before, of.Get(a.key)))
	}
	return told, errors.Join(failed...)
}

// became says what has become of a fact.
func became(who, key, before, after string) string {
	if before == after {
		return fmt.Sprintf("%s: %s is %s already", who, key, after)
	}
	nothing := func(text string) string {
		if text == "" {
			return "nothing"
		}
		return text
	}
	return fmt.Sprintf("%s: %s %s → %s", who, key, nothing(before), nothing(after))
}

func hasKey(keys []squadfile.Key, path string) bool {
	return slices.ContainsFunc(keys, func(k squadfile.Key) bool { return k.Path == path })
}
