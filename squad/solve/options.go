package solve

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
)

// Options say what is looked for. The zero value is the cheapest way for the season that comes
// next, whatever it costs.
type Options struct {
	Plan      plan.Options
	Budget    squad.Money       // what the moves may cost; the zero value: any amount
	Positions squad.PositionSet // only needs and players at these; none: at all
	Bar       Bar
	MaxAge    int      // of who comes, on the day that is judged; 0: nobody at an age at which careers end
	From      []string // only players of clubs with these keys, besides the shortlist; none: of all
	Shortlist bool     // only those on the shortlist
	Not       []string // players who are in no answer
	Keep      []string // players of the club whose stay is in every answer
	Markup    Markup
	Renewals  Renewals
	Limit     int  // the most answers; 0: one
	Fair      bool // no answer leaves a club critical that was not
}

// Bar is the band of values in which those lie who are looked for, in hundredths of the median
// of the club's eleven, see [league.Level]. Of goalkeepers it is 40 hundredths of that.
type Bar struct {
	Least int
	Most  int  // 0: as much as clubs of the level pay for
	Any   bool // no bar at all
}

// UsualBar is what cover is worth that is not told to be weak: 30 %.
var UsualBar = Bar{Least: 30}

// Markup is how many times their market value players cost, by the years left on their
// contracts. The zero value is once. No source is known that measures fees by value and years
// together, so that is the default: Transfermarkt says of its values that they are no fees.
type Markup struct {
	All    float64         // 0: once
	ByYear map[int]float64 // by the seasons left on the contract, those begun included
}

// Factor is the one for so many years; of more than are given it is that of the most.
func (m Markup) Factor(years int) float64 {
	if len(m.ByYear) > 0 && years > 0 {
		for ; years > 0; years-- {
			if f, ok := m.ByYear[years]; ok {
				return f
			}
		}
	}
	if m.All == 0 {
		return 1
	}
	return m.All
}

// of is the factor of a player who is bound to a day, zero if that is not known.
func (m Markup) of(league *squad.Competition, on, until squad.Date) float64 {
	if until.IsZero() || until.Before(on) {
		return m.Factor(0)
	}
	return m.Factor(1 + league.SeasonOn(until).Year - league.SeasonOn(on).Year)
}

// Renewals are what it costs to renew contracts. The zero value is nothing: a renewal has no
// fee, and what the player earns is not counted.
type Renewals struct {
	None  bool        // nobody's is renewed
	Price squad.Money // of all; unknown: nothing
	Of    []RenewalOf // only these can be renewed, if there are any
}

// RenewalOf is what it costs to renew the contract of one player.
type RenewalOf struct {
	Player string
	Price  squad.Money
}

func (r Renewals) of(p *squad.Player) (price squad.Money, can bool) {
	if r.None {
		return price, false
	}
	if len(r.Of) > 0 {
		i := slices.IndexFunc(r.Of, func(one RenewalOf) bool { return isMeant(p, one.Player) })
		if i < 0 {
			return price, false
		}
		return r.Of[i].Price, true
	}
	if _, known := r.Price.Amount(); known {
		return r.Price, true
	}
	return squad.MoneyOf(0), true
}

// isMeant reports whether a name is a player's, or words of it.
func isMeant(p *squad.Player, name string) bool {
	return names.Fold(p.Name) == names.Fold(name) || names.HasWords(p.Name, name)
}
