package table

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// separators are what may stand between the cells of CSV; of two that give as
// many columns the first one is meant.
var separators = []rune{',', ';', '\t', '|'}

// mostLines is the most lines of one row. A row that is longer has a quote that
// swallows all that follows.
const mostLines = 20

// csv reads CSV with any separator. Quotes inside cells are taken as they come,
// since heights (6'3") are written with them.
func (t *builder) csv(d *Document) error {
	if rest, ok := bytes.CutPrefix(d.text, []byte("sep=")); ok && len(rest) > 1 {
		d.text = rest[1:] // a line that Excel writes for itself
	}
	if bytes.IndexByte(d.text, '\n') < 0 {
		for i, c := range d.text {
			if c == '\r' {
				d.text[i] = '\n'
			}
		}
	}
	t.mayDrop, t.isOpen = true, !bytes.HasSuffix(d.text, []byte("\n"))
	in := &portions{Reader: d.reader()}
	r := rowsOf(in, separatorOf(d))
	number, breaks, inside := 0, 0, 0 // of the last row; inside are the line breaks inside cells so far
	for {
		in.next()
		cells, err := r.Read()
		switch {
		case errors.Is(err, io.EOF):
			if breaks > 0 && bytes.Count(d.text, []byte(`"`))%2 != 0 {
				t.lose(number, "the file ends inside a quoted cell: what follows the quote may be missing")
			}
			return nil
		case errors.Is(err, errLongRow):
			return t.longRow(number + 1)
		case err != nil:
			return Errorf(t.file, "it cannot be read as CSV: %v", err)
		}
		line, _ := r.FieldPos(0)
		number, breaks = line-inside, 0
		for _, c := range cells {
			breaks += strings.Count(c, "\n")
		}
		if inside += breaks; breaks > mostLines {
			return Errorf(t.file, "row %d goes on for %d lines: there is a quote in it that is never closed", number, breaks+1)
		}
		if err := t.add(number, cells); err != nil {
			return err
		}
	}
}

func rowsOf(in io.Reader, separator rune) *csv.Reader {
	r := csv.NewReader(in)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = separator, true, -1, true
	return r
}

// separatorOf is the separator that makes the most columns of the first rows.
func separatorOf(d *Document) rune {
	const enough = 64 << 10
	best, columns := separators[0], 0
	for _, separator := range separators {
		r := rowsOf(io.LimitReader(d.reader(), enough), separator)
		for range 5 {
			cells, err := r.Read()
			if err != nil {
				break
			}
			if len(cells) > columns {
				best, columns = separator, len(cells)
			}
		}
	}
	return best
}

// text reads the tables that Football Manager writes as text: cells between
// bars, lines of dashes between the rows.
func (t *builder) text(d *Document) error {
	number := 0
	lines := bufio.NewScanner(d.reader())
	lines.Buffer(nil, MaxRow)
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if !strings.HasPrefix(line, "|") || strings.Trim(line, "|- ") == "" {
			continue
		}
		number++
		cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), "|")
		if err := t.add(number, cells); err != nil {
			return err
		}
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		return t.longRow(number + 1)
	}
	return lines.Err()
}
