package plan

import "github.com/depth-football/depth/squad"

// LineAges is how old the players of a line of the team are.
type LineAges struct {
	Line    squad.Line
	Players int // who count and are at home there first
	Unknown int // of these, whose age is not known
	Young   int // at most 23 years old
	Old     int // 30 or older
}

// The ages at which players are called young, as in the teams under 23, and old, from which
// somebody is asked for to come after them.
const (
	youngTo = 23
	oldFrom = 30
)

// NobodyYoung reports whether there is surely nobody young, though there is somebody.
func (l LineAges) NobodyYoung() bool { return l.Players > 0 && l.Young+l.Unknown == 0 }

// AllOld reports whether surely all are old, and there is somebody.
func (l LineAges) AllOld() bool { return l.Players > 0 && l.Old == l.Players }

// LineAges are the ages of the lines from the goal forward, on the day that is judged. The
// second team is left out.
func (p *Plan) LineAges() []LineAges {
	lines := []LineAges{{Line: squad.Goal}, {Line: squad.Defence}, {Line: squad.Midfield}, {Line: squad.Attack}}
	for i := range p.Outlook.Players {
		q := &p.Outlook.Players[i]
		if !q.Counts() || q.Role == squad.Reserve || len(q.Positions) == 0 {
			continue
		}
		l := &lines[q.Positions[0].Line()]
		l.Players++
		switch {
		case q.Age.IsZero():
			l.Unknown++
		case q.Age.Min <= youngTo:
			l.Young++
		case q.Age.Min >= oldFrom:
			l.Old++
		}
	}
	return lines
}
