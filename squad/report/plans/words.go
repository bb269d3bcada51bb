package plans

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
)

// until is the year in which a player's contract ends, "?" if unknown.
func until(p *outlook.Player) string {
	if p.Until.IsZero() {
		return "?"
	}
	return fmt.Sprint(p.Until.Year())
}

// elsewhere are the other positions of the formation at which the player of a place
// could play.
func elsewhere(p *plan.Plan, place chart.Place) squad.PositionSet {
	return p.Use(place.Player.Player).Able &^ squad.SetOf(place.Position)
}

// utility names the placed players who could play elsewhere, each with the
// position at which they are counted.
func utility(p *plan.Plan) []string {
	var list []string
	for _, place := range p.Places {
		if place.Player == nil {
			continue
		}
		if other := elsewhere(p, place); other != 0 {
			list = append(list, fmt.Sprintf("%s %s (or %s)", place.Player.Name, place.Position, other.Join(", ")))
		}
	}
	return list
}

// unplaced names the players without a place: those of the first team, and
// those of the second.
func unplaced(p *plan.Plan) (first, second []string) {
	for _, u := range p.Unplaced {
		at := "no position"
		if len(u.Positions) > 0 {
			at = squad.SetOf(u.Positions...).Join(", ")
		}
		name := fmt.Sprintf("%s (%s)", u.Name, at)
		if u.Role == squad.Reserve {
			second = append(second, name)
		} else {
			first = append(first, name)
		}
	}
	return first, second
}

// weakCover names the cover worth far less than the eleven, "" if there is none.
func weakCover(p *plan.Plan) string {
	quality, ok := p.Quality()
	if !ok || len(quality.Weak) == 0 {
		return ""
	}
	list := make([]string, len(quality.Weak))
	for i, w := range quality.Weak {
		list[i] = fmt.Sprintf("%s %s %s", w.Position, w.Player.Name, w.Player.Value)
		if w.Grade == plan.VeryWeak {
			list[i] += " (very)"
		}
	}
	return fmt.Sprintf("%s. Worth under 30 %% of the eleven's median of %s, very weak under 10 %%.", strings.Join(list, ", "), quality.Median)
}

// coveredBySwitch says who could fill places that the chart leaves empty, since it moves
// nobody from a place at home to cover elsewhere; "" if there are none.
func coveredBySwitch(p *plan.Plan) string {
	var list []string
	for _, m := range p.Switches() {
		list = append(list, fmt.Sprintf("%s by %s", m.Position, m.Player.Name))
	}
	if list == nil {
		return ""
	}
	return wording.And(list) + ", and another takes their place"
}

// currency is what the amounts are in, in brackets, "" if the file does not say.
func currency(p *plan.Plan) string {
	if c := p.Outlook.Squad.Currency; c != "" {
		return " (amounts in " + c + ")"
	}
	return ""
}

// value is a player's market value, "" if it is not known.
func value(p *outlook.Player) string {
	if _, known := p.Value.Amount(); !known {
		return ""
	}
	return p.Value.String()
}
