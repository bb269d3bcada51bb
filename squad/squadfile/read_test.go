package squadfile_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

func TestParse(t *testing.T) {
	const file = `
club: Real Club
aliases: [rc, real]
country: NO
competitions: [first-league, cup]
as_of: 2026-03-11
formation: 4-2-3-1
cover: {GK: 4, centre-back: 1}
currency: EUR
players:
  - name: Jürgen O’Neill-Đorđević 🦁
    born: 1991-07-08
    nationality: [NO, on, 1860]
    positions: [CB, right wing-back]
    also: [DM]
    role: key
    contract: {until: 2027, option: {until: 2028-06, holder: mutual}}
    value: 4.5m
    injury_prone: false
    injuries:
      - {what: knee, since: 2025-12, until: 2026-01-15}
      - {what: thigh, since: 2026-01-01, over: true}
      - {since: 2026-03-01, not_before: 2026-05}
    absences:
      - {why: international, since: 2027-01-02, until: 2027-02}
      - {why: other}
  - {name: Out, positions: [ST], contract: {until: 2028, option: 2029}, loan: {to: Else, until: 2026-06-30, buy: option}}
  - {name: In, positions: [LW], loan: {from: Other, until: 2026, buy: obligation}, leaves: {on: 2026-07-01, to: Third, fee: 850k}}
  - {name: New, positions: [GK], contract: {until: 2031-06-30}, joins: {on: 2026-07-01, from: Rennes, fee: 0}}
  - {name: Second Team, role: reserve, positions: [AM], injury_prone: true}
`
	date := func(text string) squad.Date { return expect.Must(squad.ParseDate(text)) }
	no, yes := false, true
	want := &squad.Squad{
		File: "f", Club: "Real Club", Aliases: []string{"rc", "real"}, Country: "NO", Competitions: []string{"first-league", "cup"},
		AsOf: date("2026-03-11"), Formation: expect.Must(squad.ParseFormation("4-2-3-1")), Currency: "EUR",
		Cover: expect.Must(squad.NewCover(map[squad.Position]int{squad.GK: 4, squad.CB: 1})),
		Players: []squad.Player{
			{
				Name: "Jürgen O’Neill-Đorđević 🦁", Born: date("1991-07-08"), Nationality: []string{"NO", "on", "1860"},
				Positions: []squad.Position{squad.CB, squad.RWB}, Also: []squad.Position{squad.DM}, Role: squad.Key,
				Contract: squad.Contract{Until: date("2027"), Option: date("2028-06"), Holder: squad.MutualOption},
				Value:    squad.MoneyOf(4_500_000), InjuryProne: &no,
				Injuries: []squad.Injury{
					{What: "knee", Since: date("2025-12"), Until: date("2026-01-15")},
					{What: "thigh", Since: date("2026-01-01"), Over: true},
					{Since: date("2026-03-01"), NotBefore: date("2026-05")},
				},
				Absences: []squad.Absence{{Why: squad.International, Since: date("2027-01-02"), Until: date("2027-02")}, {}},
			},
			{
				Name: "Out", Positions: []squad.Position{squad.ST}, Contract: squad.Contract{Until: date("2028"), Option: date("2029")},
				Loan: squad.Loan{Way: squad.LoanOut, Club: "Else", Until: date("2026-06-30"), Buy: squad.BuyOption},
			},
			{
				Name: "In", Positions: []squad.Position{squad.LW},
				Loan:   squad.Loan{Way: squad.LoanIn, Club: "Other", Until: date("2026"), Buy: squad.BuyObligation},
				Leaves: squad.Transfer{On: date("2026-07-01"), Club: "Third", Fee: squad.MoneyOf(850_000)},
			},
			{
				Name: "New", Positions: []squad.Position{squad.GK}, Contract: squad.Contract{Until: date("2031-06-30")},
				Joins: squad.Transfer{On: date("2026-07-01"), Club: "Rennes", Fee: squad.MoneyOf(0)},
			},
			{Name: "Second Team", Positions: []squad.Position{squad.AM}, Role: squad.Reserve, InjuryProne: &yes},
		},
	}
	for name, src := range map[string]string{
		"plain": file,
		"CRLF":  strings.ReplaceAll(file, "\n", "\r\n"),
		"BOM":   "\ufeff" + file,
	} {
		t.Run(name, func(t *testing.T) {
			if got := parse(t, src); !reflect.DeepEqual(got, want) {
				t.Errorf("\n got %+v\nwant %+v", got, want)
			}
			i := squadfile.Inspect("f", []byte(src))
			for n, line := range []int{11, 27, 28, 29, 30} {
				expect.Equal(t, want.Players[n].Name+" stands in line", i.PlayerLine(n), line)
			}
		})
	}
}

