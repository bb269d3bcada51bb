package check_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/depth-football/depth/squad/internal/benchclub"
)

var filesChecked = flag.Int("files", benchclub.Clubs, "how many files BenchmarkCommand checks")

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
		file := benchclub.File
		if faulty {
			file = benchclub.FaultyFile
		}
		dir := filepath.Dir(benchclub.Folder(b, *filesChecked, "premier-league", file)[0])
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
