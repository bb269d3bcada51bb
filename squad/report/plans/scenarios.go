package plans

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// Scenarios are several lists of moves side by side with today.
type Scenarios struct {
	List     []Scenario
	Clubs    []deal.Beside     // first the one that is asked about; under each of the list
	Only     squad.PositionSet // needs that share none of these are left out; none: nothing is
	Warnings []string
}

// Scenario is one of several lists of moves.
type Scenario struct {
	Name, File string
	Moves      []deal.Made
}

// Letter is the letter of a scenario by its number in the list: A, B, …, Z, AA.
func Letter(i int) string {
	const letters = 26
	last := string(rune('A' + i%letters))
	if i < letters {
		return last
	}
	return Letter(i/letters-1) + last
}

// Forms are the forms in which scenarios stand side by side.
func (v *Scenarios) Forms() page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, s page.Style) error { return v.table(w, s) },
		"markdown": func(w io.Writer, _ page.Style) error { return v.markdown(w) },
		"csv":      func(w io.Writer, _ page.Style) error { return v.csv(w) },
		"json":     func(w io.Writer, _ page.Style) error { return v.json(w) },
	}
}

const (
	sideBySide     = "Where they differ from today"
	nothingDiffers = "Nothing differs: every need of %s is what it is today, whichever of them comes about, and nobody pays a fee " +
		"that is known."
	today    = "Today"
	feesPaid = "Fees paid"
	feesGot  = "Fees got"
)

// beside is what stands beside each other of a club: a need or fees.
type beside struct {
	club, what string
	cells      []string // first today, then under each scenario
	urgency    []squad.Urgency
}

