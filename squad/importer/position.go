package importer

import (
	"slices"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad"
)

// places are the positions that a word stands for: where a player so called is at
// home, and where they can fill in.
type places struct {
	home, also []squad.Position
}

// group is the line of the team, which is all that a source knows of some players'
// positions.
type group string

// vocabulary is how a source calls positions, in the form that headingOf gives.
type vocabulary map[string]places

// wordsFor makes a vocabulary of lists of words.
func wordsFor(lists ...map[squad.Position]string) vocabulary {
	v := make(vocabulary)
	for _, list := range lists {
		for p, words := range list {
			for word := range strings.SplitSeq(words, ",") {
				v[headingOf(word)] = places{home: []squad.Position{p}}
			}
		}
	}
	return v
}

// second adds words for a forward who plays behind another one.
func (v vocabulary) second(words string) vocabulary {
	for word := range strings.SplitSeq(words, ",") {
		v[headingOf(word)] = places{[]squad.Position{squad.ST}, []squad.Position{squad.AM}}
	}
	return v
}

// with is a vocabulary with another one's words added, its own coming first.
func (v vocabulary) with(other vocabulary) vocabulary {
	for word, p := range other {
		if _, ok := v[word]; !ok {
			v[word] = p
		}
	}
	return v
}

// gameCodes are the codes of EA FC, the slots of a line-up among them, and those
// of its Turkish pages.
func gameCodes() vocabulary {
	return wordsFor(map[squad.Position]string{
		squad.GK: "GK,KL", squad.RB: "RB,SĞB", squad.RWB: "RWB", squad.CB: "CB,RCB,LCB,SW,STP", squad.LB: "LB,SLB", squad.LWB: "LWB",
		squad.DM: "CDM,RDM,LDM,MDO", squad.CM: "CM,RCM,LCM,MO", squad.AM: "CAM,RAM,LAM,MOO", squad.RM: "RM,SĞO", squad.LM: "LM,SLO",
		squad.RW: "RW,RF,SĞK", squad.LW: "LW,LF,SLK", squad.ST: "ST,RS,LS,SNT",
	}).second("CF")
}

// plainCodes are the codes that English spreadsheets have and games do not.
func plainCodes() vocabulary {
	return wordsFor(map[squad.Position]string{
		squad.RB: "right back,RFB", squad.LB: "left back,LFB", squad.CB: "central defender,centre half,center half,CD",
		squad.DM: "DM,defensive mid,holding midfielder",
		squad.CM: "central mid,centre midfield,center midfield",
		squad.AM: "AM,attacking mid,number 10,playmaker",
		squad.RM: "right mid,RWM", squad.LM: "left mid,LWM",
		squad.RW: "right wing", squad.LW: "left wing", squad.ST: "center forward,centre forward,number 9,S,STR",
	})
}

// prose are the names of positions on Transfermarkt's English, French, German and
// Italian pages.
func prose() vocabulary {
	return wordsFor(map[squad.Position]string{
		squad.GK: "Goalkeeper,Keeper,Gardien,Gardien de but,Torwart,Torhüter,TW,Portiere,Portero,Goleiro,GdB",
		squad.RB: "Right-Back,Arrière droit,Rechter Verteidiger,Rechtsverteidiger,RV,Terzino destro,Lateral derecho,ArD",
		squad.CB: "Centre-Back,Center-Back,Sweeper,Défenseur central,Libéro,Innenverteidiger,IV,Libero," +
			"Difensore centrale,Defensa central,DC",
		squad.LB: "Left-Back,Arrière gauche,Linker Verteidiger,Linksverteidiger,LV,Terzino sinistro,Lateral izquierdo,ArG",
		squad.DM: "Defensive Midfield,Milieu défensif,Defensives Mittelfeld,ZDM,Mediano,Pivote,MDC",
		squad.CM: "Central Midfield,Milieu central,Zentrales Mittelfeld,ZM,Centrale,Mediocentro,MC",
		squad.AM: "Attacking Midfield,Milieu offensif,Offensives Mittelfeld,ZOM,Trequartista,Mediocentro ofensivo",
		squad.RM: "Right Midfield,Milieu droit,Rechtes Mittelfeld,RM,Esterno destro,Interior derecho,MD",
		squad.LM: "Left Midfield,Milieu gauche,Linkes Mittelfeld,LM,Esterno sinistro,Interior izquierdo",
		squad.RW: "Right Winger,Ailier droit,Rechtsaußen,RA,Ala destra,Extremo derecho,AiD",
		squad.LW: "Left Winger,Ailier gauche,Linksaußen,LA,Ala sinistra,Extremo izquierdo,AiG",
		squad.ST: "Centre-Forward,Center-Forward,Striker,Avant-centre,Mittelstürmer,Stürmer,MS,Prima punta," +
			"Punta centrale,Delantero centro,AC",
	}).second("Second Striker,Deuxième attaquant,Hängende Spitze,Seconda punta,Mediapunta,DA")
}

