package dataset

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// Source is where tables come from: a server, or a folder on disk.
type Source struct {
	base   *url.URL // nil: it is a folder
	folder string
}

// SourceOf is the source that an address means: of a server by http or https, of a
// folder by file, or the path of a folder.
func SourceOf(address string) (Source, error) {
	scheme, rest, is := strings.Cut(address, "://")
	switch lower := strings.ToLower(scheme); {
	case !is:
		return folderSource(address)
	case lower == "file":
		return fileSource(rest)
	case lower != "http" && lower != "https":
		return Source{}, fmt.Errorf("%s:// is not known: it takes https://, http://, file:// or the path of a folder", scheme)
	}
	base, err := url.Parse(address)
	if err != nil || base.Hostname() == "" {
		return Source{}, errors.New("this is not an address like " + Origin)
	}
	base.Fragment, base.RawFragment = "", ""
	return Source{base: base}, nil
}

// fileSource is the folder of a file URL, without its scheme.
func fileSource(rest string) (Source, error) {
	rest, local := strings.CutPrefix(strings.TrimPrefix(rest, "localhost"), "/")
	path, err := url.PathUnescape(rest)
	if !local || err != nil {
		return Source{}, errors.New("write the folder in full, like file:///home/me/tables")
	}
	if runtime.GOOS != "windows" {
		path = "/" + path
	}
	return folderSource(filepath.FromSlash(path))
}

func folderSource(path string) (Source, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return Source{}, fmt.Errorf("cannot read the folder %s: %w", path, bare(err))
	case !info.IsDir():
		return Source{}, fmt.Errorf("%s is not a folder: name the one that has players.csv.gz in it", path)
	}
	return Source{folder: path}, nil
}

// IsFolder reports whether the source is a folder on disk.
func (s Source) IsFolder() bool { return s.base == nil }

// String is the source as it is shown to people: a server by its name.
func (s Source) String() string {
	if s.IsFolder() {
		return s.folder
	}
	return s.base.Host
}

// address is where a server has a table. A password is not part of it.
func (s Source) address(t Table) (full *url.URL, public string) {
	full = s.base.JoinPath(t.file())
	open := *full
	open.User = nil
	return full, open.String()
}

// InFolder is a table that lies in a folder, packed or not, and whole. The error is a
// [*MissingError] if it is not there.
func (s Source) InFolder(t Table) (Kept, error) {
	for _, name := range []string{t.file(), t.Name + ".csv"} {
		path := filepath.Join(s.folder, name)
		file, err := os.Open(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return Kept{}, fmt.Errorf("cannot read %s: %w", path, bare(err))
		}
		defer file.Close()
		info, err := file.Stat()
		switch {
		case err != nil:
			return Kept{}, fmt.Errorf("cannot read %s: %w", path, bare(err))
		case !info.Mode().IsRegular():
			return Kept{}, fmt.Errorf("%s is not a file", path)
		}
		if err := t.check(file); err != nil {
			return Kept{}, fmt.Errorf("%s: %w", path, err)
		}
		return Kept{Table: t.Name, Path: path, Modified: packedOn(file, info.ModTime()), Size: info.Size()}, nil
	}
	return Kept{}, &MissingError{fmt.Sprintf("there is no %s or %s.csv in %s", t.file(), t.Name, s.folder)}
}

// packedOn is when a table was packed, if it says so, else when its file was changed.
func packedOn(file *os.File, changed time.Time) time.Time {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return changed
	}
	if z, err := gzip.NewReader(file); err == nil && z.ModTime.Year() > 1990 {
		return z.ModTime
	}
	return changed
}
