package table

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// Table is the rows of a document, and of them only the columns that are wanted.
type Table struct {
	File    string
	Heading []string
	Columns []int // those that are kept, in order: the cells of the rows are theirs
	Rows    []Row
	IsJSON  bool // its headings are the keys of objects
	Uneven  int  // rows that are left out, since they have another number of cells
}

// Wanted says what is wanted of a table.
type Wanted struct {
	// Columns are the columns of a row that are to be kept if it is the heading. If it
	// cannot be that, it lacks something.
	Columns func(heading []string) (kept []int, lacks string)
	// Missing is the error that there is no heading: the first row, and what one lacks.
	Missing func(first []string, lacks string) error
}

// Table reads a document as a table, whatever it is written in. The heading is the first
// row that can be it. The document's text is not kept: it can be read once.
func (r *Reader) Table(d *Document, wanted Wanted) (*Table, error) {
	t := &builder{Reader: r, file: d.Name, wanted: wanted}
	var err error
	begin := bytes.TrimSpace(d.text)
	begin = begin[:min(1, len(begin))]
	switch {
	case d.isBook:
		r.workbooks++
		err = t.xlsx(d)
	case string(begin) == "[" || string(begin) == "{":
		t.isJSON = true
		err = t.json(d)
	case string(begin) == "<":
		err = t.html(d)
	case string(begin) == "|":
		err = t.text(d)
	default:
		err = t.csv(d)
	}
	d.text = nil // a hundred megabytes, perhaps
	if err != nil {
		return nil, err
	}
	return t.finish()
}

// builder gathers the rows of a document.
type builder struct {
	*Reader
	file   string
	wanted Wanted

	first   []string // the first row that is not blank
	before  int      // rows before the heading
	heading []string // nil until it is found
	kept    []int    // columns that are kept of each row
	cells   []string // of the row that is being added
	rows    []Row
	forms   []forms  // of the columns that are kept, in whole rows
	uneven  []uneven // rows that have too few cells, or too many
	// mayDrop: rows may lack empty cells at their end; isOpen: the last one has no line end.
	mayDrop, isOpen bool
	isJSON          bool
	last            int // the number of the last row
}

// lose tells of a row that is left out.
func (t *builder) lose(row int, format string, args ...any) {
	t.Tell(Problem{File: t.file, Row: row, Message: fmt.Sprintf(format, args...), Lost: true})
}

// uneven is a row that has another number of cells than the heading.
type uneven struct {
	row, cells int
	hint       string
	short      Row // its cells, if they may be all but empty ones at its end
}

// mostBefore is how many rows may stand above the heading: a title, a date.
const mostBefore = 10

// add adds a row. Its cells may be used again by the caller.
func (t *builder) add(number int, cells []string) error {
	if len(cells) > MaxColumns {
		return t.manyColumns(number, len(cells))
	}
	for i := range cells {
		if len(cells[i]) > MaxCell {
			return t.longCell(number)
		}
	}
	if isBlank(cells) {
		return nil
	}
	if t.heading == nil {
		return t.head(cells)
	}
	if t.Reader.rows++; t.Reader.rows > MaxRows {
		return Errorf(t.file, "row %d is one too many: %d are the most that are read (cut out the clubs that you need)", number, MaxRows)
	}
	t.last = number
	width := len(cells)
	for width > len(t.heading) && strings.TrimSpace(cells[width-1]) == "" {
		width--
	}
	if width > len(t.heading) || width < len(t.heading) && !t.mayDrop {
		t.uneven = append(t.uneven, uneven{row: number, cells: len(cells), hint: hintAtQuote(cells)})
		return nil
	}
	same := width == len(t.heading)
	t.cells = t.cells[:0]
	for _, at := range t.kept {
		cell := ""
		if at < len(cells) {
			cell = cleanCell(lastLine(cells[at]))
		}
		t.cells = append(t.cells, cell)
		same = same && strings.ReplaceAll(cell, Apart, " ") == t.heading[at]
	}
	if same { // files put together have the heading several times
		return nil
	}
	row := rowOf(number, t.cells)
	if t.Reader.kept += len(row.packed); t.Reader.kept > MaxKept {
		return Errorf(t.file, "from row %d on it has too much about its players: more than %d MiB in the columns that are read "+
			"(cut out the clubs that you need)",
			number, MaxKept>>20)
	}
	if width < len(t.heading) {
		t.uneven = append(t.uneven, uneven{number, len(cells), hintAtQuote(cells), row})
		return nil
	}
	t.learn(t.cells)
	t.rows = append(t.rows, row)
	return nil
}

