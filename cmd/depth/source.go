package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/names"
)

// shipped is how the folder inside the program is shown to people.
const shipped = "shipped"

// catalogFlags say where squads and facts are looked up.
type catalogFlags struct {
	dir string // of --data
	env string // of DEPTH_DATA
}

func (f *catalogFlags) register(root *cobra.Command) {
	f.env = os.Getenv("DEPTH_DATA")
	root.PersistentFlags().StringVar(&f.dir, "data", "",
		"`folder` with squads/, competitions/, injuries.yaml and clubs.yaml that\ncomes before all others (also: the variable DEPTH_DATA)")
}

// open is the catalog of all folders in which squads and facts are looked for, the first
// one first: those that were named, the working folder, the user's own, what is shipped.
func (f *catalogFlags) open() (*catalog.Catalog, error) {
	folders, err := f.named()
	if err != nil {
		return nil, err
	}
	named := len(folders)
	folders = append(folders, workingFolder()...)
	// Without a home there is no folder of the user.
	if dir, err := userFolder(); err == nil && isFolder(dir) {
		folders = append(folders, catalog.Folder{Name: dir, FS: os.DirFS(dir)})
	}
	c := catalog.New(append(folders, catalog.Folder{Name: shipped, FS: data.Files})...)
	c.LookBeside(named, dataBeside)
	return c, nil
}

// named are the data folders that somebody has named.
func (f *catalogFlags) named() ([]catalog.Folder, error) {
	var folders []catalog.Folder
	for _, named := range []struct{ dir, by string }{{f.dir, "--data"}, {f.env, "DEPTH_DATA"}} {
		if named.dir == "" {
			continue
		}
		info, err := os.Stat(named.dir)
		if err == nil && !info.IsDir() {
			err = errors.New("it is not a folder")
		}
		if err != nil {
			return nil, fmt.Errorf("cannot use the data folder %s (%s): %w", named.dir, named.by, cause(err))
		}
		folder := catalog.Folder{Name: named.dir, FS: os.DirFS(named.dir)}
		folders = append(folders, folder)
		if _, err := os.Stat(filepath.Join(named.dir, "squads")); errors.Is(err, fs.ErrNotExist) {
			folder.Squads, folder.Met = ".", true // it may hold the squads themselves
			folders = append(folders, folder)
		}
	}
	return folders, nil
}

// workingFolder is the working folder, where squads lie in squads/ or beside each other.
func workingFolder() []catalog.Folder {
	here := os.DirFS(".")
	return []catalog.Folder{{Name: ".", FS: here, Met: true}, {Name: ".", FS: here, Squads: ".", Met: true}}
}

// refuseOverwrite refuses to write a result over a squad file, or a file of a data folder.
func (f *catalogFlags) refuseOverwrite(output string) error {
	out, err := os.Stat(output)
	if err != nil || !out.Mode().IsRegular() {
		return nil
	}
	for _, dir := range []string{f.dir, f.env} {
		for _, file := range dataFiles(dir) {
			if in, err := os.Stat(file); err == nil && os.SameFile(in, out) {
				return fmt.Errorf("cannot write %s: it is a file of the data folder", output)
			}
		}
	}
	if isYAML(output) && isLookedIn(filepath.Dir(output)) && isSquad(output) {
		return fmt.Errorf("cannot write %s: it is a squad file", output)
	}
	return nil
}

// isLookedIn reports whether squads are looked for in a folder that nobody need name.
func isLookedIn(folder string) bool {
	info, err := os.Stat(folder)
	if err != nil {
		return false
	}
	known := []string{".", "squads"}
	if dir, err := userFolder(); err == nil {
		known = append(known, filepath.Join(dir, "squads"))
	}
	return slices.ContainsFunc(known, func(name string) bool {
		in, err := os.Stat(name)
		return err == nil && os.SameFile(in, info)
	})
}

// dataFiles are the files of a data folder, as far as it can be looked into.
func dataFiles(dir string) []string {
	if dir == "" {
		return nil
	}
	files := []string{filepath.Join(dir, "injuries.yaml"), filepath.Join(dir, "clubs.yaml")}
	for _, name := range []string{"squads", "competitions"} {
		folder := filepath.Join(dir, name)
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
