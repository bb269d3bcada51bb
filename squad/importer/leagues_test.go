package importer_test

import (
	"testing"

	"github.com/depth-football/depth/squad/importer"
)

// A league is asked for by what it is called, and found by its code.
func TestLeaguesHaveNamesAndOneCodeEach(t *testing.T) {
	seen := make(map[string]string)
	for _, l := range importer.Leagues() {
		if len(l.Names) == 0 || l.Names[0] == "" {
			t.Errorf("a league of %s has no name", l.Country)
			continue
		}
		if other, twice := seen[l.Code]; twice && l.Code != "" {
			t.Errorf("%s and %s both have the code %s", other, l.Names[0], l.Code)
		}
		seen[l.Code] = l.Names[0]
	}
	for code, name := range map[string]string{"GB1": "Premier League", "L1": "Bundesliga", "CSL": "Super League"} {
		if seen[code] != name {
			t.Errorf("%s is %q, want %s", code, seen[code], name)
		}
	}
}
