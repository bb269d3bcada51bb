package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkReport runs the whole program for the report of one club and, by turns, for its
// answer on the screen, and reports the median process times: of the processors, the start
// of the program included.
func BenchmarkReport(b *testing.B) {
	depth := built(b)
	file := filepath.Join(b.TempDir(), "liverpool.html")
	commands := map[string][]string{
		"report": {"report", "liverpool", "--season", "2026", "-o", file},
		"screen": {"liverpool", "--season", "2026"},
	}
	times := make(map[string][]time.Duration)
	for b.Loop() {
		for name, args := range commands {
			cmd := exec.Command(depth, args...)
			if err := cmd.Run(); err != nil {
				b.Fatal(err)
			}
			times[name] = append(times[name], cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
		}
	}
	for name, t := range times {
		b.ReportMetric(float64(median(t).Microseconds())/1000, "ms-"+name)
	}
	b.ReportMetric(float64(must(os.Stat(file)).Size())/1000, "kB")
}
