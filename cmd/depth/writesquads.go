package main

import (
	"bytes"
	"errors"
	"fmt"
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

// writeSquads writes the squad files that the moves make. All of them are made, and those
// that are there looked at, before the first one is written.
func (f *moveFlags) writeSquads(s streams, c *catalog.Catalog, tried *plans.Deal) (err error) {
	folder, err := openSquadFolder(f.write, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	var files []*writtenSquad
	for i := range tried.Clubs {
		club := tried.Clubs[i].Club
		file, err := editedSquad(c, club.Before, club.After)
		if err != nil {
			return err
		}
		if twin := slices.IndexFunc(files, func(other *writtenSquad) bool { return other.name == file.name }); twin >= 0 {
			return fmt.Errorf("--write: %s and %s would be one file in %s: give one of them another name", files[twin].from, file.from, f.write)
		}
		if file.before, err = folder.read(file.name); err != nil {
			return err
		}
		if file.before != nil && !f.overwrite && !bytes.Equal(file.before, file.after) {
			return fmt.Errorf("cannot write %s: there is such a file (--overwrite replaces it, or --write another folder)", folder.shown(file.name))
		}
		files = append(files, file)
	}
	for _, file := range files {
		if bytes.Equal(file.before, file.after) {
			fmt.Fprintf(s.err, "depth: %s is that already\n", names.Printable(folder.shown(file.name)))
			continue
		}
		loss, err := folder.write(file.name, file.before, file.after)
		if err != nil {
			return err
		}
		tellLoss(s.err, folder.shown(file.name), loss)
		fmt.Fprintf(s.err, "depth: wrote %s\n", names.Printable(folder.shown(file.name)))
		for _, w := range file.new {
			w.File = folder.shown(file.name)
			fmt.Fprintln(s.err, w)
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
