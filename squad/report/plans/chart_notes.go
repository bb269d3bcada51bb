package plans

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
)

// chartNotes explain the chart, in which a player has so much room, and name those who are not
// in it.
func (p answerPage) chartNotes(width int) {
	text := "Age on the day, year in which the contract ends"
	hasValue := func(place chart.Place) bool { return place.Player != nil && value(place.Player) != "" }
	if width >= roomForValue && slices.ContainsFunc(p.Places, hasValue) {
		text += ", market value" + currency(p.Plan)
	}
	if !p.Plain {
		text = "Beside each position the first choice, below the cover. " + text
	}
	p.Paragraph(text + ".")
	if width < roomForWords {
		if text := p.legend(); text != "" {
			p.Hanging("Signs: ", text)
		}
	}
	for _, note := range p.notes() {
		p.Hanging(note.Label+": ", note.Text)
	}
}

// notes are what the depth chart cannot show.
func (a *Answer) notes() []Line {
	first, second := unplaced(a.Plan)
	all := []Line{
		{"Out or in doubt", strings.Join(inDoubt(a.Plan), ", ")},
		{"Weak cover", weakCover(a.Plan)},
		{"Covered by a switch", coveredBySwitch(a.Plan)},
		{"Could also play", strings.Join(utility(a.Plan), ", ")},
		{"Beyond the depth wanted", strings.Join(first, ", ")},
		{"Second team, not counted", strings.Join(second, ", ")},
	}
	return slices.DeleteFunc(all, func(l Line) bool { return l.Text == "" })
}

// sign is the mark of a doubt about the season in the depth chart.
func sign(d outlook.Doubt) string {
	return [...]string{
		outlook.Injured: "+", outlook.Absent: "x", outlook.InjuryProne: "!", outlook.Untried: "*", outlook.Option: "o", outlook.PartSeason: "/",
		outlook.ContractUnknown: "?", outlook.LoanUnknown: "L", outlook.Conditional: "c", outlook.OutOfPosition: "~",
	}[d]
}

// legend explains the signs that a plan uses.
func (a *Answer) legend() string {
	var used outlook.Doubts
	for _, place := range a.Places {
		used |= place.Doubts().AboutSeason()
	}
	var parts []string
	for d := range used.All() {
		parts = append(parts, sign(d)+" "+d.String())
	}
	return strings.Join(parts, "  ")
}

// signs are the marks of a place's player, that of a contract apart which the year is already.
func signs(place chart.Place) string {
	var marks string
	for d := range place.Doubts().AboutSeason().All() {
		if d != outlook.ContractUnknown || !place.Player.Until.IsZero() {
			marks += sign(d)
		}
	}
	return marks
}

// year is the year in which a player's contract ends in two figures.
func year(p *outlook.Player) string {
	if p.Until.IsZero() {
		return "?"
	}
	return fmt.Sprintf("’%02d", p.Until.Year()%100)
}
