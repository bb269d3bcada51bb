package league

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/outlook"
)

// League is clubs held against each other.
type League struct {
	Clubs    []*Club           // the worst needs first, see [Compare]
	Market   []Market          // by position
	Currency string            // in which values are compared; "" if the clubs do not share one
	Read     int               // squads that were read and planned, shown or not
	Only     squad.PositionSet // the positions that were asked for; all otherwise
	Outside  int               // of these, those whose formation has none of the positions that were asked for
	Twice    [][]*Club         // those of several files that seem to be one club, all of them counted
}

// Club is a squad reduced to what it is compared by.
type Club struct {
	Name      string
	Namesake  bool // another file tells of a club of that name
	Country   string
	File      string
	Currency  string
	League    *squad.Competition // the zero one if it is not known
	Season    squad.Season
	AsOf      squad.Date
	On        squad.Date // the day on which fitness is judged: the opening day, or the file's if that is later
	Formation squad.Formation
	Cover     squad.Cover
	Players   int    // who count
	Needs     []Need // the worst first
	// Urgency is that of the worst need at each position, NoUrgency if it is fine.
	// It says nothing of positions that the formation does not have.
	Urgency [squad.ST + 1]squad.Urgency

	team   *need.Team
	lacks  *need.Shortfalls
	men    []Player // all of the file, in its order
	folded string   // its name
	key    string   // what all names of the club have in common
}

// Need is a need of a club, with players of others who would lift it.
type Need struct {
	need.Shortfall
	Fits []Fit // as many as the terms ask for; all for the whole need, or all for a part
}

// Fit is a player who would lift a need of a club without being missed at his own: if
// he went from the one to the other, no need of that season or an earlier one would
// be left at the need's positions, and his own club would have no need that it has
// not now, no more urgent one, and would not want more signings, in the season and in
// the one after. Both are counted anew.
//
// He is thought of as signed for two seasons at least, with the doubts that go with
// him: injuries, being injury-prone or untried. Whoever is bound to a club past the
// day on which the season begins, by a contract that ends or by a loan, comes too
// late; whoever would go while his club still plays the season before stays unless he
// is free; men on loan from elsewhere, those who have agreed to come or go, and those whom
// another club's file has too, stay where they are. Those who are free come first, those who are key men of their clubs
// last, else the more useful before the less.
//
// Where nobody lifts a need of several signings, a fit is who takes at least one of
// them off it, if the terms ask for such.
type Fit struct {
	*Player
	Part bool // he leaves signings to be made
}

// Player is one of a club's men.
type Player struct {
	Club      *Club
	Name      string
	ID        string
	Born      squad.Date
	Positions squad.PositionSet // at home in; none for a man of the second team
	Able      squad.PositionSet // where he can play at all
	Role      squad.Role
	Until     squad.Date // to when he is bound, an option that keeps him included; zero if unknown
	Value     squad.Money
	// Ends tells that his contract ends before the club's season, that nothing is
	// agreed with another club and that nobody in another club's file may be the player.
	Ends bool

	hashes     identity.Hashes
	first      squad.Position    // of those in the file
	everywhere squad.PositionSet // all of those in the file

	condition outlook.Condition
	index     int        // in the file
	stays     bool       // he is his club's in the season, with it or lent
	movable   bool       // his club could let him go
	bound     squad.Date // the last day before he can go; zero if he can any day
}

// Age is the player's age on the first day of his club's season.
func (p *Player) Age() squad.Age { return squad.AgeOn(p.Club.Season.First(), p.Born) }

// Has tells whether the club's formation has a position.
func (c *Club) Has(p squad.Position) bool { return c.Formation.Starts(p) > 0 }

// Signings is how many players all clubs want together.
func (l *League) Signings() squad.Range {
	var sum squad.Range
	for _, c := range l.Clubs {
		sum = sum.Plus(c.Signings())
	}
	return sum
}

// Signings is how many players the club wants.
func (c *Club) Signings() squad.Range {
	var sum squad.Range
	for _, n := range c.Needs {
		sum = sum.Plus(n.Signings)
	}
	return sum
}

// Worst is the urgency of the club's worst need.
func (c *Club) Worst() squad.Urgency {
	if len(c.Needs) == 0 {
		return squad.NoUrgency
	}
	return c.Needs[0].Urgency
}

// byUrgency is how many players the needs of each urgency take.
func (c *Club) byUrgency() [squad.Critical + 1]squad.Range {
	var sum [squad.Critical + 1]squad.Range
	for _, n := range c.Needs {
		sum[n.Urgency] = sum[n.Urgency].Plus(n.Signings)
	}
	return sum
}
