package leagues

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/page"
)

// CSV writes the rows of one part of a league, all of them: a row for each
// club with a column for each position, for each player who comes free at a
// position, or for each fit.
func CSV(w io.Writer, l *league.League, part Part) error {
	switch part {
	case Market:
		return page.WriteRows(w, marketTitles(), len(l.Market), page.LargePieces, func(i int) [][]string {
			return marketRows(&l.Market[i])
		})
	case Fits:
		return page.WriteRows(w, fitTitles(), len(l.Clubs), page.SmallPieces, func(i int) [][]string { return fitRows(l.Clubs[i]) })
	}
	at := marked(l.Clubs, l.Only)
	return page.WriteRows(w, clubTitles(at), len(l.Clubs), page.SmallPieces, func(i int) [][]string {
		return [][]string{clubRow(l.Clubs[i], i+1, at)}
	})
}

func clubTitles(at []squad.Position) []string {
	titles := []string{
		"rank", "club", "country", "league", "season", "as_of", "formation", "players",
		"signings_low", "signings_high", "by_next_low", "by_next_high", "needs",
	}
	for _, p := range at {
		titles = append(titles, p.String())
	}
	return append(titles, "file")
}

// clubRow leaves a cell empty where the formation does not have the position.
func clubRow(c *league.Club, rank int, at []squad.Position) []string {
	needs := make([]string, len(c.Needs))
	for i := range c.Needs {
		needs[i] = needWords(&c.Needs[i])
	}
	sum, byNext := c.Signings(), c.ByNext()
	row := []string{
		fmt.Sprint(rank), c.Name, c.Country, c.League.Name, c.Season.String(), c.AsOf.String(), c.Formation.String(),
		fmt.Sprint(c.Players), fmt.Sprint(sum.Low), fmt.Sprint(sum.High), fmt.Sprint(byNext.Low), fmt.Sprint(byNext.High), strings.Join(needs, "; "),
	}
	for _, p := range at {
		row = append(row, strings.Trim(cellMark(c, p), "-"))
	}
	return append(row, c.File)
}

var playerTitles = []string{"player", "id", "born", "age", "positions", "role", "until", "value", "currency", "from", "from_file"}

func playerCells(p *league.Player) []string {
	value := ""
	if _, known := p.Value.Amount(); known {
		value = p.Value.String()
	}
	return []string{
		p.Name, p.ID, cell(p.Born), p.Age().String(), p.Positions.Join(", "), p.Role.String(),
		cell(p.Until), value, p.Club.Currency, p.Club.Name, p.Club.File,
	}
}

// cell is a date, empty if it is not known.
func cell(d squad.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func marketTitles() []string {
	return append([]string{"position", "wanted_low", "wanted_high", "by_next_low", "by_next_high", "clubs", "free"}, playerTitles...)
}

func marketRows(m *league.Market) [][]string {
	row := []string{
		m.Position.String(), fmt.Sprint(m.Wanted.Low), fmt.Sprint(m.Wanted.High), fmt.Sprint(m.ByNext.Low), fmt.Sprint(m.ByNext.High),
		fmt.Sprint(m.Clubs), fmt.Sprint(len(m.Ends)),
	}
	row = row[:len(row):len(row)]
	if len(m.Ends) == 0 {
		return [][]string{append(row, make([]string, len(playerTitles))...)}
	}
	rows := make([][]string, len(m.Ends))
	for i, p := range m.Ends {
		rows[i] = append(row, playerCells(p)...)
	}
	return rows
}

// lifts says what a fit would lift: the need, or one of its signings.
func lifts(f league.Fit) string {
	if f.Part {
		return "signing"
	}
	return "need"
}

func fitTitles() []string {
	titles := append([]string{"club", "file", "positions", "urgency", "signings_low", "signings_high", "free"}, playerTitles...)
	return append(titles, "lifts")
}

func fitRows(c *league.Club) [][]string {
	var rows [][]string
	for _, n := range c.Needs {
		for _, f := range n.Fits {
			row := append([]string{
				c.Name, c.File, n.Positions.Join(", "), n.Urgency.String(),
				fmt.Sprint(n.Signings.Low), fmt.Sprint(n.Signings.High), fmt.Sprint(f.Ends),
			}, playerCells(f.Player)...)
			rows = append(rows, append(row, lifts(f)))
		}
	}
	return rows
}
