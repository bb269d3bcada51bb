package leagues

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// leaguePage is a page on which a league is printed.
type leaguePage struct {
	*page.Page
	voice

	league *league.League
	view   View
}

// Table writes clubs held against each other for a terminal.
func Table(w io.Writer, l *league.League, v View, s page.Style) error {
	p := leaguePage{page.New(s), shortNames(l), l, v}
	p.Title(title(l))
	p.Paragraph(terms(l))
	if one := onePosition(l); one != "" {
		p.Paragraph(one)
	}
	for _, part := range v.Parts {
		var err error
		switch {
		case part == Market:
			err = p.market()
		case len(l.Clubs) == 0:
		case part == Clubs:
			err = p.clubs()
		case part == Fits:
			err = p.fits()
		case part == Contracts:
			err = p.contracts()
		case part == Values:
			err = p.values()
		}
		if err != nil {
			return err
		}
	}
	if hint := fitsHint(l, v); hint != "" {
		fmt.Fprintln(p)
		p.Paragraph(hint + " (--show fits).")
	}
	return p.Print(w)
}

// moreClubs says how many clubs are left out.
func (p leaguePage) moreClubs(more int) {
	if more > 0 {
		p.Paragraph(fmt.Sprintf("And %s (--clubs 0 shows all).", wording.Count(more, "more club")))
	}
}

// clubCell is a club's name, with its file below where several have that name.
func (p leaguePage) clubCell(c *league.Club, width int) string {
	name, file, double := strings.Cut(p.club(c, "\n", ""), "\n")
	name = page.Cut(name, width)
	if !double {
		return name
	}
	return name + "\n" + tail(file, width)
}

// tail is the end of a path, of which the end tells most.
func tail(path string, width int) string {
	if page.TextWidth(path) <= width {
		return path
	}
	for i := range path {
		if page.TextWidth(path[i:]) < width {
			return "…" + path[i:]
		}
	}
	return ""
}

func (p leaguePage) market() error {
	p.Heading(marketHeading)
	rows := p.marketLines(p.league, p.view.Players)
	if len(rows) == 0 {
		p.Paragraph("Nothing is wanted and nobody is free.")
		return nil
	}
	columns := []page.Column{
		{Width: 3},
		{Title: "Wanted", Width: columnWidth(rows, 1, len("Wanted")+1), Right: true},
		{Title: byNext(p.league), Width: columnWidth(rows, 2, len(byNext(p.league))), Right: true},
		{Title: "Clubs", Width: columnWidth(rows, 3, len("Clubs")), Right: true},
		{Title: "Free", Width: columnWidth(rows, 4, len("Free")), Right: true},
		{Title: "Who is free"},
	}
	p.FillLast(columns)
	if err := p.Table(columns, rows, false); err != nil {
		return err
	}
	p.Paragraph(usefulness(p.league))
	return nil
}

// columnWidth is what the cells of a column take, but no less than so much: numbers
// are never broken.
func columnWidth(rows [][]string, at, least int) int {
	for _, row := range rows {
		least = max(least, page.TextWidth(row[at]))
	}
	return least
}

func (p leaguePage) fits() error {
	p.Heading(fitsHeading)
	clubs, more := first(p.league.Clubs, p.view.Clubs)
	columns := []page.Column{{Title: "Club", Width: 14}, {Title: "Need", Width: 18}, {Title: "Could sign"}}
	p.FillLast(columns)
	var rows [][]string
	for _, c := range clubs {
		name := p.clubCell(c, columns[0].Width)
		for i := range c.Needs {
			n := &c.Needs[i]
			if len(n.Fits) == 0 {
				continue
			}
			rows = append(rows, []string{
				name, n.Positions.Join("/") + " " + p.PaintUrgency(n.Urgency, n.Urgency.String()) + ", sign " + n.Signings.String(),
				p.signable(n, p.view.Players, ", "),
			})
			name = ""
		}
	}
	if len(rows) > 0 {
		if err := p.Table(columns, rows, false); err != nil {
			return err
		}
	}
	for _, note := range fitNotes(p.league, clubs) {
		p.Paragraph(note)
	}
	p.moreClubs(more)
	return nil
}
