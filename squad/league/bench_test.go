package league_test

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/benchclub"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/squadfile"
)

var large = flag.Bool("large", false, "let BenchmarkLeague go up to 40,000 clubs")

// BenchmarkLeague holds clubs against each other, from 40 to 4,000 of them, with
// -args -large to 40,000, and decodes the same files into nodes with yaml.v3 alone:
// by turns, on as many processors, and with the same garbage collector. Times are
// medians.
func BenchmarkLeague(b *testing.B) {
	for _, clubs := range []int{40, 400, 4000, 40000} {
		b.Run(fmt.Sprintf("clubs=%d", clubs), func(b *testing.B) {
			if clubs > 4000 && !*large {
				b.Skip("only with -args -large")
			}
			files := benchclub.Folder(b, clubs, "early", benchclub.File)
			var decoding, all []time.Duration
			var kept uint64
			for b.Loop() {
				start := time.Now()
				decode(b, files)
				decoded := time.Now()
				l := whole(b, files)
				decoding, all = append(decoding, decoded.Sub(start)), append(all, time.Since(decoded))
				kept = inUse()
				runtime.KeepAlive(l)
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(median(decoding).Seconds(), "s-decoding")
			b.ReportMetric(median(all).Seconds(), "s-all")
			b.ReportMetric(float64(median(all))/float64(median(decoding)), "all/decoding")
			b.ReportMetric(float64(kept)/(1<<20), "MB-kept")
			b.ReportMetric(float64(m.Sys)/(1<<20), "MB-from-OS")
		})
	}
}

func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

// inUse is the memory that is left when all garbage is gone.
func inUse() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// decode decodes files into nodes on all processors.
func decode(b testing.TB, files []string) {
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

// whole reads the clubs and holds them against each other.
func whole(b *testing.B, files []string) *league.League {
	b.Helper()
	sources := make([]league.Source, len(files))
	for i, file := range files {
		sources[i] = league.Source{File: file, Read: func() (*squad.Squad, error) {
			src, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			return squadfile.Parse(file, src)
		}}
	}
	l, err := league.New(b.Context(), sources, league.Options{Facts: facts, Season: "2026", Fits: 3})
	if err != nil {
		b.Fatal(err)
	}
	return l
}

// BenchmarkClub is what one club takes once its file is read: its needs, and what is
// kept of it.
func BenchmarkClub(b *testing.B) {
	s, err := squadfile.Parse("club.yaml", benchclub.File(rand.New(rand.NewPCG(3, 4)), 1, "early"))
	if err != nil {
		b.Fatal(err)
	}
	one := sources([]*squad.Squad{s})
	b.ReportAllocs()
	for b.Loop() {
		if _, err := league.New(b.Context(), one, league.Options{Facts: facts, Season: "2026"}); err != nil {
			b.Fatal(err)
		}
	}
}

// decodeOnly names a folder of files to a process that does nothing but decode them.
const decodeOnly = "LEAGUE_TEST_DECODE"

// TestDecodeOnly is that process, which BenchmarkCommand starts.
func TestDecodeOnly(t *testing.T) {
	folder := os.Getenv(decodeOnly)
	if folder == "" {
		t.Skip("a part of BenchmarkCommand")
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	decode(t, files)
}

// built is the program, built as the README does it.
func built(b *testing.B) string {
	b.Helper()
	depth := filepath.Join(b.TempDir(), "depth")
	build := exec.Command("go", "build", "-o", depth, "../../cmd/depth")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return depth
}

// BenchmarkCommand runs the whole command over 4,000 files, by turns with a process
// that decodes them into nodes with yaml.v3 and, if there is a yq
// (github.com/mikefarah/yq) in the path, with yq reading one value from each, and
// reports the median times and the memory of the last runs.
func BenchmarkCommand(b *testing.B) {
	depth := built(b)
	files := benchclub.Folder(b, benchclub.Clubs, "early", benchclub.File)
	memory := make(map[string]int64)
	b.Setenv(decodeOnly, filepath.Dir(files[0]))
	turns := map[string][]string{
		"depth":    {depth, "league", filepath.Dir(files[0]), "--season", "2026"},
		"decoding": {os.Args[0], "-test.run", "^TestDecodeOnly$"},
	}
	// Another program of the name yq takes other arguments.
	if yq, err := exec.Command("yq", "--version").Output(); err == nil && bytes.Contains(yq, []byte("mikefarah")) {
		turns["yq"] = append([]string{"yq", "ea", ".club"}, files...)
	}
	times := make(map[string][]time.Duration)
	for b.Loop() {
		for name, args := range turns {
			cmd := exec.Command(args[0], args[1:]...)
			start := time.Now()
			var stderr strings.Builder
			cmd.Stderr = &stderr
			if err := cmd.Run(); err != nil {
				b.Fatalf("%s: %v\n%s", name, err, stderr.String())
			}
			times[name] = append(times[name], time.Since(start))
			memory[name] = peak(cmd.ProcessState)
		}
	}
	for name, t := range times {
		b.ReportMetric(median(t).Seconds(), "s-"+name)
	}
	for name, most := range memory {
		b.ReportMetric(float64(most)/(1<<20), "MB-"+name)
	}
}
