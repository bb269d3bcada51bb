package identity_test

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// Two files tell of a defender of one birth date.
func ExampleJudge() {
	born := squad.NewDate(1991, 7, 8)
	leeds := identity.NewEntry(&squad.Player{Name: "Virgil van Dijk", Born: born}, "")
	york := identity.NewEntry(&squad.Player{Name: "V. van Dijk", Born: born}, "")
	how := identity.Judge(leeds, york)
	fmt.Println(how.Grade() >= identity.Guess, how.IsGuess(), how)
	// Output: true true birth date, similar name
}

// Who is who in an old and a new file of a club.
func ExamplePair() {
	born := squad.NewDate(1995, 2, 24)
	older := identity.Entries([]squad.Player{
		{Name: "Jacob Hill", Born: born},
		{Name: "Josh Hill", Born: born},
		{Name: "Éder Militão", Born: squad.NewDate(1998, 1, 18)},
	})
	newer := identity.Entries([]squad.Player{
		{Name: "Éder Gabriel Militão", Born: squad.NewDate(1998, 1, 18)},
		{Name: "Josh Hill", Born: born},
		{Name: "J. Hill", Born: born},
	})
	for _, p := range identity.Pair(older, newer) {
		fmt.Printf("%s is %s, by %s\n", older[p.Old].Name, newer[p.New].Name, p.How)
	}
	// Output:
	// Éder Militão is Éder Gabriel Militão, by birth date, words of the name
	// Josh Hill is Josh Hill, by name
	// Jacob Hill is J. Hill, by birth date, similar name
}

// Who of thousands is worth being judged with: those who share a key.
func ExampleKeys() {
	p := squad.Player{Name: "Virgil van Dijk", ID: "tm-139208", Born: squad.NewDate(1991, 7, 8)}
	for _, key := range identity.Keys(identity.NewEntry(&p, "")) {
		fmt.Println(key)
	}
	// Output:
	// id tm-139208
	// name virgilvandijk
	// born 1991-07-08
}

func ExampleSameClub() {
	fmt.Println(identity.SameClub(identity.Club{Name: "Roma"}, identity.Club{Name: "AS Roma"}))
	fmt.Println(identity.SameClub(identity.Club{Name: "Inter"}, identity.Club{Name: "Inter Miami"}))
	fmt.Println(identity.SameClub(identity.Club{Name: "Barcelona", Country: "Spain"},
		identity.Club{Name: "Barcelona SC", Country: "Ecuador"}))
	// Output:
	// true
	// false
	// false
}
