package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/olekukonko/tablewriter/pkg/twwidth"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
)

// LeagueTable writes clubs held against each other for a terminal.
func LeagueTable(w io.Writer, l *league.League, v LeagueView, s Style) error {
	p := &page{Style: s}
	fmt.Fprintln(p, p.paint(bold, leagueTitle(l)))
	p.paragraph(leagueTerms(l))
	for _, part := range v.Parts {
		var err error
		switch {
		case part == LeagueMarket:
			err = p.market(l, v)
		case len(l.Clubs) == 0:
		case part == LeagueClubs:
			err = p.clubs(l, v)
		case part == LeagueFits:
			err = p.fits(l, v)
		}
		if err != nil {
			return err
		}
	}
	if hint := fitsHint(l, v); hint != "" {
		fmt.Fprintln(p)
		p.paragraph(hint + " (--show fits).")
	}
	return p.writeTo(w)
}

// letters are the marks of a matrix for which words are too long.
var letters = map[string]string{"critical": "C", "short": "S", "thin": "T", "next": "N", "fine": "·", "-": "-"}

// clubs prints as many positions side by side as fit, the others below.
func (p *page) clubs(l *league.League, v LeagueView) error {
	p.heading("Clubs, the worst needs first")
	const least = 14
	clubs, more := upTo(l.Clubs, v.Clubs)
	sign := len("Sign") + 1
	for _, c := range clubs {
		sign = max(sign, twwidth.Width(c.Signings().String()))
	}
	room := p.width() - sign - least - frame(3)
	at := marked(l)
	word := func(mark string) string { return mark }
	widths := markWidths(clubs, at, word)
	short := spread(widths) > room
	if short {
		word = func(mark string) string { return letters[mark] }
		widths = markWidths(clubs, at, word)
	}
	for len(at) > 0 {
		n := len(at)
		for spread(widths[:n]) > room {
			n--
		}
		matrix := spread(widths[:n])
		name := clubWidth(clubs, p.width()-sign-matrix-frame(3))
		columns := []column{{title: "Club", width: name}, {title: "Sign", width: sign, right: true}, {title: codes(at[:n], widths), width: matrix}}
		rows := make([][]string, len(clubs))
		for i, c := range clubs {
			rows[i] = []string{clubCell(c, name) + p.bare(c, name), c.Signings().String(), p.marks(c, at[:n], widths, word)}
		}
		if err := p.table(columns, rows, false); err != nil {
			return err
		}
		at, widths = at[n:], widths[n:]
	}
	if short {
		p.hanging("Marks: ", "C critical, S short, T thin, N next season, · fine, - not in the formation")
	}
	p.moreClubs(more)
	return nil
}

// clubWidth is the width of a column of clubs: what their names take, or as much of
// it as there is room for.
func clubWidth(clubs []*league.Club, room int) int {
	width := len("Club")
	for _, c := range clubs {
		for line := range strings.SplitSeq(clubName(c, "\n", ""), "\n") {
			width = max(width, twwidth.Width(line))
		}
		width = max(width, len(bare(c)))
	}
	return min(width, room)
}

// codes are positions as the title of a matrix.
func codes(at []squad.Position, widths []int) string {
	var title strings.Builder
	for i, q := range at {
		fmt.Fprintf(&title, "%-*s ", widths[i], q)
	}
	return strings.TrimSuffix(title.String(), " ")
}

// spread is what columns take with a blank between them.
func spread(widths []int) int {
	n := len(widths) - 1
	for _, w := range widths {
		n += w
	}
	return n
}

// moreClubs says how many clubs are left out.
func (p *page) moreClubs(more int) {
	if more > 0 {
		p.paragraph(fmt.Sprintf("And %s (--clubs 0 shows all).", counted(number(more), "more club")))
	}
}

