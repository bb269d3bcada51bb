package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/depth-football/depth/cmd/depth/atomicfile"
	"github.com/depth-football/depth/squad/names"
)

// folders are the folders in which a run replaces files. What killed runs have left in
// one is cleared away before its first file is replaced.
type folders struct{ cleared sync.Map }

func (f *folders) open(name string) (*os.Root, error) {
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	if _, done := f.cleared.LoadOrStore(name, true); !done {
		atomicfile.Clear(root)
	}
	return root, nil
}

// replace replaces a file that still holds what was read of it before. A link is
// followed; what is no file, such as a pipe or /dev/stdin, cannot be replaced.
func (f *folders) replace(name string, before, after []byte) (atomicfile.Loss, error) {
	if info, err := os.Stat(name); err == nil && (!info.Mode().IsRegular() || isStream(name)) {
		return 0, errors.New("it is not a file that can be replaced")
	}
	target, err := filepath.EvalSymlinks(name)
	if err != nil {
		return 0, err
	}
	root, err := f.open(filepath.Dir(target))
	if err != nil {
		return 0, err
	}
	defer root.Close()
	return atomicfile.Replace(root, filepath.Base(target), before, after)
}

// replace puts a result in the place of a file, whatever it holds, or of none.
func replace(name string, content []byte) (atomicfile.Loss, error) {
	root, err := new(folders).open(filepath.Dir(name))
	if err != nil {
		return 0, err
	}
	defer root.Close()
	return atomicfile.Write(root, filepath.Base(name), content)
}

// tellLoss tells what a file could not keep when it was replaced.
func tellLoss(w io.Writer, name string, loss atomicfile.Loss) {
	if loss != 0 {
		fmt.Fprintf(w, "depth: %s: %s\n", names.Printable(name), loss)
	}
}
