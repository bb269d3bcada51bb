package importer

import (
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
func (t *table) csv(text []byte) error {
	if rest, ok := bytes.CutPrefix(text, []byte("sep=")); ok && len(rest) > 1 {
		text = rest[1:] // a line that Excel writes for itself
	}
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	if bytes.IndexByte(text, '\n') < 0 {
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	r := rowsOf(text, separatorOf(text))
	inside := 0 // line breaks inside cells so far
	for {
		cells, err := r.Read()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return broken(t.file, "it cannot be read as CSV: %v", err)
		}
		line, _ := r.FieldPos(0)
		number, breaks := line-inside, 0
		for _, c := range cells {
			breaks += strings.Count(c, "\n")
		}
		inside += breaks
		switch atEnd := int(r.InputOffset()) == len(text); {
		case breaks > mostLines:
			return broken(t.file, "row %d goes on for %d lines: there is a quote in it that is never closed", number, breaks+1)
		case atEnd && breaks > 0 && bytes.Count(text, []byte(`"`))%2 != 0:
			t.lose(t.file, number, "the file ends inside a quoted cell: what follows the quote may be missing")
		}
		if err := t.add(number, cells); err != nil {
			return err
		}
	}
}

func rowsOf(text []byte, separator rune) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = separator, true, -1, true
	return r
}

// separatorOf is the separator that makes the most columns of the first rows.
func separatorOf(text []byte) rune {
	const enough = 64 << 10
	best, columns := separators[0], 0
	for _, separator := range separators {
		r := rowsOf(text[:min(len(text), enough)], separator)
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
func (t *table) text(text []byte) error {
	number := 0
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "|") || strings.Trim(line, "|- ") == "" {
			continue
		}
		number++
		cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), "|")
		if err := t.add(number, cells); err != nil {
			return err
		}
	}
	return nil
}
