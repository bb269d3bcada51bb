package deal

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
)

// Judged is what moves do to a club.
type Judged struct {
	*Club
	Old, New *plan.Plan // without the moves, and with them
	Effects  []Effect   // from the goal forward
}

// Effect is a need that the moves change, at positions that have it in common without the
// moves and with them.
type Effect struct {
	Positions squad.PositionSet
	Old, New  State
}

// State is how pressing a need is at some positions.
type State struct {
	Urgency  squad.Urgency
	Signings squad.Range // of the whole need
	Later    bool        // it is a need of the season after, as far as is known
	MayLack  int         // of such a need how many places may be empty in the season itself
	need     *plan.Need
}

// SameNeed reports whether two states are of one need, whose signings they share.
func (s State) SameNeed(t State) bool { return s.need != nil && s.need == t.need }

// Judge plans every club without the moves and with them. The options are those of the club
// that is asked about; the others are planned for the season of its day, as their files
// have them.
func (o *Outcome) Judge(p plan.Planner, options plan.Options) ([]Judged, error) {
	var list []Judged
	for _, c := range o.Clubs {
		if len(list) > 0 {
			options = plan.Options{Season: c.league.SeasonName(c.league.SeasonOn(list[0].New.Outlook.On)), Horizon: options.Horizon}
		}
		j, err := c.judge(p, options)
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
	j.Effects = effects(j.Old, j.New)
	return j, nil
}

// effects are the differences between the needs of two plans in one formation. Those of the
// season after are no other for the signings that they will take.
func effects(old, new *plan.Plan) []Effect {
	var list []Effect
	for at := range old.Formation.Positions().All() {
		e := Effect{squad.SetOf(at), stateAt(old, at), stateAt(new, at)}
		i := slices.IndexFunc(list, func(other Effect) bool { return other.Old == e.Old && other.New == e.New })
		switch {
		case e.Old.Urgency == e.New.Urgency && e.Old.MayLack == e.New.MayLack &&
			(e.New.Urgency <= squad.Next || e.Old.Signings == e.New.Signings):
		case i >= 0:
			list[i].Positions |= e.Positions
		default:
			list = append(list, e)
		}
	}
	return list
}

// stateAt is how pressing the need of a position is, the worst if it has several.
func stateAt(p *plan.Plan, at squad.Position) State {
	var s State
	for _, n := range p.Needs {
		if u := n.UrgencyAt(squad.SetOf(at)); u > s.Urgency {
			s = State{Urgency: u, Signings: n.Signings, need: n}
			if s.Later = n.IsNext(); s.Later {
				short := n.Count.Short()
				s.MayLack = short.High - short.Low // what is sure to be empty is in the need of another position
			}
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
