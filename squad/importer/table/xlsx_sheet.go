package table

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/depth-football/depth/squad/names"
)

// xlsx reads one sheet of a workbook: the one that is asked for, else the first one
// with a heading that has something under it.
func (t *builder) xlsx(w *workbook) error {
	sheet, err := t.chooseSheet(w)
	if err != nil {
		return err
	}
	rows := &sheetRows{workbook: w, table: t, sheet: sheet}
	if err := rows.read(t.add); err != nil {
		return err
	}
	if rows.errors > 0 {
		t.problem(t.file, "cells that hold an error of a formula are read as empty: %d (%s first)", rows.errors, rows.firstError)
	}
	return nil
}

func (t *builder) chooseSheet(w *workbook) (worksheet, error) {
	if t.Sheet != "" {
		return t.namedSheet(w)
	}
	seen := slices.DeleteFunc(slices.Clone(w.sheets), func(s worksheet) bool { return s.hidden })
	if len(seen) == 0 {
		seen = w.sheets
	}
	if len(seen) == 1 {
		return seen[0], nil
	}
	var good []worksheet
	for _, s := range seen {
		isTable, err := t.isTable(w, s)
		if err != nil {
			return s, err
		}
		if isTable {
			good = append(good, s)
		}
	}
	switch {
	case len(good) == 0:
		t.problem(t.file, "none of its sheets %s has a heading with rows under it: %s is read", sheetNames(seen), names.Quote(seen[0].name))
		return seen[0], nil
	case len(good) > 1:
		t.problem(t.file, "several of its sheets look like the one that is wanted: %s is read, not %s (--sheet says otherwise)",
			names.Quote(good[0].name), sheetNames(good[1:]))
	}
	return good[0], nil
}

func (t *builder) namedSheet(w *workbook) (worksheet, error) {
	var known []string
	for _, s := range w.sheets {
		if names.Fold(s.name) == names.Fold(t.Sheet) {
			return s, nil
		}
		known = append(known, s.name)
	}
	near := ""
	if name := names.Nearest(t.Sheet, known); name != "" {
		near = fmt.Sprintf(": did you mean %s?", names.Quote(name))
	}
	return worksheet{}, Errorf(t.file, "there is no sheet %s in it, but %s%s", names.Quote(t.Sheet), sheetNames(w.sheets), near)
}

var errEnough = errors.New("enough is known")

// isTable reports whether a sheet has a heading with something under it.
func (t *builder) isTable(w *workbook, s worksheet) (bool, error) {
	probe := &builder{Reader: t.Reader, file: t.file, wanted: t.wanted}
	is := false
	rows := &sheetRows{workbook: w, table: probe, sheet: s}
	err := rows.read(func(_ int, cells []string) error {
		if isBlank(cells) {
			return nil
		}
		if is = probe.heading != nil; is || len(cells) > MaxColumns || probe.head(cells) != nil {
			return errEnough
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return is, err
}

// sheetRows reads the rows of a sheet.
type sheetRows struct {
	*workbook
	table *builder
	sheet worksheet

	number     int // of the row that is read
	cells      []string
	size       int // of its cells together
	errors     int // cells that hold an error
	firstError string
}

// read calls a function for each row, whose cells may be used again.
func (s *sheetRows) read(each func(number int, cells []string) error) error {
	in, err := s.open(s.sheet.part, MaxSize)
	if err != nil {
		return err
	}
	defer in.closer.Close()
	c, isOver := sheetCell{column: -1}, false
	for {
		kind, err := in.next()
		switch {
		case errors.Is(err, io.EOF):
			return s.damaged(s.sheet.part, io.ErrUnexpectedEOF)
		case errors.Is(err, html.ErrBufferExceeded), c.content.Len() > MaxCell:
			return s.table.longCell(s.number)
		case err != nil:
			return s.damaged(s.sheet.part, err)
		}
		e := &in.element
		switch kind {
		case html.StartTagToken:
			if err = s.begin(e, &c); err == nil && e.isEmpty {
				isOver, err = s.end(e, &c, each)
			}
		case html.TextToken:
			if c.isRead() {
				c.content.Write(in.Text())
			}
		case html.EndTagToken:
			isOver, err = s.end(e, &c, each)
		}
		if err != nil || isOver {
			return err
		}
	}
}

// begin begins a row, a cell, or what is in a cell.
func (s *sheetRows) begin(e *element, c *sheetCell) error {
	if string(e.name) != "row" {
		if err := c.begin(e); err != nil {
			return s.damaged(s.sheet.part, err)
		}
		return nil
	}
	s.cells, s.size, c.column = s.cells[:0], 0, -1
	text := e.attribute("r")
	if text == "" {
		s.number++
		return nil
	}
	number, err := strconv.Atoi(text)
	if err != nil || number <= s.number || number > mostSheetRows {
		return s.damaged(s.sheet.part, fmt.Errorf("row %s follows row %d", names.Quote(text), s.number))
	}
	s.number = number
	return nil
}

// end ends a row, a cell, or what is in a cell; is reports whether there are no more rows.
func (s *sheetRows) end(e *element, c *sheetCell, each func(number int, cells []string) error) (is bool, err error) {
	switch string(e.name) {
	case "c":
		return false, s.put(c)
	case "row":
		return false, each(s.number, s.evenCells())
	case "sheetdata":
		return true, nil
	}
	c.end(e)
	return false, nil
}

// evenCells are the cells of the row, as many as there are in the heading: sheets leave
// out what is empty, and what stands in a column without a heading is nothing that is read.
func (s *sheetRows) evenCells() []string {
	if s.table.heading == nil || len(s.cells) > MaxColumns {
		return s.cells
	}
	for len(s.cells) < len(s.table.heading) {
		s.cells = append(s.cells, "")
	}
	return s.cells[:len(s.table.heading)]
}

// put puts a cell into the row.
func (s *sheetRows) put(c *sheetCell) error {
	text, err := s.value(c)
	if err != nil {
		return s.damaged(s.sheet.part, err)
	}
	if text == "" {
		return nil
	}
	if c.kind == "e" {
		if _, isKept := slices.BinarySearch(s.table.kept, c.column); isKept && text != "#N/A" {
			if s.errors++; s.errors == 1 {
				s.firstError = fmt.Sprintf("%s in row %d", names.Quote(text), s.number)
			}
		}
		return nil
	}
	if s.size += len(text); s.size > MaxRow {
		return s.table.longRow(s.number)
	}
	for len(s.cells) <= c.column {
		s.cells = append(s.cells, "")
	}
	s.cells[c.column] = text
	return nil
}

// value is the text of a cell, as a spreadsheet program would write it to CSV.
func (s *sheetRows) value(c *sheetCell) (string, error) {
	text := c.content.String()
	if text == "" {
		return "", nil
	}
	switch c.kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || !s.texts.has(i) {
			return "", fmt.Errorf("row %d refers to text %s of %d", s.number, names.Quote(text), s.texts.len())
		}
		return s.texts.at(i), nil
	case "b":
		if text == "1" {
			return "TRUE", nil
		}
		return "FALSE", nil
	case "e":
		return text, nil
	case "str", "inlineStr":
		return unescaped(text), nil
	case "d":
		day, _, _ := strings.Cut(text, "T")
		return day, nil
	}
	return s.styleOf(c.style).show(text, s.daysOfEpoch), nil
}
