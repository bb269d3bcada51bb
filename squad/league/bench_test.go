package league_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
)

// men is the size of a squad; FIFA counted about 4,000 professional clubs.
const men = 28

// generated is a squad file as people write them, of players at positions as
// they are spread in real squads.
func generated(r *rand.Rand, club int) []byte {
	positions := [men]string{
		"GK", "GK", "GK", "RB", "RB, CB", "CB", "CB", "CB", "CB, LB", "LB", "LB, LM", "DM", "DM, CM", "CM",
		"CM, AM", "CM, DM", "AM, RW", "AM, CM", "RW", "RW, LW", "LW", "LW, ST", "ST", "ST", "ST, RW", "CM", "CB, RB", "LB",
	}
	roles := []string{"key", "starter", "rotation", "rotation", "prospect", "fringe"}
	var b bytes.Buffer
	fmt.Fprintf(&b, "club: Club %d\ncountry: Nowhere\ncompetitions: [early]\nas_of: 2026-03-11\nformation: 4-3-3\ncurrency: EUR\n\nplayers:\n", club)
	for i, at := range positions {
		fmt.Fprintf(&b, "  - name: Player %d of Club %d\n    born: %d-%02d-%02d\n    nationality: [Nowhere]\n    positions: [%s]\n", i, club, 1990+r.IntN(18), 1+r.IntN(12), 1+r.IntN(28), at)
		fmt.Fprintf(&b, "    role: %s\n    contract: {until: %d-06-30}\n    value: %dk\n", roles[r.IntN(len(roles))], 2026+r.IntN(5), 100+r.IntN(5000))
		if r.IntN(4) == 0 {
			fmt.Fprintf(&b, "    injuries:\n      - {what: hamstring, since: 2025-%02d-10, until: 2025-%02d-20}\n", 1+r.IntN(6), 7+r.IntN(5))
		}
		if r.IntN(12) == 0 {
			fmt.Fprint(&b, "    loan: {to: Elsewhere, until: 2026-06-30}\n")
		}
	}
	return b.Bytes()
}

func folder(b *testing.B, clubs int) []string {
	b.Helper()
	dir, r := b.TempDir(), rand.New(rand.NewPCG(1, 2))
	files := make([]string, clubs)
	for i := range files {
		files[i] = filepath.Join(dir, fmt.Sprintf("club-%05d.yaml", i))
		if err := os.WriteFile(files[i], generated(r, i), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return files
}

// BenchmarkLeague holds clubs against each other, from 40 to 40,000 of them, and
// reads the same files into nodes with yaml.v3 alone right before, on as many
// processors. The largest takes a minute or two and is left out of short runs.
func BenchmarkLeague(b *testing.B) {
	for _, clubs := range []int{40, 400, 4000, 40000} {
		b.Run(fmt.Sprintf("%d", clubs), func(b *testing.B) {
			if clubs > 4000 && !flagged() {
				b.Skip("only with -timeout 0")
			}
			files := folder(b, clubs)
			var decoding, all time.Duration
			var peak uint64
			for b.Loop() {
				start := time.Now()
				decode(b, files)
				decoded := time.Now()
				peak = max(peak, whole(b, files))
				decoding += decoded.Sub(start)
				all += time.Since(decoded)
			}
			b.ReportMetric(decoding.Seconds()/float64(b.N), "s-decoding")
			b.ReportMetric(all.Seconds()/float64(b.N), "s-all")
			b.ReportMetric(float64(all)/float64(decoding), "all/decoding")
			b.ReportMetric(float64(peak)/(1<<20), "MB-live")
		})
	}
}
func flagged() bool { return false }
func decode(b *testing.B, files []string) {
	b.Helper()
	var wait sync.WaitGroup
	next := make(chan string)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for file := range next {
				src, err := os.ReadFile(file)
				var n yaml.Node
				if err == nil {
					err = yaml.NewDecoder(bytes.NewReader(src)).Decode(&n)
				}
				if err != nil {
					b.Error(err)
				}
			}
		})
	}
	for _, file := range files {
		next <- file
	}
	close(next)
	wait.Wait()
}

// whole reads the clubs and holds them against each other. It returns the memory
// that was in use then.
func whole(b *testing.B, files []string) uint64 {
	b.Helper()
	sources := make([]league.Source, len(files))
	for i, file := range files {
		sources[i] = league.Source{File: file, Read: func() (*squad.Squad, error) {
			src, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			return squad.Parse(file, src)
		}}
	}
	l, err := league.New(context.Background(), sources, league.Terms{Facts: facts, Season: "2026", Fits: 3})
	if err != nil {
		b.Fatal(err)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	runtime.KeepAlive(l)
	_ = slices.Max(files)
	return m.Sys
}
