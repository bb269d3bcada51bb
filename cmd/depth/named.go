package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// squadOf reads the file that an argument means: standard input, a path, or that of a
// club of the catalog.
func squadOf(c *catalog.Catalog, stdin io.Reader, name string) (*squadfile.File, error) {
	switch {
	case name == "-":
		return squadfile.Load("standard input", stdin)
	case isPath(name):
		return readFile(name)
	}
	entry, err := entryOf(c, name)
	if err != nil {
		return nil, err
	}
	f, err := c.File(entry)
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return nil, fmt.Errorf("cannot read %s: %w", entry.Path, pathError.Err)
	}
	return f, err
}

// entryOf is the club of the catalog that a name means.
func entryOf(c *catalog.Catalog, name string) (catalog.Entry, error) {
	entry, err := c.Find(name)
	var missing *catalog.NotFoundError
	if !errors.As(err, &missing) {
		return entry, err
	}
	info, statErr := os.Stat(name)
	switch {
	case statErr != nil:
		return entry, err
	case info.IsDir():
		return entry, folderError(name)
	case isSquad(name):
		return entry, fmt.Errorf("no squad %s; to read the file of that name write .%c%s", names.Quote(name), filepath.Separator, name)
	}
	return entry, fmt.Errorf("%s is not a squad file: depth import makes squad files of what other programs write (depth import --help)", name)
}

// folderError says what to do with a folder where a club was expected.
func folderError(folder string) error {
	return fmt.Errorf("%s is a folder, not a club: depth league %s compares the clubs in it (or name a file in it)", folder, shellWord(folder))
}

// isPath tells a path from the name of a club. A name such as Bodø/Glimt is a path only
// if a file or folder is there.
func isPath(name string) bool {
	switch {
	case name == ".", name == "..", isYAML(name):
		return true
	case !strings.ContainsRune(name, '/') && !strings.ContainsRune(name, filepath.Separator):
		return false
	case filepath.IsAbs(name), filepath.Ext(name) != "":
		return true
	}
	first, _, _ := strings.Cut(filepath.ToSlash(name), "/")
	if slices.Contains([]string{"", ".", "..", "~"}, first) || isFolder(first) {
		return true
	}
	_, err := os.Lstat(name)
	return err == nil
}

// isSquad reports whether a file looks like a squad's.
func isSquad(name string) bool {
	if !isRegular(name) { // reading a pipe would not end
		return false
	}
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := squadfile.ReadHead(f)
	return err == nil && head.IsSquad()
}

func readFile(name string) (*squadfile.File, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", name, cause(err))
	}
	if info.IsDir() {
		return nil, folderError(name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", name, cause(err))
	}
	defer f.Close()
	file, err := squadfile.Load(name, f)
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return nil, fmt.Errorf("cannot read %s: %w", name, pathError.Err)
	}
	return file, err
}
