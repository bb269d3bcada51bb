package leagues

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/depth-football/depth/squad/report/wording"
)

// Deals are a league before and after the moves of a scenario.
type Deals struct {
	Scenario, File string
	Currency       string // of the fees
	Moves          []deal.Made
	Parts          []*deal.Club // that have a part in the moves
	Before, After  *league.League
	Clubs          int // how many are listed at the most, 0 for all; csv and json have all
}

// Forms are the forms in which the deals of a league are judged.
func (d *Deals) Forms() page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, s page.Style) error { return d.table(w, s) },
		"markdown": func(w io.Writer, _ page.Style) error { return d.markdown(w) },
		"csv":      func(w io.Writer, _ page.Style) error { return d.csv(w) },
		"json":     func(w io.Writer, _ page.Style) error { return d.json(w) },
	}
}

const (
	dealsHeading  = "Clubs that differ, before → after"
	noClubDiffers = "No club of these wants anything else than before."
)

// changes are the clubs that differ, as many as are listed, and how many are left out.
func (d *Deals) changes() (shown []league.Change, more int) {
	return first(league.Changes(d.Before, d.After), d.Clubs)
}

// cells are a row of a club that differs.
func (d *Deals) cells(v voice, c league.Change, between string) []string {
	return []string{
		v.club(c.Old, between, ""), became(fmt.Sprint(c.Old.Rank), fmt.Sprint(c.New.Rank)),
		became(c.Old.Signings().String(), c.New.Signings().String()), became(c.Old.ByNext().String(), c.New.ByNext().String()),
		strings.Join(d.positions(c), "\n"),
	}
}

// positions are those of a club that are not as they were, "CB thin → short", and the needs
// there that take another number of signings, "CB short, sign 1 → 2".
func (d *Deals) positions(c league.Change) []string {
	var list []string
	for i := range c.Old.Needs {
		n := &c.Old.Needs[i]
		now := slices.IndexFunc(c.New.Needs, func(m league.Need) bool { return m.Positions == n.Positions && m.Urgency == n.Urgency })
		if now >= 0 && c.New.Needs[now].Signings != n.Signings {
			list = append(list, needWords(n)+" → "+c.New.Needs[now].Signings.String())
		}
	}
	for at := range c.Positions(d.Before.Only).All() {
		list = append(list, fmt.Sprintf("%s %s → %s", at, cellMark(c.Old, at), cellMark(c.New, at)))
	}
	return list
}

// became is what something was and is, once if that is the same.
func became(old, new string) string {
	if old == new {
		return old
	}
	return old + " → " + new
}

func (d *Deals) titles() []string {
	return []string{"Club", "Rank", "Sign", byNext(d.Before), "Position"}
}

// wanted says how many signings the clubs want, before and after.
func (d *Deals) wanted() string {
	now := became(d.Before.Signings().String(), d.After.Signings().String())
	next := became(d.Before.ByNext().String(), d.After.ByNext().String())
	return fmt.Sprintf("Signings wanted by %s: %s, %s %s.", wording.Count(d.Before.Read, "club"), now, next, strings.ToLower(byNext(d.Before)))
}

func (d *Deals) heading() string {
	if d.Currency == "" {
		return d.Scenario
	}
	return d.Scenario + " (amounts in " + d.Currency + ")"
}

func (d *Deals) table(w io.Writer, s page.Style) error {
	p := leaguePage{page.New(s), shortNames(d.Before), d.Before, View{}}
	p.Title(title(d.Before))
	p.Heading(d.heading())
	for _, m := range d.Moves {
		p.Paragraph(plans.Sentence(m))
	}
	p.Heading(dealsHeading)
	shown, more := d.changes()
	if len(shown) == 0 {
		p.Paragraph(noClubDiffers)
	} else {
		var rows [][]string
		for _, c := range shown {
			rows = append(rows, d.cells(p.voice, c, "\n"))
		}
		columns := []page.Column{{Width: 16}, {Right: true}, {Right: true}, {Right: true}, {}}
		for i, t := range d.titles() {
			columns[i].Title = t
			if columns[i].Right {
				columns[i].Width = columnWidth(rows, i, page.TextWidth(t))
			}
		}
		p.FillLast(columns)
		if err := p.Table(columns, rows, true); err != nil {
			return err
		}
	}
	p.moreClubs(more)
	p.Paragraph(d.wanted())
	if fees := plans.Fees(d.Parts); fees != "" {
		p.Paragraph(fees)
	}
	return p.Print(w)
}

func (d *Deals) markdown(w io.Writer) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "## %s\n\n### %s\n\n", page.Escaped(title(d.Before)), page.Escaped(d.heading()))
	for _, m := range d.Moves {
		fmt.Fprintf(&b, "- %s\n", page.Escaped(plans.Sentence(m)))
	}
	fmt.Fprintf(&b, "\n### %s\n\n", dealsHeading)
	shown, more := d.changes()
	if len(shown) == 0 {
		fmt.Fprintf(&b, "%s\n\n", noClubDiffers)
	} else {
		var rows [][]string
		for _, c := range shown {
			rows = append(rows, d.cells(voice{}, c, ", "))
		}
		page.MarkdownTable(&b, d.titles(), rows)
	}
	markdownMore(&b, more)
	fmt.Fprintf(&b, "%s\n\n", page.Escaped(d.wanted()))
	if fees := plans.Fees(d.Parts); fees != "" {
		fmt.Fprintf(&b, "%s\n\n", page.Escaped(fees))
	}
	_, err := w.Write(b.Bytes())
	return err
}

// fees are what a club pays and is paid.
func (d *Deals) fees(c *league.Club) (out, in deal.Fees) {
	if i := slices.IndexFunc(d.Parts, func(p *deal.Club) bool { return p.Before.File == c.File }); i >= 0 {
		return d.Parts[i].Out, d.Parts[i].In
	}
	return out, in
}

// csv writes a row for each club that differs.
func (d *Deals) csv(w io.Writer) error {
	rows := [][]string{{
		"club", "season", "rank_old", "rank_new", "signings_low_old", "signings_high_old", "signings_low_new", "signings_high_new",
		"by_next_low_old", "by_next_high_old", "by_next_low_new", "by_next_high_new", "positions", "pays", "gets", "file",
	}}
	for _, c := range league.Changes(d.Before, d.After) {
		row := []string{c.Old.Name, c.Old.Season.String(), fmt.Sprint(c.Old.Rank), fmt.Sprint(c.New.Rank)}
		for _, n := range []squad.Range{c.Old.Signings(), c.New.Signings(), c.Old.ByNext(), c.New.ByNext()} {
			row = append(row, fmt.Sprint(n.Low), fmt.Sprint(n.High))
		}
		out, in := d.fees(c.Old)
		rows = append(rows, append(row, strings.Join(d.positions(c), "; "), moneyCell(out.Total()), moneyCell(in.Total()), c.Old.File))
	}
	return page.WriteCSV(w, rows)
}
