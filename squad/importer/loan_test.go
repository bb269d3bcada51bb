package importer_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

// The file says from where a player came in the season with which their contract ends.
func TestLoanMarks(t *testing.T) {
	const untold, told = ", maybe: loan", ", maybe: loan}   # or a loan's end: "
	tests := []struct{ joined, from, contract, want string }{
		{"12/08/2026", "Westhaven City", "30/06/2027", told + "they came from Westhaven City on 2026-08-12"},
		{"12/08/2026", "1.FC Eastport", "30/06/2027", told + "they came from 1.FC Eastport on 2026-08-12"},
		{"01/01/2026", "Westhaven City", "30/06/2027", untold + "}"},
		{"12/08/2026", ": Ablöse €50.00m", "30/06/2027", untold + "}"},
		{"12/08/2026", "01/07/2026", "30/06/2027", untold + "}"},
		{"12/08/2026", "Without Club", "30/06/2027", untold + "}"},
		{"12/08/2026", "Marshford U21", "30/06/2027", "}"},
		{"12/08/2026", "Westhaven City", "30/06/2029", "}"},
		{"12/08/2023", "Westhaven City", "30/06/2027", "}"},
	}
	for _, test := range tests {
		club := importtest.Club(t, "transfermarkt",
			"name,club,joined,signed_from,contract_expires\nJoe Ray,Marshford,"+test.joined+","+test.from+","+test.contract+"\n")
		src, err := club.YAML()
		if err != nil {
			t.Fatal(err)
		}
		_, line, _ := strings.Cut(string(src), "contract: ")
		if _, got, _ := strings.Cut(line, test.contract[6:]+"-06-30"); got != test.want+"\n" {
			t.Errorf("%v: got %q", test, got)
		}
		if got := len(club.MaybeLent()); got != strings.Count(test.want, "maybe") {
			t.Errorf("%v: %d may be lent", test, got)
		}
		again, err := merge.Import(club, "marshford.yaml", src)
		if err != nil {
			t.Fatal(err)
		}
		if string(again.Source) != string(src) {
			t.Errorf("%v: merged with itself it is\n%s", test, again.Source)
		}
	}
}
