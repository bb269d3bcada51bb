package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// shipped is how the folder inside the program is shown to people.
const shipped = "shipped"

// catalogFlags say where squads and facts are looked up.
type catalogFlags struct{ dir string }

func (f *catalogFlags) register(root *cobra.Command) {
	root.PersistentFlags().StringVar(&f.dir, "data", os.Getenv("DEPTH_DATA"),
		"`folder` with squads/, competitions/ and injuries.yaml that comes before\nwhat is shipped (default: the variable DEPTH_DATA)")
	root.PersistentFlags().Lookup("data").DefValue = ""
}

// open is the catalog of the user's folder, if there is one, and the shipped one.
func (f *catalogFlags) open() (*catalog.Catalog, error) {
	var folders []catalog.Folder
	if f.dir != "" {
		info, err := os.Stat(f.dir)
		if err != nil {
			return nil, fmt.Errorf("cannot use the data folder %s (--data or DEPTH_DATA): %w", f.dir, cause(err))
		}
		if !info.IsDir() {
			return nil, fmt.Errorf("cannot use the data folder %s (--data or DEPTH_DATA): it is not a folder", f.dir)
		}
		folders = append(folders, catalog.Folder{Name: f.dir, FS: os.DirFS(f.dir)})
	}
	c := catalog.New(append(folders, catalog.Folder{Name: shipped, FS: data.Files})...)
	c.LookBeside(len(folders), dataBeside)
	return c, nil
}

// refuseOverwrite refuses to write a result over a file of the data folder.
func (f *catalogFlags) refuseOverwrite(output string) error {
	out, err := os.Stat(output)
	if err != nil || f.dir == "" || !out.Mode().IsRegular() {
		return nil
	}
	for _, file := range f.files() {
		if in, err := os.Stat(file); err == nil && os.SameFile(in, out) {
			return fmt.Errorf("cannot write %s: it is a file of the data folder", output)
		}
	}
	return nil
}

// files are the files of the data folder, as far as it can be looked into.
func (f *catalogFlags) files() []string {
	files := []string{filepath.Join(f.dir, "injuries.yaml")}
	for _, name := range []string{"squads", "competitions"} {
		folder := filepath.Join(f.dir, name)
		if !isFolder(folder) { // reading a pipe would not end
			continue
		}
		entries, _ := os.ReadDir(folder) // what cannot be read is told by whoever needs it
		for _, e := range entries {
			files = append(files, filepath.Join(folder, e.Name()))
		}
	}
	return files
}

// completeClubs completes the names of clubs in a shell.
func (f *catalogFlags) completeClubs(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	c, err := f.open()
	if err != nil || len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	entries, err := c.Entries()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var keys []cobra.Completion
	for _, e := range entries {
		if names.Printable(e.Key) == e.Key { // a shell prints it as it is
			keys = append(keys, e.Key)
		}
	}
	return keys, cobra.ShellCompDirectiveDefault
}

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
	if errors.As(err, &missing) && isFile(name) {
		return entry, fmt.Errorf("%w; to read the file of that name write .%c%s", err, filepath.Separator, name)
	}
	return entry, err
}

// isPath tells a path from the name of a club.
func isPath(name string) bool {
	ext := filepath.Ext(name)
	return strings.ContainsRune(name, '/') || strings.ContainsRune(name, filepath.Separator) || ext == ".yaml" || ext == ".yml"
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.IsDir()
}

func readFile(name string) (*squadfile.File, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", name, cause(err))
	}
	if info.IsDir() {
		return nil, fmt.Errorf("cannot read %s: it is a folder, not a squad file (depth list --data %s shows the clubs of a data folder)", name, name)
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

// cause is an error of the file system without the path, or the two of a renaming, which
// the message has already.
func cause(err error) error {
	var pathError *fs.PathError
	var linkError *os.LinkError
	switch {
	case errors.As(err, &pathError):
		return pathError.Err
	case errors.As(err, &linkError):
		return linkError.Err
	}
	return err
}
