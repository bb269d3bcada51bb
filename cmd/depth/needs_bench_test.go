package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// BenchmarkNeedsBeyondReading finds the needs of each file of the corpus, and reports the
// file for which that takes longest beyond reading it: half a second is the most that
// any file may take.
func BenchmarkNeedsBeyondReading(b *testing.B) {
	reading, needs := make(map[string][]time.Duration), make(map[string][]time.Duration)
	files := squadCorpus(b)
	for b.Loop() {
		for _, file := range files {
			start := time.Now()
			src, err := os.ReadFile(file)
			if err != nil {
				b.Fatal(err)
			}
			s, err := squadfile.Parse(file, src)
			if err != nil {
				continue // nothing is planned with it
			}
			read := time.Now()
			p, err := plan.Planner{}.Plan(s, plan.Options{Horizon: 3})
			if err != nil {
				b.Fatal(err)
			}
			p.Losses()
			reading[file] = append(reading[file], read.Sub(start))
			needs[file] = append(needs[file], time.Since(read))
		}
	}
	worst, longest := "", time.Duration(-1)
	for file, times := range needs {
		if t := median(times); t > longest {
			worst, longest = file, t
		}
	}
	b.Logf("worst of %d: %s", len(needs), filepath.Base(worst))
	b.ReportMetric(float64(median(reading[worst]).Microseconds())/1000, "ms-reading")
	b.ReportMetric(float64(longest.Microseconds())/1000, "ms-needs-more")
}

func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}
