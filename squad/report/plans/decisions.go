package plans

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// Decisions are what a club has to settle, and who comes after whom.
type Decisions struct {
	Plan        *plan.Plan
	Moves       []deal.Made     // that are made first
	List        []deal.Decision // nil if there are too many to be worked out beside a plan
	Open        int             // how many there are then
	Successions []plan.Succession
}

// Forms are the forms of decisions.
func (d *Decisions) Forms() page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, s page.Style) error { return d.table(w, s) },
		"markdown": func(w io.Writer, _ page.Style) error { return d.markdown(w) },
		"csv":      func(w io.Writer, _ page.Style) error { return d.csv(w) },
		"json":     func(w io.Writer, _ page.Style) error { return d.json(w) },
	}
}

func (d *Decisions) answer() *Answer { return &Answer{Plan: d.Plan, Moves: d.Moves} }

func (d *Decisions) table(w io.Writer, s page.Style) error {
	p := answerPage{page.New(s), d.answer()}
	p.Title(p.subject())
	p.under()
	p.moves(d.Moves)
	p.Heading("Decisions" + currency(d.Plan))
	if len(d.List) == 0 {
		p.Paragraph("None: no contract, option or loan has to be settled before the season.")
	} else {
		columns := []page.Column{{Title: "By", Width: 11}, {Title: "What", Width: 28}, {Title: "What hangs on it"}}
		p.FillLast(columns)
		if err := p.Table(columns, d.rows(), true); err != nil {
			return err
		}
	}
	p.Heading("Succession")
	if len(d.Successions) == 0 {
		p.Paragraph("No first choice is thirty or older or in the final year of their contract.")
		return p.end(w)
	}
	columns := []page.Column{{Width: 3}, {Title: "First choice", Width: 28}, {Title: "Next at home there"}}
	p.FillLast(columns)
	if err := p.Table(columns, d.successions(), false); err != nil {
		return err
	}
	p.Paragraph("Of first choices of thirty or older, or in the final year of their contract: who is at home there, younger than thirty and bound " +
		"beyond the season, and first choice nowhere.")
	return p.end(w)
}

func (d *Decisions) markdown(w io.Writer) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "## %s\n\n", page.Escaped(d.answer().subject()))
	d.answer().markdownTerms(&b)
	markdownMoves(&b, d.Plan, d.Moves)
	fmt.Fprint(&b, "### Decisions"+page.Escaped(currency(d.Plan))+"\n\n")
	if len(d.List) == 0 {
		fmt.Fprint(&b, "None.\n\n")
	} else {
		page.MarkdownTable(&b, []string{"By", "What", "What hangs on it"}, d.rows())
	}
	fmt.Fprint(&b, "### Succession\n\n")
	if len(d.Successions) == 0 {
		fmt.Fprint(&b, "None.\n\n")
	} else {
		page.MarkdownTable(&b, []string{"Position", "First choice", "Next at home there"}, d.successions())
	}
	d.answer().markdownSource(&b)
	_, err := w.Write(b.Bytes())
	return err
}

func (d *Decisions) csv(w io.Writer) error {
	rows := [][]string{{"club", "season", "as_of", "kind", "by", "players", "what_hangs_on_it"}}
	o := d.Plan.Outlook
	for _, decision := range d.List {
		by := ""
		if !decision.By.IsZero() {
			by = decision.By.String()
		}
		rows = append(rows, []string{
			o.Squad.Club, o.Season.String(), o.Squad.AsOf.String(), decision.Kind.String(), by,
			strings.Join(namesOf(decision), "; "), d.hangs(decision),
		})
	}
	return page.WriteCSV(w, rows)
}

func (d *Decisions) rows() [][]string {
	rows := make([][]string, len(d.List))
	for i, decision := range d.List {
		rows[i] = []string{dayOf(decision), subject(decision), d.hangs(decision)}
	}
	return rows
}

// subject is what there is to settle.
func subject(d deal.Decision) string {
	who, q := wording.And(namesOf(d)), d.Players[0]
	switch d.Kind {
	case deal.RunsOut:
		if q.Contract.MaybeLoan {
			return who + ": contract or loan ends"
		}
		return who + ": contract ends"
	case deal.OwnOption:
		return fmt.Sprintf("%s: own option to %s", who, q.Contract.Option.Words())
	case deal.TheirOption:
		return fmt.Sprintf("%s: %s option to %s", who, q.Contract.Holder, q.Contract.Option.Words())
	case deal.BuyOption:
		return fmt.Sprintf("%s: option to buy from %s", who, q.Loan.Club)
	case deal.BuyersOption:
		return fmt.Sprintf("%s: %s may buy", who, q.Loan.Club)
	case deal.Clause:
		return fmt.Sprintf("%s: release clause %s", who, q.Contract.ReleaseClause)
	}
	return who + ": final year"
}

// settled is how decisions are taken to be settled another way than the plan has it.
var settled = [...]string{
	deal.RunsOut: "renewed", deal.OwnOption: "not taken", deal.TheirOption: "taken", deal.BuyOption: "bought", deal.BuyersOption: "taken",
	deal.Clause: "paid",
}

// settledHow is the same of one decision: who may be on loan has no contract to renew.
func settledHow(d deal.Decision) string {
	if d.Kind == deal.RunsOut && d.Players[0].Contract.MaybeLoan {
		return "kept"
	}
	return settled[d.Kind]
}

// hangs is what hangs on a decision.
func (d *Decisions) hangs(decision deal.Decision) string {
	after := d.Plan.After().Season
	if decision.Kind == deal.FinalYear {
		return fmt.Sprintf("In %s without them %s %s of %s filled", after, placesName(decision.Positions), decision.Left.Have,
			wording.Count(decision.Left.Wanted, "place"))
	}
	how := settledHow(decision)
	if len(decision.Effects) == 0 && decision.Later {
		return wording.Capital(how) + ": " + laterAlone(d.Plan)
	}
	if len(decision.Effects) == 0 {
		return wording.Capital(strings.TrimPrefix(how, "not ")) + " or not, no need changes"
	}
	var parts []string
	for _, e := range decision.Effects {
		parts = append(parts, fmt.Sprintf("%s %s → %s", placesName(e.Positions), stateText(e.Old, after), stateText(e.New, after)))
	}
	return wording.Capital(how) + ": " + strings.Join(parts, "; ")
}

// placesName is what positions are called within a sentence.
func placesName(at squad.PositionSet) string {
	if at.Len() == 1 {
		return at.First().Name()
	}
	return at.Join(", ")
}

func (d *Decisions) successions() [][]string {
	rows := make([][]string, len(d.Successions))
	for i, s := range d.Successions {
		heirs := "nobody"
		var list []string
		for _, h := range s.Heirs {
			list = append(list, fmt.Sprintf("%s %s, to %s", h.Name, h.Age, until(h)))
		}
		if list != nil {
			heirs = strings.Join(list, "; ")
		}
		rows[i] = []string{s.Position.String(), fmt.Sprintf("%s %s, to %s", s.First.Name, s.First.Age, until(s.First)), heirs}
	}
	return rows
}
