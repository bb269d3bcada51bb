package table

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/depth-football/depth/squad/names"
)

// xlsx reads one sheet of a workbook: the one that is asked for, else the first one
// with a heading that has something under it.
func (t *builder) xlsx(d *Document) (err error) {
	defer func() {
		// None is known, but the library is large, and a panic in it is about the workbook.
		if p := recover(); p != nil {
			err = damagedBook(t.file, fmt.Errorf("%v", p))
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(d.text), excelize.Options{UnzipSizeLimit: MaxSize, UnzipXMLSizeLimit: mostInMemory})
	if book != nil {
		defer func() { err = cmp.Or(err, book.Close()) }() // it removes the files of large sheets
	}
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return damagedBook(t.file, err)
	case book.WorkBook == nil || book.WorkBook.XMLName.Local == "":
		return Errorf(t.file, "this is a zip archive without a workbook: unpack it, and name the file in it")
	}
	if err := showPlainly(book); err != nil {
		return damagedBook(t.file, err)
	}
	sheet, err := t.chooseSheet(book)
	if err != nil {
		return err
	}
	r := sheetReader{builder: t}
	if err := r.read(book, sheet, t.add); err != nil {
		return err
	}
	if r.errors > 0 {
		t.problem(t.file, "cells that hold an error of a formula are read as empty: %d (%s first)", r.errors, r.firstError)
	}
	return nil
}

func damagedBook(file string, err error) error {
	return Errorf(file, "the workbook is damaged (%s): open it in a spreadsheet program and save it again", names.Printable(err.Error()))
}

func (t *builder) chooseSheet(book *excelize.File) (string, error) {
	var all, seen []string
	for _, s := range book.WorkBook.Sheets.Sheet {
		rows, err := book.Rows(s.Name)
		switch missing := (excelize.ErrSheetNotExist{}); {
		case errors.As(err, &missing):
			continue
		case err != nil:
			return "", damagedBook(t.file, fmt.Errorf("sheet %s: %w", names.Quote(s.Name), err))
		}
		if err := rows.Close(); err != nil {
			return "", err
		}
		all = append(all, s.Name)
		if !strings.HasSuffix(strings.ToLower(s.State), "hidden") {
			seen = append(seen, s.Name)
		}
	}
	switch {
	case len(all) == 0:
		return "", Errorf(t.file, "it has no sheets with cells")
	case t.Sheet != "":
		return t.namedSheet(all)
	case len(seen) == 0:
		seen = all
	}
	if len(seen) == 1 {
		return seen[0], nil
	}
	var good []string
	for _, s := range seen {
		isTable, err := t.isTable(book, s)
		if err != nil {
			return "", err
		}
		if isTable {
			good = append(good, s)
		}
	}
	switch {
	case len(good) == 0:
		t.problem(t.file, "none of its sheets %s has a heading with rows under it: %s is read", quoted(seen), names.Quote(seen[0]))
		return seen[0], nil
	case len(good) > 1:
		t.problem(t.file, "several of its sheets look like the one that is wanted: %s is read, not %s (--sheet says otherwise)",
			names.Quote(good[0]), quoted(good[1:]))
	}
	return good[0], nil
}

func (t *builder) namedSheet(known []string) (string, error) {
	if i := slices.IndexFunc(known, func(s string) bool { return names.Fold(s) == names.Fold(t.Sheet) }); i >= 0 {
		return known[i], nil
	}
	near := ""
	if name := names.Nearest(t.Sheet, known); name != "" {
		near = fmt.Sprintf(": did you mean %s?", names.Quote(name))
	}
	return "", Errorf(t.file, "there is no sheet %s in it, but %s%s", names.Quote(t.Sheet), quoted(known), near)
}

// quoted are the names of some sheets, for people.
func quoted(sheets []string) string {
	const most = 10
	var list []string
	for _, s := range sheets[:min(most, len(sheets))] {
		list = append(list, names.Quote(s))
	}
	text := strings.Join(list, ", ")
	if more := len(sheets) - most; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

var errEnough = errors.New("enough is known")

// isTable reports whether a sheet has a heading with something under it.
func (t *builder) isTable(book *excelize.File, sheet string) (is bool, err error) {
	probe := &builder{Reader: t.Reader, file: t.file, wanted: t.wanted}
	r := sheetReader{builder: probe}
	err = r.read(book, sheet, func(_ int, cells []string) error {
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

// sheetReader reads the rows of a sheet.
type sheetReader struct {
	*builder
	errors     int // cells that hold an error
	firstError string
}

func (r *sheetReader) read(book *excelize.File, sheet string, each func(number int, cells []string) error) (err error) {
	rows, err := book.Rows(sheet)
	if err != nil {
		return damagedBook(r.file, err)
	}
	defer func() { err = cmp.Or(err, rows.Close()) }()
	properties := book.WorkBook.WorkbookPr
	is1904 := properties != nil && properties.Date1904
	for number := 1; rows.Next(); number++ {
		cells, err := rows.Columns()
		if err != nil {
			return damagedBook(r.file, err)
		}
		size := 0
		for i, cell := range cells {
			cells[i] = dateOf(r.withoutError(cell, number, i), is1904)
			size += len(cell)
		}
		if size > MaxRow {
			return r.longRow(number)
		}
		if err := each(number, r.evenCells(cells)); err != nil {
			return err
		}
	}
	return rows.Error()
}

// evenCells are the cells of a row, as many as there are in the heading: sheets leave
// out what is empty, and what stands in a column without a heading is nothing that is read.
func (r *sheetReader) evenCells(cells []string) []string {
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	if r.heading == nil || len(cells) > MaxColumns {
		return cells
	}
	for len(cells) < len(r.heading) {
		cells = append(cells, "")
	}
	return cells[:len(r.heading)]
}

// formulaErrors are what cells show whose formula has no result. #N/A is how people mark
// what is not known.
var formulaErrors = []string{"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"}

func (r *sheetReader) withoutError(cell string, row, column int) string {
	if !strings.HasPrefix(cell, "#") || !slices.Contains(formulaErrors, cell) {
		return cell
	}
	if _, isKept := slices.BinarySearch(r.kept, column); isKept && cell != "#N/A" {
		if r.errors++; r.errors == 1 {
			r.firstError = fmt.Sprintf("%s in row %d", names.Quote(cell), row)
		}
	}
	return ""
}
