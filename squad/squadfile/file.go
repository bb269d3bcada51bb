package squadfile

import (
	"io"

	"github.com/depth-football/depth/squad"
)

// File is a squad file that was read.
type File struct {
	Squad    *squad.Squad
	Warnings Diagnostics // what is possible but looks wrong, except for what the file exempts
}

// Open reads a squad file from memory. An error is all that is wrong with it, as
// [Diagnostics].
func Open(file string, src []byte) (*File, error) {
	i := Inspect(file, src)
	if i.Squad == nil {
		return nil, i.Found.of(Error)
	}
	return &File{i.Squad, i.Warnings()}, nil
}

// Load reads a squad file of at most [MaxSize] bytes; file is its name in
// diagnostics. An error is the reader's own or [Diagnostics].
func Load(file string, r io.Reader) (*File, error) {
	src, err := ReadSource(file, r)
	if err != nil {
		return nil, err
	}
	return Open(file, src)
}

// Read reads a squad file of at most [MaxSize] bytes; file is its name in
// diagnostics. An error is the reader's own or [Diagnostics].
func Read(file string, r io.Reader) (*squad.Squad, error) {
	f, err := Load(file, r)
	if err != nil {
		return nil, err
	}
	return f.Squad, nil
}

// Parse reads a squad file from memory. An error is all that is wrong with it,
// as [Diagnostics].
func Parse(file string, src []byte) (*squad.Squad, error) {
	f, err := Open(file, src)
	if err != nil {
		return nil, err
	}
	return f.Squad, nil
}
