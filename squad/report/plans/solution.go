package plans

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
	"github.com/depth-football/depth/squad/solve"
)

// Solution is the ways out that were found for a club.
type Solution struct {
	*solve.Result
	Options solve.Options
	Moves   []deal.Made // that are made first
	Command string      // that asks for the plan, before the moves
}

// Forms are the forms of a solution.
func (s *Solution) Forms(warnings []string) page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, style page.Style) error { return s.table(w, style) },
		"markdown": func(w io.Writer, _ page.Style) error { return s.markdown(w) },
		"csv":      func(w io.Writer, _ page.Style) error { return s.csv(w) },
		"json":     func(w io.Writer, _ page.Style) error { return s.json(w, warnings) },
	}
}

const noNeed = "There is nothing to close: no need of the season is critical, short or thin."

func (s *Solution) table(w io.Writer, style page.Style) error {
	p := answerPage{page.New(style), &Answer{Plan: s.Plan, Moves: s.Moves}}
	p.head()
	p.moves(s.Moves)
	p.Heading("The cheapest way out" + currency(s.Plan))
	if len(s.Answers) == 0 {
		p.Paragraph(noNeed)
		return p.Print(w)
	}
	p.Paragraph(s.wanted())
	for _, line := range s.terms() {
		p.Paragraph(line)
	}
	for i := range s.Answers {
		a := &s.Answers[i]
		p.Heading(s.title(i))
		if len(a.Moves) == 0 {
			p.Paragraph("No move that can be made closes anything.")
			continue
		}
		columns := []page.Column{{Title: "Who", Width: 6}, {Title: "Price", Width: 7, Right: true}, {Title: "From", Width: 13}, {Title: "Move"}}
		p.FillLast(columns)
		if err := p.Table(columns, s.rows(a), true); err != nil {
			return err
		}
		for _, line := range s.effects(a) {
			p.Paragraph(line)
		}
	}
	p.WriteByte('\n')
	for _, line := range s.end() {
		p.Paragraph(line)
	}
	if command := s.whole(); command != nil {
		p.Paragraph("The first answer with everything that follows from it:")
		fmt.Fprintf(p, "  %s\n", names.PrintableLines(strings.Join(command, " \\\n    ")))
	}
	return p.Print(w)
}

func (s *Solution) markdown(w io.Writer) error {
	var b bytes.Buffer
	(&Answer{Plan: s.Plan}).markdownHead(&b)
	markdownMoves(&b, s.Plan, s.Moves)
	fmt.Fprint(&b, "### The cheapest way out"+page.Escaped(currency(s.Plan))+"\n\n")
	if len(s.Answers) == 0 {
		fmt.Fprintf(&b, "%s\n\n", noNeed)
	} else {
		for _, line := range append([]string{s.wanted()}, s.terms()...) {
			fmt.Fprintf(&b, "%s\n\n", page.Escaped(line))
		}
	}
	for i := range s.Answers {
		a := &s.Answers[i]
		fmt.Fprintf(&b, "#### %s\n\n", page.Escaped(s.title(i)))
		if len(a.Moves) > 0 {
			page.MarkdownTable(&b, []string{"Who", "Price", "From", "Move"}, s.rows(a))
		}
		for _, line := range s.effects(a) {
			fmt.Fprintf(&b, "- %s\n", page.Escaped(line))
		}
		fmt.Fprintln(&b)
	}
	for _, line := range s.end() {
		fmt.Fprintf(&b, "%s\n\n", page.Escaped(line))
	}
	_, err := w.Write(b.Bytes())
	return err
}

// wanted says what there is to close.
func (s *Solution) wanted() string {
	text := "To close: " + needList(s.Plan, s.Options.Positions) + "."
	if budget, known := s.Options.Budget.Amount(); known {
		text += fmt.Sprintf(" Budget: %s.", squad.MoneyOf(budget))
	}
	return text
}

// needList names the needs of the season at some positions, all if none are given.
func needList(p *plan.Plan, at squad.PositionSet) string {
	var list []string
	for _, n := range p.Needs {
		if n.IsNow() && (at == 0 || n.Positions&at != 0) {
			list = append(list, fmt.Sprintf("%s %s, sign %s", placesName(n.Positions), n.Urgency, n.Signings))
		}
	}
	return strings.Join(list, "; ")
}

// terms say among whom was looked, and at which prices.
func (s *Solution) terms() []string {
	text := fmt.Sprintf("Looked at: %s that could help", wording.Count(s.Candidates, "move"))
	if s.Clubs > 0 {
		text += fmt.Sprintf(", with the players of %s", wording.Count(s.Clubs, "other club"))
	}
	if bar := s.bar(); bar != "" {
		text += "; " + bar
	}
	if s.Options.MaxAge == 0 {
		text += "; nobody at an age at which careers end (--max-age)"
	}
	prices := "Prices: the release clause, else the market value"
	switch m := s.Options.Markup; {
	case len(m.ByYear) > 0:
		prices += ", times what --markup says for the years left"
	case m.Factor(0) != 1:
		prices += fmt.Sprintf(" times %g", m.Factor(0))
	default:
		prices += " as it is (--markup takes another part of it)"
	}
	switch r := s.Options.Renewals; {
	case r.None:
	case len(r.Of) > 0:
		prices += "; renewals cost what --renewals says"
	default:
		price, known := r.Price.Amount()
		if !known || price == 0 {
			prices += "; a renewal costs no fee (--renewals says another)"
		} else {
			prices += fmt.Sprintf("; a renewal costs %s", r.Price)
		}
	}
	lines := []string{text + ".", prices + ". Wages are not counted."}
	if unpriced := s.unpriced(); unpriced != "" {
		lines = append(lines, unpriced)
	}
	return lines
}

