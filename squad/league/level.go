package league

import (
	"cmp"
	"math"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Level is what the eleven of a club is worth, and so whom it signs: the players whose
// value lies in a band around it.
//
// Of 1,571 players of 21 and older in the field whom 262 clubs of seven first divisions
// signed in the summers of 2020 and 2021, loans included, 8 in 10 were worth from 0.11 to
// 1.57 of the median of the ten in the field of their new club who were rated best, 3 in 4
// no more than 0.93; of 188 goalkeepers 8 in 10 from 0.02 to 0.86, 3 in 4 no more than
// 0.43. (Values of the players by Transfermarkt at the time, of the clubs by EA FC in the
// autumn before; the clubs of England, France, Germany, Italy, the Netherlands, Spain and
// Turkey. Of clubs with a median under 5m, up to 15m and above, the bands are alike: to
// 1.73, 1.48 and 1.40.)
type Level struct {
	Median squad.Money // of those in the field of the eleven who have a value
}

// Band is from how many hundredths of the median the players of a level are worth up to how
// many, and next to which they come first: as much as all but the dearest quarter.
type Band struct{ Least, Near, Most int64 }

// BandAt is the band of those who are looked for at some positions.
func BandAt(at squad.PositionSet) Band {
	if at.Has(squad.GK) {
		return Band{2, 40, 85}
	}
	return Band{10, 100, 160}
}

// Worth is from how much to how much those are worth who are looked for at some positions.
// It is false if the level is not known.
func (l Level) Worth(at squad.PositionSet) (least, most squad.Money, known bool) {
	median, known := l.Median.Amount()
	b := BandAt(at)
	return squad.MoneyOf(median * b.Least / 100), squad.MoneyOf(median * b.Most / 100), known
}

// fewestValued is how many in the field of an eleven must have a value for a median.
const fewestValued = 5

// LevelOf is the level of an eleven. It is false where fewer than two thirds of those in the
// field have a value.
func LevelOf(eleven []*outlook.Player) (l Level, known bool) {
	var values []int64
	field := 0
	for _, p := range eleven {
		if len(p.Positions) == 0 || p.Positions[0] == squad.GK {
			continue
		}
		field++
		if units, known := p.Value.Amount(); known {
			values = append(values, units)
		}
	}
	if len(values) < fewestValued || 3*len(values) < 2*field {
		return Level{}, false
	}
	slices.Sort(values)
	return Level{squad.MoneyOf(values[len(values)/2])}, true
}

// scale is in which range the values of the players lie that are looked for, and next to
// which value they come first. Without one it is all values and the highest first, those
// that are not known last.
type scale struct {
	asked             bool
	least, near, most int64
}

const anyValue = math.MaxInt64

// scale is that of a need of the club. In a league of several currencies there is none.
func (c *Club) scale(n *Need, opts Options, currency string) scale {
	s := scale{near: anyValue, most: anyValue}
	if currency == "" {
		return s
	}
	if median, known := c.Level.Median.Amount(); known && !opts.AnyLevel {
		b := BandAt(n.Positions)
		s = scale{true, median * b.Least / 100, median * b.Near / 100, median * b.Most / 100}
	}
	if most, known := opts.MaxValue.Amount(); known {
		s.asked, s.most, s.near = true, min(s.most, most), min(s.near, most)
	}
	return s
}

// compare orders players by how near to the scale's value they are worth, as a part or a
// multiple of it, the dearer of two that are as near first.
func (s scale) compare(a, b *Player) int {
	u, v := valueRank(a), valueRank(b)
	return cmp.Or(cmp.Compare(s.distance(u), s.distance(v)), cmp.Compare(v, u))
}

func (s scale) distance(value int64) float64 {
	if value <= 0 {
		return math.Inf(1)
	}
	return max(float64(value)/float64(s.near), float64(s.near)/float64(value))
}
