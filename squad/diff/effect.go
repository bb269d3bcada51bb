package diff

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// Impact is what changes do to the needs of a season.
type Impact struct {
	Season squad.Season
	Next   squad.Season // the one after it, which a need may be about
	Day    squad.Date   // on which both files are judged: the later of their own days
	// Effects are what the changes have done, the worst first, and Passing is what
	// only the time between the two days has.
	Effects, Passing []Effect
}

// Effect is where the plan of a season differs: at a position, or at a group of
// positions that compete for the same players.
type Effect struct {
	Positions squad.PositionSet
	Old, New  State
	Players   []Shift // who has to do with it
	// Nearby tells that they are at home at other positions: somebody who can play at
	// both is counted there now, or here again.
	Nearby bool
}

// State is how a group of positions stands.
type State struct {
	Count    chart.Count
	Urgency  squad.Urgency     // of the worst need there
	Signings squad.Range       // of all needs there
	Needed   squad.PositionSet // which of the positions these needs reach
}

// Verdict is what an effect means.
type Verdict uint8

// The verdicts, the worst first.
const (
	Arises  Verdict = iota // there was no need, and now there is
	Worsens                // more urgent, or more signings
	Shifts                 // other numbers, the same needs
	Eases                  // less urgent, or fewer signings
	Lifts                  // there was a need, and now there is none
)

var verdictNames = [...]string{Arises: "new need", Worsens: "worse", Shifts: "same need", Eases: "better", Lifts: "need lifted"}

// String is the verdict in a word or two.
func (v Verdict) String() string { return verdictNames[v] }

// MarshalText writes the verdict as String does.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// Verdict tells what the effect means. More signings are worse whatever the urgency,
// but those for the season after are not held against those for this one. That only
// the lower bound of the signings is another makes nothing better or worse: it is
// how much the file leaves open.
func (e *Effect) Verdict() Verdict {
	a, b := e.Old, e.New
	more := b.Signings.High - a.Signings.High
	if (a.Urgency == squad.Next) != (b.Urgency == squad.Next) {
		more = 0
	}
	switch {
	case a.Urgency == squad.NoUrgency && b.Urgency != squad.NoUrgency:
		return Arises
	case a.Urgency != squad.NoUrgency && b.Urgency == squad.NoUrgency:
		return Lifts
	case b.Urgency > a.Urgency || more > 0:
		return Worsens
	case b.Urgency < a.Urgency || more < 0:
		return Eases
	}
	return Shifts
}

// Shift is a player who counts for more or for less than before.
type Shift struct {
	Player   *squad.Player // as in the later file, else the earlier one
	Old, New Standing
}

// Standing is how far a player can be counted on.
type Standing uint8

// The standings.
const (
	NotThere    Standing = iota // or not at home at these positions
	NotKnown                    // whether they are there
	NotOnTheDay                 // comes later, or is more likely than not still out
	GoesNext                    // goes before the season after, which is what the need is about
	Doubtful                    // available, with a doubt
	Sure
)

var standingNames = [...]string{
	NotThere: "not there", NotKnown: "not known to be there", NotOnTheDay: "not available", GoesNext: "leaves next", Doubtful: "doubtful", Sure: "sure",
}

// String is the standing in a word or two.
func (s Standing) String() string { return standingNames[s] }

