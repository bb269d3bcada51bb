package dataset

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
)

// row is a row of a table.
type row struct {
	cells  []string
	number int            // as a spreadsheet counts, the heading is row 1
	index  map[string]int // of its columns
}

// cell is what a row has in a column, "" if that is nothing.
func (r *row) cell(column string) string {
	if i, ok := r.index[column]; ok && i < len(r.cells) {
		return r.cells[i]
	}
	return ""
}

func (r *row) size() int {
	size := 0
	for _, cell := range r.cells {
		size += len(cell) + 1
	}
	return size
}

// each reads a table row by row, whatever their lengths. The next row takes the place of
// the one before. It returns the heading.
func (k Kept) each(do func(r *row) error) (heading []string, err error) {
	file, err := os.Open(k.Path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	text, err := unpack(bufio.NewReader(file))
	if err != nil {
		return nil, err
	}
	rows := csv.NewReader(text)
	rows.FieldsPerRecord, rows.LazyQuotes, rows.ReuseRecord = -1, true, true
	r := row{index: make(map[string]int)}
	for {
		r.cells, err = rows.Read()
		r.number++
		switch {
		case errors.Is(err, io.EOF):
			return heading, nil
		case err != nil:
			return nil, err
		case heading == nil:
			heading = slices.Clone(r.cells)
			for i, column := range heading {
				r.index[strings.TrimPrefix(column, "\ufeff")] = i
			}
			continue
		}
		if err := do(&r); err != nil {
			return nil, err
		}
	}
}
