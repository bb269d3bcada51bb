package merge

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/squadfile"
)

// withheld are the facts of a source that are not brought into a file. Together with what
// the file says they would be errors.
type withheld struct {
	club     *importer.Club
	facts    map[int][]string // keys by the number of the player; "name" is a whole new player
	problems []string         // what people are told about them
}

// isWithheld reports whether a fact of a player of the source is withheld.
func (w *withheld) isWithheld(player int, key string) bool {
	return slices.Contains(w.facts[player], key)
}

// offered is a player of the source without what is withheld.
func (w *withheld) offered(player int) squad.Player {
	p := w.club.Squad.Players[player]
	for _, key := range w.facts[player] {
		switch key {
		case "id":
			p.ID = ""
		case "born":
			p.Born = squad.Date{}
		case "contract":
			p.Contract = squad.Contract{}
		case "loan":
			p.Loan = squad.Loan{}
		case "injuries":
			p.Injuries = nil
		case "absences":
			p.Absences = nil
		}
	}
	return p
}

// withhold withholds the facts that are errors in a result. The list from has the number
// in the source of each player of the result. It reports whether all errors come from the
// source.
func (w *withheld) withhold(result *squadfile.Inspection, from []int) bool {
	for _, d := range result.Found {
		if d.Level() != squadfile.Error {
			continue
		}
		n, key := result.FactOn(d.Line)
		if n < 0 || from[n] < 0 || !w.withholdFact(from[n], key, d.Message) {
			return false
		}
	}
	return true
}

// withholdFact withholds a fact, or the birth date that it contradicts, or a whole player.
// It reports whether there was anything left to withhold.
func (w *withheld) withholdFact(player int, key, why string) bool {
	p := w.offered(player)
	switch {
	case key == "contract" && p.Contract != squad.Contract{}, key == "loan" && p.Loan != squad.Loan{},
		key == "id" && p.ID != "", key == "injuries" && len(p.Injuries) > 0, key == "absences" && len(p.Absences) > 0:
	case key != "name" && !p.Born.IsZero():
		key = "born"
	case w.isWithheld(player, "name"):
		return false
	default:
		key = "name"
	}
	w.facts[player] = append(w.facts[player], key)
	what := fmt.Sprintf("%s of %s is not taken over", key, p.Name)
	if key == "name" {
		what = p.Name + " is left out"
	}
	w.problems = append(w.problems, w.club.ProblemOf(&w.club.Squad.Players[player], what+": "+why).String())
	return true
}