func (t *builder) manyColumns(number, columns int) error {
	return Errorf(t.file, "row %d has %d columns: %d are the most that are read (is it a table of players?)", number, columns, MaxColumns)
}

func (t *builder) longCell(number int) error {
	return Errorf(t.file, "a cell of row %d is longer than %d KiB: is there a quote or a tag that is never closed?", number, MaxCell>>10)
}

func hintAtQuote(cells []string) string {
	if strings.Contains(cells[len(cells)-1], "\n") {
		return " (is there a quote that is never closed?)"
	}
	return ""
}

// lastLine is what counts of a cell of several lines: scrapers put a player's
// name above their position.
func lastLine(cell string) string {
	cell = strings.TrimSpace(cell)
	return cell[strings.LastIndexByte(cell, '\n')+1:]
}

func isBlank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(c string) bool { return strings.TrimSpace(c) != "" })
}

// head takes a row for the heading if it can be.
func (t *builder) head(cells []string) error {
	heading := make([]string, len(cells))
	for i, c := range cells {
		heading[i] = Clean(strings.Clone(c))
	}
	for len(heading) > 0 && heading[len(heading)-1] == "" {
		heading = heading[:len(heading)-1]
	}
	kept, lacks := t.wanted.Columns(heading)
	if lacks != "" {
		if t.first == nil {
			t.first = heading
		}
		if t.before++; t.before > mostBefore {
			return t.wanted.Missing(t.first, lacks)
		}
		return nil
	}
	slices.Sort(kept)
	t.heading, t.kept = heading, slices.Compact(kept)
	return nil
}

// finish is the table of all rows. Broken exports shift cells between rows, so
// when many rows are uneven the others cannot be relied on either.
func (t *builder) finish() (*Table, error) {
	t.readRagged()
	switch {
	case t.heading == nil && t.first == nil:
		return nil, Errorf(t.file, "there is no table in it")
	case t.heading == nil:
		_, lacks := t.wanted.Columns(t.first)
		return nil, t.wanted.Missing(t.first, lacks)
	case len(t.rows) == 0 && len(t.uneven) == 0:
		return nil, Errorf(t.file, "there is nothing under its heading")
	}
	// Cells by themselves are titles between the rows, and do not show that others are shifted.
	areTitles := !slices.ContainsFunc(t.uneven, func(u uneven) bool { return u.cells > 1 })
	if !areTitles && len(t.uneven) > 2 && len(t.uneven)*10 > len(t.rows) || len(t.rows) == 0 {
		return nil, Errorf(t.file, "%d of %d rows have more or fewer cells than the heading (row %d first): the export is broken, "+
			"and none of it can be relied on", len(t.uneven), len(t.uneven)+len(t.rows), t.uneven[0].row)
	}
	for _, u := range t.uneven {
		if u.row == t.last && u.cells < len(t.heading) && u.hint == "" {
			u.hint = " (it is the last row: was the file cut off?)"
		}
		t.lose(u.row, "it is left out: it has another number of cells (%d) than the heading (%d)%s", u.cells, len(t.heading), u.hint)
	}
	return &Table{t.file, t.heading, t.kept, t.rows, t.isJSON, len(t.uneven)}, nil
}
