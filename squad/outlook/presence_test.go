package outlook_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// presence is what a file says of a player on one day.
type presence int

const (
	gone presence = iota
	open          // the file does not say
	here
)

func (p presence) String() string { return [...]string{"not there", "there or not", "there"}[p] }

// days says day by day who is there, fact by fact, and knows nothing of standings: the
// days and the league are those of a file.
type days struct {
	asOf    squad.Date
	league  *squad.Competition
	seasons []squad.SeasonDays // from long before the file's, one after the other
}

func fileOn(asOf string, league *squad.Competition) days {
	d := days{asOf: day(asOf), league: league}
	season := league.SeasonOn(d.asOf.AddDays(-4 * 365))
	for range 10 {
		d.seasons = append(d.seasons, league.Days(season))
		season = league.Next(season)
	}
	return d
}

// seasonEnds is the last day of the season that a day lies in, or of one so many later.
func (d days) seasonEnds(day squad.Date, later int) squad.Date {
	for i, season := range d.seasons {
		if !day.After(season.Last) {
			return d.seasons[i+later].Last
		}
	}
	panic("no season on " + day.String())
}

// seasonToPlay is the last day of the first season in which somebody who comes on a day
// can still play.
func (d days) seasonToPlay(comes squad.Date) squad.Date {
	for _, season := range d.seasons {
		if comes.Before(season.Closing) {
			return season.Last
		}
	}
	panic("no season after " + comes.String())
}

// on is whether a player is there on a day: as far as each of the facts lets them be.
func (d days) on(p *squad.Player, day squad.Date) presence {
	in := func(date squad.Date) squad.Date { return d.league.In(date) }
	if goes := in(p.Leaves.On); !goes.IsZero() && !day.Before(goes) {
		return gone
	}
	comes := in(p.Joins.On)
	if !comes.IsZero() && day.Before(comes) {
		return gone
	}
	// What has no end lasts for the season of the file, or the first with the club.
	settled := !day.After(d.seasonEnds(d.asOf, 0)) || !comes.IsZero() && !day.After(d.seasonToPlay(comes))
	end, sure := in(p.Loan.Until), p.Loan.Buy == squad.BuyObligation && p.Loan.Condition == ""
	over := !end.IsZero() && day.After(end)
	switch p.Loan.Way {
	case squad.LoanOut:
		switch {
		case day.Before(in(p.Loan.Since)):
			return d.contract(p, day, settled)
		case sure, !over && !end.IsZero(), end.IsZero() && settled:
			return gone
		case end.IsZero(), p.Loan.Buy == squad.BuyObligation:
			return min(open, d.contract(p, day, settled))
		}
	case squad.LoanIn:
		switch {
		case !over && !end.IsZero(), end.IsZero() && !sure && settled:
			return here
		case end.IsZero() && !sure:
			return open
		case end.IsZero():
			return d.contract(p, day, settled || !day.After(d.seasonEnds(d.asOf, 1)))
		case p.Loan.Buy != squad.BuyObligation:
			return gone
		}
		bought := *p
		if until := in(p.Contract.Until); !until.After(end) {
			bought.Contract = squad.Contract{} // that with the club that lent them
		}
		state := d.contract(&bought, day, settled || !day.After(d.seasonToPlay(end.AddDays(1))))
		if !sure {
			state = min(open, state)
		}
		return state
	}
	return d.contract(p, day, settled)
}

func (d days) contract(p *squad.Player, day squad.Date, settled bool) presence {
	reaches := func(date squad.Date) bool { return !day.After(d.league.In(date)) && !date.IsZero() }
	c := p.Contract
	switch {
	case c.Until.IsZero() && settled, reaches(c.Until), reaches(c.Option) && c.Holder == squad.ClubOption && !c.Until.IsZero():
		return here
	case c.Until.IsZero(), reaches(c.Extension.Until):
		return open
	}
	return gone
}

// presentIn is what an outlook of a day says of a player.
func presentIn(o *outlook.Outlook, index int) presence {
	p := o.At(index)
	switch {
	case p == nil || !p.Counts():
		return gone
	case p.Doubts.Unknown() != 0:
		return open
	}
	return here
}

