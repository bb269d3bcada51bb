package main

import (
	"errors"
	"os"
	"path/filepath"
)

// replace puts a file in the place of another, or of none, as nearly in one step
// as Windows can; renameio does not do it there.
func replace(name string, content []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".depth-*")
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
