package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// BenchmarkFmtMany shows what differs of 40,000 files of 25 players each and reports the
// most memory (in MB) that the program took: over files in canonical form, over such as
// all differ, and over such as all have errors.
func BenchmarkFmtMany(b *testing.B) {
	depth := built(b)
	const player = "- {positions: [Centre Back], %s: 'Player %d', contract: {until: 2027-06-30}, value: 23000000}\n"
	squadOf := func(key string) string {
		var text strings.Builder
		text.WriteString("as_of: 2026-03-11\nclub: A\nplayers:\n")
		for i := range 25 {
			fmt.Fprintf(&text, player, key, i)
		}
		return text.String()
	}
	messy := filepath.Join(b.TempDir(), "messy.yaml")
	if err := os.WriteFile(messy, []byte(squadOf("name")), 0o600); err != nil {
		b.Fatal(err)
	}
	clean := string(must(exec.Command(depth, "fmt", messy).Output()))
	for _, bench := range []struct{ name, text string }{
		{"clean", clean}, {"differing", squadOf("name")}, {"broken", squadOf("nmae")},
	} {
		b.Run(bench.name, func(b *testing.B) {
			folder := b.TempDir()
			for i := range 40_000 {
				if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%05d.yaml", i)), []byte(bench.text), 0o600); err != nil {
					b.Fatal(err)
				}
			}
			most := int64(0)
			for b.Loop() {
				cmd := exec.Command(depth, "fmt", "-d", folder)
				var exit *exec.ExitError
				if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
					b.Fatal(err)
				}
				most = max(most, cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)
			}
			b.ReportMetric(float64(most)/1024, "MB")
		})
	}
}
