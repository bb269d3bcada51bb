package outlook

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Options are what a squad is looked at under. Only the season is needed.
type Options struct {
	Season      squad.Season
	Competition *squad.Competition // whose days divide the season; nil for the usual ones
	Layoffs     *squad.Layoffs     // nil: an injury without a return date stays unknown
	On          squad.Date         // the day that is judged; zero for the opening day
}

// Outlook is a squad in a season, as it is on one day of it.
type Outlook struct {
	Squad       *squad.Squad
	Season      squad.Season
	Days        squad.SeasonDays
	Competition *squad.Competition
	On          squad.Date // the day on which presence and fitness are judged
	Players     []Player   // those of the squad who concern the season, in the file's order

	options Options
	written squad.SeasonDays // of the season in which the file was written
	before  squad.SeasonDays // of the season before this one
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
	Age      squad.Age  // on the day
	Doubts   Doubts
	Fitness  Fitness
	Record   Record // of injuries; of those who are there or come
	Exit     Exit   // how they go later in the season; zero if they do not
	Present  bool   // with the club on the day
}

// Exit is how and when a player goes between the day that is judged and the last match.
type Exit struct {
	Cause Cause
	Date  squad.Date
	Club  string // to where; "" if not known or none
}

// New looks at a squad in a season. It is an error to ask for a season that was
// over on the day of the file, or for a day outside the season or before the
// day of the file.
func New(s *squad.Squad, t Options) (*Outlook, error) {
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
		Days: t.Competition.Days(t.Season), options: t,
	}
	written := o.Competition.SeasonOn(s.AsOf)
	o.written = o.Competition.Days(written)
	o.before = o.Competition.Days(o.Competition.SeasonOn(o.Days.First.AddDays(-1)))
	if o.Days.Last.Before(s.AsOf) {
		return nil, fmt.Errorf("season %s was over on %s, the day of the squad file: ask for %s or later", o.Season, s.AsOf, written)
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
		p := Player{Player: &s.Players[i], Index: i}
		if !o.place(&p) {
			continue
		}
		o.judge(&p)
		o.Players = append(o.Players, p)
	}
	return o, nil
}

// Next is the squad in the season after, as its contracts stand, on the opening day of
// that season.
func (o *Outlook) Next() (*Outlook, error) {
	options := o.options
	options.Season, options.On = o.Competition.Next(o.Season), squad.Date{}
	return New(o.Squad, options)
}

// Opening is the squad in the same season on its opening day.
func (o *Outlook) Opening() (*Outlook, error) {
	options := o.options
	options.On = squad.Date{}
	return New(o.Squad, options)
}

// Playing is the squad in the season in which its file was written, on the day of the
// file or the opening day if that comes later: nil if that is the outlook's own season.
func (o *Outlook) Playing() (*Outlook, error) {
	season := o.Competition.SeasonOn(o.Squad.AsOf)
	if season == o.Season {
		return nil, nil
	}
	options := o.options
	options.Season, options.On = season, squad.Date{}
	return New(o.Squad, options)
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
	p.Age = squad.AgeOn(o.On, p.Born)
	if p.Standing == Leaving || p.Standing == Away {
		return
	}
	p.Fitness = o.fitness(p.Player)
	if p.Fitness.Out != nil {
		p.doubt(Injured)
	}
	if p.Fitness.Absence != nil {
		p.doubt(Absent)
	}
	if len(p.Injuries) > 0 || p.InjuryProne != nil {
		p.Record = o.record(p.Player)
	}
	if o.prone(p.Player, p.Record) {
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

// The ages from which a player is called ageing. They
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

// Counts reports whether the player is one of the squad on the day, doubts and all.
func (p *Player) Counts() bool { return p.Present }

// ComesLater reports whether the player comes or returns after the day that is judged,
// but in the season.
func (p *Player) ComesLater() bool {
	return !p.Present && (p.Standing == Arriving || p.Standing == Returning)
}

// Fit reports whether the player is there and, more likely than not, fit on the day.
func (p *Player) Fit() bool { return p.Present && p.Fitness.Fit == Fit }

// MayBeFit reports whether the player is there and fit on the day, or may be fit as far as
// is known.
func (p *Player) MayBeFit() bool { return p.Present && p.Fitness.Fit != Unfit }

// Sure reports whether the player is there on the day, without a doubt about the season.
func (p *Player) Sure() bool { return p.Present && p.Doubts.AboutSeason() == 0 }
