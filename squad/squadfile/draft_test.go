package squadfile_test

import (
	"fmt"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// What a file cannot say is taken out fact by fact, and nothing else.
func TestDraft(t *testing.T) {
	day := squad.NewDate(2026, 3, 11)
	until := squad.Contract{Until: squad.NewDate(2027, 6, 30)}
	const unseen = "\u200b"
	for _, test := range []struct {
		name    string
		club    squad.Squad
		dropped string
		left    int // players
	}{
		{"nothing", squad.Squad{Players: []squad.Player{{Name: "X"}}}, "[]", 1},
		{"a fact of the club", squad.Squad{Country: unseen, Players: []squad.Player{{Name: "X"}}}, "[-1 [country]]", 1},
		{"the club itself", squad.Squad{Club: unseen}, "[-1 [club]]", 0},
		{"no club", squad.Squad{AsOf: squad.NewDate(2026, 3, 11)}, "[]", 0},
		{"a player", squad.Squad{Players: []squad.Player{{Name: "X"}, {Name: unseen}, {Name: "Y"}}}, "[1 [name]]", 2},
		{"a player of a name that is there", squad.Squad{Players: []squad.Player{{Name: "X"}, {Name: "X"}}}, "[1 [name]]", 1},
		{
			"an item of a list, and the last one with the list",
			squad.Squad{Players: []squad.Player{
				{Name: "X", Nationality: []string{"Wales", unseen}},
				{Name: "Y", Nationality: []string{unseen, unseen}},
			}},
			"[0 [nationality] 1 [nationality] 1 [nationality]]", 2,
		},
		{
			"a fact in a map, and what holds nothing without it",
			squad.Squad{Players: []squad.Player{
				{Name: "X", Contract: until, Loan: squad.Loan{Way: squad.LoanIn, Club: unseen, Until: until.Until}},
				{Name: "Y", Loan: squad.Loan{Way: squad.LoanIn, Club: unseen}},
			}},
			"[0 [loan from] 1 [loan from] 0 [loan]]", 2,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.club.AsOf.IsZero() {
				test.club.AsOf = day
				if test.club.Club == "" {
					test.club.Club = "A"
				}
			}
			draft := squadfile.NewDraft(&test.club)
			var dropped []any
			var left *squad.Squad
			for range 3 {
				i := draft.Inspect("f")
				left = i.Squad
				for _, found := range i.Found {
					if found.Level() == squadfile.Warning || found.Line == 0 {
						continue
					}
					player, keys, isThere := draft.Find(found)
					if !isThere {
						continue
					}
					dropped = append(dropped, player, keys)
					if keys[0] == "name" {
						draft.DropPlayer(player)
					} else {
						draft.Drop(found)
					}
					if _, _, isThere := draft.Find(found); isThere {
						t.Errorf("%v is there after it was taken out", found)
					}
				}
			}
			expect.Equal(t, "dropped", fmt.Sprint(dropped), test.dropped)
			if left != nil {
				expect.Equal(t, "players left", len(left.Players), test.left)
			} else if test.left > 0 {
				t.Error("nothing is left")
			}
		})
	}
}
