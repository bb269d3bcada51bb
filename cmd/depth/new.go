package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/cmd/depth/atomicfile"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// newFlags are the flags of depth new.
type newFlags struct {
	to      string
	asOf    string
	stdout  bool
	catalog *catalogFlags
}

func newNew(s streams, c *catalogFlags) *cobra.Command {
	f := newFlags{catalog: c}
	cmd := &cobra.Command{
		Use:   "new CLUB",
		Short: "Start the squad file of a club",
		Long: `Start the squad file of a club: a small one without players, with comments that
tell what to write. It is written to ./squads if there is such a folder, else to the
working folder, and never over a file that is there. Of a club that depth knows by
name, country and league are filled in. If the new file hides a squad of the club
that was known, or is hidden by one, that is told.

Its day is today, the one on which you write the squad down, or that of --as-of.`,
		Example: `  depth new arsenal
  depth new "Bodø/Glimt" --to squads
  depth new arsenal --stdout`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(_ *cobra.Command, args []string) error { return f.run(s, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.to, "to", "", "write it to this `folder`, or to this file if it ends with .yaml")
	flags.StringVar(&f.asOf, "as-of", "", "`day` on which the squad is as it will be written down,\nlike 2026-03-11 (default: today)")
	flags.BoolVar(&f.stdout, "stdout", false, "print it and write nothing (also: --to -)")
	return cmd
}

func (f *newFlags) run(s streams, args []string) error {
	print := f.stdout || f.to == "-"
	if n := len(args) - 1; n > 0 && args[n] == "-" {
		args, print = args[:n], true
	}
	name := strings.Join(strings.Fields(strings.Join(args, " ")), " ")
	switch {
	case names.IsBlank(name), name == "-":
		return errors.New("which club? Name one, like depth new arsenal")
	case strings.ContainsFunc(name, names.Unprintable):
		return fmt.Errorf("%s has characters that cannot be seen or control terminals", names.Quote(name))
	case isPath(name) && !isYAML(name):
		return fmt.Errorf("%s is a path: name the club, and the folder with --to, like depth new arsenal --to squads", name)
	case isYAML(name):
		return fmt.Errorf("%s is the name of a file: name the club, and the file with --to, like depth new arsenal --to %s", name, name)
	}
	day, err := f.day()
	if err != nil {
		return err
	}
	c, err := f.catalog.open()
	if err != nil {
		return err
	}
	sq, err := startOf(c, name, day)
	if err != nil {
		return err
	}
	file := f.file(sq.Club)
	text, err := startingFile(sq, file)
	if err != nil {
		return err
	}
	if print {
		_, err := s.out.Write(text)
		return cannotWrite("to standard output", err)
	}
	if err := writeNew(file, text); err != nil {
		return err
	}
	shown, club := shellWord(names.PrintableFile(file)), strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	if f.to != "" { // where nobody looks for it
		club = shown
	}
	tellHidden(s.err, c, file)
	_, err = fmt.Fprintf(s.out, "%s is new: the squad of %s, without players\n"+
		"next: depth add %s \"NAME\" positions=CB contract.until=2028-06-30, or an editor; then depth %s\n",
		shown, names.Printable(sq.Club), shown, club)
	return cannotWrite("to standard output", err)
}

// day is the day of a new file: a fact of it, which is true when it is written.
func (f *newFlags) day() (squad.Date, error) {
	if f.asOf == "" {
		return squad.NewDate(time.Now().Date()), nil
	}
	day, err := squad.ParseDate(f.asOf)
	if err == nil && !day.Exact() {
		err = fmt.Errorf("a day is needed, like 2026-03-11, not %s", names.Quote(f.asOf))
	}
	if err != nil {
		return day, fmt.Errorf("--as-of: %w", err)
	}
	return day, nil
}

// file is where a new file goes.
func (f *newFlags) file(club string) string {
	switch {
	case isYAML(f.to) && !isFolder(f.to):
		return f.to
	case f.to != "" && f.to != "-":
		return below(f.to, importer.FileName(club))
	case isFolder("squads"):
		return filepath.Join("squads", importer.FileName(club))
	}
	return importer.FileName(club)
}

// startOf is a squad without players, with what is known of the club.
func startOf(c *catalog.Catalog, name string, day squad.Date) (*squad.Squad, error) {
	sq := &squad.Squad{Club: name, AsOf: day}
	called, err := c.Called(name)
	switch {
	case err != nil || len(called) == 0:
		return sq, err
	case len(called) > 1:
		clubs := make([]string, len(called))
		for i, club := range called {
			clubs[i] = club.Club
		}
		return nil, &catalog.AmbiguousError{Name: name, Keys: clubs}
	}
	known := called[0]
	sq.Club, sq.Country = known.Club, known.Country
	league, err := c.Competition(known.League)
	var missing *names.UnknownError
	switch {
	case errors.As(err, &missing):
		return sq, nil
	case err != nil:
		return nil, err
	}
	sq.Competitions = []string{league.Key}
	return sq, nil
}

// startingFile is a squad without players as a file that teaches how to go on.
func startingFile(sq *squad.Squad, file string) ([]byte, error) {
	sq.File = file
	canonical, err := squadfile.Encode(sq)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "# A squad for depth (depth fmt -w brings it to its form, depth check looks for mistakes).\n")
	for line := range strings.Lines(string(canonical)) {
		line = strings.TrimSuffix(line, "\n")
		switch key, _, _ := strings.Cut(line, ":"); key {
		case "as_of":
			for _, missing := range []struct {
				isThere bool
				comment string
			}{
				{sq.Country != "", "# country: England"},
				{sq.Competitions != nil, "# competitions: [premier-league]   # files under competitions/; the first league divides the season"},
			} {
				if !missing.isThere {
					fmt.Fprintln(&b, missing.comment)
				}
			}
			line += "   # the day on which all this is true; every answer is computed from it"
		case "players":
			b.WriteString(playersHelp)
		}
		fmt.Fprintln(&b, line)
	}
	return squadfile.Format(file, b.Bytes())
}

// playersHelp stands above the players of a new file.
const playersHelp = `# formation: 4-2-3-1   # if it is missing, the one that suits the squad best

# The players in pecking order: of two alike the first one starts. What is not known is left out. Instead of the []:
#
#   - name: Sam Example
#     born: 2001-05-23
#     positions: [CB, RB]   # at home in, best first; also: [LB] would be one that they cover
#     role: starter   # key, starter, rotation, prospect, fringe, reserve
#     contract: {until: 2028-06-30}
#     injuries:
#       - {what: hamstring, since: 2026-02-01, until: 2026-03-15}
#     loan: {to: Elsewhere, until: 2026-06-30}   # or from: a loan in
#     leaves: {on: 2026-07-01, to: Elsewhere}   # joins: {on, from} for an arrival
`

// tellHidden says which squads a new file hides, or which one hides it: depth knew the club
// already, and a name means one of them.
func tellHidden(w io.Writer, c *catalog.Catalog, file string) {
	entries, err := c.Entries()
	if err != nil {
		return // who asks about the club is told
	}
	shown, file := names.PrintableFile(file), filepath.Clean(file)
	for _, e := range entries {
		switch path := filepath.FromSlash(e.Path); {
		case path == file && len(e.Hides) > 0:
			fmt.Fprintf(w, "depth: %s hides the squad that depth knew of the club, %s: take it away to have that one again\n",
				shown, names.PrintableFile(strings.Join(e.Hides, ", ")))
		case path != file && slices.Contains(e.Hides, filepath.ToSlash(file)):
			fmt.Fprintf(w, "depth: %s comes first and hides %s: depth %s means that one\n", names.PrintableFile(e.Path), shown, e.Key)
		}
	}
}

// writeNew writes a file that is not there yet, whole or not at all.
func writeNew(file string, text []byte) error {
	if _, err := os.Lstat(file); err == nil {
		return fmt.Errorf("%s is there already and is left as it is: name another file with --to, or print one with --stdout", file)
	}
	folder := filepath.Dir(file)
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return cannotWrite(folder, err)
	}
	root, err := new(folders).open(folder)
	if err != nil {
		return cannotWrite(file, err)
	}
	defer root.Close()
	_, err = atomicfile.Replace(root, filepath.Base(file), nil, text)
	return cannotWrite(file, err)
}
