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

// Deal is moves that are tried, and what they do to each club, first the one that is asked
// about.
type Deal struct {
	Moves []deal.Made
	Clubs []deal.Judged
}

// asked is the plan of the club that is asked about, with the moves.
func (d *Deal) asked() *plan.Plan { return d.Clubs[0].New }

// DealForms are the forms of a deal: the plan of the club that is asked about, with the
// moves, and what these do to every club.
func DealForms(d *Deal, warnings []string) page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, s page.Style) error { return dealTable(w, d, s) },
		"markdown": func(w io.Writer, _ page.Style) error { return dealMarkdown(w, d) },
		"csv":      func(w io.Writer, _ page.Style) error { return needsCSV(w, d.plans()) },
		"json":     func(w io.Writer, _ page.Style) error { return dealJSON(w, d, warnings) },
	}
}

func (d *Deal) plans() []*plan.Plan {
	plans := make([]*plan.Plan, len(d.Clubs))
	for i := range d.Clubs {
		plans[i] = d.Clubs[i].New
	}
	return plans
}

const whatItDoes = "What the deal does"

func dealTable(w io.Writer, d *Deal, s page.Style) error {
	p := planPage{page.New(s), d.asked()}
	p.head()
	p.Heading("Moves" + currency(p.plan))
	for _, m := range d.Moves {
		p.Paragraph(wording.Capital(moveText(m)) + ".")
	}
	p.Heading(whatItDoes)
	columns := []page.Column{{Title: "Club", Width: 16}, {Title: "Position", Width: 16}, {Title: "Before → after"}}
	p.FillLast(columns)
	if err := p.Table(columns, d.rows(), true); err != nil {
		return err
	}
	if fees := d.fees(); fees != "" {
		p.Paragraph(fees)
	}
	return p.body(w)
}

func dealMarkdown(w io.Writer, d *Deal) error {
	var b bytes.Buffer
	p := d.asked()
	markdownHead(&b, p)
	fmt.Fprint(&b, "### Moves"+page.Escaped(currency(p))+"\n\n")
	for _, m := range d.Moves {
		fmt.Fprintf(&b, "- %s\n", page.Escaped(wording.Capital(moveText(m))))
	}
	fmt.Fprintf(&b, "\n### %s\n\n", whatItDoes)
	page.MarkdownTable(&b, []string{"Club", "Position", "Before → after"}, d.rows())
	if fees := d.fees(); fees != "" {
		fmt.Fprintf(&b, "%s\n\n", page.Escaped(fees))
	}
	markdownBody(&b, p)
	_, err := w.Write(b.Bytes())
	return err
}

// rows are what differs, a row for each need of a club.
func (d *Deal) rows() [][]string {
	var rows [][]string
	for i := range d.Clubs {
		c := &d.Clubs[i]
		if len(c.Effects) == 0 {
			rows = append(rows, []string{c.After.Club, "", "no need changes"})
		}
		name := c.After.Club
		for j, e := range c.Effects {
			rows = append(rows, []string{name, wording.Positions(e.Positions), effectText(c.Effects, j, c.New.After().Season)})
			name = ""
		}
	}
	return rows
}

// effectText is how a need was and is, and what that means. The signings of one need are told
// once.
func effectText(list []deal.Effect, i int, next squad.Season) string {
	e := list[i]
	change := stateText(e.Old, next) + " → " + stateText(e.New, next)
	if e.Old.Urgency == e.New.Urgency && !e.Old.Later && !e.New.Later {
		change = fmt.Sprintf("%s → %s", stateText(e.Old, next), e.New.Signings)
	}
	for _, told := range list[:i] {
		if told.New.SameNeed(e.New) {
			return change + ": one need with " + told.Positions.Join(", ")
		}
	}
	return change + ": " + meaning(e)
}

// stateText is how pressing a need is, and how many signings lift it this summer.
func stateText(s deal.State, next squad.Season) string {
	switch {
	case s.Urgency == squad.NoUrgency:
		return "fine"
	case s.MayLack > 0:
		return "perhaps fine until " + next.String()
	case s.Later && s.Urgency == squad.Unclear:
		return "fine until " + next.String() + " at least"
	case s.Later:
		return "fine until " + next.String()
	}
	return fmt.Sprintf("%s, sign %s", s.Urgency, s.Signings)
}

