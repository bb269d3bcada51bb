package plans

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// mostDecisions is how many decisions a plan tells by itself.
const mostDecisions = 5

// decisionsInShort prints the decisions on which most hangs, with a plan of which they are a
// part.
func (p answerPage) decisionsInShort() error {
	d := p.Decisions
	if d == nil || d.number() == 0 {
		return nil
	}
	p.Heading("Decisions")
	rows, more := d.short()
	if len(rows) > 0 {
		columns := []page.Column{{Title: "By", Width: 11}, {Title: "Who", Width: 20}, {Title: "What hangs on it"}}
		p.FillLast(columns)
		if err := p.Table(columns, rows, false); err != nil {
			return err
		}
	}
	if more != "" {
		p.Paragraph(more)
	}
	return nil
}

func (d *Decisions) markdownInShort(b *bytes.Buffer) {
	if d == nil || d.number() == 0 {
		return
	}
	fmt.Fprint(b, "### Decisions\n\n")
	rows, more := d.short()
	if len(rows) > 0 {
		page.MarkdownTable(b, []string{"By", "Who", "What hangs on it"}, rows)
	}
	if more != "" {
		fmt.Fprintf(b, "%s\n\n", page.Escaped(more))
	}
}

// list are the decisions, none if they are not asked for or not worked out.
func (d *Decisions) list() []deal.Decision {
	if d == nil {
		return nil
	}
	return d.List
}

// number is how many decisions there are at the positions that are asked about.
func (d *Decisions) number() int {
	if !d.isWorkedOut() {
		return d.Open
	}
	n := 0
	for _, decision := range d.List {
		if d.isAsked(decision) {
			n++
		}
	}
	return n
}

// isWorkedOut reports whether it is known what hangs on the decisions.
func (d *Decisions) isWorkedOut() bool { return d.List != nil || d.Open == 0 }

// isAsked reports whether a decision is about one of the positions that are asked about.
func (d *Decisions) isAsked(decision deal.Decision) bool {
	only := d.Plan.Only
	if only == d.Plan.Formation.Positions() {
		return true
	}
	at := decision.Positions
	for _, e := range decision.Effects {
		at |= e.Positions
	}
	for _, q := range decision.Players {
		at |= d.Plan.Use(q).Home
	}
	return at&only != 0
}

// short are the decisions on which most hangs, those with a day before the clauses, and a
// sentence about the rest.
func (d *Decisions) short() (rows [][]string, more string) {
	var list []deal.Decision
	for _, decision := range d.List {
		if d.isAsked(decision) && (len(decision.Effects) > 0 || decision.Kind == deal.FinalYear) {
			list = append(list, decision)
		}
	}
	slices.SortStableFunc(list, func(a, b deal.Decision) int {
		switch isClause := a.Kind == deal.Clause; {
		case isClause == (b.Kind == deal.Clause):
			return 0
		case isClause:
			return 1
		}
		return -1
	})
	list = list[:min(len(list), mostDecisions)]
	for _, decision := range list {
		rows = append(rows, []string{dayOf(decision), wording.And(namesOf(decision)), d.inShort(decision)})
	}
	switch left := d.number() - len(list); {
	case left == 0:
		return rows, ""
	case len(rows) > 0:
		return rows, fmt.Sprintf("--decisions tells %d more, and who comes after whom.", left)
	case !d.isWorkedOut():
		return rows, fmt.Sprintf("%d are to be taken: --decisions tells them.", left)
	default:
		return rows, fmt.Sprintf("No need of %s hangs on %s to be taken: --decisions tells more.", d.Plan.Outlook.Season, theOnes(left))
	}
}

// theOnes is how many decisions there are: "the one", "the 4".
func theOnes(n int) string {
	if n == 1 {
		return "the one"
	}
	return fmt.Sprintf("the %d", n)
}

// namesOf are the players whom a decision is about.
func namesOf(d deal.Decision) []string {
	var names []string
	for _, q := range d.Players {
		names = append(names, q.Name)
	}
	return names
}

// dayOf is the day by which a decision is to be taken.
func dayOf(d deal.Decision) string {
	if d.Kind == deal.Clause {
		return "any day"
	}
	return d.By.Words()
}

// inShort is what hangs on a decision, with codes for positions.
func (d *Decisions) inShort(decision deal.Decision) string {
	next := d.Plan.After().Season
	if decision.Kind == deal.FinalYear {
		return fmt.Sprintf("without them %s %s of %d in %s", decision.Positions.Join(", "), decision.Left.Have, decision.Left.Wanted, next)
	}
	var parts []string
	for _, e := range decision.Effects {
		was, is := stateWord(e.Old, next), stateWord(e.New, next)
		if e.Old.Urgency == e.New.Urgency {
			was, is = stateText(e.Old, next), e.New.Signings.String()
		}
		parts = append(parts, fmt.Sprintf("%s %s → %s", e.Positions.Join(", "), was, is))
	}
	how := settledHow(decision)
	if decision.Kind == deal.Clause {
		how += " " + decision.Players[0].Contract.ReleaseClause.String()
	}
	return how + ": " + strings.Join(parts, "; ")
}

// stateWord is how pressing a need is.
func stateWord(s deal.State, next squad.Season) string {
	if s.Urgency == squad.NoUrgency || s.IsNext() {
		return stateText(s, next)
	}
	return s.Urgency.String()
}
