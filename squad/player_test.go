package squad_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
)

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
