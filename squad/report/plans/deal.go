package plans

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// Deal is moves that are tried, and what they do to each club, first the one that is asked
// about.
type Deal struct {
	Scenario string // what the moves are called together; "" if nothing
	Moves    []deal.Made
	Clubs    []deal.Judged
}

// Forms are the forms of a deal: the answer of the club that is asked about, with the
// moves, and what these do to every club.
func (d *Deal) Forms(a *Answer) page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, s page.Style) error { return d.table(w, a, s) },
		"markdown": func(w io.Writer, _ page.Style) error { return d.markdown(w, a) },
		"csv":      func(w io.Writer, _ page.Style) error { return needsCSV(w, append([]*Answer{a}, d.others()...)...) },
		"json":     func(w io.Writer, _ page.Style) error { return d.json(w, a) },
	}
}

// others are the answers of the other clubs.
func (d *Deal) others() []*Answer {
	var list []*Answer
	for i := range d.Clubs[1:] {
		list = append(list, &Answer{Plan: d.Clubs[i+1].New})
	}
	return list
}

const (
	whatItDoes   = "What the deal does"
	scenarioLine = "scenario: "
)

func (d *Deal) table(w io.Writer, a *Answer, s page.Style) error {
	p := answerPage{page.New(s), a}
	p.head()
	if d.Scenario != "" {
		p.Paragraph(scenarioLine + d.Scenario)
	}
	p.moves(d.Moves)
	p.Heading(whatItDoes)
	columns := []page.Column{{Title: "Club", Width: 16}, {Title: "Position", Width: 16}, {Title: "Before → after"}}
	p.FillLast(columns)
	if err := p.Table(columns, d.rows(), true); err != nil {
		return err
	}
	if fees := Fees(d.parts()); fees != "" {
		p.Paragraph(fees)
	}
	return p.body(w)
}

func (d *Deal) markdown(w io.Writer, a *Answer) error {
	var b bytes.Buffer
	a.markdownHead(&b)
	if d.Scenario != "" {
		fmt.Fprintf(&b, "%s\n\n", page.Escaped(wording.Capital(scenarioLine+d.Scenario)))
	}
	markdownMoves(&b, a.Plan, d.Moves)
	fmt.Fprintf(&b, "### %s\n\n", whatItDoes)
	page.MarkdownTable(&b, []string{"Club", "Position", "Before → after"}, d.rows())
	if fees := Fees(d.parts()); fees != "" {
		fmt.Fprintf(&b, "%s\n\n", page.Escaped(fees))
	}
	a.markdownBody(&b)
	_, err := w.Write(b.Bytes())
	return err
}

// moves are those that are made, if there are any.
func (p answerPage) moves(made []deal.Made) {
	if len(made) == 0 {
		return
	}
	p.Heading("Moves" + currency(p.Plan))
	for _, m := range made {
		p.Paragraph(sentence(moveText(m)))
	}
}

func markdownMoves(b *bytes.Buffer, p *plan.Plan, made []deal.Made) {
	if len(made) == 0 {
		return
	}
	fmt.Fprint(b, "### Moves"+page.Escaped(currency(p))+"\n\n")
	for _, m := range made {
		fmt.Fprintf(b, "- %s\n", page.Escaped(wording.Capital(moveText(m))))
	}
	fmt.Fprintln(b)
}

// rows are what differs, a row for each need of a club.
func (d *Deal) rows() [][]string {
	var rows [][]string
	for i := range d.Clubs {
		c := &d.Clubs[i]
		effects := asked(c)
		if len(effects) == 0 {
			none := "no need changes"
			switch {
			case c.Later&c.New.Only != 0:
				none = laterAlone(c.New)
			case len(c.Effects) > 0:
				none += " there"
			}
			rows = append(rows, []string{c.After.Club, "", none})
		}
		name := c.After.Club
		for _, e := range effects {
			rows = append(rows, []string{name, wording.Positions(e.Positions), effectText(e, c.New.After().Season)})
			name = ""
		}
	}
	return rows
}

// laterAlone says that no need of a season changes, though those of the next do.
func laterAlone(p *plan.Plan) string {
	return fmt.Sprintf("no need of %s changes; those of %s do", p.Outlook.Season, p.After().Season)
}

// asked are the effects on a club at the positions that are asked about.
func asked(c *deal.Judged) []deal.Effect {
	var list []deal.Effect
	for _, e := range c.Effects {
		if e.Positions&c.New.Only != 0 {
			list = append(list, e)
		}
	}
	return list
}

// effectText is how a need was and is, and what that means.
func effectText(e deal.Effect, next squad.Season) string {
	change := stateText(e.Old, next) + " → " + stateText(e.New, next)
	if e.Old.Urgency == e.New.Urgency {
		change = fmt.Sprintf("%s → %s", stateText(e.Old, next), e.New.Signings)
	}
	return change + ": " + meaning(e)
}

// stateText is how pressing a need is, and how many signings lift it.
func stateText(s deal.State, next squad.Season) string {
	switch {
	case s.Urgency == squad.NoUrgency:
		return "fine"
	case s.Urgency == squad.Next:
		return "fine until " + next.String()
	case s.IsNext():
		return "fine until " + next.String() + ", then unclear"
	}
	return fmt.Sprintf("%s, sign %s", s.Urgency, s.Signings)
}

