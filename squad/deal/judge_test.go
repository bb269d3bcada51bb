package deal_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/plan"
)

// inLeagues are clubs in the leagues that are shipped.
type inLeagues struct {
	clubs
	facts *catalog.Catalog
}

func (c inLeagues) League(s *squad.Squad) (*squad.Competition, error) {
	return known{c.facts}.League(s)
}

// judged are clubs with moves of the first of them, none if the moves cannot be made.
func judged(t *testing.T, c clubs, o plan.Options, moves ...move.Move) []deal.Judged {
	t.Helper()
	facts := catalog.New(catalog.Folder{Name: "shipped", FS: data.Files})
	outcome, err := deal.Try(c[0], inLeagues{c, facts}, summer, moves...)
	if err != nil {
		return nil
	}
	list, err := outcome.Judge(plan.Planner{Facts: facts}, o)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// The signings of the effects are those of the needs that press, each counted once: where
// positions share a need they are one effect.
func TestEffectsCountEachSigningOnce(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 3))
	c := shipped(t)
	compared := 0
	for range rounds(150) {
		moves := []move.Move{anyMove(r, c), anyMove(r, c), anyMove(r, c)}
		for _, club := range judged(t, c, plan.Options{Season: "2026"}, moves...) {
			var seen squad.PositionSet
			for _, e := range club.Effects {
				if seen&e.Positions != 0 {
					t.Fatalf("%v: %v at %s is in two effects", moves, (seen & e.Positions).List(), club.After.Club)
				}
				seen |= e.Positions
				if e.New.Urgency < squad.Thin {
					continue
				}
				compared++
				var want squad.Range
				for _, n := range club.New.Needs {
					if n.UrgencyAt(e.Positions) >= squad.Thin {
						want = want.Plus(n.Signings)
						if whole := n.Positions; whole&^e.Positions != 0 {
							t.Fatalf("%v: the need of %v at %s is torn apart", moves, whole.List(), club.After.Club)
						}
					}
				}
				if e.New.Signings != want {
					t.Fatalf("%v: %v at %s wants %s, the needs there %s", moves, e.Positions.List(), club.After.Club, e.New.Signings, want)
				}
			}
		}
	}
	if compared < rounds(30) {
		t.Errorf("only %d effects: these moves try too little", compared)
	}
}

// A club whose season is under way when the moves begin is judged after them.
func TestClubOfAnotherCalendar(t *testing.T) {
	c := clubs{
		parse(t, `
club: Winter
as_of: 2026-03-11
competitions: [premier-league]
players: [{name: Ada Beck, born: 2000-01-01, positions: [CB], contract: {until: 2030}}]
`), parse(t, `
club: Sommer
as_of: 2026-03-11
competitions: [brasileirao]
formation: 4-4-2
cover: 1
players:
  - {name: Gil Horn, born: 1999-07-07, positions: [CB], contract: {until: 2029}}
  - {name: Ian Jung, born: 1999-08-08, positions: [GK], contract: {until: 2029}}
`),
	}
	list := judged(t, c, plan.Options{Season: "2026"}, said(t, move.Sign, "horn from Sommer until 2030"))
	seller := list[1]
	if on := seller.New.Outlook.On; on != list[0].New.Outlook.On {
		t.Errorf("the seller is judged on %s, before they have sold anybody", on.Words())
	}
	if len(seller.Effects) == 0 {
		t.Error("the seller misses nobody")
	}
	list = judged(t, c, plan.Options{On: squad.NewDate(2026, 9, 30)}, said(t, move.Sign, "horn from Sommer until 2030"))
	if on := list[1].New.Outlook.On; on != squad.NewDate(2026, 9, 30) {
		t.Errorf("the seller is judged on %s, not on the day that is asked for", on.Words())
	}
}

// A file of a later season than the one that is asked about is planned for its own.
func TestClubOfALaterFile(t *testing.T) {
	c := two(t)
	c[1].AsOf = squad.NewDate(2028, 2, 1)
	list := judged(t, c, plan.Options{Season: "2026"}, said(t, move.Injure, "horn of Beta until 2029"))
	if season := list[1].New.Outlook.Season; season.Year != 2027 {
		t.Errorf("planned for %s", season)
	}
}

// What hangs on a contract that ends is what its renewal does when it is tried as a move.
func TestDecisionsAreWhatMovesDo(t *testing.T) {
	c := shipped(t)
	facts := catalog.New(catalog.Folder{Name: "shipped", FS: data.Files})
	tried := 0
	for _, s := range c {
		decisions, err := deal.Decisions(s, plan.Planner{Facts: facts}, plan.Options{Season: "2026"})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range decisions {
			if d.Kind != deal.RunsOut {
				continue
			}
			tried++
			renewed := move.Move{Verb: move.Renew, Player: d.Players[0].Name, Until: d.By.AddYears(3)}
			list := judged(t, clubs{s}, plan.Options{Season: "2026"}, renewed)
			if d.Later != (list[0].Later != 0) {
				t.Errorf("%s: what the season after needs changes: %v, and with the move: %v", renewed, d.Later, list[0].Later.List())
			}
			if got, want := inWords(d.Effects), inWords(list[0].Effects); got != want {
				t.Errorf("%s: %s hangs on it, and the move does %s", renewed, got, want)
			}
		}
	}
	if tried < 5 {
		t.Errorf("only %d contracts", tried)
	}
}

func inWords(effects []deal.Effect) string {
	var text string
	for _, e := range effects {
		text += fmt.Sprintf("%v %s %s → %s %s; ", e.Positions.List(), e.Old.Urgency, e.Old.Signings, e.New.Urgency, e.New.Signings)
	}
	return text
}
