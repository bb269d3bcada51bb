package squad_test

import (
	"fmt"
	"testing"

	"github.com/depth-football/depth/squad"
)

func TestNaturalAndMakeshift(t *testing.T) {
	for _, test := range []struct {
		positions, also    string
		role               squad.Role
		natural, makeshift string
	}{
		{"CB", "", squad.Key, "CB", ""},
		{"RB", "", squad.Key, "RB", "RWB"},
		{"RWB", "", squad.Key, "RWB", "RB"},
		{"RM RW", "", squad.Key, "RM RW", ""},
		{"RB LW", "CB RB", squad.Rotation, "RB LW", "RWB CB LM"},
		{"CB", "LB", squad.Rotation, "CB", "LB"}, // nobody stands in for one who fills in himself
		{"", "DM", squad.Rotation, "", "DM"},
		{"LB", "CB", squad.Reserve, "", "LB LWB CB"},
		{"", "", squad.Reserve, "", ""},
	} {
		p := squad.Player{Positions: set(test.positions).List(), Also: set(test.also).List(), Role: test.role}
		equal(t, fmt.Sprint("natural of ", test), p.Natural(), set(test.natural))
		equal(t, fmt.Sprint("makeshift of ", test), p.CanFillIn(), set(test.makeshift))
	}
}

func TestRoles(t *testing.T) {
	for i, name := range []string{"reserve", "fringe", "prospect", "rotation", "starter", "key"} {
		r, err := squad.ParseRole(name)
		fails(t, name, err, "")
		equal(t, "rank of "+name, r.Rank(), i)
		equal(t, "String", r.String(), name)
		equal(t, "MarshalText", string(must(r.MarshalText())), name)
	}
	equal(t, "default", squad.Player{}.Role.String(), "rotation")
	_, err := squad.ParseRole("Key")
	fails(t, "Key", err, `unknown role "Key": did you mean "key"?`)
}

func TestHoldersAndPurchases(t *testing.T) {
	for _, name := range []string{"club", "player", "mutual"} {
		equal(t, name, must(squad.ParseHolder(name)).String(), name)
	}
	equal(t, "default", squad.Contract{}.Holder, squad.ClubOption)
	_, err := squad.ParseHolder("")
	fails(t, "no holder", err, `unknown holder "": use one of club, player, mutual`)
	for _, name := range []string{"option", "obligation"} {
		equal(t, name, must(squad.ParseBuy(name)).String(), name)
	}
	equal(t, "default", squad.NoBuy.String(), "none")
	_, err = squad.ParseBuy("none")
	fails(t, "none", err, `unknown kind of purchase "none": use one of option, obligation`)
	equal(t, "no transfer", squad.Transfer{}.IsZero(), true)
	equal(t, "free transfer", squad.Transfer{Fee: squad.MoneyOf(0)}.IsZero(), false)
}
