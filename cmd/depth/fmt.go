package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/depth-football/depth/cmd/depth/atomicfile"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/parallel"
	"github.com/depth-football/depth/squad/report/wording"
	"github.com/depth-football/depth/squad/squadfile"
)

// fmtFlags are the flags of depth fmt, those of gofmt among them.
type fmtFlags struct {
	list, diff, write, check bool
	// format is how a file becomes its canonical form.
	format func(file string, src []byte) ([]byte, error)
}

func newFmt(s streams) *cobra.Command {
	f := fmtFlags{format: squadfile.Format}
	cmd := &cobra.Command{
		Use:   "fmt [PATH…]",
		Short: "Bring squad files to their one canonical form",
		Long: `Bring squad files and scenarios to their one canonical form: the order of keys,
the spelling of dates, money and positions, quotes, indentation, short maps and
lists on one line, each move on a line of its own. Comments stay next to what
they explain; anchors are written out.

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
	var failed, unshown error
	if problems != nil {
		failed = errTold
		report(s.err, problems)
	}
	squads, differ := 0, 0
	var written folders
	for file, err := range parallel.InOrder(len(files), runtime.GOMAXPROCS(0), func(i int) (formattedFile, error) {
		return f.file(&written, files[i])
	}) {
		if err != nil {
			failed = errTold
			report(s.err, err)
			continue
		}
		tellLoss(s.err, file.name, file.loss)
		if file.isSquad {
			squads++
		}
		if file.differs {
			differ++
		}
		if unshown == nil {
			_, unshown = s.out.Write(file.shown)
		}
		if unshown != nil && !f.write {
			break // files that are to be written all are, though nobody reads which
		}
	}
	if err := errors.Join(cannotWrite("to standard output", unshown), failed); err != nil {
		return err
	}
	if f.check && differ > 0 && !f.write {
		return negativeAnswer(fmt.Sprintf("not in the canonical form: %d of %s (depth fmt -w writes it)", differ, wording.Count(squads, "file")))
	}
	return nil
}

// formattedFile is what became of a file, and what is shown of it. Its text is not
// kept: there may be tens of thousands of files.
type formattedFile struct {
	name             string
	isSquad, differs bool // a folder may hold more than squads; that is left alone
	shown            []byte
	loss             atomicfile.Loss
}

// file reads a file and does with it what the flags say. What is read long before it is
// written may have changed by then.
func (f *fmtFlags) file(written *folders, file squadFile) (formattedFile, error) {
	done := formattedFile{name: file.name}
	src, err := file.read()
	if err != nil || file.met && !hasForm(src) {
		return done, err
	}
	form, err := f.format(file.name, src)
	if err != nil {
		return done, err
	}
	done.isSquad, done.differs = true, !bytes.Equal(src, form)
	if f.write && done.differs {
		if done.loss, err = written.replace(file.name, src, form); err != nil {
			return done, cannotWrite(file.name, err)
		}
	}
	done.shown = f.shown(file.name, src, form)
	return done, nil
}

// hasForm reports whether a file is one of those that have a canonical form.
func hasForm(src []byte) bool {
	kind := squadfile.KindOf(src)
	return kind == squadfile.SquadFile || kind == squadfile.ScenarioFile
}

// shown is what the flags want to see of a file.
func (f *fmtFlags) shown(name string, src, form []byte) []byte {
	name = names.PrintableFile(name)
	differs := !bytes.Equal(src, form)
	switch {
	case !f.list && !f.diff && !f.write && !f.check:
		return form
	case !differs:
		return nil
	}
	var out bytes.Buffer
	if f.list || f.check && !f.diff && !f.write {
		fmt.Fprintln(&out, name)
	}
	if f.diff {
		out.WriteString(names.PrintableLines(string(diff.Diff(name+".orig", src, name, form))))
	}
	return out.Bytes()
}
