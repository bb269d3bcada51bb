package squad_test

import (
	"fmt"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
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
		expect.Equal(t, fmt.Sprint("natural of ", test), p.Natural(), set(test.natural))
		expect.Equal(t, fmt.Sprint("makeshift of ", test), p.CanFillIn(), set(test.makeshift))
	}
}

func TestRoles(t *testing.T) {
	for i, name := range []string{"reserve", "fringe", "prospect", "rotation", "starter", "key"} {
		r, err := squad.ParseRole(name)
		expect.Error(t, name, err, "")
		expect.Equal(t, "rank of "+name, r.Rank(), i)
		expect.Equal(t, "String", r.String(), name)
		expect.Equal(t, "MarshalText", string(expect.Must(r.MarshalText())), name)
	}
	expect.Equal(t, "default", squad.Player{}.Role.String(), "rotation")
	_, err := squad.ParseRole("Key")
	expect.Error(t, "Key", err, `unknown role "Key": did you mean "key"?`)
}

func TestHoldersAndPurchases(t *testing.T) {
	for _, name := range []string{"club", "player", "mutual"} {
		expect.Equal(t, name, expect.Must(squad.ParseHolder(name)).String(), name)
	}
	expect.Equal(t, "default", squad.Contract{}.Holder, squad.ClubOption)
	_, err := squad.ParseHolder("")
	expect.Error(t, "no holder", err, `unknown holder "": use one of club, player, mutual`)
	for _, name := range []string{"option", "obligation"} {
		expect.Equal(t, name, expect.Must(squad.ParseBuy(name)).String(), name)
	}
	expect.Equal(t, "default", squad.NoBuy.String(), "none")
	_, err = squad.ParseBuy("none")
	expect.Error(t, "none", err, `unknown kind of purchase "none": use one of option, obligation`)
	expect.Equal(t, "no transfer", squad.Transfer{}.IsZero(), true)
	expect.Equal(t, "free transfer", squad.Transfer{Fee: squad.MoneyOf(0)}.IsZero(), false)
}
