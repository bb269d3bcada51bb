package plans

import (
	"slices"

	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
)

// Terms say under which terms a plan was made, a line each.
func (a *Answer) Terms() []string {
	lines := append([]string{a.terms()}, a.reservations()...)
	if file := a.source(); file != "" {
		lines = append(lines, file)
	}
	return lines
}

// Irreplaceable names those whose loss alone would open a need, "" if there are none.
func (a *Answer) Irreplaceable() string { return a.irreplaceable() }

// Movement is players who come, go or are out for one reason.
type Movement struct {
	Title string
	Rows  [][2]string // name, and how and when
}

// Movements are the players who come, go or are away, by what they do. Those who are with
// the club and out are [Absences].
func Movements(p *plan.Plan) []Movement {
	var list []Movement
	groups := movements(p)
	for _, g := range groups[:len(groups)-1] { // the last are those who are out
		m := Movement{Title: g.title}
		for _, q := range g.players {
			m.Rows = append(m.Rows, [2]string{q.Name, q.how})
		}
		if m.Rows != nil {
			list = append(list, m)
		}
	}
	return list
}

// Effects are what a deal does: club, position, and how the need was and is.
func (d *Deal) Effects() [][]string { return d.rows() }

// Fees are what each club pays and is paid, "" if nobody pays anything.
func (d *Deal) Fees() string { return Fees(d.parts()) }

// Told are the moves of a deal, a sentence each.
func (d *Deal) Told() []string {
	var list []string
	for _, m := range d.Moves {
		list = append(list, Sentence(m))
	}
	return list
}

// Rows are the decisions: by when, what, and what hangs on it.
func (d *Decisions) Rows() [][]string { return d.rows() }

// RowsOf are those of the decisions that are about one of some players.
func (d *Decisions) RowsOf(players []string) [][]string {
	rows := d.rows()
	var list [][]string
	for i, decision := range d.List {
		for _, q := range decision.Players {
			if slices.Contains(players, q.Name) {
				list = append(list, rows[i])
				break
			}
		}
	}
	return list
}

// SuccessionRows are who comes after whom: position, first choice, and the next there.
func (d *Decisions) SuccessionRows() [][]string { return d.successions() }

// Absences are those who are out on the day, or may be, with why and until when.
func Absences(p *plan.Plan) [][2]string {
	var rows [][2]string
	for i := range p.Outlook.Players {
		q := &p.Outlook.Players[i]
		if why := whyOut(q); why != "" && q.Counts() {
			word := "may be out"
			if !q.MayBeFit() {
				word = "out"
			}
			rows = append(rows, [2]string{q.Name, wording.Capital(word) + ": " + why})
		}
	}
	return rows
}
