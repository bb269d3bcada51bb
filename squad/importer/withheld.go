package importer

import (
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/squadfile"
)

// withheld is what is not taken over of a source into a file, since with what the file
// says it would be an error there.
type withheld struct {
	club  *Club
	facts map[int][]string // keys by the number of the player; name: all of a new one
	told  []string
}

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
		}
	}
	return p
}

// withhold withholds what the rules find fault with in a merged file. It is false if that
// does not come from the source.
func (w *withheld) withhold(text []byte, found squadfile.Diagnostics) bool {
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil || len(doc.Content) == 0 {
		return false
	}
	list := under(doc.Content[0], "players")
	if list == nil {
		return false
	}
	players := make([]squad.Player, len(list.Content))
	for n, item := range list.Content {
		p := &players[n]
		p.Line = item.Line
		for key, field := range map[string]*string{"name": &p.Name, "id": &p.ID} {
			if v := under(item, key); v != nil {
				*field = v.Value
			}
		}
		if v := under(item, "born"); v != nil {
			p.Born, _ = squad.ParseDate(v.Value) // an error of it is among those found
		}
	}
	there, _ := w.club.match(players)
	for _, d := range found {
		if d.Level() != squadfile.Error {
			continue
		}
		n := playerOn(&squad.Squad{Players: players}, d.Line)
		i := slices.Index(there, n)
		if n < 0 {
			return false
		}
		if i < 0 { // one who is new, and another one has his place
			i = slices.IndexFunc(w.club.Squad.Players, func(p squad.Player) bool { return p.Name == players[n].Name && p.ID == players[n].ID })
		}
		if i < 0 || !w.withholdFact(i, keyOn(list.Content[n], d.Line), d.Message) {
			return false
		}
	}
	return true
}

// withholdFact withholds a fact, or the birth date that it contradicts, or all of a
// player. It is false if there is nothing left to withhold.
func (w *withheld) withholdFact(player int, key, why string) bool {
	p := w.offered(player)
	switch {
	case key == "contract" && p.Contract != squad.Contract{}, key == "loan" && p.Loan != squad.Loan{},
		key == "id" && p.ID != "", key == "injuries" && len(p.Injuries) > 0:
	case key != "name" && !p.Born.IsZero():
		key = "born"
	case w.isWithheld(player, "name"):
		return false
	default:
		key = "name"
	}
	w.facts[player] = append(w.facts[player], key)
	at := w.club.beside[playerKey(&w.club.Squad.Players[player])].at
	what := fmt.Sprintf("%s of %s is not taken over", key, p.Name)
	if key == "name" {
		what = p.Name + " is left out"
	}
	w.told = append(w.told, problemOf(at.file, at.row, "%s: %s", what, why).String())
	return true
}

// keyOn is the key of a player on a line, or before it.
func keyOn(player *yaml.Node, line int) string {
	key := "name"
	for i := 0; i+1 < len(player.Content); i += 2 {
		if player.Content[i].Line <= line {
			key = player.Content[i].Value
		}
	}
	return key
}
