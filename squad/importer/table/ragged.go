package table

import (
	"cmp"
	"slices"
	"strings"
)

// forms are what the cells of a column look like.
type forms uint8

const (
	words  forms = 1 << iota // no digit
	digits                   // nothing but a number
	both                     // dates, sums, addresses
)

// formOf is what a cell looks like; 0: it is empty.
func formOf(cell string) forms {
	switch {
	case cell == "":
		return 0
	case !strings.ContainsAny(cell, "0123456789"):
		return words
	case strings.Trim(cell, "0123456789.,") == "":
		return digits
	}
	return both
}

// learn notes what the cells of a whole row look like.
func (t *builder) learn(cells []string) {
	if t.forms == nil {
		t.forms = make([]forms, len(t.kept))
	}
	for i, cell := range cells {
		t.forms[i] |= formOf(cell)
	}
}

// readRagged reads short rows that lack no more than empty cells at their end, as some
// programs write them. Where a cell is missing before, those behind it do not look like
// the others of their columns.
func (t *builder) readRagged() {
	var ragged, lost []uneven
	for _, u := range t.uneven {
		if t.isRagged(u) {
			ragged = append(ragged, u)
		} else {
			lost = append(lost, u)
		}
	}
	const few = 2 // a file that has more does not end with a row that is cut off
	if n := len(ragged); n > 0 && n <= few && t.isOpen && ragged[n-1].row == t.last {
		ragged, lost = ragged[:n-1], append(lost, ragged[n-1])
	}
	for _, u := range ragged {
		t.rows = append(t.rows, u.short)
	}
	slices.SortStableFunc(t.rows, func(a, b Row) int { return cmp.Compare(a.Number, b.Number) })
	t.uneven = lost
}

// isRagged reports whether a row has cells only of the forms that its columns have in
// whole rows. A row with a single cell may be about something else.
func (t *builder) isRagged(u uneven) bool {
	if u.short.packed == "" || t.forms == nil || u.hint != "" {
		return false
	}
	filled := 0
	for i, seen := range t.forms {
		form := formOf(u.short.Cell(i))
		if form != 0 {
			filled++
		}
		if seen != 0 && form&^seen != 0 {
			return false
		}
	}
	return filled > 1
}
