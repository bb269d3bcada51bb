package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"github.com/depth-football/depth/squad/names"
)

// userFolder is the folder of the user's own data, which holds squads/. It need not be
// there. XDG_DATA_HOME names it on every platform, unless it is relative, which its
// standard forbids.
func userFolder() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "depth"), nil
	}
	if runtime.GOOS == "windows" {
		if dir := os.Getenv("LocalAppData"); dir != "" {
			return filepath.Join(dir, "depth"), nil
		}
		return "", errors.New("no folder for the user's data is known: set LocalAppData or XDG_DATA_HOME")
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", errors.New("no folder for the user's data is known: set HOME or XDG_DATA_HOME")
	}
	if runtime.GOOS == "darwin" {
		return filepath.Join(home, "Library", "Application Support", "depth"), nil
	}
	return filepath.Join(home, ".local", "share", "depth"), nil
}

// tellDataHome says where the folder of the user's own data is if XDG_DATA_HOME, which seems
// to name it, does not.
func tellDataHome(w io.Writer) {
	home := os.Getenv("XDG_DATA_HOME")
	if home == "" || filepath.IsAbs(home) {
		return
	}
	folder, err := userFolder()
	if err != nil {
		return // that is told where the folder is needed
	}
	fmt.Fprintf(w, "depth: XDG_DATA_HOME is relative, %s, and does not count: your own data is in %s\n",
		names.Quote(home), names.PrintableFile(folder))
}
