package diff

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
)

// Terms are what the effects of changes are judged under. Only the season is
// needed.
type Terms struct {
	Season  squad.Season
	Old     *squad.Competition // the league of each file; nil for the usual days
	New     *squad.Competition
	Layoffs *squad.Layoffs
}

// Impact is what changes do to the needs of a season.
type Impact struct {
	Season squad.Season
	Day    squad.Date // on which both files are judged: the later of their own days
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
}

// State is how a group of positions stands.
type State struct {
	Count    chart.Count
	Urgency  squad.Urgency     // of the worst need there
	Signings chart.Range       // of all needs there
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

// Verdict tells what the effect means.
func (e *Effect) Verdict() Verdict {
	a, b := e.Old, e.New
	signings := cmp.Or(cmp.Compare(b.Signings.High, a.Signings.High), cmp.Compare(b.Signings.Low, a.Signings.Low))
	switch {
	case a.Urgency == squad.NoUrgency && b.Urgency != squad.NoUrgency:
		return Arises
	case a.Urgency != squad.NoUrgency && b.Urgency == squad.NoUrgency:
		return Lifts
	case b.Urgency > a.Urgency, b.Urgency == a.Urgency && signings > 0:
		return Worsens
	case b.Urgency < a.Urgency, signings < 0:
		return Eases
	}
	return Shifts
}

// Shift is a player who counts for more or for less than he did.
type Shift struct {
	Player   *squad.Player // as the later file has him, else the earlier one
	Old, New Standing
}

// Standing is how far a player can be counted on.
type Standing uint8

// The standings.
const (
	NotThere Standing = iota // or not at home at these positions
	Unfit                    // there, but not fit on the day
	Doubtful                 // fit, with a doubt
	Sure
)

var standingNames = [...]string{NotThere: "not there", Unfit: "not fit", Doubtful: "doubtful", Sure: "sure"}

// String is the standing in a word or two.
func (s Standing) String() string { return standingNames[s] }

// MarshalText writes the standing as String does.
func (s Standing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Assess plans a season with both files and tells where the plans differ. It is an
// error if the season was over on the later of the two days. Of a squad of which
// there is only one file there is nothing to tell.
func (c *Changes) Assess(t Terms) error {
	if c.Old == nil || c.New == nil {
		return nil
	}
	var err error
	c.Impact, err = c.impact(t)
	return err
}

func (c *Changes) impact(t Terms) (*Impact, error) {
	i := &Impact{Season: t.Season, Day: c.Day()}
	plan := func(s *squad.Squad, league *squad.Competition, day squad.Date) (*chart.Plan, error) {
		then := *s
		then.AsOf = day
		return chart.NewPlan(&then, chart.Terms{Terms: outlook.Terms{Season: t.Season, Competition: league, Layoffs: t.Layoffs}})
	}
	old, err := plan(c.Old, t.Old, i.Day)
	if err != nil {
		return nil, err
	}
	new, err := plan(c.New, t.New, i.Day)
	if err != nil {
		return nil, err
	}
	i.Season = new.Outlook.Season
	self := c.selves()
	i.Effects = effects(old, new, self)
	if c.Old.AsOf == c.New.AsOf {
		return i, nil
	}
	// The earlier file on its own day, and later on with nothing else changed.
	earlier, league, later := c.Old, t.Old, old
	if c.New.AsOf.Before(c.Old.AsOf) {
		earlier, league, later = c.New, t.New, new
	}
	then, err := plan(earlier, league, earlier.AsOf)
	if err != nil {
		return nil, err
	}
	if later == new { // the older file is told of last
		then, later = later, then
	}
	i.Passing = effects(then, later, self)
	return i, nil
}

// selves tells for each player of the old file, and of the new one, who he is in the
// new file; himself if he is not in it.
func (c *Changes) selves() map[*squad.Player]*squad.Player {
	self := make(map[*squad.Player]*squad.Player, len(c.Old.Players))
	for _, p := range c.pairs {
		self[p.old] = p.new
	}
	return self
}

// effects are where two plans differ, the worst first.
func effects(old, new *chart.Plan, self map[*squad.Player]*squad.Player) []Effect {
	var list []Effect
	before, after := old.Counts(), new.Counts()
	for _, group := range groups(old, new) {
		e := Effect{Positions: group, Old: stateOf(old, before, group), New: stateOf(new, after, group)}
		if e.Old == e.New {
			continue
		}
		e.Players = shifts(old, new, self, group)
		list = append(list, e)
	}
	slices.SortStableFunc(list, func(a, b Effect) int {
		return cmp.Or(cmp.Compare(a.Verdict(), b.Verdict()), cmp.Compare(b.New.Urgency, a.New.Urgency))
	})
	return list
}

// groups are the positions of both formations; those that a need of either plan
// reaches are one group.
func groups(old, new *chart.Plan) []squad.PositionSet {
	var groups []squad.PositionSet
	for p := range (old.Formation.Positions() | new.Formation.Positions()).All() {
		groups = append(groups, squad.SetOf(p))
	}
	for _, plan := range [...]*chart.Plan{old, new} {
		for i := range plan.Needs {
			groups = united(groups, plan.Needs[i].Touches())
		}
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

func stateOf(p *chart.Plan, counts [squad.ST + 1]chart.Count, group squad.PositionSet) State {
	var s State
	for at := range group.All() {
		s.Count = s.Count.Plus(counts[at])
	}
	for i := range p.Needs {
		if n := &p.Needs[i]; n.Touches()&group != 0 {
			s.Urgency = max(s.Urgency, n.Urgency)
			s.Needed |= n.Touches()
			s.Signings.Low += n.Signings.Low
			s.Signings.High += n.Signings.High
		}
	}
	return s
}

// shifts are the players at home in a group whose standing differs between two
// plans, those who lose first.
func shifts(old, new *chart.Plan, self map[*squad.Player]*squad.Player, group squad.PositionSet) []Shift {
	var list []Shift
	index := make(map[*squad.Player]int)
	note := func(p *outlook.Player, who *squad.Player) *Shift {
		i, ok := index[who]
		if !ok {
			i = len(list)
			index[who] = i
			list = append(list, Shift{Player: who})
		}
		return &list[i]
	}
	for i := range old.Outlook.Players {
		p := &old.Outlook.Players[i]
		if who := cmp.Or(self[p.Player], p.Player); p.Natural()&group != 0 {
			note(p, who).Old = standingOf(p)
		}
	}
	for i := range new.Outlook.Players {
		p := &new.Outlook.Players[i]
		if who := cmp.Or(self[p.Player], p.Player); p.Natural()&group != 0 {
			note(p, who).New = standingOf(p)
		}
	}
	list = slices.DeleteFunc(list, func(s Shift) bool { return s.Old == s.New })
	slices.SortStableFunc(list, func(a, b Shift) int {
		return cmp.Compare(int(a.New)-int(a.Old), int(b.New)-int(b.Old))
	})
	return list
}

func standingOf(p *outlook.Player) Standing {
	switch {
	case !p.Counts() || p.Doubts.Unknown() != 0:
		return NotThere
	case p.Sure():
		return Sure
	case p.Fit():
		return Doubtful
	}
	return Unfit
}
