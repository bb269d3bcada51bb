package importer

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// The site's notes beside a player, as its pages and its API have them.
var (
	joinedNote = pattern(`(?i)^(?:joined from|on loan from|returnee from|own youth|free transfer)\b`)
	loanNote   = pattern(`(?i)^(?:player )?on loan from:? (.+?)(?:[;,]? \(?until:? ([^;)]+?)\)?)?(?:;.*)?$`)
	moveNote   = pattern(`(?i)^(?:will join|joins|will move to|moves to) (.+?) on (.+)$`)
	aboutMove  = pattern(`(?i)\b(?:loan(?:ed)?|joins?|transfers?|moves?|leaves?|leaving)\b`)
)

// begin makes a table the one whose players are read.
func (t *transfermarktTables) begin(r *importRun, s *sheet) {
	t.run, t.sheet, t.asOf = r, s, r.asOf
	t.words = prose().with(gameCodes()).of(slices.Concat(s.column("position"), s.column("also")))
	t.days = calendar{pivot: r.asOf.Year() + longestContract}
	for _, row := range s.rows {
		t.days.order = t.days.order.and(orderOf([]string{s.cell(row, "contract"), s.cell(row, "joined")}))
	}
	r.tellMarks(s, "name")
}

// tellsLoans reports whether the table says of each player who lends them, or that nobody
// does.
func (t *transfermarktTables) tellsLoans() bool {
	return t.has("loan-from") || slices.ContainsFunc(t.rows, func(row row) bool {
		note := t.cell(row, "joined-how")
		return joinedNote().MatchString(note) || loanNote().MatchString(note)
	})
}

// loan reads who lends a player from how they joined: "On loan from Northport until Jun
// 30, 2026".
func (t *transfermarktTables) loan(row row, e *entry) {
	m := loanNote().FindStringSubmatch(t.cell(row, "joined-how"))
	if m == nil || e.Loan.Way != squad.NoLoan || len(m[1]) > longestName {
		return
	}
	until := e.Contract.Until
	if m[2] != "" {
		day, err := t.days.date(m[2])
		if err != nil {
			t.run.problem(e.file, e.row, "the end of their loan: %v", err)
		}
		until = day
	}
	e.Loan, e.Contract.Until = squad.Loan{Way: squad.LoanIn, Club: m[1], Until: until}, squad.Date{}
}

// move reads where a player goes from their status. What it says of a move and no squad
// file can hold is told.
func (t *transfermarktTables) move(row row, e *entry) {
	status := t.cell(row, "status")
	if m := moveNote().FindStringSubmatch(status); m != nil && len(m[1]) <= longestName {
		if on, err := t.days.date(m[2]); err == nil {
			e.Leaves = squad.Transfer{On: on, Club: m[1]}
			return
		}
	}
	if aboutMove().MatchString(status) {
		t.run.problem(e.file, e.row, "what is said of %s is not read: %s", e.Name, names.Quote(status))
	}
}