// unpriced says who has no price, although a value is known, and so comes last.
func (s *Solution) unpriced() string {
	var parts []string
	if n := s.KeyPlayers; n > 0 {
		parts = append(parts, fmt.Sprintf("%s of bigger clubs, which do not sell for the value (the shortlist may say a price)",
			wording.Count(n, "key player")))
	}
	if n := s.MaybeLent; n > 0 {
		parts = append(parts, fmt.Sprintf(
			"%s whose contract seems to run out but may be a loan (under %d and dear to their club, or the file says so; "+
				"--renewals or --keep says that one's own can be renewed)",
			wording.Count(n, "player"), solve.Growing))
	}
	if parts == nil {
		return ""
	}
	return "Last, as no price is known: " + strings.Join(parts, "; ") + "."
}

// bar says of which values players were looked at.
func (s *Solution) bar() string {
	median, known := s.Level.Median.Amount()
	if !known || s.Options.Bar.Any {
		return ""
	}
	worth := func(at squad.Position) string {
		least, most := s.Options.Bar.Worth(league.Level{Median: squad.MoneyOf(median)}, squad.SetOf(at))
		return fmt.Sprintf("%s to %s", least, most)
	}
	return fmt.Sprintf("of the club's level, worth %s, goalkeepers %s (--bar)", worth(squad.ST), worth(squad.GK))
}

// title says what an answer costs and does.
func (s *Solution) title(i int) string {
	a := &s.Answers[i]
	text := fmt.Sprintf("%d. %s", i+1, a.Sum)
	if budget, known := s.Options.Budget.Amount(); known {
		text += " of " + squad.MoneyOf(budget).String()
	}
	if n := a.Unpriced(); n > 0 {
		text += fmt.Sprintf(" and %s of which no price is known", wording.Count(n, "player"))
	}
	if a.Closes() {
		if open := s.openNow(a.Clubs[0].New); open != "" {
			return text + ": closes all that is sure; what the file leaves open decides at " + open
		}
		return text + ": closes everything"
	}
	left := needList(a.Clubs[0].New, s.Options.Positions)
	if len(a.Moves) == 0 {
		return text + ": nothing can be closed"
	}
	return text + ": leaves " + left
}

// openNow names the positions of which the file leaves open whether the season has a need; ""
// if there are none.
func (s *Solution) openNow(p *plan.Plan) string {
	var list []string
	for _, n := range p.Needs {
		if n.Urgency == squad.Unclear && !n.IsNext() && (s.Options.Positions == 0 || n.Positions&s.Options.Positions != 0) {
			list = append(list, placesName(n.Positions))
		}
	}
	return wording.And(list)
}

// rows are the moves of an answer.
func (s *Solution) rows(a *solve.Answer) [][]string {
	var rows [][]string
	for i := range a.Moves {
		m := &a.Moves[i]
		who := m.Player.Positions[0].String()
		if age := squad.AgeOn(s.Plan.Outlook.On, m.Player.Born); !age.IsZero() {
			who += " " + age.String()
		}
		price := "?"
		if _, known := m.Amount.Amount(); known {
			price = m.Amount.String()
		}
		rows = append(rows, []string{who, price, origin(m.Price), AsFlag(m.Made.Move)})
	}
	return rows
}

// origin says where a price comes from.
func origin(p solve.Price) string {
	switch p.Source {
	case solve.Free:
		return "contract over"
	case solve.Clause:
		return "clause"
	case solve.Value, solve.OwnValue:
		if p.Factor == 1 {
			return "value"
		}
		return fmt.Sprintf("value %s × %g", p.Value, p.Factor)
	case solve.Renewal:
		return "renewal"
	case solve.Option:
		return "own option"
	case solve.Target:
		return "shortlist"
	case solve.MaybeLoan, solve.KeyPlayer:
		return p.Source.String()
	}
	return "not known"
}

// effects are what an answer does to the club and to others, a line for each club.
func (s *Solution) effects(a *solve.Answer) []string {
	var lines []string
	for i := range a.Clubs {
		c := &a.Clubs[i]
		var parts []string
		for _, e := range c.Effects {
			parts = append(parts, fmt.Sprintf("%s %s", placesName(e.Positions), effectText(e, c.New.After().Season)))
		}
		if parts != nil {
			lines = append(lines, c.After.Club+": "+strings.Join(parts, "; ")+".")
		}
	}
	return lines
}

// end says what there is to know of the answers together.
func (s *Solution) end() []string {
	var lines []string
	if len(s.Answers) > 1 {
		lines = append(lines, "Each answer has fewer than half of the moves of any before it.")
	}
	if !s.Proved {
		lines = append(lines, "Not proved: the search was not finished, and there may be better answers.")
	}
	return lines
}

// whole is the command that plans the club with the moves of the first answer, in parts; nil if
// it has none.
func (s *Solution) whole() []string {
	a := &s.Answers[0]
	if len(a.Moves) == 0 {
		return nil
	}
	words := []string{s.Command}
	for i := range a.Moves {
		words = append(words, AsFlag(a.Moves[i].Made.Move))
	}
	return words
}

// Remaining names what the first answer leaves.
func (s *Solution) Remaining() string {
	return needList(s.Answers[0].Clubs[0].New, s.Options.Positions)
}
