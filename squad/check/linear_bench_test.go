package check_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/squadfile"
)

// work is what is done with a file, beside what the YAML parser alone takes.
var work = []struct {
	name string
	do   func(src []byte)
}{
	{"yaml", func(src []byte) { _ = yaml.NewDecoder(bytes.NewReader(src)).Decode(new(yaml.Node)) }},
	{"read", func(src []byte) { _, _ = squadfile.Parse("f", src) }},
	{"check", func(src []byte) { checkOne(src) }},
	{"format", func(src []byte) { _, _ = squadfile.Format("f", src) }},
	{"names", func(src []byte) { squadfile.KindOf(src); squadfile.Names(src) }},
}

func checkOne(src []byte) {
	c := check.Checker{Facts: facts(), Needs: squad.Next}
	// What is wrong with the file is the result.
	_, _ = c.Check([]check.File{{Name: "f", Source: src}})
}

// BenchmarkShapes reads, checks and formats files of many shapes and sizes. As long as
// the time for a byte stays the same, all of it is linear in the size of the file.
func BenchmarkShapes(b *testing.B) {
	for _, s := range shapes {
		for _, size := range []int{squadfile.MaxSize / 16, squadfile.MaxSize / 4, squadfile.MaxSize} {
			src := []byte(s.made(size))
			b.Run(fmt.Sprintf("%s/KiB=%d", strings.ReplaceAll(s.name, " ", "-"), size>>10), func(b *testing.B) {
				times := make([]time.Duration, len(work))
				for b.Loop() {
					for i, w := range work {
						start := time.Now()
						w.do(src)
						times[i] += time.Since(start)
					}
				}
				for i, w := range work {
					b.ReportMetric(float64(times[i].Nanoseconds())/float64(b.N*len(src)), "ns/byte-"+w.name)
				}
			})
		}
	}
}

// pieces are what BenchmarkSlowest makes files of: lines, and parts of lines.
var pieces = []string{
	"\n", " ", "  ", "- ", "-\n", "? ", ": ", ", ", "[", "]", "{", "}", "\"", "'", "|\n", ">-\n", "...\n", "---\n",
	"# c\n", "  # c\n", "# depth:ignore born-year-only\n", " # depth:ignore no-contract, x\n", "&a ", "*a ", "!!str ", "<<: *a\n",
	"club: A\n", "aliases: [B, C]\n", "formation: {GK: 1, CB: 10}\n", "expect:\n", "- {position: CB, have: 4, need: none}\n",
	"players:\n", "- name: X\n", "- {name: X, born: 1996}\n", "  born: 1996\n", "  positions: [CB, RB]\n", "  injuries:\n", "  - {since: 2025}\n",
	"  contract: {until: 2025}\n", "  loan: {to: B, until: 2025}\n", "- &p {name: Y, positions: &a [CB]}\n", "- *p\n", "é", "e\u0301", "x", "\\u00e9", "\t",
}

// genome is a file: pieces, each so many times, the last of them as often as there is
// room for.
type genome []gene

type gene struct{ piece, times int }

func (g genome) file(size int) []byte {
	var b bytes.Buffer
	b.WriteString("club: A\nas_of: 2026-03-11\n")
	round := b.Len()
	for b.Len() < size {
		for _, gene := range g {
			b.WriteString(strings.Repeat(pieces[gene.piece], gene.times))
		}
		if b.Len() == round {
			break
		}
	}
	return b.Bytes()
}

func (g genome) mutated(r *rand.Rand) genome {
	next := append(genome{}, g...)
	random := func() gene { return gene{r.IntN(len(pieces)), 1 << r.IntN(10)} }
	switch i := r.IntN(len(next)); r.IntN(4) {
	case 0:
		next[i] = random()
	case 1:
		next[i].times = 1 << r.IntN(14)
	case 2:
		next = append(next, random())
	default:
		if len(next) > 1 {
			next = append(next[:i], next[i+1:]...)
		}
	}
	return next
}

// BenchmarkSlowest climbs towards slow files: it tries others that differ a little from
// the slowest one so far, and reports how long that one takes for a byte, and how long
// one of four times the size. Try it with -benchtime 1000x.
func BenchmarkSlowest(b *testing.B) {
	const size = 128 << 10
	for seed := range uint64(4) {
		b.Run(fmt.Sprint(seed), func(b *testing.B) {
			r := rand.New(rand.NewPCG(seed, 0))
			best := genome{{r.IntN(len(pieces)), 1}}
			slowest := 0.0
			for b.Loop() {
				g := best.mutated(r)
				src := g.file(size)
				t := perByte(src)
				for n := 0; n < 2 && t > slowest; n++ { // a busy machine is slow once
					t = min(t, perByte(src))
				}
				if t > slowest {
					best, slowest = g, t
				}
			}
			b.ReportMetric(slowest, "ns/byte")
			b.ReportMetric(perByte(best.file(4*size)), "ns/byte-of-4x")
			b.Logf("%.400q", best.file(size))
		})
	}
}

func perByte(src []byte) float64 {
	start := time.Now()
	for _, w := range work[1:] {
		w.do(src)
	}
	return float64(time.Since(start).Nanoseconds()) / float64(len(src))
}
