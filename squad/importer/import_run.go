package importer

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer/table"
)

// importRun is the work of reading some files of one format.
type importRun struct {
	format  *Format
	options Options
	found   *Import

	files   *table.Reader
	streams []stream // tables that are too large to be kept
	// formations are those in which clubs started most often, by the club's number.
	formations map[string]startedIn
	untold     int // problems that are too many to be told

	headings []string        // of all files
	columns  map[string]bool // those of the user's that were found

	asOf     squad.Date // of the file that is being read
	latest   squad.Date // of the files together
	sure     bool       // asOf is not just the day on which a file was changed
	currency string
	entries  []*entry
	homeless int // players without a club
	older    int // rows of earlier editions or seasons
	read     int // rows of players
	uneven   int // rows that could not be read
	// incomplete: rows are left out, and nobody knows whose they are.
	incomplete bool
	// contractsTold: the source tells until when some players are bound.
	contractsTold bool
	// loansTold: the source tells who is lent, so that the others are not.
	loansTold bool
	// loansMarked: it does not, but who may be lent is worked out.
	loansNoted bool
}

func problemOf(file string, row int, format string, args ...any) Problem {
	return Problem{File: file, Row: row, Message: fmt.Sprintf(format, args...)}
}

func (r *importRun) problem(file string, row int, format string, args ...any) {
	r.tell(problemOf(file, row, format, args...))
}

// mostProblems is how many problems of an import are told.
const mostProblems = 50_000

func (r *importRun) tell(p Problem) {
	if len(r.found.Problems) == mostProblems {
		r.untold++
		return
	}
	r.found.Problems = append(r.found.Problems, p)
}

// tellOfFile reports what could not be read of a file.
func (r *importRun) tellOfFile(p Problem) {
	r.incomplete = r.incomplete || p.Lost
	r.tell(p)
}

// lose reports a row that is left out, though nobody knows whose it is.
func (r *importRun) lose(file string, row int, format string, args ...any) {
	r.incomplete = true
	r.loseRow(rowIn{file, row}, format, args...)
}

// loseRow reports a row that is left out. Everybody is told, since it has no club.
func (r *importRun) loseRow(at rowIn, format string, args ...any) {
	p := problemOf(at.file, at.row, format, args...)
	p.Lost = true
	r.tell(p)
}

// lastPivot takes two digits for a year of this century: nobody exported a squad before.
const lastPivot = 2099

// settleDay finds the day of a file's facts. It is the user's, else the one in the file,
// else the one in its name, else the day on which it was packed or changed.
func (r *importRun) settleDay(d *document, s *sheet) error {
	var newest squad.Date
	for _, row := range s.rows {
		if text := s.cell(row, "as-of"); text != "" {
			day, err := calendar{order: dayFirst, pivot: lastPivot}.date(strings.ReplaceAll(text, "_", "/"))
			if err == nil && day.Exact() && day.After(newest) {
				newest = day
			}
		}
	}
	switch {
	case !r.options.AsOf.IsZero():
		r.asOf, r.sure = r.options.AsOf, true
	case !newest.IsZero():
		r.asOf, r.sure = newest, true
	default:
		r.asOf, r.sure = d.Date, d.sure
		r.workOutDay(d, s)
	}
	if r.asOf.After(r.latest) {
		r.latest = r.asOf
	}
	if season := seasonInName(d.Name); !r.sure && !season.IsZero() && r.asOf.After(season) {
		return table.Errorf(d.Name, "its name has a season in it that was over by %s, the day on which the file was changed: "+
			"say of which day it is, like --as-of %d-03-11", r.asOf, season.Year())
	}
	if !r.asOf.Exact() {
		return table.Errorf(d.Name, "it does not say of which day it is: give the day with --as-of 2026-03-11")
	}
	return nil
}

// only keeps the rows that have the greatest number in a column: the last edition of
// a game, the last season. Returned are the others.
func (r *importRun) only(s *sheet, key string) (older []row) {
	newest := -1.0
	for _, row := range s.rows {
		newest = max(newest, figure(s.cell(row, key)))
	}
	if newest < 0 {
		return nil
	}
	kept := s.rows[:0]
	for _, row := range s.rows {
		if figure(s.cell(row, key)) == newest {
			kept = append(kept, row)
		} else {
			older = append(older, row)
		}
	}
	r.older += len(older)
	clear(s.rows[len(kept):])
	s.rows = kept
	return older
}

// figure is a number as a cell has it, -1 if it is none.
func figure(text string) float64 {
	n, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	if err != nil || n < 0 || n > 1e15 {
		return -1
	}
	return n
}

// checkNames refuses a file in which many players have no name: programs that
// leave them out also put cells into the wrong rows.
func checkNames(s *sheet, name func(row) string) error {
	blank, first := 0, 0
	for _, row := range s.rows {
		if name(row) == "" {
			if blank++; first == 0 {
				first = row.Number
			}
		}
	}
	if blank > 1 && blank*5 > len(s.rows) || blank == len(s.rows) {
		return table.Errorf(s.file, "%d of %d players have no name (row %d first): the export is broken, and none of it can be relied on",
			blank, len(s.rows), first)
	}
	return nil
}
