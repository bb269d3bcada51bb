package identity_test

import (
	"fmt"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/squadfile"
)

// manyPlayers are as many as a squad may have, with common names and a few to a day of
// birth.
func manyPlayers(spell func(first, last string) string) []identity.Entry {
	players := make([]squad.Player, squadfile.MaxPlayers)
	for i := range players {
		first, last := string(rune('A'+i%26))+"lexander", fmt.Sprintf("%c%corn", 'A'+rune(i/26%26), 'a'+rune(i%17))
		players[i] = squad.Player{
			Name: spell(first, last), Born: squad.NewDate(1990+i%16, 3, 1+i%28), Positions: []squad.Position{squad.Position(1 + i%14)},
			Contract: squad.Contract{Until: squad.NewDate(2026+i%5, 6, 30)},
		}
	}
	return identity.Entries(players)
}

// BenchmarkPair finds who is who in two files of a thousand players: spelt alike, with
// initials in one of them, and with a birth date unknown as well.
func BenchmarkPair(b *testing.B) {
	whole := manyPlayers(func(first, last string) string { return first + " " + last })
	initials := manyPlayers(func(first, last string) string { return first[:1] + ". " + last })
	nobody := manyPlayers(func(string, string) string { return "Zeno Zeta" })
	unborn := manyPlayers(func(first, last string) string { return first[:1] + ". " + last })
	for i := range unborn {
		unborn[i].Born = squad.Date{}
	}
	for name, other := range map[string][]identity.Entry{"same": whole, "initials": initials, "strangers": nobody, "unborn": unborn} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				identity.Pair(whole, other)
			}
		})
	}
}

// BenchmarkKeys makes the entries of a thousand players and their keys.
func BenchmarkKeys(b *testing.B) {
	players := make([]*squad.Player, 0, squadfile.MaxPlayers)
	for _, e := range manyPlayers(func(first, last string) string { return first + " de la " + last }) {
		players = append(players, e.Player)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range players {
			identity.Keys(identity.NewEntry(p, ""))
		}
	}
}

// BenchmarkJudge judges two entries whose names are alike.
func BenchmarkJudge(b *testing.B) {
	born := squad.NewDate(1991, 7, 8)
	one := identity.NewEntry(&squad.Player{Name: "Virgil van Dijk", Born: born}, "")
	other := identity.NewEntry(&squad.Player{Name: "V. van Dijk", Born: born}, "")
	b.ReportAllocs()
	for b.Loop() {
		identity.Judge(one, other)
	}
}
