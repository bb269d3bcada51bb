package changes

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/page"
)

var titles = []string{
	"row", "club", "other_club", "lent_to", "season", "as_of_before", "as_of_after", "what", "tone",
	"player", "id", "born", "positions", "recognised_by", "currency",
	"urgency_before", "urgency_after", "sign_before", "sign_after", "wanted_before", "wanted_after",
	"have_before", "have_after", "fit_before", "fit_after", "sure_before", "sure_after", "text",
}

// CSV writes a row for each event, for each move between two clubs and for each effect.
// What time alone has done has rows of its own.
func CSV(w io.Writer, c *diff.Comparison) error {
	t := &csvTable{titles: titles}
	for _, m := range c.Moves {
		t.row(clubCells(m.From), moveCells(m), whoCells(m.In.Player()))
	}
	for _, club := range c.Clubs {
		for _, e := range club.Events {
			if e.Move == nil {
				t.row(clubCells(club), eventCells(e), cells{"row": "event", "text": eventText(club, e)})
			}
		}
		for _, e := range club.Passed {
			t.row(clubCells(club), eventCells(e), cells{"row": "passed", "text": passedText(club, e)})
		}
		if i := club.Impact; i != nil {
			for j := range i.Effects {
				t.row(clubCells(club), effectCells(&i.Effects[j], i), cells{"row": "effect"})
			}
			for j := range i.Passing {
				t.row(clubCells(club), effectCells(&i.Passing[j], i), cells{"row": "passing"})
			}
		}
	}
	return page.WriteCSV(w, append([][]string{slices.Clone(titles)}, t.rows...))
}

// cells are some cells of a row, by title.
type cells map[string]string

// csvTable has rows under titles. A cell that a row does not fill is empty.
type csvTable struct {
	titles []string
	rows   [][]string
}

// row adds a row of the cells of several parts. The last part that has a cell fills it.
func (t *csvTable) row(parts ...cells) {
	row := make([]string, len(t.titles))
	for i, title := range t.titles {
		for _, part := range parts {
			if text, ok := part[title]; ok {
				row[i] = text
			}
		}
	}
	t.rows = append(t.rows, row)
}

func clubCells(c *diff.Changes) cells {
	row := cells{"club": c.Club()}
	if c.Old != nil {
		row["as_of_before"], row["currency"] = c.Old.AsOf.String(), c.Old.Currency
	}
	if c.New != nil {
		row["as_of_after"], row["currency"] = c.New.AsOf.String(), c.New.Currency
	}
	return row
}

func moveCells(m *diff.Move) cells {
	return cells{
		"row": "move", "other_club": m.To.Club(), "lent_to": lentTo(m), "what": m.Kind().String(),
		"recognised_by": m.How.String(), "text": moveText(m),
	}
}

// lentTo is the club to which a player is lent on, "" if there is none.
func lentTo(m *diff.Move) string {
	if m.LentTo == nil {
		return ""
	}
	return m.LentTo.Club()
}

func eventCells(e *diff.Event) cells {
	row := cells{"what": e.Kind.String(), "tone": e.Kind.Tone().String()}
	if e.Old != nil && e.New != nil {
		row["recognised_by"] = e.How.String()
	}
	if p := e.Player(); p != nil {
		maps.Copy(row, whoCells(p))
	} else if e.Kind == diff.Reordered {
		row["positions"] = e.At.String()
	}
	return row
}

func whoCells(p *squad.Player) cells {
	return cells{"player": p.Name, "id": p.ID, "born": p.Born.String(), "positions": codeList(p.Positions)}
}

func effectCells(e *diff.Effect, i *diff.Impact) cells {
	a, b := e.Old, e.New
	return cells{
		"season": i.Season.String(), "what": e.Verdict().String(), "positions": e.Positions.Join(", "),
		"urgency_before": a.Urgency.String(), "urgency_after": b.Urgency.String(),
		"sign_before": a.Signings.String(), "sign_after": b.Signings.String(),
		"wanted_before": fmt.Sprint(a.Count.Wanted), "wanted_after": fmt.Sprint(b.Count.Wanted),
		"have_before": a.Count.Have.String(), "have_after": b.Count.Have.String(),
		"fit_before": fmt.Sprint(a.Count.Fit), "fit_after": fmt.Sprint(b.Count.Fit),
		"sure_before": fmt.Sprint(a.Count.Sure), "sure_after": fmt.Sprint(b.Count.Sure), "text": strings.Join(effectText(e, i.Next), " "),
	}
}