func TestShippedSquads(t *testing.T) {
	files, err := filepath.Glob("../../data/squads/*.yaml")
	if err != nil || len(files) < 2 {
		t.Fatalf("squads: %v, %v", files, err)
	}
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		read, err := squadfile.Load(file, f)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(read.Squad.Players); len(read.Warnings) > 0 || n < 20 {
			t.Errorf("%s: %d players, %v", file, n, read.Warnings)
		}
	}
}

func TestMaxProblems(t *testing.T) {
	src := "club: A\nas_of: 2026-03-11\nplayers: []\n" + strings.Repeat("colour: red\n", squadfile.MaxProblems+5)
	problems := refused(t, src)
	expect.Equal(t, "number", len(problems), squadfile.MaxProblems+1)
	expect.Equal(t, "last line told", problems[squadfile.MaxProblems-1].Line, squadfile.MaxProblems+3)
	expect.Equal(t, "rest", problems[squadfile.MaxProblems].String(), "f:203:1: and 5 more problems [too-many-errors]")
	problems = refused(t, "club: A\n"+strings.Repeat("colour: red\n", 100*squadfile.MaxProblems))
	expect.Equal(t, "number", len(problems), squadfile.MaxProblems+1)
	expect.Equal(t, "rest of a great many", problems[squadfile.MaxProblems].String(),
		"f:199:1: and at least 803 more problems [too-many-errors]")

	found := warned(t, start+players(squadfile.MaxProblems, "{name: P%d, role: reserve}"))
	expect.Equal(t, "warnings that fit", len(found), squadfile.MaxProblems)
	found = warned(t, start+players(squadfile.MaxProblems+2, "{name: P%d, role: reserve}"))
	expect.Equal(t, "rest of the warnings", found[squadfile.MaxProblems].String(),
		"f:203:4: warning: and 2 more problems [too-many-warnings]")
}

// However many warnings there are, the rest of the file is read.
func TestMoreWarningsThanAreCounted(t *testing.T) {
	src := "club: A\nplayers:\n" + players(20, "{name: P%d, injuries: ["+strings.Repeat("{what: knee}, ", 200)+"]}")
	s := parse(t, src+"as_of: 2026-03-11\n")
	expect.Equal(t, "as_of", s.AsOf.String(), "2026-03-11")
	last := s.Players[len(s.Players)-1]
	expect.Equal(t, "last player", fmt.Sprintf("%s %d", last.Name, len(last.Injuries)), "P19 200")
	expect.Equal(t, "line of an error behind them", refused(t, src+"as_of: 2026-03-11\ncolour: red\n")[0].Line, 24)
}

// players are n players, written as format tells with their number.
func players(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "- "+format+"\n", i)
	}
	return b.String()
}

func TestMaxPlayers(t *testing.T) {
	expect.Equal(t, "players", len(parse(t, start+players(squadfile.MaxPlayers, "{name: P%d}")).Players), squadfile.MaxPlayers)
}