// meaning is what an effect means to the club.
func meaning(e deal.Effect) string {
	was, is := wantedNow(e.Old), wantedNow(e.New)
	switch {
	case is.High == 0 && (was.High > 0 || e.New.Urgency < e.Old.Urgency):
		return "that closes it"
	case is.High == 0:
		return "nothing to do this summer"
	case isOpen(e.New) && (!isOpen(e.Old) || is.High > was.High):
		return "they may have to buy"
	case is.High > was.High && is.High == 1:
		return "they would have to buy"
	case is.High > was.High:
		return "they would have to buy " + times(is)
	case is.High < was.High || e.New.Urgency < e.Old.Urgency:
		return "that helps"
	case e.New.Urgency > e.Old.Urgency:
		return "more pressing than before"
	}
	return "less is certain"
}

// isOpen reports whether it is open whether a need wants anybody this summer.
func isOpen(s deal.State) bool { return s.Urgency == squad.Unclear && !s.Later || s.MayLack > 0 }

// wantedNow is how many signings a need wants this summer.
func wantedNow(s deal.State) squad.Range {
	if s.Later {
		return squad.Range{High: s.MayLack}
	}
	return s.Signings
}

func times(n squad.Range) string {
	switch n {
	case squad.Range{Low: 2, High: 2}:
		return "twice"
	case squad.Range{Low: 3, High: 3}:
		return "three times"
	}
	return n.String() + " times"
}

// fees are what each club pays and is paid.
func (d *Deal) fees() string {
	var parts []string
	for _, c := range d.Clubs {
		for _, way := range []struct {
			verb string
			fees deal.Fees
		}{{"pay", c.Out}, {"get", c.In}} {
			if way.fees.Known > 0 && way.fees.Sum > 0 {
				parts = append(parts, fmt.Sprintf("%s %s %s", c.After.Club, way.verb, squad.MoneyOf(way.fees.Sum)))
			}
		}
	}
	if parts == nil {
		return ""
	}
	return "Fees: " + strings.Join(parts, "; ") + "."
}

// moveText is a move in words.
func moveText(m deal.Made) string {
	words := []string{m.Who}
	if plays := m.Positions; len(plays) > 0 && m.Player != "" {
		words[0] += " (" + squad.SetOf(plays...).Join(", ") + ")"
	}
	add := func(format string, args ...any) { words = append(words, fmt.Sprintf(format, args...)) }
	other := m.With
	if other == "" {
		other = m.Move.Club
	}
	from, to := other, m.Club
	switch m.Verb {
	case deal.Sell, deal.LoanOut:
		from, to = m.Club, other
	}
	switch m.Verb {
	case deal.Sign, deal.Sell, deal.LoanIn, deal.LoanOut:
		if to == "" {
			add("sold by %s", from)
			break
		}
		if from != "" {
			add("from %s", from)
		}
		add("to %s", to)
		if m.Verb == deal.LoanIn || m.Verb == deal.LoanOut {
			add("on loan")
		}
	case deal.Renew:
		add("renewed by %s", m.Club)
	case deal.Release:
		add("released by %s", m.Club)
	case deal.TakeOption:
		add("kept by %s, who take their option", m.Club)
	case deal.Promote:
		add("counted on more by %s", m.Club)
	case deal.Injure:
		add("of %s out", m.Club)
		if m.Injury != "" {
			add("(%s)", m.Injury)
		}
	case deal.Recover:
		add("of %s back", m.Club)
	}
	text := strings.Join(words, " ")
	if !m.On.IsZero() {
		text += ", " + m.On.Words()
	}
	if amount, known := m.Fee.Amount(); known && amount > 0 {
		text += ", " + m.Fee.String()
	} else if known {
		text += ", free"
	}
	switch {
	case m.Until.IsZero():
	case m.Verb == deal.Sign || m.Verb == deal.Sell:
		text += ", contract until " + m.Until.Words()
	default:
		text += " until " + m.Until.Words()
	}
	if m.Buy != squad.NoBuy {
		text += ", with " + m.Buy.String() + " to buy"
	}
	return text
}
