package html

import (
	"fmt"

	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/leagues"
)

// leaguePart is what the template shows of several clubs together.
type leaguePart struct {
	Title     string
	Positions []string
	ByNext    string
	Rows      []leagueRow
	Market    [][]string
}

// leagueRow is a club in the matrix.
type leagueRow struct {
	ID, Name, Season, Sign, ByNext string
	Marks                          []mark
}

// mark is the urgency at a position.
type mark struct{ Letter, Word, Class string }

// mostFree is how many players are named of those whose contracts end at a position.
const mostFree = 4

func newLeaguePart(l *league.League, clubs []*clubPart) *leaguePart {
	part := &leaguePart{Title: fmt.Sprintf("%d clubs", len(l.Clubs)), ByNext: leagues.ByNext(l), Market: leagues.MarketRows(l, mostFree)}
	at := leagues.Marked(l)
	for _, p := range at {
		part.Positions = append(part.Positions, p.String())
	}
	ids := make(map[string]string)
	for _, c := range clubs {
		ids[c.File] = c.ID
	}
	for _, c := range l.Clubs {
		row := leagueRow{
			ID: ids[c.File], Name: c.Name, Season: c.Season.String(), Sign: c.Signings().String(), ByNext: c.ByNext().String(),
		}
		for _, p := range at {
			m := mark{Word: leagues.Mark(c, p)}
			m.Letter, m.Class = leagues.Letter(m.Word), m.Word
			if !c.Has(p) {
				m.Word, m.Class = "not in the formation", "none"
			}
			row.Marks = append(row.Marks, m)
		}
		part.Rows = append(part.Rows, row)
	}
	return part
}