// clubCell is a club's name, with its file below where several have that name.
func clubCell(c *league.Club, width int) string {
	name, file, double := strings.Cut(clubName(c, "\n", ""), "\n")
	if twwidth.Width(name) > width {
		name = twwidth.Truncate(name, width, "…")
	}
	if !double {
		return name
	}
	return name + "\n" + tail(file, width)
}

// bare is a line below a club's name that says that it has nobody, "" if it has.
func (p *page) bare(c *league.Club, width int) string {
	if c.Players > 0 {
		return ""
	}
	return "\n" + p.painted(dim, bare(c), width)
}

// tail is the end of a path, of which the end tells most.
func tail(path string, width int) string {
	if twwidth.Width(path) <= width {
		return path
	}
	for i := range path {
		if twwidth.Width(path[i:]) < width {
			return "…" + path[i:]
		}
	}
	return ""
}

// markWidths are the widths of the columns of a matrix.
func markWidths(clubs []*league.Club, at []squad.Position, word func(string) string) []int {
	widths := make([]int, len(at))
	for i, q := range at {
		widths[i] = len(q.String())
		for _, c := range clubs {
			widths[i] = max(widths[i], twwidth.Width(word(mark(c, q))))
		}
	}
	return widths
}

// marks is a club's row of the matrix.
func (p *page) marks(c *league.Club, at []squad.Position, widths []int, word func(string) string) string {
	cells := make([]string, len(at))
	for i, q := range at {
		text := word(mark(c, q))
		cells[i] = p.paint(dim, text)
		if u := c.Urgency[q]; u != squad.NoUrgency && c.Has(q) {
			cells[i] = p.urgency(u, text)
		}
		cells[i] += strings.Repeat(" ", widths[i]-twwidth.Width(text))
	}
	return strings.Join(cells, " ")
}

func (p *page) market(l *league.League, v LeagueView) error {
	p.heading("Market: who is wanted, and whose contract ends")
	lines := marketLines(l, v)
	if len(lines) == 0 {
		p.paragraph("Nothing is wanted and nobody is free.")
		return nil
	}
	const position = 3
	wanted, clubs, end := columnWidth(lines, 1, len("Wanted")+1), columnWidth(lines, 2, len("Clubs")), columnWidth(lines, 3, len("Free"))
	columns := []column{
		{width: position},
		{title: "Wanted", width: wanted, right: true},
		{title: "Clubs", width: clubs, right: true},
		{title: "Free", width: end, right: true},
		{title: "Who is free", width: p.width() - position - wanted - clubs - end - frame(5)},
	}
	if err := p.table(columns, lines, false); err != nil {
		return err
	}
	p.paragraph(usefulness(l))
	return nil
}

// columnWidth is what the cells of a column take, but no less than so much: numbers
// are never broken.
func columnWidth(rows [][]string, at, least int) int {
	for _, row := range rows {
		least = max(least, twwidth.Width(row[at]))
	}
	return least
}

func (p *page) fits(l *league.League, v LeagueView) error {
	p.heading("Fits: who would lift a need and not be missed")
	clubs, more := upTo(l.Clubs, v.Clubs)
	const club, need = 14, 18
	columns := []column{{title: "Club", width: club}, {title: "Need", width: need}, {title: "Could sign", width: p.width() - club - need - frame(3)}}
	var rows [][]string
	for _, c := range clubs {
		first := clubCell(c, club)
		for i := range c.Needs {
			n := &c.Needs[i]
			if len(n.Fits) == 0 {
				continue
			}
			rows = append(rows, []string{
				first, n.Positions.Join("/") + " " + p.urgency(n.Urgency, n.Urgency.String()) + ", sign " + n.Signings.String(),
				signable(n, v.Players, ", "),
			})
			first = ""
		}
	}
	if len(rows) > 0 {
		if err := p.table(columns, rows, false); err != nil {
			return err
		}
	}
	if none := unsuited(clubs); none != "" {
		p.paragraph(none + ".")
	}
	p.moreClubs(more)
	return nil
}
