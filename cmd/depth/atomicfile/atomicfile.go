// Package atomicfile replaces files whole or not at all, and takes nobody's work away.
//
// The new text is written to a temporary file beside the old one and then takes its place
// in one step. [Replace] does so only while the old file holds what was read of it.
// [Lock] keeps other runs out of a folder. [Clear] takes away what killed runs have left.
package atomicfile

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// The reasons for which a file is left as it is.
var (
	ErrChanged = errors.New("it has changed since it was read and is left as it is: run this again")
	ErrLocked  = errors.New("another program is writing there: run this again when it is done")
)

// Write puts a text in the place of a file, whatever it holds, or of none.
func Write(root *os.Root, path string, text []byte) (Loss, error) {
	old, err := openOld(root, path, os.O_WRONLY)
	if err != nil {
		return 0, err
	}
	defer old.close()
	return put(root, path, text, old, func() error { return nil })
}

// Replace puts a text in the place of a file that holds what was read of it before, or
// of none where nil was read. Otherwise the error is [ErrChanged], or [ErrLocked] while
// another run replaces the file.
func Replace(root *os.Root, path string, before, after []byte) (Loss, error) {
	old, err := openOld(root, path, os.O_RDWR)
	if err != nil {
		return 0, err
	}
	defer old.close()
	if old != nil && errors.Is(lock(old.File), ErrLocked) {
		return 0, ErrLocked
	}
	return put(root, path, after, old, func() error { return old.holds(root, path, before) })
}

// oldFile is the file that is to be replaced, nil if there is none.
type oldFile struct {
	*os.File
	info fs.FileInfo
}

// openOld also asks for the permission to write, which replacing a file does not need.
func openOld(root *os.Root, path string, flag int) (*oldFile, error) {
	file, err := root.OpenFile(path, flag, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("it is not a file that can be replaced")
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return &oldFile{file, info}, nil
}

func (f *oldFile) close() {
	if f != nil {
		_ = f.Close() // nothing was written to it
	}
}

// holds looks whether the file is still there and holds what was read of it.
func (f *oldFile) holds(root *os.Root, path string, before []byte) error {
	now, err := root.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && f == nil && before == nil:
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case err != nil || f == nil || before == nil || !os.SameFile(now, f.info):
		return ErrChanged
	}
	text, err := io.ReadAll(io.NewSectionReader(f, 0, int64(len(before))+1))
	if err == nil && !bytes.Equal(text, before) {
		err = ErrChanged
	}
	return err
}

// put writes a temporary file and, if a last look allows it, renames it.
func put(root *os.Root, path string, text []byte, old *oldFile, look func() error) (Loss, error) {
	file, name, err := create(root, filepath.Dir(path), old != nil)
	if err != nil {
		return 0, err
	}
	loss, err := fill(file, text, old)
	if err == nil {
		err = look()
	}
	if err == nil {
		if !locks {
			// Windows does not rename what is open everywhere.
			_ = file.Close()
			old.close()
		}
		err = root.Rename(name, path)
	}
	if err != nil {
		// In some folders only its owner may remove a file.
		_ = file.Chown(os.Geteuid(), os.Getegid())
		_ = file.Close()
		return 0, errors.Join(err, root.Remove(name))
	}
	_ = file.Close() // the text is on the disk already: this can lose nothing
	return loss, nil
}

// fill gives a new file its owner, permissions and text, in this order: nobody reads
// what they may not.
func fill(file *os.File, text []byte, old *oldFile) (loss Loss, err error) {
	if old != nil {
		if loss, err = keep(file, old); err != nil {
			return 0, err
		}
		if err := file.Chmod(old.info.Mode().Perm()); err != nil {
			return 0, err
		}
	}
	if _, err := file.Write(text); err != nil {
		return 0, err
	}
	return loss, file.Sync()
}
