package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkColdStart runs the whole program for one club and for checking the two
// shipped squads, by turns with yq reading one value from a squad file, if there
// is a yq (github.com/mikefarah/yq) in the path, and reports the median times.
func BenchmarkColdStart(b *testing.B) {
	depth := built(b)
	commands := map[string][]string{
		"depth": {depth, "liverpool", "--season", "2026"},
		"check": {depth, "check", "../../data/squads"},
	}
	if yq, err := exec.LookPath("yq"); err == nil {
		commands["yq"] = []string{yq, ".club", "../../data/squads/liverpool.yaml"}
	}
	times := make(map[string][]time.Duration)
	for b.Loop() {
		for name, args := range commands {
			start := time.Now()
			if err := exec.Command(args[0], args[1:]...).Run(); err != nil {
				b.Fatal(err)
			}
			times[name] = append(times[name], time.Since(start))
		}
	}
	for name, t := range times {
		slices.Sort(t)
		b.ReportMetric(float64(t[len(t)/2].Microseconds())/1000, "ms-"+name)
	}
}

// built is the program as the README builds it.
func built(b *testing.B) string {
	b.Helper()
	depth := filepath.Join(b.TempDir(), "depth")
	build := exec.Command("go", "build", "-o", depth, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return depth
}
