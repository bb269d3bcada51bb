package league

import (
	"slices"
	"sync/atomic"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/outlook"
)

// League is clubs held against each other.
type League struct {
	Clubs    []*Club           // the worst needs first, see [Compare], unless they were sorted otherwise
	Market   []Market          // by position
	Currency string            // in which values are compared; "" if the clubs do not share one
	Read     int               // squads that were read and planned, shown or not
	Only     squad.PositionSet // the positions that were asked for; all otherwise
	Outside  int               // of these, those whose formation has none of the positions that were asked for
	Sort     Sort              // in which order the clubs are
	AnyLevel bool              // fits are of any level
	Once     bool              // each player fits one need
	Twice    [][]*Club         // those of several files that seem to be one club, all of them counted
	Passed   []Passed          // files that are not counted, since another one of their club is newer
}

// Passed is a club of a file that is not counted, and that of the newer file which is.
type Passed struct{ Club, Newer *Club }

// Club is a squad reduced to what it is compared by.
type Club struct {
	Name      string
	Namesake  bool // another file tells of a club of that name
	Country   string
	File      string
	Currency  string
	League    *squad.Competition // the zero one if it is not known
	Season    squad.Season
	Next      squad.Season // the one after it, which a need may be about
	AsOf      squad.Date
	On        squad.Date // the day on which fitness is judged: the opening day, or the file's if that is later
	Formation squad.Formation
	Cover     squad.Cover
	Players   int    // who count
	OneEach   bool   // of most of its players one position is known
	Rank      int    // by its needs, from 1, in whatever order the clubs are
	Needs     []Need // the worst first; of one urgency those at which clubs sign most often
	Level     Level  // the zero one if it is not known
	Books     Books
	// Urgency is that of the worst gap at each position, NoUrgency if it is fine.
	// It says nothing of positions that the formation does not have.
	Urgency squad.ByPosition[squad.Urgency]

	team    *need.Team
	lacks   *need.Shortfalls
	demand  need.Demand
	players []Player // all of the file, in its order
	folded  string   // its name
	key     string   // what all names of the club have in common
}

// Need is a need of a club, with players of others who would lift it.
type Need struct {
	need.Shortfall
	Fits []Fit // as many as the options ask for; all for the whole need, or all for a part

	rate float64 // how often clubs in that state signed there; -1 if it is not known
}

// SigningRate is how often clubs in the club's state signed where the need is. It is false
// if that is not known.
func (n *Need) SigningRate() (rate float64, known bool) { return n.rate, n.rate >= 0 }

// Fit is a player who would lift a need of a club without being missed at their own.
// Both clubs are counted again as if the player had moved. Nothing of the need may be
// left at its positions, in its season or an earlier one. The player's own club may have
// no need that it does not have now, none that is more urgent, and none that takes more
// signings, in the season and in the one after.
//
// The player is thought of as signed for two seasons at least, with the doubts that go
// along: injuries, being injury-prone or untried. A player comes too late who is bound
// to a club past the day on which the season begins, by a contract that ends or by a
// loan. One whose club still plays the season before stays, unless they are free. So do
// players on loan from elsewhere, those who have agreed to come or go, and those whom
// another club's file has too. Those who are free come first and the key players of
// their clubs last; else the more useful come first, of those who are alike in career and role
// the ones whose value is next to the club's [Level], as far as that is known: nobody fits
// whose value is outside its [Band], or not told.
//
// Where nobody lifts a need of several signings, a fit is who takes at least one of
// them off it, if the options ask for such.
type Fit struct {
	*Player
	Part bool // leaves signings to be made
}

// Player is one of a club's players.
type Player struct {
	Club      *Club
	Name      string
	ID        string
	Born      squad.Date
	Positions squad.PositionSet // at home in; none for a player of the second team
	Role      squad.Role
	Until     squad.Date // to when they are bound, with an option that keeps them; zero if unknown
	Value     squad.Money
	// Ends reports whether the contract ends before the club's season, nothing may keep
	// the player or is agreed with another club, and nobody in another club's file may be
	// the player.
	Ends bool
	Hold *Hold // what may keep the player when the contract ends, or where they are on loan until then

	skills     squad.Skills
	hashes     identity.Hashes
	first      squad.Position    // of those in the file
	everywhere squad.PositionSet // all of those in the file

	condition outlook.Condition
	index     int           // in the file
	stays     bool          // is the club's in the season, with it or lent
	movable   bool          // the club could let them go
	bound     squad.Date    // the last day before they can go; zero if they can any day
	missed    atomic.Uint32 // whether their club would lack more without them, see isMissed
}

// Age is the player's age on the day on which their club's season is judged.
func (p *Player) Age() squad.Age { return squad.AgeOn(p.Club.On, p.Born) }

// Has reports whether the club's formation has a position.
func (c *Club) Has(p squad.Position) bool { return c.Formation.Starts(p) > 0 }

// Signings is how many players all clubs want for the season.
func (l *League) Signings() squad.Range { return l.sum((*Club).Signings) }

// ByNext is how many players all clubs want by the season after.
func (l *League) ByNext() squad.Range { return l.sum((*Club).ByNext) }

func (l *League) sum(of func(*Club) squad.Range) squad.Range {
	var sum squad.Range
	for _, c := range l.Clubs {
		sum = sum.Plus(of(c))
	}
	return sum
}

// Signings is how many players the club wants for the season. Needs that are not certain
// do not count.
func (c *Club) Signings() squad.Range {
	var sum squad.Range
	for i := range c.Needs {
		if c.Needs[i].IsNow() {
			sum = sum.Plus(c.Needs[i].Signings)
		}
	}
	return sum
}

// ByNext is how many players the club wants by the season after, those for this one
// among them: the fewest signings after which nothing is lacking in either, where a need
// is. They are not the sum of the needs: one signing may do for both seasons, and a need
// of the season may hide what is lacking there a year later.
func (c *Club) ByNext() squad.Range {
	var sum squad.Range
	for _, b := range c.batches() {
		sum = sum.Plus(b.Signings)
	}
	return sum
}

// batches are those of the signings by the season after that needs of the club are about.
func (c *Club) batches() []need.Batch {
	var reach squad.PositionSet
	for i := range c.Needs {
		if c.Needs[i].Urgency >= squad.Next {
			reach |= c.Needs[i].Reach
		}
	}
	return slices.DeleteFunc(slices.Clone(c.demand.Batches), func(b need.Batch) bool { return b.Reach&reach == 0 })
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