// somebody is a player with random facts of all kinds, about days at which something
// changes.
func somebody(r *rand.Rand, asOf squad.Date, league *squad.Competition) squad.Player {
	one := func(in int) bool { return r.IntN(in) == 0 }
	date := func() squad.Date {
		year := asOf.Year() + r.IntN(3)
		season := league.Days(squad.Season{Year: year - r.IntN(2), Calendar: league.Calendar})
		pivot := []squad.Date{season.First, season.Opening, season.Closing, season.Last, asOf, squad.NewDate(year, 1, 1)}[r.IntN(6)]
		d := pivot.AddDays(r.IntN(5) - 2)
		switch {
		case one(4):
			d = d.AddDays(r.IntN(120))
		case one(12):
			d = d.AddDays(-r.IntN(400))
		case one(15):
			return squad.Date{}
		case one(15):
			return day(fmt.Sprintf("%04d-%02d", d.Year(), d.Month()))
		case one(15):
			return day(fmt.Sprint(d.Year()))
		}
		return d
	}
	p := squad.Player{
		Name: "Somebody", Born: squad.NewDate(2000, 1, 1), Positions: []squad.Position{squad.CB},
		Contract: squad.Contract{Until: squad.NewDate(asOf.Year()+4, 6, 30)},
	}
	switch {
	case one(6):
		p.Contract.Until = squad.Date{}
	case one(2):
		p.Contract.Until = date()
	}
	if one(4) {
		p.Contract.Option, p.Contract.Holder = date(), squad.Holder(r.IntN(3))
	}
	if one(4) {
		p.Contract.Extension = squad.Extension{Until: date(), If: "20 matches"}
	}
	if one(2) {
		p.Loan = squad.Loan{Way: squad.LoanWay(1 + r.IntN(2)), Club: "Elsewhere", Until: date(), Buy: squad.Buy(r.IntN(3))}
		if since := date(); p.Loan.Way == squad.LoanOut && one(2) && (p.Loan.Until.IsZero() || !p.Loan.Until.LatestDay().Before(since.Earliest())) {
			p.Loan.Since = since
		}
		if p.Loan.Buy == squad.BuyObligation && one(2) {
			p.Loan.Condition = "18 appearances"
		}
	}
	if one(4) {
		p.Joins = squad.Transfer{On: date(), Club: "Rennes"}
	}
	if one(4) {
		p.Leaves = squad.Transfer{On: date(), Club: "Real Madrid"}
	}
	return p
}

// files are the days of files, and the leagues, in which somebody's facts are tried.
var files = []days{
	fileOn("2026-03-11", splitLeague),
	fileOn("2026-06-10", splitLeague), // after the last match
	fileOn("2026-10-01", splitLeague),
	fileOn("2025-12-11", yearLeague),
	fileOn("2026-05-01", yearLeague),
	fileOn("2026-03-11", changingLeague),
}

// changingLeague plays within the year until it plays a short season in the spring of 2026
// and from summer to summer from then on.
var changingLeague = &squad.Competition{League: true, Calendar: squad.CalendarYear, Seasons: map[squad.Season]squad.SeasonDays{
	{Year: 2026, Calendar: squad.CalendarYear}: {Last: day("2026-06-20"), Opening: day("2026-02-07"), Closing: day("2026-06-06")},
	{Year: 2026}: {First: day("2026-06-21"), Opening: day("2026-08-08"), Closing: day("2027-05-30")},
}}

// eachDay looks at a squad of random players on each day from that of the file to the end
// of the second season after it.
func (d days) eachDay(t *testing.T, look func(s *squad.Squad, o *outlook.Outlook)) {
	t.Helper()
	players := 500
	if testing.Short() {
		players = 150
	}
	r := rand.New(rand.NewPCG(12, uint64(d.asOf.Month())))
	s := &squad.Squad{Club: "Random", AsOf: d.asOf}
	for range players {
		s.Players = append(s.Players, somebody(r, d.asOf, d.league))
	}
	for on := d.asOf; !on.After(d.seasonEnds(d.asOf, 2)); on = on.AddDays(1) {
		season := d.league.SeasonOn(on)
		o, err := outlook.New(s, outlook.Options{Season: season, Competition: d.league, On: on})
		if err != nil {
			t.Fatal(err)
		}
		look(s, o)
		if t.Failed() {
			return
		}
	}
}

