package threeway_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/threeway"
)

func BenchmarkMerge(b *testing.B) {
	base := expect.Must(os.ReadFile("../../data/squads/liverpool.yaml"))
	changed := func(day, role string) []byte {
		text := bytes.Replace(base, []byte("as_of: 2026-03-11"), []byte("as_of: "+day), 1)
		return bytes.Replace(text, []byte("role: key"), []byte("role: "+role), 1)
	}
	ours, theirs := changed("2026-03-12", "starter"), changed("2026-03-13", "starter")
	for b.Loop() {
		if m, err := threeway.Merge(base, ours, theirs, threeway.Options{File: "a.yaml"}); err != nil || len(m.Conflicts) > 0 {
			b.Fatal(m, err)
		}
	}
}

// BenchmarkMergeReversed merges as many players as a file may have, whom both sides have
// put in another order.
func BenchmarkMergeReversed(b *testing.B) {
	file := func(step int) []byte {
		var text strings.Builder
		text.WriteString(head)
		for i := range 1000 {
			fmt.Fprintf(&text, "- {name: Player %03d, positions: [CB]}\n", (999+i*step)%1000)
		}
		return []byte(text.String())
	}
	base, ours, theirs := file(1), file(-1), file(7)
	for b.Loop() {
		if _, err := threeway.Merge(base, ours, theirs, threeway.Options{File: "a.yaml"}); err != nil {
			b.Fatal(err)
		}
	}
}
