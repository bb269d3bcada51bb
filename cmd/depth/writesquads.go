package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"reflect"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/depth-football/depth/squad/squadfile"
)

// writtenSquad is a squad file that moves make of another one.
type writtenSquad struct {
	name   string // in the folder
	from   string // the file that was read
	before []byte // what the folder has of that name, nil if nothing
	after  []byte
	new    squadfile.Diagnostics // warnings that the file did not have
}

// madeSquads are the squad files that moves make, and the folder to which they go.
type madeSquads struct {
	folder *squadFolder
	files  []*writtenSquad
}

// makeSquads makes the squad files that the moves make, and looks at those that are there.
func (f *moveFlags) makeSquads(c *catalog.Catalog, tried *plans.Deal) (made madeSquads, err error) {
	if made.folder, err = openSquadFolder(f.write, true); err != nil {
		return made, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, made.folder.Close())
		}
	}()
	for i := range tried.Clubs {
		club := tried.Clubs[i].Club
		file, err := editedSquad(c, club.Before, club.After)
		if err != nil {
			return made, err
		}
		isTwin := func(other *writtenSquad) bool { return other.name == file.name }
		if twin := slices.IndexFunc(made.files, isTwin); twin >= 0 {
			return made, fmt.Errorf("--write: %s and %s would be one file in %s: give one of them another name",
				made.files[twin].from, file.from, f.write)
		}
		if file.before, err = made.folder.read(file.name); err != nil {
			return made, err
		}
		if file.before != nil && !f.overwrite && !bytes.Equal(file.before, file.after) {
			return made, fmt.Errorf("cannot write %s: there is such a file (--overwrite replaces it, or --write another folder)",
				made.folder.shown(file.name))
		}
		made.files = append(made.files, file)
	}
	return made, nil
}

// write writes the files, and says which, and what looks wrong in them that did not before.
func (m madeSquads) write(told io.Writer) error {
	for _, file := range m.files {
		shown := m.folder.shown(file.name)
		if bytes.Equal(file.before, file.after) {
			fmt.Fprintf(told, "depth: %s is that already\n", names.Printable(shown))
			continue
		}
		loss, err := m.folder.write(file.name, file.before, file.after)
		if err != nil {
			return err
		}
		tellLoss(told, shown, loss)
		fmt.Fprintf(told, "depth: wrote %s\n", names.Printable(shown))
		for _, w := range file.new {
			w.File = shown
			fmt.Fprintln(told, w)
		}
	}
	return nil
}

// editedSquad is the file of a squad with the edits that make another one of it, and every
// other byte as it is.
func editedSquad(c *catalog.Catalog, before, after *squad.Squad) (*writtenSquad, error) {
	src, err := sourceOf(c, before.File)
	if err != nil {
		return nil, err
	}
	e, err := squadfile.Edit(before.File, src)
	if err != nil {
		return nil, err
	}
	if !reflect.DeepEqual(e.Squad(), before) {
		return nil, fmt.Errorf("%s has changed since it was read: run this again", before.File)
	}
	known := e.Inspection().Warnings()
	if err := e.Become(after); err != nil {
		return nil, fmt.Errorf("%s: %w", before.File, err)
	}
	file := &writtenSquad{name: path.Base(filepath.ToSlash(before.File)), from: before.File}
	if file.after, err = e.Bytes(); err != nil {
		return nil, err
	}
	for _, w := range e.Inspection().Warnings() {
		if !slices.ContainsFunc(known, func(k squadfile.Diagnostic) bool { return k.Rule == w.Rule && k.Message == w.Message }) {
			file.new = append(file.new, w)
		}
	}
	return file, nil
}

// sourceOf is the text of a squad file by the name that is shown of it: that of a club of the
// catalog, or any other.
func sourceOf(c *catalog.Catalog, file string) ([]byte, error) {
	entries, err := c.Entries()
	if err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(entries, func(e catalog.Entry) bool { return e.Path == file }); i >= 0 {
		return c.Source(entries[i])
	}
	return squadFile{name: file}.read()
}