// rows are what differs, club by club.
func (v *Scenarios) rows() []beside {
	var rows []beside
	for i := range v.Clubs {
		c := &v.Clubs[i]
		club, next := c.Today.Outlook.Squad.Club, c.Today.After().Season
		for _, r := range v.needs(c) {
			row := beside{club: club, what: wording.Positions(r.Positions)}
			for _, s := range r.States {
				row.cells, row.urgency = append(row.cells, stateText(s, next)), append(row.urgency, s.Urgency)
			}
			rows = append(rows, row)
		}
		for _, way := range []struct {
			what string
			of   func(deal.Under) deal.Fees
		}{{feesPaid, func(u deal.Under) deal.Fees { return u.Out }}, {feesGot, func(u deal.Under) deal.Fees { return u.In }}} {
			if row, any := feesBeside(c, way.of); any {
				row.club, row.what = club, way.what
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// needs are the needs of a club that differ, at the positions that were asked for.
func (v *Scenarios) needs(c *deal.Beside) []deal.Row {
	var rows []deal.Row
	for _, r := range c.Rows {
		if v.Only == 0 || r.Positions&v.Only != 0 {
			rows = append(rows, r)
		}
	}
	return rows
}

// feesBeside are fees under each scenario, and whether one of them is known.
func feesBeside(c *deal.Beside, of func(deal.Under) deal.Fees) (row beside, any bool) {
	row.cells, row.urgency = []string{"-"}, make([]squad.Urgency, len(c.Under)+1)
	for _, u := range c.Under {
		fees := of(u)
		any = any || fees.Sum > 0
		row.cells = append(row.cells, feeText(fees))
	}
	return row, any
}

// feeText is what fees come to: "70m", "70m and 1 unknown", "-".
func feeText(f deal.Fees) string {
	switch {
	case f.Sum > 0 && f.Unknown > 0:
		return fmt.Sprintf("%s and %d unknown", squad.MoneyOf(f.Sum), f.Unknown)
	case f.Sum > 0:
		return squad.MoneyOf(f.Sum).String()
	case f.Unknown > 0:
		return "unknown"
	}
	return "-"
}

func (v *Scenarios) table(w io.Writer, s page.Style) error {
	p := answerPage{page.New(s), &Answer{Plan: v.Clubs[0].Today}}
	p.head()
	p.Heading("Scenarios" + currency(p.Plan))
	for i, sc := range v.List {
		p.Hanging(Letter(i)+": ", sc.title()+". "+sc.moves())
	}
	p.Heading(sideBySide)
	rows := v.rows()
	if len(rows) == 0 {
		p.Paragraph(fmt.Sprintf(nothingDiffers, p.Plan.Outlook.Season))
		return p.Print(w)
	}
	const club, what, least = 11, 12, 12
	room := min(p.Room(), page.Wide) - club - what
	for from := 0; from < len(v.List); {
		// As many side by side as fit, the others below; each time beside today.
		n := len(v.List) - from
		for n > 1 && (room-page.Frame(n+3))/(n+1) < least {
			n--
		}
		width := (room - page.Frame(n+3)) / (n + 1)
		columns := []page.Column{{Title: "Club", Width: club}, {Title: "Position", Width: what}, {Title: today, Width: width}}
		for i := range n {
			columns = append(columns, page.Column{Title: Letter(from + i), Width: width})
		}
		if err := p.Table(columns, v.cells(p, rows, from, n), true); err != nil {
			return err
		}
		from += n
	}
	return p.Print(w)
}

// cells are the cells of some of the scenarios, beside today.
func (v *Scenarios) cells(p answerPage, rows []beside, from, n int) [][]string {
	var table [][]string
	last := ""
	for _, r := range rows {
		name := r.club
		if name == last {
			name = ""
		}
		last = r.club
		row := []string{name, r.what, p.state(r, 0)}
		for i := range n {
			row = append(row, p.state(r, 1+from+i))
		}
		table = append(table, row)
	}
	return table
}

// state is a cell, its urgency in its colour.
func (p answerPage) state(r beside, i int) string {
	word := r.urgency[i].String()
	if rest, ok := strings.CutPrefix(r.cells[i], word+","); ok && r.urgency[i] != squad.NoUrgency {
		return p.PaintUrgency(r.urgency[i], word) + "," + rest
	}
	return r.cells[i]
}

// title is what a scenario is called, with its file.
func (s Scenario) title() string { return s.Name + " (" + names.PrintableFile(s.File) + ")" }

// moves are the moves of a scenario in words.
func (s Scenario) moves() string {
	if len(s.Moves) == 0 {
		return "No moves."
	}
	var list []string
	for _, m := range s.Moves {
		list = append(list, Sentence(m))
	}
	return strings.Join(list, " ")
}

func (v *Scenarios) markdown(w io.Writer) error {
	var b bytes.Buffer
	made := v.Clubs[0].Today
	(&Answer{Plan: made}).markdownHead(&b)
	fmt.Fprintf(&b, "### Scenarios%s\n\n", page.Escaped(currency(made)))
	titles := []string{"Club", "Position", today}
	for i, sc := range v.List {
		fmt.Fprintf(&b, "- **%s**: %s\n", Letter(i), page.Escaped(sc.title()+". "+sc.moves()))
		titles = append(titles, Letter(i))
	}
	fmt.Fprintf(&b, "\n### %s\n\n", sideBySide)
	rows := v.rows()
	if len(rows) == 0 {
		fmt.Fprintf(&b, nothingDiffers+"\n\n", made.Outlook.Season)
	} else {
		var cells [][]string
		for _, r := range rows {
			cells = append(cells, append([]string{r.club, r.what}, r.cells...))
		}
		page.MarkdownTable(&b, titles, cells)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// csv writes a row for each need that differs and each scenario, and one for the fees of each
// club in it, without positions.
func (v *Scenarios) csv(w io.Writer) error {
	rows := [][]string{{"scenario", "name", "file", "club", "season", "positions", "urgency", "signings_low", "signings_high", "pays", "gets"}}
	for i := range v.Clubs {
		c := &v.Clubs[i]
		club, season := c.Today.Outlook.Squad.Club, c.Today.Outlook.Season.String()
		for _, r := range v.needs(c) {
			for n, s := range r.States {
				row := append(v.called(n), club, season, r.Positions.Join(", "), urgencyCell(s.Urgency))
				rows = append(rows, append(row, fmt.Sprint(s.Signings.Low), fmt.Sprint(s.Signings.High), "", ""))
			}
		}
		for n, u := range c.Under {
			if u.In.Known+u.In.Unknown+u.Out.Known+u.Out.Unknown == 0 {
				continue
			}
			rows = append(rows, append(v.called(n+1), club, season, "", "", "", "", feeCell(u.Out), feeCell(u.In)))
		}
	}
	return page.WriteCSV(w, rows)
}

// called is how a scenario is called in the cells of a row; the first is today.
func (v *Scenarios) called(n int) []string {
	if n == 0 {
		return []string{strings.ToLower(today), "", ""}
	}
	return []string{Letter(n - 1), v.List[n-1].Name, v.List[n-1].File}
}

// urgencyCell is an urgency, empty if there is no need.
func urgencyCell(u squad.Urgency) string {
	if u == squad.NoUrgency {
		return ""
	}
	return u.String()
}

// feeCell is what fees come to, empty if one of them is not known.
func feeCell(f deal.Fees) string {
	if f.Unknown > 0 {
		return ""
	}
	return f.Total().String()
}
