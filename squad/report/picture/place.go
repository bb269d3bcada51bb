package picture

import (
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
)

// State is what a player is to a place, or what a place is that has none.
type State uint8

// The states. Each has a shape, a colour and a word.
const (
	Certain  State = iota // there, and no doubt about the season
	Arriving              // comes, or comes back from a loan, and no doubt about the season
	Doubtful              // there, but
	Out                   // injured or absent on the day
	Covering              // not at home there
	Empty                 // nobody
	Beyond                // there, and no place is left for them
	Leaving               // gone by the day, or away all season
)

var stateWords = [...]string{
	Certain: "certain", Arriving: "arriving", Doubtful: "doubtful", Out: "out", Covering: "covering", Empty: "empty", Beyond: "beyond the depth wanted",
	Leaving: "leaving",
}

// String is the state in a word or two.
func (s State) String() string { return stateWords[s] }

// Class is the state as a class of [Style].
func (s State) Class() string {
	return [...]string{
		Certain: "certain", Arriving: "arriving", Doubtful: "doubtful", Out: "out", Covering: "covering", Empty: "empty", Beyond: "beyond", Leaving: "leaving",
	}[s]
}

// Entry is a player at a position, or a place that nobody has.
type Entry struct {
	Position squad.Position
	Depth    int             // of the place; 0: without one
	Player   *outlook.Player // nil if the place is empty
	State    State
	Why      string // what there is to say of them, "" if nothing
}

// Entries are the places of a position in their order, then those beyond the places, then
// those who leave.
func Entries(p *plan.Plan, at squad.Position) []Entry {
	var list []Entry
	switches := slices.DeleteFunc(p.Switches(), func(s chart.Switch) bool { return s.Position != at })
	for _, place := range p.Places {
		switch {
		case place.Position != at:
		case place.Player == nil && len(switches) > 0:
			list = append(list, Entry{at, place.Depth, switches[0].Player, Covering, "would move here, and another takes their place"})
			switches = switches[1:]
		default:
			list = append(list, entryOf(place))
		}
	}
	for _, q := range p.Unplaced {
		if q.Role != squad.Reserve && PositionOf(p, q.Player) == at {
			list = append(list, Entry{at, 0, q, Beyond, doubtsOf(q, q.Doubts)})
		}
	}
	for i := range p.Outlook.Players {
		q := &p.Outlook.Players[i]
		if q.Role == squad.Reserve || q.Counts() || PositionOf(p, q.Player) != at {
			continue
		}
		state := Leaving
		if q.ComesLater() {
			state = Arriving
		}
		list = append(list, Entry{at, 0, q, state, wording.Movement(q)})
	}
	return list
}

func entryOf(place chart.Place) Entry {
	e := Entry{Position: place.Position, Depth: place.Depth, Player: place.Player, State: Empty}
	q := place.Player
	if q == nil {
		return e
	}
	var why []string
	if q.Standing == outlook.Arriving || q.Standing == outlook.Returning {
		why = append(why, arrival(q))
	}
	e.State = stateOf(q)
	if !place.Natural && e.State != Out {
		e.State = Covering
	}
	if doubts := doubtsOf(q, place.Doubts()&^outlook.Doubts(0).With(outlook.OutOfPosition)); doubts != "" {
		why = append(why, doubts)
	}
	e.Why = strings.Join(why, "; ")
	return e
}

// stateOf is what a player who counts is to a place at home.
func stateOf(q *outlook.Player) State {
	switch {
	case q.Fitness.Fit == outlook.Unfit:
		return Out
	case !q.Sure() || q.Role == squad.Fringe:
		return Doubtful
	case q.Standing == outlook.Arriving || q.Standing == outlook.Returning:
		return Arriving
	}
	return Certain
}

// StateOf is what a player is to the squad in the season, whatever their place.
func StateOf(q *outlook.Player) State {
	switch {
	case q.Counts():
		return stateOf(q)
	case q.ComesLater():
		return Arriving
	}
	return Leaving
}

func arrival(q *outlook.Player) string {
	word := "new"
	if q.Standing == outlook.Returning {
		word = "back"
	}
	if q.Club == "" {
		return word
	}
	return word + " from " + q.Club
}

// doubtsOf are doubts in words, being a fringe player among them.
func doubtsOf(q *outlook.Player, doubts outlook.Doubts) string {
	words := wording.Doubts(q, doubts)
	switch {
	case q.Role != squad.Fringe:
		return words
	case words == "":
		return "fringe player"
	}
	return "fringe player; " + words
}

// PositionOf is the position under which a player is shown: that of their place, else the
// first of their own that the formation has a use for. It is none if there is no such.
func PositionOf(p *plan.Plan, q *squad.Player) squad.Position {
	for _, place := range p.Places {
		if place.Player != nil && place.Player.Player == q {
			return place.Position
		}
	}
	for _, own := range q.Positions {
		if at := p.Formation.Nearest(own); at != squad.NoPosition {
			return at
		}
	}
	return p.Use(q).Able.First()
}

// Until is the year to which a player is bound, "?" if that is unknown.
func Until(q *outlook.Player) string {
	if q.Until.IsZero() && q.Standing == outlook.Leaving && q.Cause == outlook.ContractEnds {
		return q.Date.String()[:4]
	}
	if q.Until.IsZero() {
		return "?"
	}
	return q.Until.String()[:4]
}

// worst is the worst need at a position.
func worst(p *plan.Plan, at squad.Position) squad.Urgency {
	u := squad.NoUrgency
	for _, n := range p.Needs {
		u = max(u, n.UrgencyAt(squad.SetOf(at)))
	}
	return u
}
