package plan

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
)

// Quality is how the cover of a squad compares with its eleven, by market values.
type Quality struct {
	Median squad.Money // of the outfield players of the eleven
	Weak   []WeakCover // by position, from the goal forward
}

// WeakCover is a player behind a spot who is worth far less than the eleven.
type WeakCover struct {
	Player   *outlook.Player
	Position squad.Position
	Grade    Grade
}

// Grade is how much less than the eleven a player is worth. It is a remark: nobody is left
// out for it.
type Grade uint8

// The grades. That cover below 30 % of the eleven's median is what clubs replace first was
// measured on the squads of 262 clubs and the signings of the summers of 2020 and 2021; the
// other limit is a convention.
const (
	Weak     Grade = iota // below 30 %
	VeryWeak              // below 10 %
)

var gradeNames = [...]string{Weak: "weak", VeryWeak: "very weak"}

// String is the grade in a word or two.
func (g Grade) String() string { return gradeNames[g] }

// MarshalText writes the grade as String does.
func (g Grade) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// Quality compares the outfield players behind the spots with the eleven. It is false if
// fewer than two thirds of those who have a place have a value.
func (p *Plan) Quality() (Quality, bool) {
	var eleven []int64
	placed, valued := 0, 0
	for _, place := range p.whole.Places {
		if place.Player == nil || place.Position == squad.GK {
			continue
		}
		placed++
		if units, known := place.Player.Value.Amount(); known {
			valued++
			if place.Depth == 1 {
				eleven = append(eleven, units)
			}
		}
	}
	if len(eleven) == 0 || valued*3 < placed*2 {
		return Quality{}, false
	}
	slices.Sort(eleven)
	median := eleven[len(eleven)/2]
	q := Quality{Median: squad.MoneyOf(median)}
	for _, place := range p.whole.Places {
		if grade, weak := gradeOf(place, median); weak && p.Only.Has(place.Position) {
			q.Weak = append(q.Weak, WeakCover{place.Player, place.Position, grade})
		}
	}
	return q, true
}

func gradeOf(place chart.Place, median int64) (grade Grade, weak bool) {
	if place.Player == nil || place.Depth == 1 || place.Position == squad.GK {
		return 0, false
	}
	units, known := place.Player.Value.Amount()
	switch {
	case !known || units*10 >= median*3:
		return 0, false
	case units*10 < median:
		return VeryWeak, true
	}
	return Weak, true
}
