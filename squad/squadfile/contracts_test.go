package squadfile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/squadfile"
)

// Most contracts unknown are one warning for the file, and none if the file says so.
func TestMostContractsUnknown(t *testing.T) {
	const all = "f:3:1: warning: %d of %d players have no contract date: it stays unknown whether they are there next season " +
		"(contracts: unknown, above the players, says that the file does not know them)"
	for _, test := range []struct {
		name           string
		head           string
		known, unknown int
		exempted       int // of the unknown
		want           []string
	}{
		{"none known", "", 0, 11, 0, []string{fmt.Sprintf(all, 11, 11)}},
		{"a fifth known", "", 3, 12, 0, []string{fmt.Sprintf(all, 12, 15)}},
		{"more than a fifth", "", 3, 11, 0, nil},
		{"too few to say", "", 0, 10, 0, nil},
		{"some exempted", "", 0, 12, 2, []string{fmt.Sprintf(all, 10, 12)}},
		{"all exempted", "", 0, 12, 12, []string{}},
		{"the file says so", "contracts: unknown\n", 0, 12, 0, []string{}},
		{"the file says so of some", "contracts: unknown\n", 10, 2, 0, []string{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var b strings.Builder
			b.WriteString("club: A\nas_of: 2026-03-11\n" + test.head + "players:\n")
			for n := range test.known {
				fmt.Fprintf(&b, "- {name: K%d, positions: [CB], contract: {until: 2028}}\n", n)
			}
			for n := range test.unknown {
				fmt.Fprintf(&b, "- {name: U%d, positions: [CB]}", n)
				if n < test.exempted {
					b.WriteString("   # depth:ignore contract-unknown")
				}
				b.WriteString("\n")
			}
			// These need no contract of the club, so they are counted nowhere.
			b.WriteString("- {name: L, positions: [CB], loan: {from: B, until: 2027}}\n- {name: R, positions: [CB], role: reserve}\n" +
				"- {name: G, positions: [CB], leaves: {on: 2026-07-01}}\n")
			f, err := squadfile.Open("f", []byte(b.String()))
			if err != nil {
				t.Fatal(err)
			}
			if got := f.Squad.ContractDates(); got.Known != test.known || got.Unknown != test.unknown {
				t.Errorf("counted %+v", got)
			}
			if got, want := f.Squad.ContractsUnknown, test.head != ""; got != want {
				t.Errorf("unknown: %v, want %v", got, want)
			}
			if test.want == nil { // one a player
				if len(f.Warnings) != test.unknown {
					t.Errorf("got %v", f.Warnings)
				}
				return
			}
			var got []string
			for _, w := range f.Warnings {
				line, _, _ := strings.Cut(w.String(), " [contract-unknown]")
				got = append(got, line)
			}
			if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

func TestContractsRefused(t *testing.T) {
	_, err := squadfile.Parse("f", []byte("club: A\nas_of: 2026-03-11\ncontracts: 2027\nplayers: []\n"))
	const want = `f:3:12: only unknown can stand here, not "2027": each player has a contract of their own [unknown-word]`
	if err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}
