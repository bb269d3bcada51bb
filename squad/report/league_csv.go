package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
)

// LeagueCSV writes the rows of one part of a league, all of them: a row for each
// club with a column for each position, for each player who comes free at a
// position, or for each fit.
func LeagueCSV(w io.Writer, l *league.League, part LeaguePart) error {
	switch part {
	case LeagueMarket:
		return writeCSV(w, marketRows(l))
	case LeagueFits:
		return writeCSV(w, fitRows(l))
	}
	return writeCSV(w, clubRows(l))
}

// clubRows leave a cell empty where the formation does not have the position.
func clubRows(l *league.League) [][]string {
	titles := []string{"rank", "club", "country", "league", "season", "as_of", "formation", "players", "signings_low", "signings_high", "needs"}
	at := marked(l)
	for _, p := range at {
		titles = append(titles, p.String())
	}
	rows := [][]string{append(titles, "file")}
	for i, c := range l.Clubs {
		needs := make([]string, len(c.Needs))
		for j := range c.Needs {
			needs[j] = needWords(&c.Needs[j])
		}
		sum := c.Signings()
		row := []string{
			fmt.Sprint(i + 1), c.Name, c.Country, c.League.Name, c.Season.String(), c.AsOf.String(), c.Formation.String(),
			fmt.Sprint(c.Players), fmt.Sprint(sum.Low), fmt.Sprint(sum.High), strings.Join(needs, "; "),
		}
		for _, p := range at {
			row = append(row, strings.Trim(mark(c, p), "-"))
		}
		rows = append(rows, append(row, c.File))
	}
	return rows
}

var playerTitles = []string{"player", "id", "born", "age", "positions", "role", "until", "value", "currency", "from", "from_file"}

func playerCells(p *league.Player) []string {
	value := ""
	if _, known := p.Value.Amount(); known {
		value = p.Value.String()
	}
	return []string{
		p.Name, p.ID, cell(p.Born), p.Age().String(), p.Positions.Join(", "), p.Role.String(), cell(p.Until), value, p.Club.Currency, p.Club.Name, p.Club.File,
	}
}

// cell is a date, empty if it is not known.
func cell(d squad.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func marketRows(l *league.League) [][]string {
	rows := [][]string{append([]string{"position", "wanted_low", "wanted_high", "clubs", "free"}, playerTitles...)}
	for _, m := range l.Market {
		row := []string{m.Position.String(), fmt.Sprint(m.Wanted.Low), fmt.Sprint(m.Wanted.High), fmt.Sprint(m.Clubs), fmt.Sprint(len(m.Ends))}
		row = row[:len(row):len(row)]
		for _, p := range m.Ends {
			rows = append(rows, append(row, playerCells(p)...))
		}
		if len(m.Ends) == 0 {
			rows = append(rows, append(row, make([]string, len(playerTitles))...))
		}
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

func fitRows(l *league.League) [][]string {
	titles := append([]string{"club", "file", "positions", "urgency", "signings_low", "signings_high", "free"}, playerTitles...)
	rows := [][]string{append(titles, "lifts")}
	for _, c := range l.Clubs {
		for _, n := range c.Needs {
			for _, f := range n.Fits {
				row := append([]string{
					c.Name, c.File, n.Positions.Join(", "), n.Urgency.String(), fmt.Sprint(n.Signings.Low), fmt.Sprint(n.Signings.High), fmt.Sprint(f.Ends),
				}, playerCells(f.Player)...)
				rows = append(rows, append(row, lifts(f)))
			}
		}
	}
	return rows
}
