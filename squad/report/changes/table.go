package changes

import (
	"io"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// changesPage prints changes to a page.
type changesPage struct {
	*page.Page
	changes *diff.Comparison
}

// Table writes what changed between squad files for a terminal.
func Table(w io.Writer, c *diff.Comparison, s page.Style) error {
	p := changesPage{page.New(s), c}
	for _, line := range title(c) {
		p.Title(line)
	}
	if len(c.Changed()) == 0 {
		p.Paragraph("No difference.")
	}
	for _, part := range []func() error{p.events, p.effects, p.passed, p.passing} {
		if err := part(); err != nil {
			return err
		}
	}
	return p.Print(w)
}

// events prints the moves and the events.
func (p changesPage) events() error {
	all := moveRows(p.changes.Moves)
	day := commonDay(p.changes)
	for _, club := range p.changes.Clubs {
		all = append(all, eventRows(club, day)...)
	}
	if len(all) == 0 {
		if len(p.changes.Changed()) > 0 {
			p.Paragraph("Nothing but the day of the file has changed.")
		}
		return nil
	}
	p.Heading("What changed")
	if err := p.rows(all, len(p.changes.Clubs) != 1); err != nil {
		return err
	}
	if note := footnote(p.changes); note != "" {
		p.Paragraph(note)
	}
	return nil
}

// passed prints what has happened by the dates in the files.
func (p changesPage) passed() error {
	var all []row
	for _, club := range p.changes.Clubs {
		all = append(all, passedRows(club)...)
	}
	if len(all) == 0 {
		return nil
	}
	p.Heading("What time alone has done, by the dates in the files")
	return p.rows(all, len(p.changes.Clubs) != 1)
}

// rows prints a table of events, with a column for the club if there are several.
func (p changesPage) rows(all []row, several bool) error {
	what := 14
	if p.Room() > 80 {
		what = 20 // "departure called off"
	}
	columns := []page.Column{{Title: "", Width: what}, {Title: "Who and how"}}
	if several {
		columns = append([]page.Column{{Title: "Club", Width: p.clubWidth()}}, columns...)
	}
	p.FillLast(columns)
	var rows [][]string
	var before row
	for _, t := range all {
		kind := once(t.kind, before.kind == t.kind && before.club == t.club)
		row := []string{p.Painted(toneColor(t.tone), kind, what), t.text}
		if several {
			row = append([]string{once(t.club, before.club == t.club)}, row...)
		}
		rows, before = append(rows, row), t
	}
	return p.Table(columns, rows, false)
}

// once is the text, or "" if the row above has it already.
func once(text string, again bool) string {
	if again {
		return ""
	}
	return text
}

// clubWidth is the width of the column for the club.
func (p changesPage) clubWidth() int { return max(14, p.Room()/5) }

// toneColor is the colour of a tone, "" if it has none.
func toneColor(t diff.Tone) string {
	switch t {
	case diff.Bad:
		return page.Red
	case diff.Good:
		return page.Green
	case diff.Quiet:
		return page.Dim
	}
	return ""
}

// effects prints what the changes do to the needs.
func (p changesPage) effects() error {
	if !slices.ContainsFunc(p.changes.Clubs, func(club *diff.Changes) bool { return club.Impact != nil }) {
		return nil
	}
	p.Heading("What it does to the needs" + seasonOf(p.changes))
	effects := func(i *diff.Impact) []diff.Effect { return i.Effects }
	if !hasEffect(p.changes, effects) {
		p.Paragraph("Nothing: no need arises, changes or is lifted.")
		return nil
	}
	return p.effectTable(effects)
}

// passing prints what time alone does to the needs.
func (p changesPage) passing() error {
	passing := func(i *diff.Impact) []diff.Effect { return i.Passing }
	if !hasEffect(p.changes, passing) {
		return nil
	}
	p.Heading("What time alone does to the needs" + seasonOf(p.changes))
	return p.effectTable(passing)
}

// hasEffect reports whether any club has an effect of a kind.
func hasEffect(c *diff.Comparison, of func(*diff.Impact) []diff.Effect) bool {
	for _, club := range c.Clubs {
		if club.Impact != nil && len(of(club.Impact)) > 0 {
			return true
		}
	}
	return false
}

// effectTable prints a table of the effects of a kind.
func (p changesPage) effectTable(of func(*diff.Impact) []diff.Effect) error {
	columns := []page.Column{{Title: "Position", Width: 14}, {Title: "Effect"}}
	if len(p.changes.Clubs) != 1 {
		columns = append([]page.Column{{Title: "Club", Width: p.clubWidth()}}, columns...)
	}
	p.FillLast(columns)
	var rows [][]string
	season := seasonOf(p.changes)
	for _, club := range p.changes.Clubs {
		if club.Impact == nil {
			continue
		}
		name := club.Club()
		if season == "" {
			name += " " + club.Impact.Season.String()
		}
		for i, e := range of(club.Impact) {
			lines := effectText(&e, club.Impact.Next)
			lines[0] = p.Painted(verdictColor(e.Verdict()), lines[0], columns[len(columns)-1].Width)
			row := []string{wording.Positions(e.Positions), strings.Join(lines, "\n")}
			if len(p.changes.Clubs) != 1 {
				row = append([]string{once(name, i > 0)}, row...)
			}
			rows = append(rows, row)
		}
	}
	return p.Table(columns, rows, true)
}

// verdictColor is the colour of a verdict.
func verdictColor(v diff.Verdict) string {
	switch v {
	case diff.Arises, diff.Worsens:
		return page.Red
	case diff.Eases, diff.Lifts:
		return page.Green
	}
	return page.Dim
}