// Who is there on a day is what the facts say one by one, and it is in doubt exactly where
// they leave it open.
func TestPresenceDayByDay(t *testing.T) {
	for _, file := range files {
		t.Run(fmt.Sprint(file.league.Days(file.league.SeasonOn(file.asOf)).Last, " ", file.asOf), func(t *testing.T) {
			var seen [here + 1]int
			file.eachDay(t, func(s *squad.Squad, o *outlook.Outlook) {
				for i := range s.Players {
					got, want := presentIn(o, i), file.on(&s.Players[i], o.On)
					seen[want]++
					if got != want {
						t.Errorf("on %s %s, want %s\n%+v", o.On, got, want, s.Players[i])
					}
				}
			})
			for state, n := range seen {
				if n < 1000 {
					t.Errorf("only %d times %s: these players try too little", n, presence(state))
				}
			}
		})
	}
}

// Who comes or goes between the day and the last match is told with the day of it.
func TestTheDayOfComingAndGoing(t *testing.T) {
	for _, file := range files {
		t.Run(fmt.Sprint(file.league.Days(file.league.SeasonOn(file.asOf)).Last, " ", file.asOf), func(t *testing.T) {
			var facts [][]presence // of each player, from the day of the file on
			came, went := 0, 0
			file.eachDay(t, func(s *squad.Squad, o *outlook.Outlook) {
				if facts == nil {
					facts = file.toTheEnd(s)
				}
				now, closing := o.On.DaysSince(file.asOf), o.Days.Closing.DaysSince(file.asOf)
				for i := range s.Players {
					// The first day on which there is more of a player who is not there, or less
					// of one who is.
					today, changes := facts[i][now], squad.Date{}
					for day := now; day < closing; day++ {
						if then := facts[i][day]; then < today || today == gone && then > today {
							changes = file.asOf.AddDays(day)
							break
						}
					}
					p := o.At(i)
					if p != nil && p.Standing == outlook.Leaving && (p.Exit.Cause != outlook.NoCause || p.Doubts != 0) {
						t.Errorf("on %s gone, but leaves once more or is in doubt: %+v\n%+v", o.On, p, s.Players[i])
					}
					told := changeTold(p)
					switch {
					case told == changes:
					case told == o.Days.Closing: // who comes or goes with the last match may be told as well
					case today == open && !told.IsZero() && facts[i][told.DaysSince(file.asOf)] == open: // there or not, one way or another
					default:
						t.Errorf("on %s: a change on %s, by the facts on %s\n%+v", o.On, told, changes, s.Players[i])
					}
					if !told.IsZero() && today == gone {
						came++
					} else if !told.IsZero() {
						went++
					}
				}
			})
			if came < 500 || went < 500 {
				t.Errorf("only %d come and %d go: these players try too little", came, went)
			}
		})
	}
}

// changeTold is the first day with a player who comes later, or without one who goes.
func changeTold(p *outlook.Player) squad.Date {
	var why outlook.Cause
	var day squad.Date
	switch {
	case p == nil:
	case p.ComesLater():
		why, day = p.Cause, p.Date
	case p.Counts():
		why, day = p.Exit.Cause, p.Exit.Date
	}
	if why == outlook.NoCause || why == outlook.AgreedTransfer || why == outlook.LoanRunsOn {
		return day
	}
	return day.AddDays(1) // the last day of a contract or a loan is still one of it
}

// toTheEnd is who is there on each day from that of the file on.
func (d days) toTheEnd(s *squad.Squad) [][]presence {
	all := make([][]presence, len(s.Players))
	for i := range s.Players {
		for on := d.asOf; !on.After(d.seasonEnds(d.asOf, 2)); on = on.AddDays(1) {
			all[i] = append(all[i], d.on(&s.Players[i], on))
		}
	}
	return all
}
