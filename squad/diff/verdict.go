package diff

import "github.com/depth-football/depth/squad"

// Verdict is what an effect means.
type Verdict uint8

// The verdicts, the worst first.
const (
	Arises   Verdict = iota // there was no need, and now there is
	Worsens                 // more urgent, at one of the positions at least, or more signings
	MayArise                // there was no need, and now the file leaves open whether there is
	Shifts                  // other numbers, the same needs
	Eases                   // less urgent, or fewer signings
	RulesOut                // it was open whether there is a need, and there is none
	Lifts                   // there was a need, and now there is none
)

var verdictNames = [...]string{
	Arises: "new need", Worsens: "worse", MayArise: "may be a need", Shifts: "same need",
	Eases: "better", RulesOut: "no need after all", Lifts: "need lifted",
}

// String is the verdict in a word or two.
func (v Verdict) String() string { return verdictNames[v] }

// MarshalText writes the verdict as String does.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// Verdict says what the effect means. More signings are worse whatever the urgency, but
// signings for one season are not compared with signings for another, nor with those of
// which it is open whether they are wanted. Only the higher bound of the signings counts.
// The lower one says how much the file leaves open.
func (e *Effect) Verdict() Verdict {
	a, b := e.Old, e.New
	rises, falls := urgent(a, b) != squad.NoUrgency, urgent(b, a) != squad.NoUrgency
	more := 0
	if e.SameSeason() {
		more = b.Signings.High - a.Signings.High
	}
	switch {
	case a.Urgency == b.Urgency && a.Urgency == squad.NoUrgency:
		return Shifts
	case a.Urgency == squad.NoUrgency && b.Urgency == squad.Unclear:
		return MayArise
	case a.Urgency == squad.NoUrgency:
		return Arises
	case a.Urgency == squad.Unclear && b.Urgency == squad.NoUrgency:
		return RulesOut
	case b.Urgency == squad.NoUrgency:
		return Lifts
	case b.Urgency > a.Urgency || more > 0 || rises && !falls:
		return Worsens
	case b.Urgency < a.Urgency || more < 0 || falls && !rises:
		return Eases
	}
	return Shifts
}

// SameSeason reports whether the signings of both states are for the same season, and
// both certain or both not.
func (e *Effect) SameSeason() bool {
	return min(e.Old.Urgency, squad.Thin) == min(e.New.Urgency, squad.Thin)
}

// Worse is the worst urgency that has arisen at a position or takes more signings,
// NoUrgency if nothing has got worse.
func (e *Effect) Worse() squad.Urgency {
	worse := urgent(e.Old, e.New)
	if e.SameSeason() && e.New.Signings.High > e.Old.Signings.High {
		worse = max(worse, e.New.Urgency)
	}
	return worse
}

// WorseAt are the positions at which an urgency has arisen; those that have it if the need
// is only larger than it was.
func (e *Effect) WorseAt(u squad.Urgency) squad.PositionSet {
	var arisen, all squad.PositionSet
	for p := range e.New.Needed.All() {
		if e.New.At[p] != u {
			continue
		}
		all |= squad.SetOf(p)
		if e.Old.At[p] < u {
			arisen |= squad.SetOf(p)
		}
	}
	if arisen == 0 {
		return all
	}
	return arisen
}

// urgent is the worst urgency that a position has in a state and did not have in the one
// before.
func urgent(before, after State) squad.Urgency {
	worst := squad.NoUrgency
	for p, u := range after.At {
		if u > before.At[p] {
			worst = max(worst, u)
		}
	}
	return worst
}
