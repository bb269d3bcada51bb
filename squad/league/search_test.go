package league_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// keepers is a club that wants a keeper and one in reserve, and has these.
func keepers(t *testing.T, club string, players ...string) *squad.Squad {
	t.Helper()
	text := "club: " + club + "\ncompetitions: [early]\nas_of: 2026-03-11\nformation: {GK: 1, ST: 10}\ncover: {GK: 2, ST: 1}\nplayers:\n"
	for i, p := range players {
		text += fmt.Sprintf("  - {born: %d-01-01, %s}\n", 1990+i, p)
	}
	if len(players) == 0 {
		text += "  []\n"
	}
	s, err := squadfile.Parse(club, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const bound = ", contract: {until: 2029-06-30}"

// fitsOfPoor are those whom a club named Poor could sign as a keeper.
func fitsOfPoor(t *testing.T, options league.Options, list ...*squad.Squad) (fits []string, part bool) {
	t.Helper()
	options.Fits, options.Only = 9, squad.SetOf(squad.GK)
	l := of(t, list, options)
	poor := l.Clubs[slices.IndexFunc(l.Clubs, func(c *league.Club) bool { return c.Name == "Poor" })]
	for _, f := range poor.Needs[0].Fits {
		fits, part = append(fits, f.Name), part || f.Part
	}
	return fits, part
}

// A club asks a starter before a reserve, and a key player last, whether they play
// in goal alone or elsewhere too: else it would be sent to the one who is dearest.
func TestPlayersOfAllKindsAreAskedInOneOrder(t *testing.T) {
	rich := keepers(
		t, "Rich",
		"name: Reserve, role: rotation, positions: [GK]"+bound,
		"name: Fringe, role: fringe, positions: [GK]"+bound, // is not sure in goal, so they would leave the need
		"name: Key, role: key, positions: [GK]"+bound,
		"name: Starter, role: starter, positions: [GK, CB]"+bound,
		"name: Other Key, role: key, positions: [GK, CB]"+bound,
	)
	got, _ := fitsOfPoor(t, league.Options{}, rich, keepers(t, "Poor", "name: Own, positions: [GK]"+bound))
	if want := []string{"Starter", "Reserve", "Other Key", "Key"}; !slices.Equal(got, want) {
		t.Errorf("asked in the order %v, want %v", got, want)
	}
}

// A club without a keeper that wants two: one who comes is a part of what it needs,
// which is told only if it is asked for.
func TestOneOfTwoSigningsIsAPart(t *testing.T) {
	rich, poor := keepers(t, "Rich", "name: One, positions: [GK]"+bound, "name: Two, positions: [GK]"+bound, "name: Three, positions: [GK]"+bound), keepers(t, "Poor")
	if got, _ := fitsOfPoor(t, league.Options{}, rich, poor); got != nil {
		t.Errorf("%v are the two keepers that are wanted", got)
	}
	if got, part := fitsOfPoor(t, league.Options{Parts: true}, rich, poor); len(got) != 3 || !part {
		t.Errorf("%v would each be one of two keepers (a part: %v), want all three", got, part)
	}
	if got, part := fitsOfPoor(t, league.Options{Parts: true}, rich, keepers(t, "Poor", "name: Own, positions: [GK]"+bound)); len(got) != 3 || part {
		t.Errorf("%v would be the keeper that is wanted (a part: %v), want all three, each for the whole", got, part)
	}
}

// Whoever is lent out can be signed once they are back, if that is known and in time: a
// club cannot count on somebody who is still another's on the opening day.
func TestWhoIsLentComesWhenTheLoanIsOver(t *testing.T) {
	for until, want := range map[string]bool{
		", until: 2026-06-30": true,
		", until: 2026-08-20": false, // the season begins on 1 August
		"":                    false,
	} {
		rich := keepers(t, "Rich", "name: One, positions: [GK]"+bound, "name: Two, positions: [GK]"+bound, "name: Lent, positions: [GK], loan: {to: Elsewhere"+until+"}"+bound)
		got, _ := fitsOfPoor(t, league.Options{}, rich, keepers(t, "Poor", "name: Own, positions: [GK]"+bound))
		if slices.Contains(got, "Lent") != want {
			t.Errorf("lent%s: could sign %v, the one who is lent among them: want %v", until, got, want)
		}
	}
}

// endingContext ends after it was asked so many times whether it has.
type endingContext struct {
	context.Context
	left atomic.Int64
}

func (c *endingContext) Err() error {
	if c.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// Whenever the user interrupts, no half of a league passes for the whole: without its
// last clubs or fits the ranking would be wrong.
func TestALeagueIsNeverHalf(t *testing.T) {
	list := sources(clubs(rand.New(rand.NewPCG(31, 12)), 6))
	for asked := int64(0); ; asked++ {
		ctx := &endingContext{Context: t.Context()}
		ctx.left.Store(asked)
		l, err := league.New(ctx, list, league.Options{Facts: facts, Season: "2026", Fits: 3})
		switch ended := ctx.left.Load() < 0; {
		case !ended && err != nil:
			t.Fatal(err)
		case !ended:
			return
		case l != nil || !errors.Is(err, context.Canceled):
			t.Fatalf("interrupted when asked for the %d. time: a league %v, error %v", asked+1, l != nil, err)
		}
	}
}

// Whoever asks for a league that is not there reads which are, each once.
func TestLeaguesThatAreThereAreTold(t *testing.T) {
	var list []*squad.Squad
	for i, competition := range []string{"north", "early", "late", "early"} {
		s := keepers(t, fmt.Sprint("Club ", i))
		s.Competitions = []string{competition}
		list = append(list, s)
	}
	_, err := league.New(t.Context(), sources(list), league.Options{Facts: facts, Season: "2026", League: "southern"})
	var unknown *names.UnknownError
	if !errors.As(err, &unknown) || !slices.Equal(unknown.Known, []string{"early", "late", "north"}) {
		t.Errorf("got %v", err)
	}
}
