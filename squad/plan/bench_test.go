package plan_test

import (
	"bytes"
	"fmt"
	"io"
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
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// The whole professional game, by FIFA's count, and the size of a squad.
const clubs, men = 4000, 28

// generated is a squad file as people write them, of players at positions as
// they are spread in real squads.
func generated(r *rand.Rand, club int) []byte {
	positions := [men]string{
		"GK", "GK", "GK", "RB", "RB, CB", "CB", "CB", "CB", "CB, LB", "LB", "LB, LM", "DM", "DM, CM", "CM",
		"CM, AM", "CM, DM", "AM, RW", "AM, CM", "RW", "RW, LW", "LW", "LW, ST", "ST", "ST", "ST, RW", "CM", "CB, RB", "LB",
	}
	roles := []string{"key", "starter", "rotation", "rotation", "prospect", "fringe"}
	var b bytes.Buffer
	fmt.Fprintf(&b, "club: Club %d\ncountry: Nowhere\ncompetitions: [premier-league]\nas_of: 2026-03-11\nformation: 4-3-3\ncurrency: EUR\n\nplayers:\n", club)
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

// folder is a folder of generated squad files.
func folder(b *testing.B) []string {
	b.Helper()
	dir, r := b.TempDir(), rand.New(rand.NewPCG(1, 2))
	files := make([]string, clubs)
	for i := range files {
		files[i] = filepath.Join(dir, fmt.Sprintf("club-%04d.yaml", i))
		if err := os.WriteFile(files[i], generated(r, i), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return files
}

// onTwoCores reads each file and hands it on, two at a time.
func onTwoCores(b *testing.B, files []string, work func([]byte) error) {
	b.Helper()
	var wait sync.WaitGroup
	next := make(chan string)
	for range 2 {
		wait.Go(func() {
			for file := range next {
				src, err := os.ReadFile(file)
				if err == nil {
					err = work(src)
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

// BenchmarkEveryClub reads 4,000 clubs and finds their needs, and decodes the
// same files into nodes with yaml.v3 alone: by turns, a few clubs each, so that a
// noisy machine is as noisy for both.
func BenchmarkEveryClub(b *testing.B) {
	files := folder(b)
	nodes := func(src []byte) error {
		var n yaml.Node
		return yaml.NewDecoder(bytes.NewReader(src)).Decode(&n)
	}
	whole := func(src []byte) error {
		s, err := squadfile.Parse("club.yaml", src)
		if err != nil {
			return err
		}
		return needs(io.Discard, s)
	}
	var decoding, all time.Duration
	for b.Loop() {
		for batch := range slices.Chunk(files, 100) {
			start := time.Now()
			onTwoCores(b, batch, nodes)
			decoded := time.Now()
			onTwoCores(b, batch, whole)
			decoding += decoded.Sub(start)
			all += time.Since(decoded)
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(decoding.Seconds()/float64(b.N), "s-decoding")
	b.ReportMetric(all.Seconds()/float64(b.N), "s-all")
	b.ReportMetric(float64(all)/float64(decoding), "all/decoding")
	b.ReportMetric(float64(m.Sys)/(1<<20), "MB-from-OS")
}

// needs plans the season and writes its needs.
func needs(w io.Writer, s *squad.Squad) error {
	p, err := plan.Planner{}.Plan(s, plan.Options{Season: "2026"})
	if err != nil {
		return err
	}
	for _, n := range p.Needs {
		fmt.Fprintln(w, n.Positions, n.Urgency, n.Signings)
	}
	return nil
}

func parsed(b *testing.B) (now, next *outlook.Outlook) {
	b.Helper()
	s, err := squadfile.Parse("club.yaml", generated(rand.New(rand.NewPCG(3, 4)), 1))
	if err == nil {
		now, err = plan.Planner{}.Outlook(s, plan.Options{Season: "2026"})
	}
	if err == nil {
		next, err = now.Next()
	}
	if err != nil {
		b.Fatal(err)
	}
	return now, next
}

// BenchmarkChart puts 28 players on 23 places.
func BenchmarkChart(b *testing.B) {
	now, _ := parsed(b)
	b.ReportAllocs()
	for b.Loop() {
		chart.New(now, now.Squad.Formation, now.Squad.Cover)
	}
}

func BenchmarkNeeds(b *testing.B) {
	now, next := parsed(b)
	b.ReportAllocs()
	for b.Loop() {
		plan.TeamOf(now, next, now.Squad.Formation, now.Squad.Cover).Needs()
	}
}

func BenchmarkLosses(b *testing.B) {
	now, next := parsed(b)
	team := plan.TeamOf(now, next, now.Squad.Formation, now.Squad.Cover)
	needs := team.Needs()
	b.ReportAllocs()
	for b.Loop() {
		team.Losses(needs)
	}
}

// BenchmarkParse reads one squad file.
func BenchmarkParse(b *testing.B) {
	src := generated(rand.New(rand.NewPCG(3, 4)), 1)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := squadfile.Parse("club.yaml", src); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkNodes decodes the same file with yaml.v3 alone.
func BenchmarkNodes(b *testing.B) {
	src := generated(rand.New(rand.NewPCG(3, 4)), 1)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		var n yaml.Node
		if err := yaml.NewDecoder(bytes.NewReader(src)).Decode(&n); err != nil {
			b.Fatal(err)
		}
	}
}
