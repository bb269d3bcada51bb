package deal_test

import (
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/plan"
)

// BenchmarkDecisions works out what hangs on the decisions of a shipped club, whose plan is
// made already.
func BenchmarkDecisions(b *testing.B) {
	facts := catalog.New(catalog.Folder{Name: "shipped", FS: data.Files})
	s := expect.Must(facts.Squad(expect.Must(facts.Find("liverpool"))))
	p := plan.Planner{Facts: facts}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := deal.Decisions(s, p, plan.Options{Season: "2026", Horizon: 3}); err != nil {
			b.Fatal(err)
		}
	}
}
