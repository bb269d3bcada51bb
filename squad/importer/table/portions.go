package table

import (
	"errors"
	"io"
)

// portions reads a text for somebody who takes one row after the other and would take
// all of it for a row that has no end: the packages of Go that read CSV and JSON do.
type portions struct {
	io.Reader
	left int // bytes of the row that may come yet
}

var errLongRow = errors.New("a row is too long")

// next begins a row.
func (p *portions) next() { p.left = MaxRow }

func (p *portions) Read(b []byte) (int, error) {
	if p.left == 0 {
		return 0, errLongRow
	}
	n, err := p.Reader.Read(b[:min(len(b), p.left)])
	p.left -= n
	return n, err
}

// longRow is the error about a row that is too long.
func (t *builder) longRow(number int) error {
	return Errorf(t.file, "row %d is longer than %d KiB, the most that is read: is there a quote, a bracket or a line that never ends?",
		number, MaxRow>>10)
}
