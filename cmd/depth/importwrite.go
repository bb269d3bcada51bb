package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"

	"github.com/depth-football/depth/cmd/depth/atomicfile"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/merge"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/parallel"
	"github.com/depth-football/depth/squad/report/changes"
	"github.com/depth-football/depth/squad/report/wording"
	"github.com/depth-football/depth/squad/squadfile"
)

// write writes the clubs' files, or shows what would be written.
func (f *importFlags) write(s streams, clubs []importer.Club) error {
	folder, err := openSquadFolder(f.to, !f.dryRun)
	if err != nil {
		return err
	}
	defer folder.Close()
	progress := newProgress(s, len(clubs), "clubs")
	defer progress.end()
	interrupted, stop := interruptible()
	defer stop()
	var failed []error
	absent := 0
	for file, err := range f.files(interrupted, folder, clubs) {
		progress.makeRoom()
		if errors.Is(err, context.Canceled) {
			continue // it is told once
		}
		tellLoss(s.err, file.name, file.loss)
		switch {
		case err != nil:
		case file.absent:
			absent++
		default:
			err = f.report(s.out, file, len(clubs) == 1)
		}
		if err != nil {
			failed = append(failed, err)
		}
		progress.step()
	}
	switch {
	case absent == len(clubs) && absent > 0:
		failed = append(failed, errors.New("there is no file of these clubs that --only could fill in (without it, new ones are made)"))
	case absent > 0:
		fmt.Fprintf(s.err, "depth: left out are %s without a file that --only could fill in\n", wording.Count(absent, "club"))
	}
	if interrupted.Err() != nil {
		failed = append(failed, errors.New("interrupted: the files that are not listed are as they were"))
	}
	return errors.Join(failed...)
}

// importedFile is what becomes of one club.
type importedFile struct {
	name          string
	players       int
	before, after []byte // before is nil for a new file
	changes       []string
	absent        bool // there is no file, and none is to be made
	loss          atomicfile.Loss
}

// files makes and writes the files of clubs on all processors, until it is interrupted:
// those that are being written then are written whole. The results come in the order
// of the clubs.
func (f *importFlags) files(interrupted context.Context, folder *squadFolder, clubs []importer.Club) iter.Seq2[importedFile, error] {
	paths := folder.paths(clubs)
	if f.importer.Gone == merge.AskGone {
		return f.oneByOne(interrupted, folder, paths, clubs)
	}
	workers := 2 * runtime.GOMAXPROCS(0) // half of them wait for the disk
	return parallel.InOrder(len(clubs), workers, func(i int) (importedFile, error) {
		if err := interrupted.Err(); err != nil {
			return importedFile{}, err
		}
		return f.file(folder, paths[i], &clubs[i])
	})
}

// oneByOne does the same one after another, so that questions come where the file is told.
func (f *importFlags) oneByOne(
	interrupted context.Context, folder *squadFolder, paths []string, clubs []importer.Club,
) iter.Seq2[importedFile, error] {
	return func(yield func(importedFile, error) bool) {
		for i := range clubs {
			if interrupted.Err() != nil {
				return
			}
			if file, err := f.file(folder, paths[i], &clubs[i]); !yield(file, err) {
				return
			}
		}
	}
}

func (f *importFlags) file(folder *squadFolder, path string, club *importer.Club) (importedFile, error) {
	file := importedFile{name: folder.shown(path), players: len(club.Squad.Players)}
	before, err := folder.read(path)
	if err != nil {
		return file, err
	}
	file.before = before
	switch {
	case before == nil && len(f.importer.Only) > 0:
		file.absent = true
		return file, nil
	case before == nil || f.overwrite:
		file.after, err = club.YAML()
	default:
		bring := f.merge
		if bring == nil {
			bring = f.importer.Import
		}
		var merged *merge.Merged
		if merged, err = bring(club, file.name, before); err == nil {
			file.after, file.changes = merged.Source, merged.Changes
		}
	}
	if err == nil && !f.dryRun && !bytes.Equal(file.before, file.after) {
		file.loss, err = folder.write(path, file.before, file.after)
	}
	return file, err
}

// report says what became of a file. Of a dry run it shows the changes, and a new file
// whole if it is the only one.
func (f *importFlags) report(w io.Writer, file importedFile, only bool) error {
	name := names.Printable(file.name)
	what := "new"
	switch {
	case bytes.Equal(file.before, file.after):
		what = "same"
	case file.before != nil && f.overwrite:
		what = "replaced"
	case file.before != nil:
		what = "merged"
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "%-8s  %s  %s", what, name, wording.Count(file.players, "player"))
	if what == "merged" && f.summarize != nil {
		if err := f.summarize(&out, name, file.before, file.after); err != nil {
			return err
		}
	}
	out.WriteString("\n")
	for _, change := range file.changes {
		fmt.Fprintf(&out, "          %s\n", change)
	}
	switch {
	case !f.dryRun || what == "same":
	case what != "new":
		if err := f.tellChange(&out, name, file.before, file.after); err != nil {
			return err
		}
	case only:
		out.WriteString(names.PrintableLines(string(file.after)))
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("cannot write to standard output: %w", cause(err))
	}
	return nil
}

// squadDiff prints how the squad in a file would change.
type squadDiff func(w io.Writer, file string, before, after []byte) error

// footballDiff prints what depth diff tells of a file as it is and as it would be.
func footballDiff(s streams, f *catalogFlags) squadDiff {
	return func(w io.Writer, file string, before, after []byte) error {
		c, err := f.open()
		if err != nil {
			return err
		}
		old, new, err := bothSquads(file, before, after)
		if err != nil {
			return err
		}
		comparison, err := compareFiles(c, s.err, filesOf(old), filesOf(new))
		if err != nil {
			return err
		}
		if err := (&diffFlags{}).assess(c, comparison); err != nil {
			return err
		}
		out := outputFlags{color: "auto"}
		return changes.Table(w, comparison, out.style(s))
	}
}

// bothSquads are the squads of a file as it is and as it would be.
func bothSquads(file string, before, after []byte) (old, new *squad.Squad, err error) {
	if old, err = squadfile.Parse(file, before); err != nil {
		return nil, nil, err
	}
	new, err = squadfile.Parse(file, after)
	return old, new, err
}
