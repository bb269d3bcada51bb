package check_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// facts are those that ship with the program.
func facts() *catalog.Catalog {
	return catalog.New(catalog.Folder{Name: "data", FS: os.DirFS("../../data")})
}

// Every rule finds fault with its own example, and no other rule does: what is
// told of a rule is what it does.
func TestExamples(t *testing.T) {
	names := make(map[string]bool)
	for _, r := range check.Rules() {
		t.Run(r.Name, func(t *testing.T) {
			if names[r.Name] || r.Brief == "" || r.Why == "" {
				t.Errorf("rule %+v: a name of its own, a brief and a why are wanted", r)
			}
			names[r.Name] = true
			e, err := check.Explain(r, facts())
			if err != nil {
				t.Fatal(err)
			}
			if r.Example == "" {
				return
			}
			if len(e.Findings) == 0 {
				t.Fatalf("nothing found in\n%s", r.Example)
			}
			for _, f := range e.Findings {
				if f.Rule != r {
					t.Errorf("found too: %s", f)
				}
			}
		})
	}
}

// Only rules about what is too much for an example have none.
func TestRulesWithoutExample(t *testing.T) {
	var without []string
	for _, r := range check.Rules() {
		if r.Example == "" {
			without = append(without, r.Name)
		}
	}
	if got, want := strings.Join(without, " "), "too-large too-many-errors too-many-warnings"; got != want {
		t.Errorf("without example: %s; want %s", got, want)
	}
}

// findings checks files under a common head and gives the first lines of what
// is found.
func findings(t *testing.T, c check.Checker, files ...check.File) string {
	t.Helper()
	c.Facts = facts()
	r, err := c.Check(files)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range r.Findings {
		first, _, _ := strings.Cut(f.String(), "\n")
		lines = append(lines, first)
	}
	return strings.Join(lines, "\n")
}

func squadFile(text string) check.File {
	return check.File{Name: "f", Source: []byte("club: A\nas_of: 2026-03-11\n" + text)}
}

