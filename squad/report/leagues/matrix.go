package leagues

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/page"
)

// matrix is clubs and positions with a mark where they meet.
type matrix struct {
	clubs  []*league.Club
	at     []squad.Position
	word   func(mark string) string // what is printed of a mark
	widths []int                    // of the columns
}

// letters are the marks of a matrix for which words are too long.
var letters = map[string]string{"critical": "C", "short": "S", "thin": "T", "next": "N", "unclear": "?", "fine": "·", "-": "-"}

func newMatrix(clubs []*league.Club, at []squad.Position, word func(mark string) string) matrix {
	m := matrix{clubs, at, word, make([]int, len(at))}
	for i, q := range at {
		m.widths[i] = len(q.String())
		for _, c := range clubs {
			m.widths[i] = max(m.widths[i], page.TextWidth(word(cellMark(c, q))))
		}
	}
	return m
}

// width is what the columns take with a blank between them.
func (m matrix) width() int {
	n := len(m.widths) - 1
	for _, w := range m.widths {
		n += w
	}
	return n
}

// split parts the positions that fit a width from the others.
func (m matrix) split(width int) (fit, rest matrix) {
	fit, rest = m, m
	for fit.width() > width {
		n := len(fit.at) - 1
		fit.at, fit.widths = fit.at[:n], fit.widths[:n]
	}
	n := len(fit.at)
	rest.at, rest.widths = m.at[n:], m.widths[n:]
	return fit, rest
}

// codes are the positions, each above its column.
func (m matrix) codes() string {
	var title strings.Builder
	for i, q := range m.at {
		fmt.Fprintf(&title, "%-*s ", m.widths[i], q)
	}
	return strings.TrimSuffix(title.String(), " ")
}

// marks is a club's row of a matrix.
func (p leaguePage) marks(c *league.Club, m matrix) string {
	cells := make([]string, len(m.at))
	for i, q := range m.at {
		text := m.word(cellMark(c, q))
		cells[i] = p.Paint(page.Dim, text)
		if u := c.Urgency[q]; u != squad.NoUrgency && c.Has(q) {
			cells[i] = p.PaintUrgency(u, text)
		}
		cells[i] += strings.Repeat(" ", m.widths[i]-page.TextWidth(text))
	}
	return strings.Join(cells, " ")
}

// clubs prints as many positions side by side as fit, the others below.
func (p leaguePage) clubs() error {
	p.Heading("Clubs, " + orders[p.league.Sort])
	const least = 14 // of a club's name
	clubs, more := first(p.league.Clubs, p.view.Clubs)
	sign, next := numbers(clubs, "Sign", (*league.Club).Signings), numbers(clubs, byNext(p.league), (*league.Club).ByNext)
	sign.Width = max(sign.Width, len("Sign")+1)
	room := p.Room() - sign.Width - next.Width - page.Frame(4) // for the names and the matrix
	at := marked(clubs, p.league.Only)
	m := newMatrix(clubs, at, func(mark string) string { return mark })
	short := m.width() > room-least
	if short {
		m = newMatrix(clubs, at, func(mark string) string { return letters[mark] })
	}
	narrow := m.width() > room-least
	if narrow {
		sign, next = numbers(clubs, "Sign", (*league.Club).Signings), numbers(clubs, byNextShort(p.league), (*league.Club).ByNext)
		room = p.Room() - sign.Width - next.Width - page.Frame(4)
	}
	for len(m.at) > 0 {
		var part matrix
		part, m = m.split(room - least)
		name := p.clubWidth(clubs, room-part.width())
		columns := []page.Column{{Title: "Club", Width: name}, sign, next, {Title: part.codes(), Width: part.width()}}
		rows := make([][]string, len(clubs))
		for i, c := range clubs {
			rows[i] = []string{p.clubCell(c, name) + p.bare(c, name), c.Signings().String(), c.ByNext().String(), p.marks(c, part)}
		}
		if err := p.Table(columns, rows, false); err != nil {
			return err
		}
	}
	if narrow {
		p.Hanging("Sign: ", "signings wanted for the season; "+next.Title+": by the season after, these among them")
	}
	if short {
		p.Hanging("Marks: ", "C critical, S short, T thin, N next season, ? unclear, · fine, - not in the formation")
	}
	p.moreClubs(more)
	return nil
}

// numbers is a column of signings, which are never broken.
func numbers(clubs []*league.Club, title string, of func(*league.Club) squad.Range) page.Column {
	width := page.TextWidth(title)
	for _, c := range clubs {
		width = max(width, page.TextWidth(of(c).String()))
	}
	return page.Column{Title: title, Width: width, Right: true}
}

// clubWidth is the width of a column of clubs: what their names take, or as much of
// it as there is room for.
func (p leaguePage) clubWidth(clubs []*league.Club, room int) int {
	width := len("Club")
	for _, c := range clubs {
		for line := range strings.SplitSeq(p.club(c, "\n", ""), "\n") {
			width = max(width, page.TextWidth(line))
		}
		width = max(width, len(bare(c)))
	}
	return min(width, room)
}

// bare is a line below a club's name that says that it has nobody, "" if it has.
func (p leaguePage) bare(c *league.Club, width int) string {
	if c.Players > 0 {
		return ""
	}
	return "\n" + p.Painted(page.Dim, bare(c), width)
}
