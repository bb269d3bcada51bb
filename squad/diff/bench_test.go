package diff_test

import (
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/plan"
)

// BenchmarkCompare compares two files of a real squad, and plans a season with both.
func BenchmarkCompare(b *testing.B) {
	before := realSquads(b)[0]
	after, _ := edited(rand.New(rand.NewPCG(1, 2)), before, 10)
	b.Run("events", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			diff.Compare(before, after, &squad.Competition{})
		}
	})
	changes := diff.Compare(before, after, &squad.Competition{})
	b.Run("impact", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := changes.Assess(plan.Planner{}, "2026"); err != nil {
				b.Fatal(err)
			}
		}
	})
}
