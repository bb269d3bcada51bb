package diff_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// By dates that are in both files, things happen though nobody changes a file.
func TestElapsed(t *testing.T) {
	players := []string{
		"name: Adam, contract: {until: 2026-06-30}",
		"name: Ben, contract: {until: 2026-06-30, option: 2027-06-30}",
		"name: Carl, contract: {until: 2030}, loan: {to: Ajax, until: 2026-06-30}",
		"name: Dan, loan: {from: Ajax, until: 2026-06-30}",
		"name: Ed, contract: {until: 2030}, loan: {to: Ajax, until: 2026-06-30, buy: obligation}",
		"name: Fred, contract: {until: 2030}, joins: {on: 2026-07-01, from: Ajax}",
		"name: Gus, contract: {until: 2026-06-30}, leaves: {on: 2026-07-01, to: Ajax}",
		"name: Hal, contract: {until: 2030}, injuries: [{what: knee, since: 2026-01-01, until: 2026-04-01}]",
		"name: Ian, contract: {until: 2030}, " +
			"injuries: [{what: knee, since: 2026-01-01, until: 2026-02-01}, {what: knee, since: 2026-02-10, until: 2026-12-01}]",
		"name: Jon, contract: {until: 2026-12-31}",
		"name: Kim, contract: {until: 2026-06-30, extension: {until: 2027-06-30, if: 20 appearances}}",
		"name: Lou, contract: {until: 2030}, loan: {to: Ajax, until: 2026-06-30, buy: {obligation: 18 appearances}}",
	}
	a := parsedAs(t, "club: Rovers\nas_of: 2026-03-01\n", players...)
	b := parsedAs(t, "club: Rovers\nas_of: 2026-07-02\n", players...)
	c := diff.Compare(a, b, &squad.Competition{})
	var got []string
	for _, e := range c.Passed {
		got = append(got, e.Player().Name+" "+e.Kind.String())
	}
	want := "Ed sold, Gus left, Adam contract ended, Dan loan ended, Carl back from loan, Fred arrived, Hal recovered"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
	if happened(c) != "" {
		t.Errorf("and besides: %s", happened(c))
	}
	if c := diff.Compare(b, a, &squad.Competition{}); len(c.Passed) > 0 {
		t.Errorf("backwards: %v", c.Passed)
	}
}
