package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// fmtFlags are the flags of depth fmt, those of gofmt among them.
type fmtFlags struct {
	list, diff, write, check bool
}

func newFmt(s streams) *cobra.Command {
	var f fmtFlags
	cmd := &cobra.Command{
		Use:   "fmt [PATH…]",
		Short: "Bring squad files to their one canonical form",
		Long: `Bring squad files to their one canonical form: the order of keys, the spelling
of dates, money and positions, quotes, indentation, short maps and lists on one
line. Comments stay next to what they explain; anchors are written out.

PATH is a file, a folder with .yaml and .yml files, or - for standard input,
which is also what is read without a PATH. Without a flag the form is printed. A
file with errors is left alone, and so are files in folders that hold
competitions or layoffs.`,
		Example: `  depth fmt -w squads           # write the files that differ
  depth fmt --check -d squads   # show what differs; exit status 1 if anything does
  depth fmt < liverpool.yaml`,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error { return f.run(s, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.BoolVarP(&f.list, "list", "l", false, "list the files that differ from their canonical form")
	flags.BoolVarP(&f.diff, "diff", "d", false, "print how they differ")
	flags.BoolVarP(&f.write, "write", "w", false, "write the form to the file, whole or not at all")
	flags.BoolVar(&f.check, "check", false, "exit with status 1 if a file differs")
	return cmd
}

func (f *fmtFlags) run(s streams, args []string) error {
	if len(args) == 0 {
		if file, ok := s.in.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
			return errors.New("what is to be formatted? Name files or folders, like depth fmt -w squads (- for standard input)")
		}
		args = []string{"-"}
	}
	if f.write && slices.Contains(args, "-") {
		return errors.New("standard input cannot be written: leave out -w")
	}
	files, problems := squadFiles(args, s.in)
	var failed []error
	if problems != nil {
		failed = append(failed, problems)
	}
	squads, differ := 0, 0
	for _, result := range formattedFiles(files) {
		file, err := result()
		if err == nil && file.isSquad {
			squads++
			err = f.tell(s.out, file)
		}
		if err != nil {
			failed = append(failed, err)
		}
		if file.differs() {
			differ++
		}
	}
	if failed != nil {
		return errors.Join(failed...)
	}
	if f.check && differ > 0 && !f.write {
		return noError(fmt.Sprintf("not in the canonical form: %d of %s (depth fmt -w writes it)", differ, count(squads, "file")))
	}
	return nil
}

// formattedFile is a file and its form. A folder may hold more than squads;
// that is left alone.
type formattedFile struct {
	squadFile
	isSquad   bool
	src, form []byte
}

func (f formattedFile) differs() bool { return !bytes.Equal(f.src, f.form) }

// formattedFiles are the forms of files in their order.
func formattedFiles(files []squadFile) []func() (formattedFile, error) {
	return eachAhead(len(files), func(i int) (formattedFile, error) { return formatted(files[i]) })
}

func formatted(file squadFile) (formattedFile, error) {
	src, err := file.read()
	if err != nil || file.met && squadfile.KindOf(src) != squadfile.SquadFile {
		return formattedFile{}, err
	}
	form, err := squadfile.Format(file.name, src)
	if err != nil {
		return formattedFile{}, err
	}
	return formattedFile{file, true, src, form}, nil
}

// tell does with a file what the flags say.
func (f *fmtFlags) tell(w io.Writer, file formattedFile) error {
	var out bytes.Buffer
	name := names.PrintableFile(file.name)
	switch {
	case !f.list && !f.diff && !f.write && !f.check:
		out.Write(file.form)
	case !file.differs():
		return nil
	case f.list || f.check && !f.diff && !f.write:
		fmt.Fprintln(&out, name)
	}
	if f.diff {
		out.WriteString(names.PrintableLines(string(diff.Diff(name+".orig", file.src, name, file.form))))
	}
	if f.write && file.differs() {
		if err := writeBack(file.name, file.form); err != nil {
			return err
		}
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("cannot write to standard output: %w", cause(err))
	}
	return nil
}

// writeBack replaces a file by its form. To what cannot be replaced, such as a
// pipe or /dev/stdin, it would be appended.
func writeBack(name string, formatted []byte) error {
	if info, err := os.Stat(name); err == nil && (!info.Mode().IsRegular() || isStream(name)) {
		return cannotWrite(name, errors.New("it is not a file that can be replaced"))
	}
	return writeFile(name, formatted)
}
