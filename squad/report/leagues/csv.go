package leagues

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/page"
)

// CSV writes the rows of one part of a league, all of them: a row for each
// club with a column for each position, for each player who comes free at a
// position, or may, for each fit, for each year in which contracts of a club run out, or
// for each squad with what it is worth.
func CSV(w io.Writer, l *league.League, part Part) error {
	switch part {
	case Market:
		return page.WriteRows(w, marketTitles(), len(l.Market), page.LargePieces, func(i int) [][]string {
			return marketRows(&l.Market[i])
		})
	case Fits:
		return page.WriteRows(w, fitTitles(), len(l.Clubs), page.SmallPieces, func(i int) [][]string { return fitRows(l.Clubs[i]) })
	case Contracts:
		return page.WriteRows(w, contractTitles, len(l.Clubs), page.SmallPieces, func(i int) [][]string { return contractRows(l.Clubs[i]) })
	case Values:
		return page.WriteRows(w, squadTitles, len(l.Clubs), page.SmallPieces, func(i int) [][]string { return [][]string{squadRow(l.Clubs[i])} })
	}
	at := marked(l.Clubs, l.Only)
	return page.WriteRows(w, clubTitles(at), len(l.Clubs), page.SmallPieces, func(i int) [][]string {
		return [][]string{clubRow(l.Clubs[i], at)}
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
func clubRow(c *league.Club, at []squad.Position) []string {
	needs := make([]string, len(c.Needs))
	for i := range c.Needs {
		needs[i] = needWords(&c.Needs[i])
	}
	sum, byNext := c.Signings(), c.ByNext()
	row := []string{
		fmt.Sprint(c.Rank), c.Name, c.Country, c.League.Name, c.Season.String(), c.AsOf.String(), c.Formation.String(),
		fmt.Sprint(c.Players), fmt.Sprint(sum.Low), fmt.Sprint(sum.High), fmt.Sprint(byNext.Low), fmt.Sprint(byNext.High), strings.Join(needs, "; "),
	}
	for _, p := range at {
		row = append(row, strings.Trim(cellMark(c, p), "-"))
	}
	return append(row, c.File)
}

var playerTitles = []string{"player", "id", "born", "age", "positions", "role", "until", "value", "currency", "from", "from_file"}

func playerCells(p *league.Player) []string {
	return []string{
		p.Name, p.ID, cell(p.Born), p.Age().String(), p.Positions.Join(", "), p.Role.String(),
		cell(p.Until), moneyCell(p.Value), p.Club.Currency, p.Club.Name, p.Club.File,
	}
}

// unless is what may keep a player whose contract ends, "" if there is nothing.
func unless(p *league.Player) string {
	if p.Hold == nil {
		return ""
	}
	return holdWords(p.Hold)
}

// cell is a date, empty if it is not known.
func cell(d squad.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func marketTitles() []string {
	titles := append([]string{"position", "wanted_low", "wanted_high", "by_next_low", "by_next_high", "clubs", "free"}, playerTitles...)
	return append(titles, "may_be_free", "unless")
}

// marketRows are those who are free, then those whom something may keep.
func marketRows(m *league.Market) [][]string {
	row := []string{
		m.Position.String(), fmt.Sprint(m.Wanted.Low), fmt.Sprint(m.Wanted.High), fmt.Sprint(m.ByNext.Low), fmt.Sprint(m.ByNext.High),
		fmt.Sprint(m.Clubs), fmt.Sprint(len(m.Ends)),
	}
	row = row[:len(row):len(row)]
	kept := fmt.Sprint(len(m.MayEnd))
	players := slices.Concat(m.Ends, m.MayEnd)
	if len(players) == 0 {
		return [][]string{append(append(row, make([]string, len(playerTitles))...), kept, "")}
	}
	rows := make([][]string, len(players))
	for i, p := range players {
		rows[i] = append(append(row, playerCells(p)...), kept, unless(p))
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
	return append(titles, "lifts", "unless")
}

func fitRows(c *league.Club) [][]string {
	var rows [][]string
	for _, n := range c.Needs {
		for _, f := range n.Fits {
			row := append([]string{
				c.Name, c.File, n.Positions.Join(", "), n.Urgency.String(),
				fmt.Sprint(n.Signings.Low), fmt.Sprint(n.Signings.High), fmt.Sprint(f.Ends),
			}, playerCells(f.Player)...)
			rows = append(rows, append(row, lifts(f), unless(f.Player)))
		}
	}
	return rows
}

var contractTitles = []string{"club", "file", "year", "players_low", "players_high", "value", "currency", "no_value"}

// contractRows has an empty year for the contracts whose end the file does not tell.
func contractRows(c *league.Club) [][]string {
	var rows [][]string
	for _, cliff := range c.Books.Cliffs {
		n := cliff.Range()
		rows = append(rows, []string{
			c.Name, c.File, fmt.Sprint(cliff.Year), fmt.Sprint(n.Low), fmt.Sprint(n.High),
			moneyCell(cliff.Value), c.Currency, fmt.Sprint(cliff.Unvalued),
		})
	}
	if c.Books.Open > 0 {
		n := fmt.Sprint(c.Books.Open)
		rows = append(rows, []string{c.Name, c.File, "", n, n, "", c.Currency, ""})
	}
	return rows
}

// moneyCell is an amount of money, empty if it is not known.
func moneyCell(m squad.Money) string {
	if _, known := m.Amount(); !known {
		return ""
	}
	return m.String()
}

var squadTitles = []string{
	"rank", "club", "country", "league", "file", "players", "no_value", "value", "currency", "eleven_median",
	"fits_worth_low", "fits_worth_high", "keepers_worth_low", "keepers_worth_high", "eleven_age_low", "eleven_age_high",
}

func squadRow(c *league.Club) []string {
	b := &c.Books
	row := []string{
		fmt.Sprint(c.Rank), c.Name, c.Country, c.League.Name, c.File,
		fmt.Sprint(b.Players), fmt.Sprint(b.Unvalued), moneyCell(b.Value), c.Currency, moneyCell(c.Level.Median),
	}
	for _, at := range []squad.Position{squad.CB, squad.GK} {
		least, most := "", ""
		if low, high, known := c.Level.Worth(squad.SetOf(at)); known {
			least, most = low.String(), high.String()
		}
		row = append(row, least, most)
	}
	if b.Age.High == 0 {
		return append(row, "", "")
	}
	return append(row, fmt.Sprint(b.Age.Low), fmt.Sprint(b.Age.High))
}
