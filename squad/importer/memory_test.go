package importer_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/importtest"
)

// greedy is the variable by which a test asks its own program to read one of the greedy
// files in a process that reads nothing else.
const greedy = "GREEDY"

// Whatever is read, it takes less than half a gigabyte. A file that is refused is refused
// in one sentence.
func TestMemory(t *testing.T) {
	if name := os.Getenv(greedy); name != "" {
		readGreedy(t, name)
		return
	}
	if testing.Short() {
		t.Skip("takes a while")
	}
	const most = 500 << 20
	for _, file := range greedyFiles {
		if !file.isQuick {
			continue // a benchmark reads all
		}
		t.Run(file.name, func(t *testing.T) {
			if taken := memoryFor(t, "TestMemory", file.name); taken >= most {
				t.Errorf("it takes %d MiB", taken>>20)
			}
		})
	}
}

// BenchmarkGreedy tells how long the greedy files take, and how much memory.
func BenchmarkGreedy(b *testing.B) {
	for _, file := range greedyFiles {
		b.Run(file.name, func(b *testing.B) {
			var most uint64
			for b.Loop() {
				most = max(most, memoryFor(b, "TestMemory", file.name))
			}
			b.ReportMetric(float64(most)/(1<<20), "MiB")
		})
	}
}

// memoryFor is how much memory a process of its own takes for a greedy file.
func memoryFor(t testing.TB, test, name string) uint64 {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^"+test+"$")
	cmd.Env = append(os.Environ(), greedy+"="+name)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	line, _, _ := strings.Cut(string(out), "\n")
	taken, err := strconv.ParseUint(line, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return taken
}

// readGreedy reads a greedy file and prints how much memory it has taken.
func readGreedy(t *testing.T, name string) {
	for _, file := range greedyFiles {
		if file.name != name {
			continue
		}
		format, err := importer.Lookup(file.format)
		if err != nil {
			t.Fatal(err)
		}
		found, err := format.Read([]importer.Source{{Name: "in", Reader: &file.text}}, importtest.Options(""))
		if err == nil && file.want == "" {
			for i := range found.Clubs[:10] {
				if _, err := found.Clubs[i].YAML(); err != nil {
					t.Error(err)
				}
			}
		} else if err == nil || file.want == "" || !strings.Contains(err.Error(), file.want) {
			t.Errorf("error %.300v, want %s", err, file.want)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		fmt.Println(m.Sys)
	}
}

// A few kilobytes of gzip can be gigabytes, and several files are as large as one.
func TestPacked(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := io.Copy(z, &lines{line: times(many, ",")}); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	source := func() importer.Source {
		return importer.Source{Name: "in.csv.gz", Reader: bytes.NewReader(packed.Bytes())}
	}
	got := imported(t, "csv", []importer.Source{source()}, importtest.Options("Marshford"))
	if want := "error: in.csv.gz: row 1 is longer than 1024 KiB, the most that is read"; !strings.HasPrefix(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
	got = imported(t, "csv", []importer.Source{source(), source()}, importtest.Options("Marshford"))
	if want := "error: in.csv.gz: the files up to this one are too large: more than 128 MiB when they are unpacked (cut out the clubs " +
		"that you need)\n"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// A file that cannot be read is not taken for a damaged one.
func TestUnreadable(t *testing.T) {
	broken := errors.New("the disk is on fire")
	f, err := importer.Lookup("csv")
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.Read([]importer.Source{{Name: "in.csv", Reader: io.MultiReader(strings.NewReader("name\n"), failing{broken})}},
		importtest.Options("Marshford"))
	if !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
