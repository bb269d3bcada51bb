// Package benchclub writes squad files of clubs that do not exist, for benchmarks over as
// many files as the whole professional game has, and more.
package benchclub

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// Clubs is how many clubs the professional game has by FIFA's count, and Players how many
// players each of these files has.
const (
	Clubs   = 4000
	Players = 28
)

// positions are spread as they are in real squads.
var positions = [Players]string{
	"GK", "GK", "GK", "RB", "RB, CB", "CB", "CB", "CB", "CB, LB", "LB", "LB, LM", "DM", "DM, CM", "CM",
	"CM, AM", "CM, DM", "AM, RW", "AM, CM", "RW", "RW, LW", "LW", "LW, ST", "ST", "ST", "ST, RW", "CM", "CB, RB", "LB",
}

var roles = [...]string{"key", "starter", "rotation", "rotation", "prospect", "fringe"}

// File is the squad file of a club in a competition, as people write them. Of one random
// sequence and one number of the club it is the same.
func File(r *rand.Rand, club int, competition string) []byte {
	return file(r, club, competition, false)
}

// FaultyFile is a file with what people do wrong: birth years without a day, loans that
// are over, and a player whom the next club has too. Others have nothing to find.
func FaultyFile(r *rand.Rand, club int, competition string) []byte {
	return file(r, club, competition, true)
}

func file(r *rand.Rand, club int, competition string, faulty bool) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "club: Club %d\ncountry: Nowhere\ncompetitions: [%s]\n", club, competition)
	fmt.Fprint(&b, "as_of: 2026-03-11\nformation: 4-3-3\ncurrency: EUR\n\nplayers:\n")
	for n, at := range positions {
		name, born := name(r), fmt.Sprintf("%d-%02d-%02d", 1990+r.IntN(18), 1+r.IntN(12), 1+r.IntN(28))
		lent := ""
		if r.IntN(12) == 0 {
			lent = "2026-06-30"
		}
		switch {
		case !faulty:
		case n == 0:
			name, born = sharedName(club), "1999-09-09"
		case n%9 == 4:
			born = born[:len("2026")]
		case n%9 == 8:
			lent = "2025-12-31"
		}
		fmt.Fprintf(&b, "  - name: %s\n    born: %s\n    nationality: [Nowhere]\n    positions: [%s]\n", name, born, at)
		role, until, value := roles[r.IntN(len(roles))], 2026+r.IntN(5), 100+r.IntN(5000)
		fmt.Fprintf(&b, "    role: %s\n    contract: {until: %d-06-30}\n    value: %dk\n", role, until, value)
		if r.IntN(4) == 0 {
			fmt.Fprintf(&b, "    injuries:\n      - {what: hamstring, since: 2025-%02d-10, until: 2025-%02d-20}\n", 1+r.IntN(6), 7+r.IntN(5))
		}
		if lent != "" {
			fmt.Fprintf(&b, "    loan: {to: Elsewhere, until: %s}\n", lent)
		}
	}
	return b.Bytes()
}

// name is two words. Among a million of them no two are alike and of one birth date.
func name(r *rand.Rand) string { return word(r, 5) + " " + word(r, 7) }

func word(r *rand.Rand, letters int) string {
	word := make([]byte, letters)
	for i := range word {
		word[i] = 'a' + byte(r.IntN(26))
	}
	return string(word)
}

// sharedName is the name of a player whom two clubs have.
func sharedName(club int) string { return name(rand.New(rand.NewPCG(uint64(club/2), 0))) }

// Folder is the files of so many clubs in a folder that is there as long as the test runs.
// File or FaultyFile makes them.
func Folder(tb testing.TB, clubs int, competition string, file func(r *rand.Rand, club int, competition string) []byte) []string {
	tb.Helper()
	dir, r := tb.TempDir(), rand.New(rand.NewPCG(1, 2))
	files := make([]string, clubs)
	for i := range files {
		files[i] = filepath.Join(dir, fmt.Sprintf("club-%05d.yaml", i))
		if err := os.WriteFile(files[i], file(r, i, competition), 0o600); err != nil {
			tb.Fatal(err)
		}
	}
	return files
}
