package importer

import (
	"cmp"
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer/table"
)

// exportDay is the day of an export, as far as its birth dates and ages tell it: each row
// leaves a year in which the player is that old, and all of them together a few days.
type exportDay struct {
	rows, firstRow, lastRow int // how many tell, and which tell the first and the last day
	first, last             squad.Date
}

var ageBehind = pattern(`\((\d{1,2})\b[^()]*\)\s*$`)

// learnDay works out on which days the ages in a sheet are right. Dates that do not show
// their order are in that of the format.
func learnDay(s *sheet, day squad.Date, usual order) exportDay {
	var found exportDay
	var cells []string
	for _, row := range s.rows {
		cells = append(cells, s.cell(row, "born"))
	}
	dates := calendar{order: cmp.Or(orderOf(cells), usual), pivot: day.Year() - youngest}
	for i, row := range s.rows {
		age := s.cell(row, "age")
		if m := ageBehind().FindStringSubmatch(cells[i]); m != nil {
			age = m[1]
		}
		years := int(figure(age))
		born, err := dates.date(cells[i])
		if err != nil || !born.Exact() || years < youngest || years > oldest {
			continue
		}
		found.add(row.Number, born, years)
	}
	return found
}

func (d *exportDay) add(row int, born squad.Date, years int) {
	first, last := born.AddYears(years), born.AddYears(years+1).AddDays(-1)
	if born.Month() == 2 && born.Day() == 29 { // a year older on the 28th to some, on the 1st to others
		first, last = squad.NewDate(born.Year()+years, 2, 28), squad.NewDate(born.Year()+years+1, 2, 28)
	}
	if d.rows++; d.rows == 1 || first.After(d.first) {
		d.first, d.firstRow = first, row
	}
	if d.rows == 1 || last.Before(d.last) {
		d.last, d.lastRow = last, row
	}
}

// String is the days, for people.
func (d *exportDay) String() string {
	if d.first == d.last {
		return d.last.Words()
	}
	return fmt.Sprintf("between %s and %s, of which the last is taken", d.first.Words(), d.last.Words())
}

// workOutDay settles the day of a file that does not say it. A day in the file's name is
// that of the facts if the ages do not speak against it.
func (r *importRun) workOutDay(d *document, s *sheet) {
	day := learnDay(s, d.Date, r.format.order)
	switch {
	case day.rows == 0:
	case day.first.After(day.last):
		r.problem(d.Name, 0, "its birth dates and ages contradict each other (rows %d and %d), so that they do not tell of which day it is",
			day.firstRow, day.lastRow)
	case d.sure && !d.Date.Before(day.first) && !d.Date.After(day.last):
	default:
		r.asOf, r.sure = day.last, true
		r.problem(d.Name, 0, "its day is worked out from %d birth dates and ages: %s (--as-of says otherwise)", day.rows, &day)
	}
}

// checkBeginnings refuses the day on which a file was changed as the day that it is of, if
// contracts in it begin later: the game's own time runs ahead of ours.
func (v *view) checkBeginnings() error {
	later := 0
	for _, row := range v.rows {
		begins, err := calendar{order: v.orders["begins"]}.date(v.cell(row, "begins"))
		if err == nil && begins.Earliest().After(v.asOf) {
			later++
		}
	}
	if v.sure || later == 0 {
		return nil
	}
	return table.Errorf(v.file, "%d of %d contracts begin after %s, the day on which the file was changed: say of which day it is, "+
		"like --as-of 2026-03-11", later, len(v.rows), v.asOf)
}
