package dataset

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/depth-football/depth/cmd/depth/atomicfile"
)

// Kept is a table that is on the disk.
type Kept struct {
	Table    string
	Path     string
	Modified time.Time // when the dataset was made, as far as the server says it; else zero
	Fetched  time.Time // when the server was last asked
	Size     int64
}

// Store is a folder in which tables are kept.
type Store struct {
	name string
	root *os.Root
	lock io.Closer // nil if it is only read
}

// Open opens the folder in which tables are kept, to fetch some. It is made if it is not
// there, and kept from other programs that fetch. The error is [atomicfile.ErrLocked]
// while there is one.
func Open(name string) (*Store, error) {
	if err := os.MkdirAll(name, 0o777); err != nil {
		return nil, err
	}
	store, err := Look(name)
	if err != nil {
		return nil, err
	}
	if store.lock, err = atomicfile.Lock(store.root); err != nil {
		return nil, errors.Join(err, store.Close())
	}
	atomicfile.Clear(store.root)
	return store, nil
}

// Look opens a folder in which tables are kept, to use them.
func Look(name string) (*Store, error) {
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	return &Store{name: name, root: root}, nil
}

// Close lets others fetch.
func (s *Store) Close() error {
	err := s.root.Close()
	if s.lock != nil {
		err = errors.Join(err, s.lock.Close())
	}
	return err
}

// Kept is a table of the store; false if it is not there.
func (s *Store) Kept(t Table) (Kept, bool) {
	r, ok := s.record(t.file())
	if !ok {
		return Kept{}, false
	}
	return s.kept(t, r), true
}

func (s *Store) kept(t Table, r record) Kept {
	modified, _ := http.ParseTime(r.LastModified) // unknown if it says none
	return Kept{Table: t.Name, Path: filepath.Join(s.name, t.file()), Modified: modified, Fetched: r.Fetched, Size: r.Size}
}

// record says of a file, whole or not, where it is from.
type record struct {
	Address      string    `json:"address"`
	ETag         string    `json:"etag,omitempty"`
	LastModified string    `json:"last_modified,omitempty"`
	Size         int64     `json:"size"` // of the whole; -1 if the server did not say
	Fetched      time.Time `json:"fetched"`
}

// validator tells this version of a table from all others, byte by byte; "" if nothing does.
func (r record) validator() string {
	if r.ETag != "" && r.ETag[0] == '"' {
		return r.ETag
	}
	return r.LastModified
}

func recordName(file string) string { return file + ".json" }

// partName is the file of a table that is being fetched.
func partName(t Table) string { return t.file() + ".part" }

// record is what is known of a file. A whole one must have the size that it had.
func (s *Store) record(file string) (r record, ok bool) {
	text, err := s.root.ReadFile(recordName(file))
	if err != nil || json.Unmarshal(text, &r) != nil {
		return record{}, false
	}
	info, err := s.root.Lstat(file)
	return r, err == nil && info.Mode().IsRegular() && info.Size() == r.Size
}

// part is what there is of a table whose download broke off, if the rest of it can be
// asked for.
func (s *Store) part(t Table, address string) (r record, have int64) {
	text, err := s.root.ReadFile(recordName(partName(t)))
	if err != nil || json.Unmarshal(text, &r) != nil || r.Address != address || r.validator() == "" {
		return record{}, 0
	}
	info, err := s.root.Lstat(partName(t))
	if err != nil || !info.Mode().IsRegular() || r.Size >= 0 && info.Size() >= r.Size {
		return record{}, 0
	}
	return r, info.Size()
}

// openPart opens the file of a table that is being fetched, of which the first bytes are
// there already.
func (s *Store) openPart(t Table, r record, have int64) (*os.File, error) {
	flag := os.O_RDWR | os.O_CREATE
	if have == 0 {
		if err := s.discard(t); err != nil {
			return nil, err
		}
		flag |= os.O_EXCL
	}
	file, err := s.root.OpenFile(partName(t), flag, 0o666)
	if err == nil {
		if _, err = file.Seek(have, io.SeekStart); err == nil {
			err = s.write(recordName(partName(t)), r)
		}
		if err != nil {
			err = errors.Join(err, file.Close())
		}
	}
	if err != nil {
		return nil, s.cannotWrite(t, err)
	}
	return file, nil
}

// discard takes away what there is of a download.
func (s *Store) discard(t Table) error {
	for _, name := range []string{recordName(partName(t)), partName(t)} {
		if err := s.root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return s.cannotWrite(t, err)
		}
	}
	return nil
}

// keep puts a table that has been fetched in its place. Its record goes before and comes
// after: at no time is one there that is of another table.
func (s *Store) keep(t Table, r record) error {
	if err := s.root.Remove(recordName(t.file())); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return s.cannotWrite(t, err)
	}
	if err := s.root.Rename(partName(t), t.file()); err != nil {
		return s.cannotWrite(t, err)
	}
	if err := s.write(recordName(t.file()), r); err != nil {
		return s.cannotWrite(t, err)
	}
	return s.discard(t)
}

func (s *Store) write(name string, r record) error {
	text, err := json.Marshal(r)
	if err != nil {
		return err
	}
	_, err = atomicfile.Write(s.root, name, append(text, '\n'))
	return err
}

// DiskError says where a table could not be kept, and why.
type DiskError struct {
	Path string
	Err  error
}

func (e *DiskError) Error() string { return fmt.Sprintf("cannot write %s: %v", e.Path, e.Err) }

func (e *DiskError) Unwrap() error { return e.Err }

func (s *Store) cannotWrite(t Table, err error) error {
	return &DiskError{filepath.Join(s.name, t.file()), bare(err)}
}

// bare is an error of the disk without the path, which the message has already.
func bare(err error) error {
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
