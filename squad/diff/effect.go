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
	// Nearby reports whether these players are of other positions. Somebody who can play
	// at both is now counted there, or here again.
	Nearby bool
	// Shape is whether another formation, or another cover at the positions, has a part in
	// the effect.
	Shape bool
	// OldShape and NewShape are what the plans are made for.
	OldShape, NewShape Shape
}

// Shape is what a plan is made for: a formation, and the players wanted for each spot.
type Shape struct {
	Formation squad.Formation
	Cover     squad.Cover
}

// State is how a group of positions stands.
type State struct {
	Count    chart.Count
	Urgency  squad.Urgency                   // the worst there
	At       squad.ByPosition[squad.Urgency] // the worst at each of the positions
	Signings squad.Range                     // of all needs of the season itself; without one, of those of the next or of the unclear
	Needed   squad.PositionSet               // which of the positions have a need
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

// EffectsOf is what the changes do, by a plan of the old file and one of the new, the worst
// first.
func (c *Changes) EffectsOf(old, new *plan.Plan) []Effect { return effects(old, new, c.selves()) }

// impact compares the plans of a season with both files.
func (c *Changes) impact(p plan.Planner, season string) (*Impact, error) {
	day := c.Day()
	formation, err := p.Formation(c.Old) // for both files where they name none, so that it is no difference
	if err != nil {
		return nil, err
	}
	planned := func(s *squad.Squad) (*plan.Plan, error) {
		o := plan.Options{Season: season, Formation: s.Formation}
		if o.Formation.IsZero() {
			o.Formation = formation
		}
		return p.Plan(s, o)
	}
	new, err := planned(on(c.New, day))
	if err != nil {
		return nil, err
	}
	season = new.Outlook.Competition.SeasonName(new.Outlook.Season)
	old, err := planned(on(c.Old, day))
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
		then, err := planned(c.Old)
		if err != nil {
			return nil, err
		}
		i.Passing = effects(then, old, self)
	case c.New.AsOf.Before(day): // the new file is of the earlier day
		then, err := planned(c.New)
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
	because := reasons{old, new, sightsOf(old, new, self)}
	for _, group := range groups(old, new) {
		e := Effect{Positions: group, Old: stateOf(old, before, group), New: stateOf(new, after, group)}
		if e.Old == e.New {
			continue
		}
		e.Players, e.Nearby = because.of(group)
		e.OldShape, e.NewShape = Shape{old.Formation, old.Cover}, Shape{new.Formation, new.Cover}
		e.Shape = e.Old.Count.Wanted != e.New.Count.Wanted ||
			len(e.Players) == 0 && !(sameShape(old.Formation, new.Formation) && sameCover(old.Cover, new.Cover))
		list = append(list, e)
	}
	slices.SortStableFunc(list, func(a, b Effect) int {
		return cmp.Or(cmp.Compare(a.Verdict(), b.Verdict()), cmp.Compare(b.New.Urgency, a.New.Urgency))
	})
	return list
}

// groups are the positions of both formations. Positions that one need of either plan is
// at are one group.
func groups(old, new *plan.Plan) []squad.PositionSet {
	var groups []squad.PositionSet
	for p := range (old.Formation.Positions() | new.Formation.Positions()).All() {
		groups = append(groups, squad.SetOf(p))
	}
	for _, n := range slices.Concat(old.Needs, new.Needs) {
		groups = united(groups, needed(n))
	}
	return groups
}

// needed are the positions at which a need has gaps.
func needed(n *plan.Need) squad.PositionSet {
	at := n.Positions
	if n.IsNow() {
		for _, g := range n.Gaps {
			at |= g.Positions
		}
	}
	return at
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
		here := needed(n) & group
		if here == 0 {
			continue
		}
		s.Needed |= here
		for at := range here.All() {
			s.At[at] = max(s.At[at], n.UrgencyAt(squad.SetOf(at)))
		}
		switch before := min(s.Urgency, squad.Thin); {
		case min(n.Urgency, squad.Thin) == before:
			s.Signings = s.Signings.Plus(n.Signings)
		case n.Urgency > before:
			s.Signings = n.Signings
		}
		s.Urgency = max(s.Urgency, n.Urgency)
	}
	return s
}
