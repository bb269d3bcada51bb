package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/depth-football/depth/squad/squadfile"
)

// keep writes the squads that moves make, and the moves as a scenario, as far as that is asked
// for. All of it is made, and what is there looked at, before any of it is written.
func (f *needsFlags) keep(s streams, c *catalog.Catalog, moves scenario, tried *plans.Deal) (err error) {
	text, err := f.moves.scenarioText(s.err, moves, tried.Clubs[0].Before)
	if err != nil {
		return err
	}
	var squads madeSquads
	if f.moves.write != "" {
		if squads, err = f.moves.makeSquads(c, tried); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, squads.folder.Close()) }()
	}
	if err := f.eachToItsFile(squads); err != nil {
		return err
	}
	if text != nil {
		if err := writeFile(s.err, f.moves.save, text); err != nil {
			return err
		}
	}
	return squads.write(s.err)
}

// eachToItsFile refuses to write two things to one file.
func (f *needsFlags) eachToItsFile(squads madeSquads) error {
	type written struct{ name, what string }
	list := []written{{f.output.file, "the result"}, {f.moves.save, "the scenario"}}
	for _, file := range squads.files {
		list = append(list, written{squads.folder.shown(file.name), "a squad file of --write"})
	}
	for i, one := range list {
		for _, other := range list[:i] {
			if one.name != "" && other.name != "" && isOneFile(one.name, other.name) {
				return fmt.Errorf("cannot write %s: it would be %s and %s: give one of them another name", one.name, other.what, one.what)
			}
		}
	}
	return nil
}

// isOneFile reports whether two names are those of one file, which need not be there.
func isOneFile(a, b string) bool {
	one, errA := filepath.Abs(a)
	other, errB := filepath.Abs(b)
	if errA == nil && errB == nil && one == other {
		return true
	}
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && infoA.Mode().IsRegular() && os.SameFile(infoA, infoB)
}

// scenarioText are moves that can be made, as the file of a scenario; nil if that is not asked
// for.
func (f *moveFlags) scenarioText(told io.Writer, s scenario, asked *squad.Squad) ([]byte, error) {
	if f.save == "" {
		return nil, nil
	}
	if err := f.maySave(s); err != nil {
		return nil, err
	}
	kept := move.Scenario{File: f.save, Name: s.name(), Club: asked.Club, Moves: slices.Clone(s.moves)}
	if s.file != nil && s.file.Club != "" {
		kept.Club = s.file.Club
	}
	for i := range kept.Moves {
		m := &kept.Moves[i]
		m.Of = cmp.Or(m.Of, asked.Club)
		if m.Of == kept.Club {
			m.Of = ""
		}
	}
	if kept.Name == "" {
		kept.Name = strings.TrimSuffix(filepath.Base(f.save), filepath.Ext(f.save))
	}
	text, err := squadfile.EncodeScenario(&kept)
	if err == nil && s.file != nil && s.file.HasComments() {
		fmt.Fprintf(told, "depth: the comments of %s are not in %s\n", names.PrintableFile(s.file.File), names.PrintableFile(f.save))
	}
	return text, err
}

// maySave is why the moves cannot be written into the file of a scenario.
func (f *moveFlags) maySave(s scenario) error {
	info, err := os.Stat(f.save)
	switch _, missing := os.Lstat(f.save); {
	case err == nil && info.IsDir():
		return fmt.Errorf("cannot write %s: it is a folder", f.save)
	case missing == nil && !f.overwrite:
		return fmt.Errorf("cannot write %s: there is such a file (--overwrite replaces it)", f.save)
	case isSquad(f.save):
		return fmt.Errorf("cannot write %s: it is a squad file", f.save)
	case s.file != nil && s.file.HasComments() && isOneFile(s.file.File, f.save):
		return fmt.Errorf("cannot write %s: its comments would be lost, so name another file", f.save)
	}
	return nil
}
