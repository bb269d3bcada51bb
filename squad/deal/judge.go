package deal

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
)

// Judged is what moves do to a club.
type Judged struct {
	*Club
	Old, New *plan.Plan        // without the moves, and with them
	Effects  []Effect          // from the goal forward
	Later    squad.PositionSet // where what the season after needs is not the same
}

// Effect is a need that the moves change, at the positions that have it in common.
type Effect struct {
	Positions squad.PositionSet
	Old, New  State
}

// State is how pressing a need is at some positions.
type State struct {
	Urgency  squad.Urgency
	Signings squad.Range // of all that press there
	need     *plan.Need
}

// IsNext reports whether the need is, or may be, of the season after: nothing presses in the
// season itself.
func (s State) IsNext() bool {
	return s.Urgency == squad.Next || s.Urgency == squad.Unclear && s.need != nil && s.need.Worst == squad.Next
}

// Judge plans every club without the moves and with them. The options are those of the club
// that is asked about; the others are planned for the season of its day, as their files
// have them, and on its day if that is asked for or if their season begins before the moves. A
// file that is of a later day is planned for its own season.
func (o *Outcome) Judge(p plan.Planner, options plan.Options) ([]Judged, error) {
	var list []Judged
	for i, c := range o.Clubs {
		with := options
		if i > 0 {
			asked := list[0].New.Outlook.On
			isPast := asked.Before(c.Before.AsOf)
			season := c.league.SeasonOn(asked)
			if isPast {
				season = c.league.SeasonOn(c.Before.AsOf)
			}
			with = plan.Options{Season: c.league.SeasonName(season), Horizon: options.Horizon}
			isLate := c.league.Days(season).Opening.Before(o.last)
			if (isLate || !options.On.IsZero()) && !isPast {
				with.On = asked
			}
		}
		j, err := c.judge(p, with)
		if err != nil {
			return nil, err
		}
		list = append(list, j)
	}
	return list, nil
}

func (c *Club) judge(p plan.Planner, options plan.Options) (Judged, error) {
	j := Judged{Club: c}
	var err error
	chosen := options.Formation.IsZero() && c.Before.Formation.IsZero()
	if chosen { // one for both, so that it is no difference
		if options.Formation, err = p.Formation(c.Before); err != nil {
			return j, err
		}
	}
	if j.Old, err = p.Plan(c.Before, options); err != nil {
		return j, err
	}
	if j.New, err = p.Plan(c.After, options); err != nil {
		return j, err
	}
	j.Old.Chosen, j.New.Chosen = chosen, chosen
	j.Effects, j.Later = effects(j.Old, j.New), later(j.Old, j.New)
	return j, nil
}

// later are the positions of needs of the season after that only one of two plans has.
func later(old, new *plan.Plan) squad.PositionSet {
	var at squad.PositionSet
	for _, of := range [][2]*plan.Plan{{old, new}, {new, old}} {
		for _, n := range of[0].Needs {
			isSame := func(o *plan.Need) bool {
				return o.Positions == n.Positions && o.Urgency == n.Urgency && o.Signings == n.Signings
			}
			if n.IsNext() && !slices.ContainsFunc(of[1].Needs, isSame) {
				at |= n.Positions
			}
		}
	}
	return at
}

// effects are the differences between the needs of two plans in one formation. Positions
// that one need has in common, in either plan, are one effect, so that no signing is counted
// twice; those of the season after are no more than told beside it, and their signings no
// other for those that they will take.
func effects(old, new *plan.Plan) []Effect {
	var list []Effect
	var done squad.PositionSet
	for at := range old.Formation.Positions().All() {
		if done.Has(at) {
			continue
		}
		together := inCommon(squad.SetOf(at), old, new) & old.Formation.Positions()
		done |= together
		e := Effect{together, stateAt(old, together), stateAt(new, together)}
		i := slices.IndexFunc(list, func(other Effect) bool { return other.Old == e.Old && other.New == e.New })
		switch {
		case e.New.isAs(e.Old):
		case i >= 0:
			list[i].Positions |= e.Positions
		default:
			list = append(list, e)
		}
	}
	return list
}

// inCommon are some positions with all that have a need of this season, or one that is
// unclear, in common with them, at one remove or at several.
func inCommon(at squad.PositionSet, plans ...*plan.Plan) squad.PositionSet {
	for {
		more := at
		for _, p := range plans {
			for _, n := range p.Needs {
				if shared := shares(n); shared&more != 0 {
					more |= shared
				}
			}
		}
		if more == at {
			return at
		}
		at = more
	}
}

// shares are the positions that have a need in common; none if it is of the season after.
// Of signings that may be wanted it is not known at which of those that it reaches.
func shares(n *plan.Need) squad.PositionSet {
	var at squad.PositionSet
	if n.Signings.Low != n.Signings.High && n.Urgency != squad.Next {
		at = n.Reach
	}
	for p := range squad.AllPositions() {
		if u := n.UrgencyAt(squad.SetOf(p)); u != squad.NoUrgency && u != squad.Next {
			at |= squad.SetOf(p)
		}
	}
	return at
}

// stateAt is how pressing the worst need of some positions is, and what all of them want
// that press this season, or else all that are as pressing as the worst.
func stateAt(p *plan.Plan, at squad.PositionSet) State {
	var s State
	for _, n := range p.Needs {
		if u := n.UrgencyAt(at); u > s.Urgency {
			s.Urgency, s.need = u, n
		}
	}
	for _, n := range p.Needs {
		if u := n.UrgencyAt(at); u > squad.NoUrgency && u >= min(s.Urgency, squad.Thin) {
			s.Signings = s.Signings.Plus(n.Signings)
		}
	}
	return s
}

// Season is the time of moves that do not say it, made for a season: its first day, or the day
// after that of the squad file, and the season's last.
func Season(league *squad.Competition, s squad.Season, asOf squad.Date) When {
	days := league.Days(s)
	day := days.First
	if !day.After(asOf) {
		day = asOf.AddDays(1)
	}
	return When{Day: day, End: days.Last}
}
