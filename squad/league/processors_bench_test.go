package league_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/depth-football/depth/squad/internal/benchclub"
)

// BenchmarkProcessors runs the whole command over 4,000 files on one processor and on
// two, by turns, and reports the median times and how many times as fast two are. Beside
// them stands how much processor time two take for that of one: on a machine that has
// other work to do, it tells more than the times.
func BenchmarkProcessors(b *testing.B) {
	depth, files := built(b), benchclub.Folder(b, benchclub.Clubs, "early", benchclub.File)
	for _, form := range [][]string{
		{"--format", "table"},
		{"--format", "table", "--show", "fits"},
		{"--format", "csv", "--show", "fits"},
		{"--format", "json"},
	} {
		b.Run(fmt.Sprint(form), func(b *testing.B) {
			args := append([]string{"league", filepath.Dir(files[0]), "--season", "2026"}, form...)
			var times, work [3][]time.Duration // by the number of processors
			for b.Loop() {
				for _, processors := range []int{1, 2} {
					cmd := exec.Command(depth, args...)
					cmd.Env = append(os.Environ(), fmt.Sprint("GOMAXPROCS=", processors))
					start := time.Now()
					if err := cmd.Run(); err != nil {
						b.Fatal(err)
					}
					times[processors] = append(times[processors], time.Since(start))
					work[processors] = append(work[processors], cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
				}
			}
			one, two := median(times[1]), median(times[2])
			b.ReportMetric(one.Seconds(), "s-one")
			b.ReportMetric(two.Seconds(), "s-two")
			b.ReportMetric(float64(one)/float64(two), "times-as-fast")
			b.ReportMetric(float64(median(work[2]))/float64(median(work[1])), "work-two/one")
		})
	}
}
