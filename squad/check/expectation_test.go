package check_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/check"
)

// backs are three centre-backs: one sure, one who leaves, one who is doubtful.
const backs = `players:
- {name: Sure, born: 1996-01-01, positions: [CB], contract: {until: 2029}}
- {name: Leaving, born: 1990-01-01, positions: [CB], contract: {until: 2026-06-30}}
- {name: Prone, born: 1988-07-02, positions: [CB, RB], contract: {until: 2028}, injury_prone: true}
- {name: Ageless, positions: [RB], role: reserve}
`

func TestExpectations(t *testing.T) {
	const at = "f:4:"
	for _, test := range []struct{ name, expect, want string }{
		{"met", "{season: 2026, position: CB, have: 2}", ""},
		{"met in the season after the file's day", "{position: centre-back, have: 2, fit: 2, sure: 1}", ""},
		{"too few sure", "{season: 2026, position: CB, sure: 2}", at + "32: expected at least 2 of 4 places at CB in 2026/27 sure, found 1: Sure; not counted: Prone (injury-prone); gone by then: Leaving [failed-expectation]"},
		{"too few", "{season: 2026, position: CB, have: 3}", at + "32: expected at least 3 of 4 places at CB in 2026/27 filled, found 2: Sure, Prone; gone by then: Leaving [failed-expectation]"},
		{"in a group", "{position: [CB, RB], have: 3}", at + "24: expected at least 3 of 6 places at RB/CB in 2026/27 filled, found 2: Sure, Prone; gone by then: Leaving [failed-expectation]"},
		{"nobody", "{position: ST, have: 1}", at + "18: expected at least 1 of 2 places at ST in 2026/27 filled, found 0: nobody [failed-expectation]"},
		{"more than there are places", "{position: CB, have: 5}", at + "18: 5 places at CB in 2026/27 can never be filled: there are 4 (cover sets how many are wanted) [impossible-expectation]"},
		{"no spot", "{position: RM, have: 1}", at + "4: RM has no spot in 4-2-3-1: it has GK, RB, CB, LB, DM, AM, RW, LW, ST [impossible-expectation]"},
		{"season over", "{season: 2024, max_age: 40}", at + "4: season 2024/25 was over on 2026-03-11, the day of the squad file: ask for 2025/26 or later [impossible-expectation]"},
		{"old enough", "{position: CB, max_age: 38}", ""},
		{"too old", "{season: 2027, position: CB, max_age: 38}", at + "32: expected nobody older than 38 at CB in 2027/28, found Prone (39) [failed-expectation]"},
		{"all", "{position: ST, have: 2}", at + "18: expected all 2 places at ST in 2026/27 filled, found 0: nobody [failed-expectation]"},
		{"too old, or of unknown age", "{position: RB, max_age: 30}", at + "18: expected nobody older than 30 at RB in 2026/27, found Prone (38); of unknown age: Ageless [failed-expectation]"},
		{"few enough", "{max_players: 2}", ""},
		{"too many", "{season: 2026, max_players: 1}", at + "18: 2 players count in 2026/27, expected at most 1: 2 contracted [failed-expectation]"},
		{"too many at a position", "{position: CB, max_players: 1}", at + "18: 2 players count at CB in 2026/27, expected at most 1: 2 contracted [failed-expectation]"},
		{"nobody is first choice there", "{season: 2026, heir: [ST, RW]}", ""},
		{"nobody follows", "{season: 2026, heir: [CB, RB]}", at + "18: expected an heir at RB/CB in 2026/27, found nobody who follows Sure (30) at CB, with Prone (first choice at CB) at home there too; nor Prone (38) at CB, with Sure (first choice at CB) at home there too [failed-expectation]"},
		{"no spot for an heir", "{heir: RM}", at + "4: RM has no spot in 4-2-3-1: it has GK, RB, CB, LB, DM, AM, RW, LW, ST [impossible-expectation]"},
		{"no need worse than it is", "{position: CB, need: thin}", at + "18: expected no need worse than thin at CB in 2026/27, found RB/CB short (2 of 6 places filled, 1 sure, sign 4), out: Leaving, sure: Sure, doubtful: Prone (injury-prone) [failed-expectation]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := findings(t, check.Checker{}, squadFile("expect: \n- "+test.expect+"\n"+backs)); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

// A position is judged by what is wrong there, whatever else the need has.
func TestExpectedNeedAtOnePosition(t *testing.T) {
	file := "formation: {GK: 1, CB: 1, LB: 9}\ncover: 1\nexpect:\n- {position: LB, need: thin}\n- {position: CB, need: short}\nplayers:\n- {name: Back, positions: [CB, LB], born: 1996-01-01, contract: {until: 2029}}\n- {name: K, positions: [GK], contract: {until: 2029}}\n"
	for i := range 9 {
		file += fmt.Sprintf("- {name: P%d, positions: [LB], contract: {until: 2029}, injury_prone: true}\n", i)
	}
	if got := findings(t, check.Checker{}, squadFile(file)); got != "" {
		t.Errorf("found %s", got)
	}
}

// Everybody has an age, whether the formation has a spot for them or not.
func TestExpectedAgeOfAll(t *testing.T) {
	got := findings(t, check.Checker{}, squadFile(`expect: [{max_age: 30}]
players:
- {name: Wide, born: 1980-05-23, positions: [LM], contract: {until: 2028}}
- {name: Second, born: 1981-05-23, positions: [GK], role: reserve, contract: {until: 2028}}
`))
	if want := "f:3:11: expected nobody older than 30 in 2026/27, found Wide (46), Second (45) [failed-expectation]"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// A swing player who is counted elsewhere is not one of the number.
func TestExpectationOfSwingPlayers(t *testing.T) {
	got := findings(t, check.Checker{}, squadFile("expect:\n- {position: CB, have: 2}\nplayers:\n- {name: Ann, positions: [RB, CB], contract: {until: 2029}}\n- {name: Bob, positions: [CB], contract: {until: 2029}}\n- {name: Cid, positions: [CB], contract: {until: 2026-06}}\n"))
	if want := "f:4:18: expected at least 2 of 4 places at CB in 2026/27 filled, found 1: Bob; counted elsewhere: Ann (RB); gone by then: Cid [failed-expectation]"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Who covers counts behind a spot and is told apart.
func TestExpectationOfCover(t *testing.T) {
	got := findings(t, check.Checker{}, squadFile("formation: {GK: 1, RB: 1, CB: 9}\ncover: {GK: 1, RB: 3, CB: 1}\nexpect:\n- {position: RB, have: 3}\nplayers:\n- {name: Ann, positions: [RB], contract: {until: 2029}}\n- {name: Cid, positions: [GK], contract: {until: 2029}}\n- {name: Bob, positions: [GK], also: [RB], contract: {until: 2029}}\n"))
	if want := "f:6:18: expected all 3 places at RB in 2026/27 filled, found 2: Ann; covering: Bob [failed-expectation]"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestExpectationInCalendarYear(t *testing.T) {
	c := check.Checker{Facts: catalog.New(catalog.Folder{FS: fstest.MapFS{"competitions/norway.yaml": {Data: []byte("calendar: year\nleague: true\n")}}})}
	r, err := c.Check([]check.File{squadFile("competitions: [norway]\nexpect: [{season: 2026/27, max_age: 40}]\nplayers: []\n")})
	if err != nil || len(r.Findings) != 1 || r.Findings[0].Rule.Name != "impossible-expectation" {
		t.Errorf("%+v, %v", r, err)
	}
}

// What is not known is not known to be true.
func TestExpectationsOfTheUnknown(t *testing.T) {
	const players = "players:\n- {name: X, positions: [CB], loan: {from: B}}\n- {name: Y, positions: [CB], contract: {until: 2028}}\n"
	got := findings(t, check.Checker{Ignore: []string{"loan-without-end"}}, squadFile("expect:\n- {position: CB, have: 2}\n- {max_age: 40}\n"+players))
	want := "f:4:18: expected at least 2 of 4 places at CB in 2026/27 filled, found 1–2: Y; not counted: X (loan end unknown) [failed-expectation]\n" +
		"f:5:4: expected nobody older than 40 in 2026/27, found players of unknown age: X, Y [failed-expectation]"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Scripts get the numbers and the names apart from the text.
func TestFailedExpectationInParts(t *testing.T) {
	c := check.Checker{Facts: facts()}
	r, err := c.Check([]check.File{squadFile("expect:\n- {position: CB, sure: 2}\n" + backs)})
	if err != nil || len(r.Findings) != 1 {
		t.Fatalf("%v, %v", r, err)
	}
	f := r.Findings[0]
	if f.Expected != "2" || f.Actual != "1" || !reflect.DeepEqual(f.Players, []string{"Sure"}) || !strings.Contains(f.Source, "sure: 2") {
		t.Errorf("expected %s, actual %s, players %v, line %q", f.Expected, f.Actual, f.Players, f.Source)
	}
}
