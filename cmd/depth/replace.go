//go:build !windows

package main

import "github.com/google/renameio/v2"

// replace puts a file in the place of another, or of none, in one step. The
// permissions stay as they were; those of a new file are the usual ones.
func replace(name string, content []byte) error {
	return renameio.WriteFile(name, content, 0o666, renameio.WithExistingPermissions())
}
