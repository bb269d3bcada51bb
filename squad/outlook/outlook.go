package outlook

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Terms are what a squad is looked at under. Only the season is needed.
type Terms struct {
	Season      squad.Season
	Competition *squad.Competition // whose days divide the season; nil for the usual ones
	Layoffs     *squad.Layoffs     // nil: an injury without a return date stays unknown
	On          squad.Date         // the day on which fitness is judged; zero for the opening day
}

// Outlook is a squad in a season.
type Outlook struct {
	Squad       *squad.Squad
	Season      squad.Season
	Days        squad.SeasonDays
	Competition *squad.Competition
	On          squad.Date // the day on which fitness is judged
	Players     []Player   // those of the squad who concern the season, in the file's order

	terms Terms
}

// Player is a player in a season.
type Player struct {
	*squad.Player
	Index    int // among the players of the squad
	Standing Standing
	Cause    Cause      // why they arrive, return, leave, go during the season or are away
	Date     squad.Date // when
	Club     string     // from where or to where; "" if not known or none
	Until    squad.Date // to when they are bound, with an option that keeps them; zero if unknown
	Age      squad.Age  // on the season's first day
	Doubts   Doubts
	Fitness  Fitness
	Exit     Exit // how they go during the season; zero if they do not
	Present  bool // on the day on which fitness is judged, if they are fit

	first, last squad.Date // the days of the season between which they are there
}

// Exit is how and when a player goes between the first and the last match.
type Exit struct {
	Cause Cause
	Date  squad.Date
	Club  string // to where; "" if not known or none
}

// New looks at a squad in a season. It is an error to ask for a season that was
// over on the day of the file, or for a day outside the season or before the
// day of the file.
func New(s *squad.Squad, t Terms) (*Outlook, error) {
	if t.Competition == nil {
		t.Competition = &squad.Competition{Calendar: t.Season.Calendar}
	}
	if t.Layoffs == nil {
		t.Layoffs = &squad.Layoffs{}
	}
	t.Season = t.Competition.Own(t.Season)
	if t.Season.Year < 1900 || t.Season.Year > 2199 {
		return nil, fmt.Errorf("there is no season of the year %d", t.Season.Year)
	}
	o := &Outlook{
		Squad: s, Season: t.Season, Competition: t.Competition, On: t.On,
		Days: t.Competition.Days(t.Season), terms: t,
	}
	if o.Days.Last.Before(s.AsOf) {
		first := o.Competition.SeasonOn(s.AsOf)
		return nil, fmt.Errorf("season %s was over on %s, the day of the squad file: ask for %s or later", o.Season, s.AsOf, first)
	}
	earliest := later(o.Days.First, s.AsOf)
	switch {
	case o.On.IsZero():
		o.On = o.start()
	case o.On.Before(earliest) || o.On.After(o.Days.Last):
		return nil, fmt.Errorf("%s is not a day on which season %s can be judged: take one from %s to %s",
			o.On, o.Season, earliest, o.Days.Last)
	}
	o.Players = make([]Player, 0, len(s.Players))
	for i := range s.Players {
		p := Player{Player: &s.Players[i], Index: i, first: o.Days.First, last: o.Days.Last}
		if !o.place(&p) {
			continue
		}
		if p.Counts() && !p.first.Before(p.last) { // would go before they come
			p.leave(p.Exit.Cause, p.Exit.Date, p.Exit.Club)
		}
		o.judge(&p)
		o.Players = append(o.Players, p)
	}
	return o, nil
}

// Next is the squad in the season after, as its contracts stand, on the opening day of
// that season.
func (o *Outlook) Next() (*Outlook, error) {
	terms := o.terms
	terms.Season, terms.On = o.Competition.Next(o.Season), squad.Date{}
	return New(o.Squad, terms)
}

// At is the player of an index in the squad; nil if they do not concern the season.
func (o *Outlook) At(index int) *Player {
	i, found := slices.BinarySearchFunc(o.Players, index, func(p Player, index int) int { return cmp.Compare(p.Index, index) })
	if !found {
		return nil
	}
	return &o.Players[i]
}

// judge adds the doubts that do not come from contracts and loans.
func (o *Outlook) judge(p *Player) {
	p.Age = squad.AgeOn(o.Days.First, p.Born)
	if p.Standing == Leaving || p.Standing == Away {
		return
	}
	p.Fitness = o.fitness(p.Player)
	p.Present = !o.On.Before(p.first) && !o.On.After(p.last)
	if p.Fitness.Out != nil {
		p.doubt(Injured)
	}
	if p.Fitness.Absence != nil {
		p.doubt(Absent)
	}
	if o.prone(p.Player) {
		p.doubt(InjuryProne)
	}
	if p.Role == squad.Prospect {
		p.doubt(Untried)
	}
	if p.Age.IsZero() {
		p.doubt(AgeUnknown)
	} else if o.ageing(p) {
		p.doubt(Ageing)
	}
}

// The ages on the season's first day from which a player is called ageing. They
// are a convention of planners, not a measurement: outfield players are at their
// best from 25 to 27 (Dendir, When do soccer players peak?, Journal of Sports
// Analytics 2, 2016), and keepers last about four years longer.
const (
	ageingOutfield = 32
	ageingKeeper   = 36
)

func (o *Outlook) ageing(p *Player) bool {
	limit := ageingOutfield
	if slices.Contains(p.Positions, squad.GK) {
		limit = ageingKeeper
	}
	return p.Age.Max >= limit
}

// Counts reports whether the player is one of the squad in this season, doubts
// and all.
func (p *Player) Counts() bool { return p.Standing != Leaving && p.Standing != Away }

// Fit reports whether the player is there and, more likely than not, fit on the day.
func (p *Player) Fit() bool { return p.Counts() && p.Present && p.Fitness.Fit == Fit }

// MayBeFit reports whether the player is there and fit on the day, or may be fit as far as
// is known.
func (p *Player) MayBeFit() bool { return p.Counts() && p.Present && p.Fitness.Fit != Unfit }

// Sure reports whether the player is there on the day, without a doubt about the season.
func (p *Player) Sure() bool { return p.Counts() && p.Present && p.Doubts.AboutSeason() == 0 }
