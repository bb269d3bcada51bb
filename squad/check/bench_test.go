package check_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// men is the size of a squad; FIFA counted about 4,000 professional clubs.
const men = 28

// generatedSquad is a squad file as people write them, in which there is nothing to
// find, or with what people do wrong: birth years without a day, a loan that is over,
// and a player whom the next club has too.
func generatedSquad(r *rand.Rand, club int, faulty bool) []byte {
	positions := [...]string{"GK", "RB", "CB", "CB, LB", "LB", "DM", "CM, AM", "RW", "LW, ST", "ST"}
	var b bytes.Buffer
	fmt.Fprintf(&b, "club: Club %d\ncountry: Nowhere\ncompetitions: [premier-league]\nas_of: 2026-03-11\nformation: 4-3-3\ncurrency: EUR\n\nplayers:\n", club)
	for n := range men {
		name, born := twoWords(r), fmt.Sprintf("%d-%02d-%02d", 1990+r.IntN(16), 1+r.IntN(12), 1+r.IntN(28))
		loan := ""
		switch {
		case n%9 == 8 && !faulty:
			loan = "    loan: {to: Elsewhere, until: 2026-06-30}\n"
		case n%9 == 8:
			loan = "    loan: {to: Elsewhere, until: 2025-12-31}\n"
		case n%9 == 4 && faulty:
			born = born[:len("2026")]
		case n == 0 && faulty:
			name, born = twoWords(rand.New(rand.NewPCG(uint64(club/2), 0))), "1999-09-09"
		}
		fmt.Fprintf(&b, "  - name: %s\n    born: %s\n    nationality: [Nowhere]\n    positions: [%s]\n    contract: {until: %d-06-30}\n    value: %dk\n%s",
			name, born, positions[n%len(positions)], 2027+r.IntN(4), 100+r.IntN(5000), loan)
	}
	return b.Bytes()
}

// twoWords are a name that hardly any other is like.
func twoWords(r *rand.Rand) string {
	letters := []byte("          ")
	for i := range letters {
		letters[i] = 'a' + byte(r.IntN(26))
	}
	return string(letters[:5]) + " " + string(letters[5:])
}

var filesChecked = flag.Int("files", 4000, "how many files BenchmarkCommand checks")

// BenchmarkCommand runs the whole command over the files of many clubs, clean ones and
// faulty ones, and reports its time and the most memory that it took.
func BenchmarkCommand(b *testing.B) {
	depth := filepath.Join(b.TempDir(), "depth")
	build := exec.Command("go", "build", "-o", depth, "../../cmd/depth")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as the README builds it
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for _, faulty := range []bool{false, true} {
		dir, r := b.TempDir(), rand.New(rand.NewPCG(1, 2))
		for i := range *filesChecked {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("club-%05d.yaml", i)), generatedSquad(r, i, faulty), 0o600); err != nil {
				b.Fatal(err)
			}
		}
		for _, format := range []string{"table", "json", "sarif", "junit", "github"} {
			b.Run(fmt.Sprintf("files=%d/faulty=%t/%s", *filesChecked, faulty, format), func(b *testing.B) {
				var most int64
				start := time.Now()
				for b.Loop() {
					cmd := exec.Command(depth, "check", dir, "--format", format)
					err := cmd.Run()
					var status *exec.ExitError
					if errors.As(err, &status) != faulty || faulty && status.ExitCode() != 1 {
						b.Fatal(err)
					}
					most = max(most, peak(cmd.ProcessState))
				}
				b.ReportMetric(float64(time.Since(start).Microseconds())/float64(b.N**filesChecked), "µs/file")
				b.ReportMetric(float64(most)/(1<<20), "MB-peak")
			})
		}
	}
}