// groups are the words for a line of the team, with what they are in English.
var groups = sync.OnceValue(func() map[string]group {
	all := make(map[string]group)
	for g, words := range map[group]string{
		"defender":   "df def d defender defence defense abwehr obronca",
		"midfielder": "mf mid m midfield midfielder mittelfeld pomocnik",
		"forward":    "fw f a att fwd attack attacker forward sturm napastnik",
		"winger":     "winger",
		"full-back":  "fullback",
		"wing-back":  "wingback wb",
	} {
		for word := range strings.FieldsSeq(words) {
			all[word] = g
		}
	}
	return all
})

// benches are the words for players who were not in the line-up: no positions.
var benches = []string{"sub", "res", "ydk", "rez", "missing", "mg"}

// place finds the places of a word, which may have its line of the team before
// it: "Attack - Centre-Forward".
func (v vocabulary) place(word string) (places, group, bool) {
	if i := strings.LastIndex(word, " - "); i >= 0 {
		word = word[i+len(" - "):]
	}
	folded := headingOf(word)
	if p, ok := v[folded]; ok {
		return p, "", true
	}
	if folded == "g" || folded == "goalie" || folded == "bramkarz" {
		return places{home: []squad.Position{squad.GK}}, "", true
	}
	if g, ok := groups()[folded]; ok {
		return places{}, g, true
	}
	p, ok := squad.LookupPosition(word)
	return places{home: []squad.Position{p}}, "", ok
}

// found is what a cell with one or more positions says.
type found struct {
	home, also []squad.Position
	group      group
	unknown    []string // the words that are no positions
}

// positions reads a cell with one or more positions. The player is at home at the main
// one, which comes first, and fills in at the others. If the main one cannot be read, none of the
// others takes its place.
func (v vocabulary) positions(cell string) found {
	var f found
	for _, word := range splitPositions(cell) {
		p, g, ok := v.place(word)
		switch {
		case slices.Contains(benches, headingOf(word)):
		case !ok:
			f.unknown = append(f.unknown, word)
		case g != "" && f.group == "":
			f.group = g
		case len(f.home) == 0 && len(f.unknown) == 0:
			f.home, f.also = p.home, append(slices.Clone(p.also), f.also...)
		default:
			f.also = append(f.also, append(slices.Clone(p.home), p.also...)...)
		}
	}
	f.also = withoutRepeats(f.also, f.home)
	return f
}

// and is what a cell says together with a second one, which is asked for the home
// position only if the first one is silent or cannot be read.
func (f found) and(more found) found {
	if len(f.home) == 0 {
		f.home = more.home
	} else {
		f.also = append(f.also, more.home...)
	}
	f.also = withoutRepeats(append(f.also, more.also...), f.home)
	for _, word := range more.unknown {
		if !slices.Contains(f.unknown, word) {
			f.unknown = append(f.unknown, word)
		}
	}
	if f.group == "" {
		f.group = more.group
	}
	return f
}

func splitPositions(cell string) []string {
	parts := strings.FieldsFunc(cell, func(c rune) bool { return c == ',' || c == ';' || c == '/' || c == '|' || c == '\n' })
	words := parts[:0]
	for _, part := range parts {
		if part = strings.TrimSpace(part); part != "" {
			words = append(words, part)
		}
	}
	if len(words) > mostWords {
		words = append(words[:mostWords], strings.Join(words[mostWords:], " "))
	}
	return words
}

// mostWords is how many words for positions a cell may have. What follows them is
// taken for one that is not known.
const mostWords = 20

// withoutRepeats are positions each once, and none that is taken.
func withoutRepeats(list, taken []squad.Position) []squad.Position {
	var kept []squad.Position
	for _, p := range list {
		if !slices.Contains(taken, p) && !slices.Contains(kept, p) {
			kept = append(kept, p)
		}
	}
	return kept
}
