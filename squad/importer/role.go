package importer

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
)

// level is how important a player is to the club by some evidence, the least first.
type level uint8

const (
	unknownLevel level = iota
	farBehind
	behind
	inEleven
	above
)

// RolesHelp says for people how roles are found.
const RolesHelp = `Roles that a source does not have follow from the best evidence in it, beside
the club's own eleven: the minutes (key: 75 % of those possible, starter: 50 %,
fringe: less than 15 %), the rating (104, 95, less than 85 % of the eleven's
median) or the value (150, 50, less than 15 %; it counts double from the age
of 30 on, threefold from 33 on). The best player is key, the first keeper a
starter, the second rotation; who is fringe at 21 or younger is a prospect.
Minutes put nobody more than one role below what they are worth. Of fewer than
eleven who have the evidence nothing is said: rotation.`

// limits are the shares from which on a player is behind, in the eleven and above it.
type limits [3]float64

// The limits are conventions, set so that clubs which play a season are hardly found short
// in it. Minutes are a share of those that could be played, the others one of the median of
// the club's eleven.
var (
	minuteLimits = limits{0.15, 0.5, 0.75}
	ratingLimits = limits{0.85, 0.95, 1.04}
	valueLimits  = limits{0.15, 0.5, 1.5}
)

func (l limits) level(share float64) level {
	found := farBehind
	for _, least := range l {
		if share >= least {
			found++
		}
	}
	return found
}

// starters are how many players start: one keeper and the others.
const starters = 11

// prospectAge is the greatest age of a prospect.
const prospectAge = 21

// setRoles gives the players of a club the roles that the evidence speaks for: minutes on
// the pitch, else the source's rating, else the market value, beside the club's own eleven.
// Whoever has played less than they are worth, since they were out or came late, is at most
// one level below that. Those who have a role from the source keep it.
func setRoles(members []*entry, asOf squad.Date) {
	played := minuteLevels(members)
	worth := levelsBesideEleven(members, func(e *entry) float64 { return e.rating }, ratingLimits)
	if worth == nil {
		worth = levelsBesideEleven(members, func(e *entry) float64 { return price(e, asOf) }, valueLimits)
	}
	for _, e := range members {
		found := worth[e]
		if minutes := played[e]; minutes != unknownLevel {
			found = max(minutes, found-min(found, 1))
		}
		if !e.roleTold {
			e.Role = roleOf(found, squad.AgeOn(asOf, e.Born))
		}
	}
}

func roleOf(l level, age squad.Age) squad.Role {
	switch l {
	case above:
		return squad.Key
	case inEleven:
		return squad.Starter
	case farBehind:
		if !age.IsZero() && age.Max <= prospectAge {
			return squad.Prospect
		}
		return squad.Fringe
	}
	return squad.Rotation
}

// minuteLevels are the levels by minutes of those whose minutes are known; none if nobody
// has enough of them to tell.
func minuteLevels(members []*entry) map[*entry]level {
	most, known := 0.0, 0
	for _, e := range members {
		if most = max(most, e.minutes); e.minutes >= 0 {
			known++
		}
	}
	if known < starters || most < fewMatches*fullMatch/2 {
		return nil
	}
	share := func(e *entry) float64 { return e.minutes / cmp.Or(e.possible, most) }
	levels := make(map[*entry]level)
	for _, e := range members {
		if e.minutes >= 0 {
			levels[e] = minuteLimits.level(share(e))
		}
	}
	secondKeeper(members, levels, share)
	return levels
}

// levelsBesideEleven are the levels of players by a measure, which is negative where it is
// not known, beside the median of the eleven who have most of it. They are nil if it is
// known of fewer. One keeper is in the eleven; the best player is above it.
func levelsBesideEleven(members []*entry, measure func(*entry) float64, l limits) map[*entry]level {
	var keepers, others []*entry
	for _, e := range members {
		switch {
		case measure(e) <= 0:
		case isKeeper(e):
			keepers = append(keepers, e)
		default:
			others = append(others, e)
		}
	}
	most := func(a, b *entry) int { return cmp.Compare(measure(b), measure(a)) }
	slices.SortStableFunc(keepers, most)
	slices.SortStableFunc(others, most)
	best := func(of []*entry, n int) []*entry {
		kept := slices.DeleteFunc(slices.Clone(of), func(e *entry) bool { return !e.isHere() })
		return kept[:min(n, len(kept))]
	}
	eleven := slices.Concat(best(keepers, 1), best(others, starters-1))
	if len(eleven) < starters {
		return nil
	}
	slices.SortStableFunc(eleven, most)
	median := measure(eleven[len(eleven)/2])
	levels := make(map[*entry]level)
	for _, e := range slices.Concat(keepers, others) {
		levels[e] = l.level(measure(e) / median)
	}
	levels[eleven[0]] = above
	first := best(keepers, 1)[0]
	levels[first] = max(levels[first], inEleven)
	for _, e := range keepers {
		if e != first && e.isHere() {
			levels[e] = min(levels[e], behind)
		}
	}
	secondKeeper(members, levels, measure)
	return levels
}

// secondKeeper lifts the second keeper who is there, who hardly plays but is the cover, to be
// behind the eleven.
func secondKeeper(members []*entry, levels map[*entry]level, measure func(*entry) float64) {
	var keepers []*entry
	for _, e := range members {
		if levels[e] != unknownLevel && isKeeper(e) && e.isHere() && e.Loan.Way != squad.LoanOut {
			keepers = append(keepers, e)
		}
	}
	slices.SortStableFunc(keepers, func(a, b *entry) int { return cmp.Compare(measure(b), measure(a)) })
	if len(keepers) > 1 {
		levels[keepers[1]] = max(levels[keepers[1]], behind)
	}
}

func isKeeper(e *entry) bool { return slices.Contains(e.Positions, squad.GK) }

// price is the market value of a player as a measure of importance, -1 if it is not known.
// It is what a buyer would pay, and falls with age faster than what a player is to the team:
// from 30 on it counts double, from 33 on three times.
func price(e *entry, asOf squad.Date) float64 {
	units, isKnown := e.Value.Amount()
	if !isKnown {
		return -1
	}
	value := float64(units)
	switch age := squad.AgeOn(asOf, e.Born); {
	case age.IsZero():
	case age.Min >= 33:
		value *= 3
	case age.Min >= 30:
		value *= 2
	}
	return value
}
