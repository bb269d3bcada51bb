package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// and joins words as a sentence does: "A, B and C".
func and(words []string) string { return enumerate(words, "and") }

// or joins words as a sentence does: "A, B or C".
func or(words []string) string { return enumerate(words, "or") }

func enumerate(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	end := len(words) - 1
	return strings.Join(words[:end], ", ") + " " + last + " " + words[end]
}

// counted is a number with its noun: "1 signing", "2 signings", "1–2 signings".
func counted(n fmt.Stringer, noun string) string {
	if n.String() == "1" {
		return "1 " + noun
	}
	return n.String() + " " + noun + "s"
}

type number int

func (n number) String() string { return fmt.Sprint(int(n)) }

// capital is text that begins with a capital letter.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// title names the positions of a need: in words if it is one, in short if they
// are many.
func title(at squad.PositionSet) string {
	if at.Len() == 1 {
		for p := range at.All() {
			return capital(p.Name())
		}
	}
	return at.Join(", ")
}

// clause is a name with what is said of it, "" if nothing is.
type clause struct{ name, what string }

// phrase joins clauses and says what is the same of several only once:
// "A and B (contracts end 30 June 2026), C (injury-prone)".
func phrase(clauses []clause) string {
	var order []string
	names := make(map[string][]string)
	for _, c := range clauses {
		if _, ok := names[c.what]; !ok {
			order = append(order, c.what)
		}
		names[c.what] = append(names[c.what], c.name)
	}
	var parts []string
	for _, what := range order {
		if what == "" {
			parts = append(parts, and(names[what]))
			continue
		}
		parts = append(parts, fmt.Sprintf("%s (%s)", and(names[what]), what))
	}
	return strings.Join(parts, ", ")
}

// until is the year in which a player's contract ends, "?" if unknown.
func until(p *outlook.Player) string {
	if p.Until.IsZero() {
		return "?"
	}
	return fmt.Sprint(p.Until.Year())
}

// elsewhere are the positions of the formation besides his own at which a
// placed player could play.
func elsewhere(p *plan.Plan, place chart.Place) squad.PositionSet {
	able := place.Player.Natural() | place.Player.Makeshift()
	return able & p.Formation.Positions() &^ squad.SetOf(place.Position)
}

// utility names the placed players who could play elsewhere, each with where he
// was counted.
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

// subtitle says under which terms a plan was made.
func subtitle(p *plan.Plan) []string {
	o := p.Outlook
	league := o.Competition.Name
	if league == "" {
		league = "league unknown"
	}
	first := fmt.Sprintf("%s · as of %s · %s", league, o.Squad.AsOf.Words(), p.Formation)
	day := "fitness judged on " + o.On.Words()
	if o.On == o.Days.Opening {
		day += ", the opening day"
	}
	lines := []string{first, day}
	if len(p.Missing) > 0 {
		lines = append(lines, "without "+and(p.Missing))
	}
	return lines
}
