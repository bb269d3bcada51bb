package plan_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/internal/benchclub"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

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
	files := benchclub.Folder(b, benchclub.Clubs, "premier-league", benchclub.File)
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
	s, err := squadfile.Parse("club.yaml", benchclub.File(rand.New(rand.NewPCG(3, 4)), 1, "premier-league"))
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
	src := benchclub.File(rand.New(rand.NewPCG(3, 4)), 1, "premier-league")
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
	src := benchclub.File(rand.New(rand.NewPCG(3, 4)), 1, "premier-league")
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		var n yaml.Node
		if err := yaml.NewDecoder(bytes.NewReader(src)).Decode(&n); err != nil {
			b.Fatal(err)
		}
	}
}
