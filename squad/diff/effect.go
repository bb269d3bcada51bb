package diff

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/plan"
)

// Impact is what changes do to the needs of a season.
type Impact struct {
	Season squad.Season
	Next   squad.Season // the one after it, which a need may be about
	Day    squad.Date   // on which both files are judged: the later of their own days
	// Effects is what the changes have done, the worst first. Passing is what the time
	// between the two days has done, without any change.
	Effects, Passing []Effect
}

// Effect is a difference between the plans of a season: at a position, or at a group of
// positions that compete for the same players.
type Effect struct {
	Positions squad.PositionSet
	Old, New  State
	Players   []Shift // the players behind the effect
	// Nearby reports whether these players are at home at other positions. Somebody who
	// can play at both is now counted there, or here again.
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

// Verdict says what the effect means. More signings are worse whatever the urgency, but
// signings for the season after are not compared with signings for this one. Only the
// higher bound of the signings counts. The lower one says how much the file leaves open.
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

// Assess plans a season with both files and sets Impact to where the plans differ. An
// empty season is the one that comes next after the later of their days. It is an error
// if the season was over on that day. A squad that was added or removed has no impact.
func (c *Changes) Assess(p plan.Planner, season string) error {
	if c.Old == nil || c.New == nil {
		return nil
	}
	var err error
	c.Impact, err = c.impact(p, season)
	return err
}

// impact compares the plans of a season with both files.
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
	case c.New.AsOf.Before(day): // the new file is of the earlier day
		then, err := p.Plan(c.New, same)
		if err != nil {
			return nil, err
		}
		i.Passing = effects(new, then, self)
	}
	return i, nil
}

// on is the squad with another day as the day of its file.
func on(s *squad.Squad, day squad.Date) *squad.Squad {
	then := *s
	then.AsOf = day
	return &then
}

// selves maps the players of the old file to the same players in the new one.
func (c *Changes) selves() map[*squad.Player]*squad.Player {
	self := make(map[*squad.Player]*squad.Player, len(c.Old.Players))
	for _, p := range c.pairs {
		self[p.old] = p.new
	}
	return self
}

// effects are the differences between two plans, the worst first.
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

// groups are the positions of both formations. Positions that one need of either plan
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

// united joins the groups that have a position in common with a need into one, at the
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

// stateOf is how a group of positions stands in a plan.
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