func TestRead(t *testing.T) {
	s, err := squadfile.Read("f", strings.NewReader(start+"- {name: X}\n"))
	if err != nil || s.Club != "A" || s.File != "f" {
		t.Errorf("Read = %+v, %v", s, err)
	}
	full := start + "- {name: X}\n#"
	full += strings.Repeat("x", squadfile.MaxSize-len(full))
	if _, err := squadfile.Read("f", strings.NewReader(full)); err != nil {
		t.Errorf("a file of MaxSize: %v", err)
	}
	_, err = squadfile.Read("f", strings.NewReader(full+"x"))
	expect.Error(t, "a file larger than MaxSize", err, "f: the file is larger than 4 MiB, the most that is read [too-large]")
	fire := errors.New("disk on fire")
	if _, err := squadfile.Read("f", iotest.ErrReader(fire)); !errors.Is(err, fire) {
		t.Errorf("error of the reader: got %v, want %v", err, fire)
	}
}

// Small aliases save typing and are fine; the problems of what they stand for
// are told where it stands.
func TestAliases(t *testing.T) {
	s := parse(t,
		start+"- {name: X, positions: &p [CB, RB], contract: &c {until: &d 2027-06-30}}\n"+
			"- {name: Y, positions: *p, contract: *c, born: 2000}\n- {name: Z, positions: *p, contract: {until: *d}}\n")
	for _, p := range s.Players {
		expect.Equal(t, p.Name, fmt.Sprint(p.Positions, p.Contract.Until), "[CB RB] 2027-06-30")
	}
	expect.Equal(t, "a list in a list", heads(refused(t, start+"- {name: X, positions: &p [CB]}\n- {name: Y, positions: [*p]}\n")),
		"f:4:24: a value was expected here, not a list: leave its dash or its brackets out")
	expect.Equal(t, "an alias of itself", heads(refused(t, start+"- &x {name: X, contract: *x}\n")),
		"f:4:7: unknown key \"name\": use one of until, option, release_clause, extension, maybe (in a contract)\n"+
			"f:4:16: unknown key \"contract\": use one of until, option, release_clause, extension, maybe (in a contract)")
}

// Maps have no order, messages have.
func TestSameMessageEveryTime(t *testing.T) {
	for _, fact := range []string{"formation: {GK: 12, CB: 13, ST: 14, CM: 15}", "cover: {GK: 5, CB: 6, ST: 7, CM: 8}"} {
		src := "club: A\nas_of: 2026-03-11\nplayers: []\n" + fact
		want := heads(refused(t, src))
		for range 50 {
			if got := heads(refused(t, src)); got != want {
				t.Errorf("first %q, then %q", want, got)
				break
			}
		}
	}
}

func TestMessages(t *testing.T) {
	t.Run("line of the first key", func(t *testing.T) {
		problems := refused(t, start+"- name: X\n  contract:\n    until: 2027\n  contract: {until: 2028}\n")
		expect.Equal(t, "problems", heads(problems), `f:7:3: "contract" stands here a second time, after line 5`)
	})
	t.Run("no advice of empty brackets", func(t *testing.T) {
		problems := refused(t, start+"- {name: X, injuries: {what: knee}}\n")
		if strings.Contains(problems[0].Message, "[]") {
			t.Error(problems[0].Message)
		}
	})
	t.Run("long text is cut", func(t *testing.T) {
		long := strings.Repeat("x", 10_000)
		for _, player := range []string{
			"{name: X, positions: " + long + "}", "{" + long + ": X}", "*" + long,
			"{name: X, loan: " + long + "}",
		} {
			if text := refused(t, start+"- "+player+"\n").Error(); len(text) > 2000 {
				t.Errorf("a message of %d bytes: %.100s", len(text), text)
			}
		}
	})
	t.Run("age of a child", func(t *testing.T) {
		warnings := warned(t, start+"- {name: X, born: 2025-06-01, positions: [CB], contract: {until: 2027}}\n")
		expect.Equal(t, "warnings", heads(warnings), "f:4:13: warning: the player is 0 years old: is the birth date right?")
		warnings = warned(t, start+"- {name: X, born: 2026, positions: [CB], contract: {until: 2027}}\n")
		expect.Equal(t, "warnings of one perhaps not born", heads(warnings),
			"f:4:13: warning: the player is 0 years old: is the birth date right?")
	})
}
