package table

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// The limits of a table that is read row by row: many times the largest that is known.
const (
	// MaxStream is the most bytes of it, unpacked.
	MaxStream = 4 << 30
	// MaxStreamRows is the most rows of it.
	MaxStreamRows = 40_000_000
)

// Heading is the first row of a source if that is CSV, without reading on: what is
// returned reads the source from its beginning.
func Heading(s Source) ([]string, Source) {
	const enough = 32 << 10
	in := bufio.NewReaderSize(s.Reader, enough)
	s.Reader = in
	begin, _ := in.Peek(enough) // its error comes again when it is read
	if bytes.HasPrefix(begin, []byte("\x1f\x8b")) {
		z, err := gzip.NewReader(bytes.NewReader(begin))
		if err != nil {
			return nil, s
		}
		unpacked := make([]byte, enough)
		n, _ := io.ReadFull(z, unpacked) // it is cut off
		begin = unpacked[:n]
	}
	line, _, _ := bytes.Cut(bytes.TrimPrefix(begin, []byte("\ufeff")), []byte("\n"))
	r := rowsOf(bytes.NewReader(line), separatorIn(string(line)))
	heading, err := r.Read()
	if err != nil {
		return nil, s
	}
	for i := range heading {
		heading[i] = Clean(heading[i])
	}
	return heading, s
}

// separatorIn is the separator that stands most often in a line.
func separatorIn(line string) rune {
	return slices.MaxFunc(separators, func(a, b rune) int {
		return strings.Count(line, string(a)) - strings.Count(line, string(b))
	})
}

// Stream reads a table of CSV that is too large to be kept, row by row. The columns are
// numbers of the heading's, or negative where it lacks one. The function is given their
// cells, which it must not keep. A row with another number of cells than the heading is
// told, and left out.
func (r *Reader) Stream(s Source, columns []int, each func(row int, cells []string) error) error {
	in, _, err := unpacked(s)
	if err != nil {
		return err
	}
	begin, _ := in.Peek(len("\ufeff"))
	if string(begin) == "\ufeff" {
		_, _ = in.Discard(len(begin)) // it has been peeked at
	}
	limited := &counter{Reader: io.LimitReader(in, MaxStream+1)}
	buffered := bufio.NewReaderSize(limited, 1<<16)
	line, _ := buffered.Peek(4 << 10)
	line, _, _ = bytes.Cut(line, []byte("\n"))
	portion := &portions{Reader: buffered}
	rows := rowsOf(portion, separatorIn(string(line)))
	t := stream{Reader: r, name: s.Name, cells: make([]string, len(columns))}
	for {
		portion.next()
		cells, err := rows.Read()
		switch {
		case limited.n > MaxStream:
			return Errorf(s.Name, "the table is too large: more than %d GiB when it is unpacked", MaxStream>>30)
		case errors.Is(err, io.EOF):
			return t.finish()
		case errors.Is(err, errLongRow):
			return Errorf(s.Name, "a row after row %d is longer than %d KiB, the most that is read: is there a quote that is never closed?",
				t.rows, MaxRow>>10)
		case err != nil:
			var broken *csv.ParseError
			if !errors.As(err, &broken) {
				return err
			}
			return Errorf(s.Name, "it cannot be read as CSV: %v", err)
		}
		if err := t.row(cells, columns, each); err != nil {
			return err
		}
	}
}

// stream is a table that is read row by row.
type stream struct {
	*Reader
	name   string
	width  int // of the heading
	rows   int
	uneven int // rows with another number of cells
	first  int // of those
	cells  []string
}

func (t *stream) row(cells []string, columns []int, each func(row int, cells []string) error) error {
	if t.rows++; t.rows > MaxStreamRows {
		return Errorf(t.name, "there are more than %d rows, the most that are read", MaxStreamRows)
	}
	switch {
	case t.rows == 1:
		t.width = len(cells)
		return nil
	case len(cells) == 1 && strings.TrimSpace(cells[0]) == "":
		return nil
	case len(cells) != t.width:
		if t.uneven++; t.uneven == 1 {
			t.first = t.rows
		}
		return nil
	}
	for i, at := range columns {
		if at >= 0 {
			t.cells[i] = strings.TrimSpace(cells[at])
		}
	}
	return each(t.rows, t.cells)
}

// finish tells of the rows that are left out, and refuses a table with many of them.
func (t *stream) finish() error {
	switch {
	case t.uneven == 0:
		return nil
	case t.uneven > 2 && t.uneven*10 > t.rows:
		return Errorf(t.name, "%d of %d rows have more or fewer cells than the heading (row %d first): the table is broken, "+
			"and none of it can be relied on", t.uneven, t.rows-1, t.first)
	}
	t.Tell(Problem{
		File: t.name, Row: t.first,
		Message: fmt.Sprintf("rows with more or fewer cells than the heading are left out: %d, this one first", t.uneven),
	})
	return nil
}
