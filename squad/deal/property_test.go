package deal_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/move"
)

func shipped(t testing.TB) clubs {
	t.Helper()
	var list clubs
	for _, name := range []string{"liverpool", "real-madrid"} {
		src, err := fs.ReadFile(data.Files, "squads/"+name+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, parse(t, string(src)))
	}
	return list
}

// anyMove is a move of the first club that may or may not be one that can be made.
func anyMove(r *rand.Rand, c clubs) move.Move {
	m := move.Move{Verb: move.Verbs()[r.IntN(len(move.Verbs()))]}
	own, other := c[0].Players[r.IntN(len(c[0].Players))].Name, c[1].Players[r.IntN(len(c[1].Players))].Name
	m.Player = own
	switch m.Verb {
	case move.Sign, move.LoanIn:
		m.Player, m.Club = other, c[1].Club
	case move.Sell, move.LoanOut:
		m.Club = []string{c[1].Club, nowhere}[r.IntN(2)]
	case move.Renew, move.Injure:
		m.Until = squad.YearDate(2027 + r.IntN(6))
	}
	if r.IntN(2) == 0 && (m.Verb == move.Sign || m.Verb == move.Sell) {
		m.Fee, m.Until = squad.MoneyOf(int64(r.IntN(90))*1e6), squad.YearDate(2030)
	}
	return m
}

// told are the events that diff tells of a move, at the club whose move it is and at the
// other one.
var told = map[move.Verb][2]diff.Kind{
	move.Sign:       {diff.ArrivalAgreed, diff.DepartureAgreed},
	move.Sell:       {diff.DepartureAgreed, diff.ArrivalAgreed},
	move.Renew:      {diff.Renewed},
	move.Release:    {diff.DepartureAgreed},
	move.LoanIn:     {diff.LoanedIn, diff.LoanedOut},
	move.LoanOut:    {diff.LoanedOut, diff.LoanedIn},
	move.TakeOption: {diff.OptionTaken},
	move.Promote:    {diff.RoleUp},
	move.Injure:     {diff.Injured},
	move.Recover:    {diff.Recovered},
}

// rounds is how many random cases a test tries: a fifth of them with -short.
func rounds(full int) int {
	if testing.Short() {
		return full / 5
	}
	return full
}

// What diff tells between the files without the moves and with them is these moves, each
// once, and undoing that gives the files without them.
func TestDiffTellsTheMoves(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 1))
	c := shipped(t)
	made := make(map[move.Verb]int)
	for range rounds(1500) {
		m := anyMove(r, c)
		o, err := deal.Try(c[0], c, summer, m)
		if err != nil {
			continue
		}
		made[m.Verb]++
		for i, club := range o.Clubs {
			changes := diff.Compare(club.Before, club.After, &squad.Competition{})
			if len(changes.Events) != 1 {
				t.Fatalf("%s %q at %s: %d events", m.Verb, m, club.After.Club, len(changes.Events))
			}
			if got, want := changes.Events[0].Kind, told[m.Verb][i]; got != want && !isOther(m.Verb, got) {
				t.Fatalf("%s %q at %s: told as %q, want %q", m.Verb, m, club.After.Club, got, want)
			}
			back, err := diff.Compare(club.After, club.Before, &squad.Competition{}).Apply(club.After)
			if err != nil {
				t.Fatal(err)
			}
			if fmt.Sprintf("%+v", byName(back)) != fmt.Sprintf("%+v", byName(club.Before)) {
				t.Fatalf("%s %q at %s is not undone", m.Verb, m, club.After.Club)
			}
		}
	}
	for _, v := range move.Verbs() {
		if made[v] == 0 && !testing.Short() {
			t.Errorf("no %s was made: these moves try too little", v)
		}
	}
}

// isOther reports whether diff may tell a move in another way too: a contract of which the
// end was not known is known, an option to buy that is taken is another loan, an injury
// that was out already is known better.
func isOther(v move.Verb, k diff.Kind) bool {
	switch v {
	case move.Renew:
		return k == diff.ContractLearnt
	case move.TakeOption:
		return k == diff.LoanChanged
	case move.Recover:
		return k == diff.ReturnSooner || k == diff.ReturnKnown
	}
	return false
}

// Moves of different players come to the same in any order.
func TestMovesCommute(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 2))
	c := shipped(t)
	tried := 0
	for range rounds(1200) {
		a, b := anyMove(r, c), anyMove(r, c)
		if a.Player == b.Player {
			continue
		}
		one, err := deal.Try(c[0], c, summer, a, b)
		if err != nil {
			continue
		}
		other, err := deal.Try(c[0], c, summer, b, a)
		if err != nil {
			t.Fatalf("%s %q, then %s %q: %v", b.Verb, b, a.Verb, a, err)
		}
		tried++
		if got, want := state(other), state(one); got != want {
			t.Fatalf("%s %q and %s %q the other way round:\n%s\nwant\n%s", a.Verb, a, b.Verb, b, got, want)
		}
	}
	if tried < rounds(100) {
		t.Errorf("only %d pairs: these moves try too little", tried)
	}
}

func state(o *deal.Outcome) string {
	var lines []string
	for _, c := range o.Clubs {
		lines = append(lines, fmt.Sprintf("%s %+v %+v %+v", c.After.Club, c.In, c.Out, byName(c.After)))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func byName(s *squad.Squad) []squad.Player {
	players := slices.Clone(s.Players)
	slices.SortFunc(players, func(a, b squad.Player) int { return strings.Compare(a.Name, b.Name) })
	return players
}
