package merge_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

// That a contract may be a loan comes and goes with what the source knows of its date.
func TestMaybeLoan(t *testing.T) {
	const silent, telling = "name,club,contract_expires\nJoe Ray,Marshford,30/06/2027\n",
		"name,club,contract_expires,loaned_from\nJoe Ray,Marshford,30/06/2027,\nEd Gray,Marshford,30/06/2027,Eastport\n"
	tests := []struct{ name, source, contract, want string }{
		{"a new date", silent, "{until: 2026-12-31}", "{until: 2027-06-30, maybe: loan}"},
		{"the same date", silent, "{until: 2027-06-30}", "{until: 2027-06-30, maybe: loan}"},
		{"a date that a person vouches for", silent, "{until: 2027-06-30}   # the club says so", "{until: 2027-06-30}   # the club says so"},
		{"there already", silent, "{until: 2027-06-30, maybe: loan}   # still", "{until: 2027-06-30, maybe: loan}   # still"},
		{"a source that knows loans", telling, "{until: 2027-06-30, maybe: loan}", "{until: 2027-06-30}"},
	}
	for _, test := range tests {
		file := "club: Marshford\nas_of: 2026-07-20\n\nplayers:\n  - name: Joe Ray\n    positions: [CB]\n    contract: " + test.contract + "\n"
		merged, err := merge.Import(importtest.Club(t, "transfermarkt", test.source), "marshford.yaml", []byte(file))
		if err != nil {
			t.Fatal(err)
		}
		_, got, _ := strings.Cut(string(merged.Source), "contract: ")
		if got, _, _ = strings.Cut(got, "\n"); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