// meaning is what an effect means to the club.
func meaning(e deal.Effect) string {
	was, is := wantedNow(e.Old), wantedNow(e.New)
	isUnclear := e.New.Urgency == squad.Unclear && !e.New.IsNext()
	switch {
	case is.High == 0 && e.New.Urgency > e.Old.Urgency:
		return "nothing to do yet"
	case is.High == 0 && was.High == 0 && e.New.Urgency != squad.NoUrgency:
		return "that may close it"
	case is.High == 0:
		return "that closes it"
	case isUnclear && e.Old.Urgency > squad.Unclear:
		return "that may close it"
	case isUnclear && is.High >= was.High:
		return "they may have to buy"
	case is.High > was.High, e.New.Urgency >= squad.Thin && e.Old.Urgency <= squad.Next:
		return buying(is)
	case is.High < was.High || e.New.Urgency < e.Old.Urgency || e.New.Urgency == e.Old.Urgency && is.Low < was.Low:
		return "that helps"
	case e.New.Urgency > e.Old.Urgency:
		return "more pressing than before"
	}
	return buying(is) // surely more of them
}

// wantedNow is how many signings a need wants before the season.
func wantedNow(s deal.State) squad.Range {
	if s.IsNext() {
		return squad.Range{}
	}
	return s.Signings
}

// buying is how often a club has to buy.
func buying(n squad.Range) string {
	text := "they would have to buy"
	if n.Low == 0 {
		text, n.Low = "they may have to buy", n.High
	}
	switch n {
	case squad.Range{Low: 1, High: 1}:
		return text
	case squad.Range{Low: 2, High: 2}:
		return text + " twice"
	case squad.Range{Low: 3, High: 3}:
		return text + " three times"
	case squad.Range{Low: 1, High: 2}:
		return text + " once or twice"
	}
	if n.Low < n.High {
		return fmt.Sprintf("%s %d to %d times", text, n.Low, n.High)
	}
	return fmt.Sprintf("%s %s times", text, n)
}

// parts are the clubs that have a part in the moves.
func (d *Deal) parts() []*deal.Club {
	clubs := make([]*deal.Club, len(d.Clubs))
	for i := range d.Clubs {
		clubs[i] = d.Clubs[i].Club
	}
	return clubs
}

// Fees says what each club pays and is paid, "" if nobody is paid.
func Fees(clubs []*deal.Club) string {
	var parts []string
	for _, c := range clubs {
		var ways []string
		for _, way := range []struct {
			verb string
			fees deal.Fees
		}{{"pay", c.Out}, {"get", c.In}} {
			if way.fees.Sum == 0 {
				continue
			}
			part := fmt.Sprintf("%s %s", way.verb, squad.MoneyOf(way.fees.Sum))
			switch more := way.fees.Unknown; {
			case more == 1:
				part += " and a fee that is not known"
			case more > 1:
				part += fmt.Sprintf(" and %d fees that are not known", more)
			}
			ways = append(ways, part)
		}
		and := " and "
		if c.Out.Unknown > 0 {
			and = ", and "
		}
		if ways != nil {
			parts = append(parts, c.After.Club+" "+strings.Join(ways, and))
		}
	}
	if parts == nil {
		return ""
	}
	return sentence("Fees: " + strings.Join(parts, "; "))
}

// sentence is a text as one: the full stop of a name at its end does for it.
func sentence(text string) string { return wording.Capital(strings.TrimSuffix(text, ".")) + "." }

// Sentence is a move in a sentence.
func Sentence(m deal.Made) string { return sentence(moveText(m)) }

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
	case move.Sell, move.LoanOut:
		from, to = m.Club, other
	}
	switch m.Verb {
	case move.Sign, move.Sell, move.LoanIn, move.LoanOut:
		if to == "" {
			add("sold by %s", from)
			break
		}
		if from != "" {
			add("from %s", from)
		}
		add("to %s", to)
		if m.Verb == move.LoanIn || m.Verb == move.LoanOut {
			add("on loan")
		}
	case move.Renew:
		add("renewed by %s", m.Club)
	case move.Release:
		add("released by %s", m.Club)
	case move.TakeOption:
		if other != "" {
			add("bought by %s from %s, as the loan has it", m.Club, other)
			break
		}
		add("kept by %s, who take their option", m.Club)
	case move.Promote:
		add("counted on more by %s", m.Club)
	case move.Injure:
		add("of %s out", m.Club)
		if m.Injury != "" {
			add("(%s)", m.Injury)
		}
	case move.Recover:
		add("of %s back", m.Club)
	}
	text := strings.Join(words, " ")
	switch {
	case m.On.IsZero():
	case !m.End.IsZero():
		text += " from " + m.On.Words()
	default:
		text += ", " + m.On.Words()
	}
	if amount, known := m.Fee.Amount(); known && amount > 0 {
		text += ", " + m.Fee.String()
	} else if known {
		text += ", free"
	}
	switch {
	case !m.End.IsZero():
		text += " until " + m.End.Words()
	case m.Until.IsZero():
	case m.Verb == move.Sign || m.Verb == move.Sell:
		text += ", contract until " + m.Until.Words()
	default:
		text += " until " + m.Until.Words()
	}
	if m.Buy != squad.NoBuy {
		text += ", with an " + m.Buy.String() + " to buy"
	}
	return text
}
