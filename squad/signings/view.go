package signings

import (
	"cmp"
	"math"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// States are those of the groups of which enough is known, from the goal forward, by the
// outlook for the season in which the file was written and the one for the season after,
// on its opening day. There are none for other seasons.
func States(playing, coming *outlook.Outlook) []State {
	if playing == nil || coming == nil || coming.Season != playing.Competition.Next(playing.Season) {
		return nil
	}
	v, ok := newView(playing, coming)
	if !ok {
		return nil
	}
	states := make([]State, 0, groups)
	for g := range groups {
		if s, ok := v.state(g); ok {
			states = append(states, s)
		}
	}
	return states
}

// view is a squad between two seasons.
type view struct {
	players []player
	eleven  float64 // what it is worth: the median
	worth   float64 // the same in euros; 0 if that is not known
	second  bool    // the file gives second positions
	ages    bool    // the file gives most ages
}

// player is one who is there in one of the two seasons.
type player struct {
	*squad.Player
	home        Group
	other       squad.PositionSet // besides those of the group at home
	value       float64           // -1 if it is not known
	bound       bool              // it is known until when they are with the club
	plays       bool              // is there in the season that is being played
	stays       bool              // is there in the coming one
	loanEnds    bool
	young, aged bool // of YoungAge or less; the age is known
}

// newView is false where too little is known of the squad: the values of eleven players,
// and the values and the contracts of three in four.
func newView(playing, coming *outlook.Outlook) (*view, bool) {
	v := &view{players: make([]player, 0, len(coming.Squad.Players))}
	var values []float64
	valued, bound, aged := 0, 0, 0
	for i := range coming.Squad.Players {
		p, ok := between(playing.At(i), coming.At(i), coming.Days.Opening)
		if !ok {
			continue
		}
		v.players = append(v.players, p)
		v.second = v.second || len(p.Positions)+len(p.Also) > 1
		valued, bound, aged = valued+b2i(p.value >= 0), bound+b2i(p.bound), aged+b2i(p.aged)
		if p.plays && p.value >= 0 {
			values = append(values, p.value)
		}
	}
	most := func(n int) bool { return 4*n >= 3*len(v.players) }
	if len(values) < 11 || !most(valued) || !most(bound) {
		return nil, false
	}
	v.ages = most(aged)
	slices.Sort(values)
	v.eleven = values[len(values)-6] // of the last eleven
	v.worth = v.eleven / perEuro(coming.Squad.Currency)
	return v, v.eleven > 0
}

// between is a player in the season that is being played and in the coming one. It is
// false for those who are in neither, and for those who are at home nowhere.
func between(now, then *outlook.Player, opening squad.Date) (p player, ok bool) {
	switch {
	case then != nil:
		p.Player = then.Player
	case now != nil:
		p.Player = now.Player
	default:
		return p, false
	}
	p.plays = now != nil && now.Counts()
	p.stays = then != nil && then.Counts()
	if !p.plays && !p.stays || p.Role == squad.Reserve || len(p.Positions) == 0 {
		return p, false
	}
	p.home, _ = GroupOf(p.Positions[0])
	p.other = (squad.SetOf(p.Positions...) | squad.SetOf(p.Also...)) &^ p.home.Positions()
	p.value = -1
	if units, known := p.Value.Amount(); known {
		p.value = float64(units)
	}
	p.bound = then == nil || then.Doubts.Unknown() == 0
	p.loanEnds = then != nil && then.Standing == outlook.Leaving && then.Cause == outlook.LoanEnds
	age := squad.AgeOn(opening, p.Born)
	p.aged = !age.IsZero()
	p.young = p.aged && age.Max <= YoungAge
	return p, true
}

// state is the squad at a group. It is false where the value or the contract of most
// players at home there is not known.
func (v *view) state(g Group) (s State, known bool) {
	s = State{Group: g, Worth: v.worth}
	var team []player
	unknown, otherwise, junior := 0, 0, 0
	for _, p := range v.players {
		if p.home != g {
			otherwise += b2i(p.stays && p.other&g.Positions() != 0)
			continue
		}
		unknown += b2i(p.value < 0 || !p.bound)
		s.Cover += b2i(p.stays && p.value >= Near*v.eleven)
		s.Loans += b2i(p.plays && p.loanEnds)
		junior += b2i(p.stays && p.young && p.value >= FirstTeam*v.eleven)
		team = append(team, p)
	}
	for _, p := range starters(team, g.Spots()) {
		s.Starters++
		s.Ending += b2i(!p.stays && !p.loanEnds)
	}
	if v.second {
		s.Others = &otherwise
	}
	if v.ages {
		s.Young = &junior
	}
	return s, 2*unknown <= len(team)
}

// starters are the first of those who play, by role, then by value, then as in the file.
func starters(team []player, spots int) []player {
	team = slices.DeleteFunc(slices.Clone(team), func(p player) bool { return !p.plays })
	slices.SortStableFunc(team, func(a, b player) int {
		return cmp.Or(cmp.Compare(b.Role.Rank(), a.Role.Rank()), cmp.Compare(b.value, a.value))
	})
	return team[:min(spots, len(team))]
}

// euros is how much of each currency was worth a euro, the mean of 2020 by the European
// Central Bank.
var euros = map[string]float64{"EUR": 1, "GBP": 0.8897, "USD": 1.1422, "CHF": 1.0705}

// perEuro is endless for currencies of which nothing is known: so what is in them is worth
// nothing in euros.
func perEuro(currency string) float64 {
	if rate, ok := euros[currency]; ok {
		return rate
	}
	return math.Inf(1)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