func TestExemptions(t *testing.T) {
	const born = "players:\n- {name: X, born: 1996, positions: [CB], contract: {until: 2027}}"
	for _, test := range []struct{ name, file, want string }{
		{"none", born, "f:4:13: warning: only the year of birth is given: the age on 2026-03-11 is 29–30 [born-year-only]"},
		{"on the line", born + " # depth:ignore born-year-only", ""},
		{"with a reason", born + " # depth:ignore born-year-only their club gives no day", ""},
		{"of several", born + " # depth:ignore born-year-only,contract-unknown", "f:4:67: warning: this exemption turns nothing off: there is no contract-unknown here [unused-exemption]"},
		{"of several with spaces", born + " # depth:ignore born-year-only, contract-unknown why", "f:4:67: warning: this exemption turns nothing off: there is no contract-unknown here [unused-exemption]"},
		{"above the line", strings.Replace(born, "- {", "# depth:ignore born-year-only\n# and a comment\n- {", 1), ""},
		{"above a line of a player", "players:\n- name: X\n  positions: [CB]\n  contract: {until: 2027}\n  # depth:ignore born-year-only\n  # and a comment\n  born: 1996", ""},
		{"below the line", born + "\n# depth:ignore born-year-only", "f:4:13: warning: only the year of birth is given: the age on 2026-03-11 is 29–30 [born-year-only]\n" +
			"f:5:1: warning: this exemption turns nothing off: there is no born-year-only here [unused-exemption]"},
		{
			"of a player", "players:\n- name: X # depth:ignore born-year-only\n  born: 1996\n  positions: [CB]\n  contract: {until: 2027}\n- {name: Y, born: 1996, positions: [CB], contract: {until: 2027}}",
			"f:8:13: warning: only the year of birth is given: the age on 2026-03-11 is 29–30 [born-year-only]",
		},
		{"of nothing", "players: [] # depth:ignore", "f:3:13: warning: this exemption names no check: write it like depth:ignore born-year-only [unknown-exemption]"},
		{"misspelt", "players: [] # depth:ignore born-year-onyl", `f:3:13: warning: unknown check "born-year-onyl": did you mean "born-year-only"? [unknown-exemption]`},
		{"of an error", "players: [] # depth:ignore duplicate-player", "f:3:13: warning: duplicate-player cannot be turned off: it is an error [unknown-exemption]"},
		{"of what other files say", "players: [] # depth:ignore player-in-two-clubs", ""},
		{"of a player below their dash", "players:\n# depth:ignore born-year-only\n-\n  name: X\n  born: 1996\n  positions: [CB]\n  contract: {until: 2027}", ""},
		{"behind their dash", "players:\n- # depth:ignore born-year-only\n  name: X\n  born: 1996\n  positions: [CB]\n  contract: {until: 2027}", ""},
		{
			"of the last player and no more", "players:\n# depth:ignore unknown-competition\n- {name: X, positions: [CB], contract: {until: 2027}}\ncompetitions: [la-lega]",
			"f:4:1: warning: this exemption turns nothing off: there is no unknown-competition here [unused-exemption]\nf:6:16: warning: unknown competition \"la-lega\": did you mean \"la-liga\"? [unknown-competition]",
		},
		{"of a need that is not asked for", "players: [] # depth:ignore need-thin", ""},
		{"in a name", "players:\n- {name: \"X # depth:ignore born-year-only\", born: 1996-01-01, positions: [CB], contract: {until: 2027}}", ""},
		{"of what the reader finds", "players:\n- {name: X, born: 1996-01-01, positions: [CB]} # depth:ignore contract-unknown", ""},
		{"by another word", born + " # depth:ignored born-year-only", "f:4:13: warning: only the year of birth is given: the age on 2026-03-11 is 29–30 [born-year-only]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := findings(t, check.Checker{}, squadFile(test.file+"\n")); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestIgnore(t *testing.T) {
	file := squadFile("players:\n- {name: X, born: 1996, positions: [CB]} # depth:ignore born-year-only\n")
	if got := findings(t, check.Checker{Ignore: []string{"contract-unknown", "born-year-only"}}, file); got != "" {
		t.Errorf("found %s: an exemption of what is not checked is not unused", got)
	}
}

func TestLints(t *testing.T) {
	const player = "players:\n- {name: X, born: 1996-01-01, positions: [CB], contract: {until: 2027}, "
	for _, test := range []struct{ name, file, want string }{
		{
			"injury while another goes on", player + "injuries: [{since: 2026-01-01}, {since: 2026-02-01}]}",
			"f:4:106: warning: the injury of 2026-02-01 begins while the one of 2026-01-01 (without an end) goes on [injury-overlap]",
		},
		{
			"injuries in another order", player + "injuries: [{since: 2026-02-01, over: true}, {since: 2025-01-01, until: 2026-03-01}]}",
			"f:4:85: warning: the injury of 2026-02-01 begins while the one of 2025-01-01 (until 2026-03-01) goes on [injury-overlap]",
		},
		{"injury on the day of the return", player + "injuries: [{since: 2025-01-01, until: 2026-02-01}, {since: 2026-02-01}]}", ""},
		{
			"injuries of one day", player + "injuries: [{since: 2026-01-01, until: 2026-02-01}, {since: 2026-01-01, until: 2026-02-09}]}",
			"f:4:125: warning: the injury of 2026-01-01 begins while the one of 2026-01-01 (until 2026-02-01) goes on [injury-overlap]",
		},
		{"injury in the month of the return", player + "injuries: [{since: 2025-01-01, until: 2026-02}, {since: 2026-02-20}]}", ""},
		{"injury after one that is over", player + "injuries: [{since: 2025-01-01, over: true}, {since: 2026-02-20}]}", ""},
		{"birth in a month", "players:\n- {name: X, born: 1996-01, positions: [CB], contract: {until: 2027}}", ""},
		{"arrival on the day", player + "joins: {on: 2026-03-11, from: B}}", "f:4:73: warning: the player joined on 2026-03-11: on 2026-03-11, the day of this file, they are one of the squad [joined-already]"},
		{"arrival some time this year", player + "joins: {on: 2026, from: B}}", ""},
		{"loan ends on the day", player + "loan: {to: B, until: 2026-03-11}}", ""},
		{"loan over", player + "loan: {to: B, until: 2026-02}}", "f:4:73: warning: the loan ended on 2026-02, before 2026-03-11, the day of this file [ended-loan]"},
		{"loan to another club", player + "loan: {to: A United, until: 2026-06}}", ""},
		{
			"loan to the club itself", player + "loan: {to: A FC, until: 2026-06}}",
			"f:4:73: warning: the loan is to A FC, the club of this file: write the other club, or take the loan out [own-club-loan]",
		},
		{
			"loan from the club itself, by an alias", "aliases: [Ays]\n" + player + "loan: {from: ays, until: 2026-06}}",
			"f:5:73: warning: the loan is from ays, the club of this file: write the other club, or take the loan out [own-club-loan]",
		},
		{
			"known competition", "competitions: [premier-league, premier-leage]\nplayers: []",
			`f:3:32: warning: unknown competition "premier-leage": did you mean "premier-league"? [unknown-competition]`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := findings(t, check.Checker{}, squadFile(test.file+"\n")); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestAcrossFiles(t *testing.T) {
	club := func(name, player string) check.File {
		return check.File{Name: name + ".yaml", Source: []byte("club: " + name + "\nas_of: 2026-03-11\nplayers:\n- {name: " + player + ", positions: [CB], contract: {until: 2027}}\n")}
	}
	for _, test := range []struct{ name, there, here, want string }{
		{"one player", "Dean Huijsen, born: 2005-04-14", "DEAN HUIJSEN, born: 2005-04-14", "warning: DEAN HUIJSEN is a player of Madrid too (Madrid.yaml, line 4), and nothing says that they are lent or go from one to the other"},
		{
			"one player perhaps", "Dean Huijsen, born: 2005-04-14", "DEAN HUIJSEN, born: 2005-04",
			"warning: DEAN HUIJSEN may be Dean Huijsen of Madrid (Madrid.yaml, line 4; a guess: name, birth date unknown), and nothing says that they are lent or go from one to the other",
		},
		{
			"an initial", "Virgil van Dijk, born: 1991-07-08", "V. van Dijk, born: 1991-07-08",
			"warning: V. van Dijk may be Virgil van Dijk of Madrid (Madrid.yaml, line 4; a guess: birth date, similar name), and nothing says that they are lent or go from one to the other",
		},
		{
			"more of the name", "Éder Militão, born: 1998-01-18", "Éder Gabriel Militão, born: 1998-01-18",
			"warning: Éder Gabriel Militão is a player of Madrid too (Madrid.yaml, line 4), and nothing says that they are lent or go from one to the other",
		},
		{"twins", "Rasmus Tamm, born: 2000-02-13", "Kaarel Tamm, born: 2000-02-13", ""},
		{"one id", "Pelé, id: x", "Edson Arantes, id: x", "warning: Edson Arantes is a player of Madrid too (Madrid.yaml, line 4), and nothing says that they are lent or go from one to the other"},
		{"two ids", "Danilo, id: x", "Danilo, id: y", ""},
		{
			"ids of two sources", "Danilo, id: tm-1", "Danilo, id: fm-2",
			"warning: Danilo may be Danilo of Madrid (Madrid.yaml, line 4; a guess: name, birth date unknown), and nothing says that they are lent or go from one to the other",
		},
		{"namesakes", "Danilo, born: 1991-07-15", "Danilo, born: 2001-04-29", ""},
		{"lent to a club that is written longer", "Endrick, born: 2006-07-21, loan: {to: Liverpool FC, until: 2026-06-30}", "Endrick, born: 2006-07-21", ""},
		{"come from a club that is written longer", "Endrick", "Endrick, joins: {on: 2026-07-01, from: Real Madrid}", ""},
		{"lent", "Endrick, born: 2006-07-21, loan: {to: liverpool, until: 2026-06-30}", "Endrick, born: 2006-07-21", ""},
		{
			"lent to another club", "Endrick, born: 2006-07-21, loan: {to: Lyon, until: 2026-06-30}", "Endrick, born: 2006-07-21",
			"warning: Endrick is a player of Madrid too (Madrid.yaml, line 4), and nothing says that they are lent or go from one to the other",
		},
		{"agreed, and not told from where", "Dean Huijsen", "Dean Huijsen, joins: {on: 2026-07-01}", ""},
		{"agreed", "Dean Huijsen", "Dean Huijsen, joins: {on: 2026-07-01, from: Madrid}", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			want := test.want
			if want != "" {
				want = "Liverpool.yaml:4:4: " + want + " [player-in-two-clubs]"
			}
			if got := findings(t, check.Checker{}, club("Madrid", test.there), club("Liverpool", test.here)); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
	// A club's file of another day is the same club.
	old, now := club("old/Madrid", "Dean Huijsen"), club("new/Madrid", "Dean Huijsen")
	old.Source, now.Source = []byte(strings.Replace(string(old.Source), "old/", "", 1)), []byte(strings.Replace(string(now.Source), "new/", "", 1))
	if got := findings(t, check.Checker{}, old, now); got != "" {
		t.Errorf("found between two days of a club: %s", got)
	}
}

// A player of many clubs is told once for each file, and other days are left
// alone.
func TestPlayerInManyClubs(t *testing.T) {
	club := func(n, day int) check.File {
		return check.File{Name: fmt.Sprintf("%d/f", n), Source: fmt.Appendf(nil, "club: C%d\nas_of: 2026-03-%02d\nplayers:\n- {name: X, positions: [CB], contract: {until: 2027}}\n", n, day)}
	}
	got := findings(t, check.Checker{}, club(1, 1), club(2, 2), club(3, 3))
	want := "2/f:4:4: warning: X may be X of C1 (1/f, line 4; a guess: name, birth date unknown), and nothing says that they are lent or go from one to the other [player-in-two-clubs]\n" +
		"3/f:4:4: warning: X may be X of C1 (1/f, line 4 and 1 more; a guess: name, birth date unknown), and nothing says that they are lent or go from one to the other [player-in-two-clubs]"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	many := make([]check.File, 1200)
	for i := range many {
		many[i] = club(i, 1)
	}
	all := strings.Split(findings(t, check.Checker{}, many...), "\n")
	if got, want := all[len(all)-1], "1199/f:4:4: warning: X may be X of C0 (0/f, line 4 and at least 999 more; a guess: name, birth date unknown)"; !strings.HasPrefix(got, want) || len(all) != len(many)-1 {
		t.Errorf("%d findings, the last %s; want %s", len(all), got, want)
	}
	later := club(2, 1)
	later.Source = bytes.Replace(later.Source, []byte("2026-03"), []byte("2026-09"), 1)
	if got := findings(t, check.Checker{}, club(1, 1), later); got != "" {
		t.Errorf("half a year apart: %s", got)
	}
}

// onlyPlain lets the players of large files have names that are alike.
var onlyPlain = check.Checker{Ignore: []string{"possible-duplicate"}}

func TestTooManyFindings(t *testing.T) {
	file := "players:\n"
	for i := range squadfile.MaxProblems + 5 {
		file += fmt.Sprintf("- {name: P%d, born: 1996, positions: [CB], contract: {until: 2027}}\n", i)
	}
	lines := strings.Split(findings(t, onlyPlain, squadFile(file)), "\n")
	if last := lines[len(lines)-1]; len(lines) != squadfile.MaxProblems+1 || last != "f: warning: and at least 5 more of these [too-many-warnings]" {
		t.Errorf("%d findings, the last %s", len(lines), last)
	}
}

// Of very many findings the first by line are told, whichever checks found them.
func TestFirstOfVeryManyFindings(t *testing.T) {
	const players = 900
	file := "players:\n"
	for i := range players {
		file += fmt.Sprintf("- {name: P%d, born: 1996, positions: [CB], contract: {until: 2027}, joins: {on: 2025}, loan: {to: B, until: 2025}}\n", i)
	}
	lines := strings.Split(findings(t, onlyPlain, squadFile(file)), "\n")
	if len(lines) != squadfile.MaxProblems+1 {
		t.Fatalf("%d findings", len(lines))
	}
	for i, rules := range []string{"born-year-only", "joined-already", "ended-loan"} {
		at := fmt.Sprintf("f:%d:", 4+(squadfile.MaxProblems-3)/3)
		if got := lines[squadfile.MaxProblems/3*3-3+i]; !strings.HasPrefix(got, at) || !strings.HasSuffix(got, "["+rules+"]") {
			t.Errorf("got %s, want %s at %s", got, rules, at)
		}
	}
	if got, want := lines[squadfile.MaxProblems], fmt.Sprintf("f: warning: and at least %d more of these [too-many-warnings]", 3*players-squadfile.MaxProblems); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A file full of exemptions is checked in a moment, and so are a thousand players with
// a great many lines between them.
func TestVeryManyExemptions(t *testing.T) {
	const ignore = "# depth:ignore born-year-only\n"
	many := (squadfile.MaxSize - 200) / len(ignore)
	if testing.Short() {
		many /= 8
	}
	for _, test := range []struct{ name, file, last string }{
		{"idle", "players: []\n" + strings.Repeat(ignore, many), fmt.Sprintf("f: warning: and at least %d more of these [too-many-warnings]", many-squadfile.MaxProblems)},
		{"about one player", "players:\n" + strings.Repeat(ignore, many) + "- {name: X, born: 1996, positions: [CB], contract: {until: 2027}}\n", ""},
		{"between players", "players:\n" + players1000(func(i int) string {
			return fmt.Sprintf("- {name: P%d, born: 1996, positions: [CB], contract: {until: 2027}} # depth:ignore born-year-only\n%s", i, strings.Repeat("\n", 4000))
		}), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			lines := strings.Split(findings(t, onlyPlain, squadFile(test.file)), "\n")
			if got := lines[len(lines)-1]; got != test.last {
				t.Errorf("%d findings, the last %s; want %s", len(lines), got, test.last)
			}
		})
	}
}

// What reading has left out is told as reading tells it.
func TestTooManyErrors(t *testing.T) {
	lines := strings.Split(findings(t, check.Checker{}, squadFile("players: []\n"+strings.Repeat("colour: red\n", squadfile.MaxProblems+5))), "\n")
	if last := lines[len(lines)-1]; len(lines) != squadfile.MaxProblems+1 || !strings.HasSuffix(last, "and 5 more problems [too-many-errors]") {
		t.Errorf("%d findings, the last %s", len(lines), last)
	}
}

// Of several clubs that may have a player the one is told of which it is surest, and
// each is counted once, whatever they have in common.
func TestPlayerInTwoClubsSurestFirst(t *testing.T) {
	club := func(name, player string) check.File {
		return check.File{Name: name, Source: []byte("club: " + name + "\nas_of: 2026-03-11\nplayers:\n- {name: " + player + ", positions: [CB], contract: {until: 2027}}\n")}
	}
	got := findings(t, check.Checker{},
		club("A", "V. van Dijk, born: 1991-07-08"), club("B", "Virgil van Dijk, id: x-1, born: 1991-07-08"), club("C", "Virgil van Dijk, id: x-1, born: 1991-07-08"))
	want := "B:4:4: warning: Virgil van Dijk may be V. van Dijk of A (A, line 4; a guess: birth date, similar name), and nothing says that they are lent or go from one to the other [player-in-two-clubs]\n" +
		"C:4:4: warning: Virgil van Dijk is a player of B too (B, line 4 and 1 more), and nothing says that they are lent or go from one to the other [player-in-two-clubs]"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Two entries of one file that may be one player are told, and can be said to be two.
func TestPossibleDuplicates(t *testing.T) {
	const more = ", positions: [CB], contract: {until: 2027}}"
	for _, test := range []struct{ name, one, other, want string }{
		{"Joe and Joseph", "Joe Gomez, born: 1997-05-23", "Joseph Gomez, born: 1997-05-23", "Joseph Gomez may be Joe Gomez of line 4, a guess: birth date, similar name"},
		{"more of the name", "Éder Militão, born: 1998-01-18", "Éder Gabriel Militão, born: 1998-01-18", "Éder Gabriel Militão is Éder Militão of line 4 once more: birth date, words of the name"},
		{"a slip in the birth date", "Joe Gomez, born: 1997-05-23", "Joe Gomez, born: 1997-05-24", "Joe Gomez may be Joe Gomez of line 4, a guess: name, birth date corrected"},
		{"another script", "Oleksiy Boyko, born: 2000-05-16", "Олексій Бойко, born: 2000-05-16", "Олексій Бойко may be Oleksiy Boyko of line 4, a guess: birth date, name in another script"},
		{"twins", "Rasmus Tamm, born: 2000-02-13", "Kaarel Tamm, born: 2000-02-13", ""},
		{"two ids of one source", "Jacob Hill, id: a-1, born: 2000-02-13", "Josh Hill, id: a-2, born: 2000-02-13", ""},
		{"ten years apart", "Danilo, born: 1991-07-15", "Danilo, born: 2001-07-15", ""},
	} {
		src := "players:\n- {name: " + test.one + more + "\n- {name: " + test.other + more
		want := test.want
		if want != "" {
			want = "f:5:4: warning: " + want + " [possible-duplicate]"
		}
		if got := findings(t, check.Checker{}, squadFile(src+"\n")); got != want {
			t.Errorf("%s: got %s, want %s", test.name, got, want)
		}
		if got := findings(t, check.Checker{}, squadFile(src+" # depth:ignore possible-duplicate  they are twins\n")); test.want != "" && got != "" {
			t.Errorf("%s, exempted: %s", test.name, got)
		}
	}
}

// Two forms of a club's name in one folder are one club, unless the countries say
// that they are two.
func TestClubInTwoFiles(t *testing.T) {
	club := func(file, name, more string) check.File {
		return check.File{Name: file, Source: []byte("club: " + name + "\nas_of: 2026-03-11\nplayers: []\n" + more)}
	}
	for _, test := range []struct {
		name       string
		one, other check.File
		want       string
	}{
		{"Roma and AS Roma", club("a", "Roma", "country: Italy\n"), club("b", "AS Roma", ""), `b:1:1: warning: a seems to be of this club too: it calls it "Roma" [club-in-two-files]`},
		{"two countries", club("a", "Barcelona", "country: Spain\n"), club("b", "Barcelona SC", "country: Ecuador\n"), ""},
		{"two folders", club("1/a", "Roma", ""), club("2/b", "AS Roma", ""), ""},
		{"the very name", club("a", "Roma", ""), club("b", "ROMA", ""), `b:1:1: a answers to "ROMA" too [duplicate-club]`},
		{"others", club("a", "Inter", ""), club("b", "Inter Miami", ""), ""},
		{"exempted, and not looked at together", club("a", "Roma", ""), club("2/b", "AS Roma # depth:ignore club-in-two-files", ""), ""},
		{"exempted", club("a", "Roma", ""), club("b", "AS Roma # depth:ignore club-in-two-files", ""), ""},
	} {
		if got := findings(t, check.Checker{}, test.one, test.other); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestDuplicateClub(t *testing.T) {
	one := check.File{Name: "liverpool.yaml", Source: []byte("club: Liverpool\naliases: [lfc]\nas_of: 2026-03-11\nplayers: []\n")}
	two := check.File{Name: "copy.yaml", Source: one.Source}
	if got, want := findings(t, check.Checker{}, one, two), `copy.yaml:1:1: liverpool.yaml answers to "Liverpool" too [duplicate-club]`; got != want {
		t.Errorf("got %s; want %s", got, want)
	}
	two.Loose = true
	if got := findings(t, check.Checker{}, one, two); got != "" {
		t.Errorf("standard input lies in no folder: %s", got)
	}
}

func TestOtherFiles(t *testing.T) {
	league := check.File{Name: "competitions/x.yaml", Source: []byte("name: X\nseasons:\n  2026: {opening: 2026-13-01}\n")}
	if got, want := findings(t, check.Checker{}, league), "competitions/x.yaml:3:19: there is no month 13 [invalid-date]"; got != want {
		t.Errorf("got %s; want %s", got, want)
	}
	layoffs := check.File{Name: "injuries.yaml", Source: expect.Must(os.ReadFile("../../data/injuries.yaml"))}
	if got := findings(t, check.Checker{}, layoffs); got != "" {
		t.Errorf("found in what is shipped: %s", got)
	}
}

// What is shipped has nothing to find fault with.
func TestShippedSquads(t *testing.T) {
	var files []check.File
	for _, name := range []string{"liverpool.yaml", "real-madrid.yaml"} {
		files = append(files, check.File{Name: name, Source: expect.Must(os.ReadFile("../../data/squads/" + name))})
	}
	if got := findings(t, check.Checker{}, files...); got != "" {
		t.Errorf("found:\n%s", got)
	}
	needs := findings(t, check.Checker{Needs: squad.Thin, Season: "2026"}, files...)
	for _, want := range []string{"liverpool.yaml:", "CB thin (4 of 4 places filled, 2 sure for 2 spots, sign 1), out: Ibrahima Konaté, Rhys Williams", "real-madrid.yaml:"} {
		if !strings.Contains(needs, want) {
			t.Errorf("no %q among\n%s", want, needs)
		}
	}
}
