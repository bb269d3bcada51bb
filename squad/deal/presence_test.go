package deal_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/outlook"
)

// nowhere is a club of which there is no squad.
const nowhere = "Nowhere United"

// On each day of the season a player whom moves concern is present at one club at most, and
// at one unless they are at a third one. Contracts do not end here.
func TestPresentAtOneClubEachDay(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 4))
	c := shipped(t)
	for _, s := range c {
		for i := range s.Players {
			p := &s.Players[i]
			p.Contract = squad.Contract{Until: squad.NewDate(2032, 6, 30)}
		}
	}
	known := inLeagues{c, catalog.New(catalog.Folder{Name: "shipped", FS: data.Files})}
	followed := 0
	for range rounds(250) {
		var moves []move.Move
		for range 1 + r.IntN(4) {
			m := anyMove(r, c)
			switch m.Verb {
			case move.Sign, move.Sell, move.LoanIn, move.LoanOut:
			default:
				continue
			}
			m.Club = c[1].Club
			if r.IntN(2) == 0 {
				m.On = squad.NewDate(2026, 6, 20).AddDays(r.IntN(300))
			}
			m.Until = squad.Date{}
			if m.Verb == move.LoanIn || m.Verb == move.LoanOut {
				m.Until = []squad.Date{{}, squad.YearDate(2027), squad.NewDate(2027, 1, 1+r.IntN(30))}[r.IntN(3)]
			}
			moves = append(moves, m)
			if r.IntN(3) == 0 { // and on from the club to which they came
				next := move.Move{Verb: move.Sell, Player: m.Player, Club: nowhere, On: squad.NewDate(2026, 8, 1).AddDays(r.IntN(300))}
				if m.Verb == move.Sell || m.Verb == move.LoanOut {
					next.Of = c[1].Club
				}
				moves = append(moves, next)
			}
		}
		o, err := deal.Try(c[0], known, summer, moves...)
		if err != nil || len(o.Clubs) < 2 {
			continue
		}
		for _, m := range o.Moves {
			followed++
			for day := c[0].AsOf.AddDays(1); !day.After(squad.NewDate(2027, 6, 29)); day = day.AddDays(1 + r.IntN(12)) {
				for _, exact := range []squad.Date{day, m.On, m.On.AddDays(-1), m.End, m.End.AddDays(1)} {
					if exact.IsZero() || exact.Year() < 2026 || exact.After(squad.NewDate(2027, 6, 29)) {
						continue
					}
					was, is := 0, 0
					for _, club := range o.Clubs {
						was += presentAt(t, known, club.Before, m.Who, exact)
						is += presentAt(t, known, club.After, m.Who, exact)
					}
					if is > 1 || is < was && !isGone(o, m.Who, exact) {
						t.Fatalf("%q: %s is at %d clubs on %s, and was at %d", moves, m.Who, is, exact.Words(), was)
					}
				}
			}
		}
	}
	if followed < rounds(80) {
		t.Errorf("only %d moves: these try too little", followed)
	}
}

// isGone reports whether a player has left for a club of which there is no squad.
func isGone(o *deal.Outcome, who string, on squad.Date) bool {
	return slices.ContainsFunc(o.Clubs, func(c *deal.Club) bool {
		return slices.ContainsFunc(c.After.Players, func(p squad.Player) bool {
			return p.Name == who && p.Leaves.Club == nowhere && !p.Leaves.On.After(on)
		})
	})
}

// presentAt is how often a player is present at a club on a day.
func presentAt(t *testing.T, known inLeagues, s *squad.Squad, who string, day squad.Date) int {
	t.Helper()
	league, err := known.League(s)
	if err != nil {
		t.Fatal(err)
	}
	look, err := outlook.New(s, outlook.Options{Season: league.SeasonOn(day), Competition: league, On: day})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i := range look.Players {
		if p := &look.Players[i]; p.Name == who && p.Present {
			n++
		}
	}
	return n
}