// MarshalText writes the standing as String does.
func (s Standing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Assess plans a season with both files and says where the plans differ; without a name
// it is the season that comes next after the later of their days. It is an error if the season was over
// on that day. Of a squad of which there is only one file there is nothing to say.
func (c *Changes) Assess(p plan.Planner, season string) error {
	if c.Old == nil || c.New == nil {
		return nil
	}
	var err error
	c.Impact, err = c.impact(p, season)
	return err
}

func (c *Changes) impact(p plan.Planner, season string) (*Impact, error) {
	day := c.Day()
	new, err := p.Plan(on(c.New, day), plan.Options{Season: season})
	if err != nil {
		return nil, err
	}
	same := plan.Options{Season: new.Outlook.Competition.SeasonName(new.Outlook.Season)}
	old, err := p.Plan(on(c.Old, day), same)
	if err != nil {
		return nil, err
	}
	self := c.selves()
	i := &Impact{
		Season: new.Outlook.Season, Next: new.Outlook.Competition.Next(new.Outlook.Season), Day: day,
		Effects: effects(old, new, self),
	}
	switch {
	case c.Old.AsOf.Before(day):
		then, err := p.Plan(c.Old, same)
		if err != nil {
			return nil, err
		}
		i.Passing = effects(then, old, self)
	case c.New.AsOf.Before(day): // the older file is told of last
		then, err := p.Plan(c.New, same)
		if err != nil {
			return nil, err
		}
		i.Passing = effects(new, then, self)
	}
	return i, nil
}

// on is a squad as if its file were of another day.
func on(s *squad.Squad, day squad.Date) *squad.Squad {
	then := *s
	then.AsOf = day
	return &then
}

// selves tells for each player of the old file, and of the new one, who they are in
// the new file; the same player if they are not in it.
func (c *Changes) selves() map[*squad.Player]*squad.Player {
	self := make(map[*squad.Player]*squad.Player, len(c.Old.Players))
	for _, p := range c.pairs {
		self[p.old] = p.new
	}
	return self
}

// effects are where two plans differ, the worst first.
func effects(old, new *plan.Plan, self map[*squad.Player]*squad.Player) []Effect {
	var list []Effect
	before, after := old.Counts(), new.Counts()
	for _, group := range groups(old, new) {
		e := Effect{Positions: group, Old: stateOf(old, before, group), New: stateOf(new, after, group)}
		if e.Old == e.New {
			continue
		}
		e.Players = shifts(old, new, self, group)
		if len(e.Players) == 0 {
			e.Players = nearby(old, new, self, group)
			e.Nearby = len(e.Players) > 0
		}
		list = append(list, e)
	}
	slices.SortStableFunc(list, func(a, b Effect) int {
		return cmp.Or(cmp.Compare(a.Verdict(), b.Verdict()), cmp.Compare(b.New.Urgency, a.New.Urgency))
	})
	return list
}

// groups are the positions of both formations; those that a need of either plan
// reaches are one group.
func groups(old, new *plan.Plan) []squad.PositionSet {
	var groups []squad.PositionSet
	for p := range (old.Formation.Positions() | new.Formation.Positions()).All() {
		groups = append(groups, squad.SetOf(p))
	}
	for _, n := range slices.Concat(old.Needs, new.Needs) {
		groups = united(groups, n.Reach)
	}
	return groups
}

// united makes one group of all that have a position in common with a need, in the
// place of the first of them.
func united(groups []squad.PositionSet, need squad.PositionSet) []squad.PositionSet {
	list := groups[:0:0]
	first := -1
	for _, g := range groups {
		switch {
		case g&need == 0:
			list = append(list, g)
		case first < 0:
			first = len(list)
			list = append(list, g)
		default:
			list[first] |= g
		}
	}
	return list
}

func stateOf(p *plan.Plan, counts squad.ByPosition[chart.Count], group squad.PositionSet) State {
	var s State
	for at := range group.All() {
		s.Count = s.Count.Plus(counts[at])
	}
	for _, n := range p.Needs {
		if n.Reach&group != 0 {
			s.Urgency = max(s.Urgency, n.Urgency)
			s.Needed |= n.Reach
			s.Signings = s.Signings.Plus(n.Signings)
		}
	}
	return s
}

// shifts are the players at home in a group who count for more or for less in one of
// two plans, those who lose first. Where the need is about the season after, whose
// contract ends before it is told too.
func shifts(old, new *plan.Plan, self map[*squad.Player]*squad.Player, group squad.PositionSet) []Shift {
	type standing struct {
		Standing
		goes bool
	}
	next := isNeededNext(old, group) || isNeededNext(new, group)
	standings := func(p *plan.Plan) map[*squad.Player]standing {
		all := make(map[*squad.Player]standing)
		for i := range p.Outlook.Players {
			if q := &p.Outlook.Players[i]; q.Natural()&group != 0 {
				all[cmp.Or(self[q.Player], q.Player)] = standing{standingOf(q), next && q.Doubts.Has(outlook.FinalYear)}
			}
		}
		return all
	}
	was, is := standings(old), standings(new)
	var list []Shift
	for _, plan := range [...]*plan.Plan{old, new} {
		for i := range plan.Outlook.Squad.Players {
			p := &plan.Outlook.Squad.Players[i]
			who := cmp.Or(self[p], p)
			switch a, b := was[who], is[who]; {
			case a.Standing != b.Standing:
				list = append(list, Shift{who, a.Standing, b.Standing})
			case a.goes && !b.goes:
				list = append(list, Shift{who, GoesNext, b.Standing})
			case b.goes && !a.goes:
				list = append(list, Shift{who, a.Standing, GoesNext})
			}
			delete(was, who)
			delete(is, who)
		}
	}
	slices.SortStableFunc(list, func(a, b Shift) int {
		return cmp.Compare(int(a.New)-int(a.Old), int(b.New)-int(b.Old))
	})
	return list
}

// nearby are the shifts at the positions that share players with a group, or, if there are
// none, at those that share players with these.
func nearby(old, new *plan.Plan, self map[*squad.Player]*squad.Player, group squad.PositionSet) []Shift {
	for {
		wider := group
		for _, plan := range [...]*plan.Plan{old, new} {
			for i := range plan.Outlook.Squad.Players {
				if at := plan.Outlook.Squad.Players[i].Natural(); at&group != 0 {
					wider |= at
				}
			}
		}
		if wider == group {
			return nil
		}
		if list := shifts(old, new, self, wider); len(list) > 0 {
			return list
		}
		group = wider
	}
}

func isNeededNext(p *plan.Plan, group squad.PositionSet) bool {
	return slices.ContainsFunc(p.Needs, func(n *plan.Need) bool { return n.Urgency == squad.Next && n.Reach&group != 0 })
}

func standingOf(p *outlook.Player) Standing {
	switch {
	case !p.Counts():
		return NotThere
	case p.Doubts.Unknown() != 0:
		return NotKnown
	case p.Sure():
		return Sure
	case p.Fit():
		return Doubtful
	}
	return NotOnTheDay
}
