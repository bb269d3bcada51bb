package squadfile_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
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
				},
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
			for n, line := range []int{11, 23, 24, 25, 26} {
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

// What is wrong with the file as a whole or with the facts about the club.
func TestRefusedFiles(t *testing.T) {
	const (
		a    = "club: A\nas_of: 2026-03-11\nplayers: []\n"
		keys = "club, aliases, country, competitions, as_of, formation, cover, currency, expect, players (in a squad)"
	)
	for _, test := range []struct{ name, src, want string }{
		{"empty", "", "f: the file is empty: a squad (club, as_of, players) was expected"},
		{"only a BOM", "\ufeff", "f: the file is empty: a squad (club, as_of, players) was expected"},
		{"only a comment", "# soon\n", "f: the file is empty: a squad (club, as_of, players) was expected"},
		{"null", "---\n~\n", "f: the file is empty: a squad (club, as_of, players) was expected"},
		{"list", "- club: A\n", "f:1:1: a squad (club, as_of, players) was expected here, not a list"},
		{"text", "# soon\n  Liverpool\n", `f:2:3: a squad (club, as_of, players) was expected here, not "Liverpool"`},
		{"binary", "PK\x03\x04\x00\x00", "f: this is not text but a binary file (it has a zero byte)"},
		{"UTF-16 little", "\xff\xfec\x00l\x00", "f: the file is in UTF-16: save it as UTF-8"},
		{"UTF-16 big", "\xfe\xff\x00c\x00l", "f: the file is in UTF-16: save it as UTF-8"},
		{"Latin-1", "# é\nclub: Atl\xe9tico\n", "f:2: byte 0xE9 is not UTF-8: save the file as UTF-8"},
		{"two documents", a + "---\nclub: B\n", "f:4:1: a second document begins here: one file holds one document"},
		{"second document broken", a + "---\n'\n", "f:5: not YAML: found unexpected end of stream"},
		{"quotation mark open", "as_of: 2026-03-11\nclub: 'A\n", "f:2: not YAML: found unexpected end of stream"},
		{"colon in a value", "as_of: 2026-03-11\nclub: A: B\n", "f:2: not YAML: mapping values are not allowed in this context"},
		{"tab", "club: A\nplayers:\n  - name: X\n  \tborn: 2000\n", "f:4:3: a tab in the indentation: YAML wants spaces there"},

		{"nothing known", "{}", "f: the key \"club\" is missing: a squad file needs club, as_of and players\n" +
			"f: the key \"as_of\" is missing: a squad file needs club, as_of and players\n" +
			"f: the key \"players\" is missing: a squad file needs club, as_of and players"},
		{"no as_of", "club: A\nplayers: []\n", `f: the key "as_of" is missing: a squad file needs club, as_of and players`},
		{"as_of empty", "club: A\nas_of:\nplayers: []\n", `f:2:1: "as_of" has no value: leave the key out if it is not known`},
		{
			"as_of a month", "club: A\nas_of: 2026-03\nplayers: []\n",
			"f:2:8: as_of must be a day, like 2026-03-11: every answer is computed from it",
		},
		{"as_of no date", "club: A\nas_of: today\nplayers: []\n", `f:2:8: "today" is not a date: write 2026-06-30, 2026-06 or 2026`},
		{"misspelt key", a + "formatoin: 4-3-3\n", `f:4:1: unknown key "formatoin": did you mean "formation"? (in a squad)`},
		{"key in capitals", a + "Country: Spain\n", `f:4:1: unknown key "Country": did you mean "country"? (in a squad)`},
		{"unknown key", a + "stadium: Bernabéu\n", `f:4:1: unknown key "stadium": use one of ` + keys},
		{"map as a key", a + "? {b: c}\n: d\n", `f:4:3: unknown key "": use one of ` + keys},
		{"doubled key", a + "country: Spain\nclub: B\n", `f:5:1: "club" stands here a second time, after line 1`},
		{"merge key", a + "<<: {country: Spain}\n", "f:4:1: merge keys are not part of a squad file: write the keys out"},
		{"club a list", "club: [A]\nas_of: 2026-03-11\nplayers: []\n", "f:1:7: a value was expected here, not a list"},
		{"club blank", "club: ' '\nas_of: 2026-03-11\nplayers: []\n", "f:1:7: the text is empty"},
		{
			"club too long", "club: " + strings.Repeat("é", 101) + "\nas_of: 2026-03-11\nplayers: []\n",
			"f:1:7: the text is longer than 200 bytes",
		},
		{"list without end", a + "aliases: [" + strings.Repeat("b, ", 201) + "]\n", "f:4:10: a list of 201: 200 are the most"},
		{
			"list left out, long", a + "aliases: " + strings.Repeat("b", 41) + "\n",
			`f:4:10: a list of names was expected here, not "` + strings.Repeat("b", 41) + `": write it in brackets`,
		},
		{"list a map", a + "aliases: {b: c}\n", "f:4:10: a list of names was expected here, not a map"},
		{"line break of Unicode", a + "country: A\u2028B\n", "f:4: a line break of an unusual kind (U+2028): write line feeds"},
		{"line break of old", strings.ReplaceAll(a, "\n", "\r"), "f:1: a line break of an unusual kind (U+000D): write line feeds"},
		{"list in a list", a + "aliases: [b, [c]]\n", "f:4:14: a value was expected here, not a list"},
		{
			"list left out", a + "competitions: league\n",
			`f:4:15: a list of competitions was expected here, not "league": write it in brackets, like [league]`,
		},

		{
			"formation unknown", a + "formation: 4-3-2\n",
			`f:4:12: unknown formation "4-3-2": use one of ` + strings.Join(squad.FormationNames(), ", "),
		},
		{"formation without hyphens", a + "formation: 433\n", `f:4:12: unknown formation "433": did you mean "4-3-3"?`},
		{"formation of ten", a + "formation: {GK: 1, CB: 4, CM: 4, ST: 1}\n", "f:4:12: a formation has eleven spots, this one has 10"},
		{"formation in a line, of ten", a + "formation: GK=1,CB=9\n", "f:4:12: a formation has eleven spots, this one has 10"},
		{
			"formation with two keepers", a + "formation: {GK: 2, CB: 4, CM: 4, ST: 1}\n",
			"f:4:12: a formation has one goalkeeper, this one has 2",
		},
		{"formation with a crowd", a + "formation: {CB: 12}\n", "f:4:12: a formation cannot have 12 at CB"},
		{
			"formation misspelt", a + "formation: {GK: 1, SW: 1, CB: many, centre-back: 3}\n",
			`f:4:20: unknown position "SW": use one of GK, RB, RWB, CB, LB, LWB, DM, CM, AM, RM, LM, RW, LW, ST` +
				"\nf:4:31: \"many\" is not a whole number\nf:4:37: CB stands here a second time",
		},
		{
			"formation a list", a + "formation: [4, 3, 3]\n",
			"f:4:12: a formation (4-3-3, or positions and numbers) was expected here, not a list",
		},
		{"cover zero", a + "cover: 0\n", "f:4:8: cover of 0 is not possible: it is the number of players wanted for each spot, 1 to 4"},
		{
			"cover of five", a + "cover: {CB: 5}\n",
			"f:4:8: cover of 5 is not possible: it is the number of players wanted for each spot, 1 to 4",
		},
		{"cover a word", a + "cover: two\n", `f:4:8: "two" is not a whole number`},
		{"cover a fraction", a + "cover: {CB: 1.5}\n", `f:4:13: "1.5" is not a whole number`},
		{"cover below nothing", a + "cover: {CB: -1}\n", `f:4:13: "-1" is not a whole number`},
		{"cover a list", a + "cover: [2]\n", "f:4:8: cover (a number, or positions and numbers) was expected here, not a list"},

		{
			"club unseen", "club: \u3164\nas_of: 2026-03-11\nplayers: []\n",
			"f:1:7: nothing of this text can be seen (it begins with U+3164): write out what is meant",
		},
		{
			"alias unseen", "club: A\nas_of: 2026-03-11\nplayers: []\naliases: [Docks, \u2800]\n",
			"f:4:18: nothing of this text can be seen (it begins with U+2800): write out what is meant",
		},
		{"players a map", "club: A\nas_of: 2026-03-11\nplayers: {name: X}\n", "f:3:10: a list of players was expected here, not a map"},
		{"player a name", start + "- X\n", `f:4:3: a player was expected here, not "X"`},
		{"player nobody", start + "-\n- {}\n", "f:4:2: a player was expected here, not nothing\nf:5:3: this player has no name"},
		{
			"too many players", start + strings.Repeat("- {name: X}\n", squadfile.MaxPlayers+1),
			"f:4:1: 1001 players: a squad has 1000 at the most",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			expect.Equal(t, "problems", heads(refused(t, test.src)), test.want)
		})
	}
}

// What is wrong with one player, who stands on line 4 from column 3.
func TestRefusedPlayers(t *testing.T) {
	for _, test := range []struct{ name, player, want string }{
		{"no name", "{role: key}", "f:4:3: this player has no name"},
		{"name empty", "{name: }", `f:4:4: "name" has no value: leave the key out if it is not known`},
		{"name null", "{name: null}", `f:4:4: "name" has no value: leave the key out if it is not known`},
		{"name a list", "{name: [X]}", "f:4:10: a value was expected here, not a list"},
		{
			"name clears the screen", `{name: "X\e[2J"}`,
			`f:4:10: "X\x1b[2J" has a character (U+001B) that cannot be seen or controls terminals or the writing direction`,
		},
		{
			"name of two lines", `{name: "X\nY"}`,
			`f:4:10: "X\nY" has a character (U+000A) that cannot be seen or controls terminals or the writing direction`,
		},
		{
			"name with delete", `{name: "X\x7f"}`,
			`f:4:10: "X\x7f" has a character (U+007F) that cannot be seen or controls terminals or the writing direction`,
		},
		{
			"name with C1", `{name: "\x9b2J"}`,
			`f:4:10: "\u009b2J" has a character (U+009B) that cannot be seen or controls terminals or the writing direction`,
		},
		{
			"name turns direction", "{name: X\u202eY}",
			`f:4:10: "X\u202eY" has a character (U+202E) that cannot be seen or controls terminals or the writing direction`,
		},
		{
			"name isolates direction", "{name: X\u2066Y}",
			`f:4:10: "X\u2066Y" has a character (U+2066) that cannot be seen or controls terminals or the writing direction`,
		},
		{
			"name with a direction mark", "{name: X\u200fY}",
			`f:4:10: "X\u200fY" has a character (U+200F) that cannot be seen or controls terminals or the writing direction`,
		},
		{
			"name with an unseen space", "{name: X\u200bY}",
			`f:4:10: "X\u200bY" has a character (U+200B) that cannot be seen or controls terminals or the writing direction`,
		},
		{
			"name with tags", `{name: "X\U000E0041"}`,
			`f:4:10: "X\U000e0041" has a character (U+E0041) that cannot be seen or controls terminals or the writing direction`,
		},
		{"name of spaces", `{name: "  "}`, "f:4:10: the text is empty"},
		{"name of wide spaces", `{name: "\u3000\xa0"}`, "f:4:10: the text is empty"},
		{"name of a filler", "{name: \u3164}", "f:4:10: nothing of this text can be seen (it begins with U+3164): write out what is meant"},
		{
			"name of several fillers", "{name: \u115f\u1160 \uffa0}",
			"f:4:10: nothing of this text can be seen (it begins with U+115F): write out what is meant",
		},
		{
			"name of an empty braille cell", "{name: \u2800}",
			"f:4:10: nothing of this text can be seen (it begins with U+2800): write out what is meant",
		},
		{
			"name of joiners", "{name: \u200d\u200c}",
			"f:4:10: nothing of this text can be seen (it begins with U+200D): write out what is meant",
		},
		{
			"name of an accent", `{name: "\u0301"}`,
			"f:4:10: nothing of this text can be seen (it begins with U+0301): write out what is meant",
		},
		{
			"name of variation selectors", `{name: "\ufe0f\U000e0100"}`,
			"f:4:10: nothing of this text can be seen (it begins with U+FE0F): write out what is meant",
		},
		{
			"club of a loan unseen", "{name: X, loan: {to: \u3164, until: 2026-06-30}}",
			"f:4:24: nothing of this text can be seen (it begins with U+3164): write out what is meant",
		},
		{"misspelt key", "{name: X, postions: [CB]}", `f:4:13: unknown key "postions": did you mean "positions"? (in a player)`},
		{"doubled key", "{name: X, role: key, role: key}", `f:4:24: "role" stands here a second time, after line 4`},
		{"merge key", "{name: X, <<: {role: key}}", "f:4:13: merge keys are not part of a squad file: write the keys out"},
		{"month", "{name: X, born: 2000-13-01}", "f:4:19: there is no month 13"},
		{"day", "{name: X, born: 2023-02-29}", "f:4:19: there is no day 2023-02-29"},
		{"year", "{name: X, born: 1066}", "f:4:19: the year of 1066 is not between 1900 and 2200"},
		{"date of the land", "{name: X, born: 8.7.1991}", `f:4:19: "8.7.1991" is not a date: write 2026-06-30, 2026-06 or 2026`},
		{"date short of a zero", "{name: X, born: 1991-7-8}", `f:4:19: "1991-7-8" is not a date: write 2026-06-30, 2026-06 or 2026`},
		{"born after as_of", "{name: X, born: 2027}", "f:4:13: the player was born on 2027, after 2026-03-11, the day of this file"},
		{
			"contract before birth", "{name: X, born: 2000-02-03, contract: {until: 1999}}",
			"f:4:31: the contract ends on 1999, before the player was born on 2000-02-03",
		},
		{
			"all before birth", "{name: X, born: 2000, loan: {to: B, until: 1999}, joins: {on: 1998}, leaves: {on: 1997}}",
			"f:4:25: the loan ends on 1999, before the player was born on 2000\n" +
				"f:4:53: the player joins on 1998, before the player was born on 2000\n" +
				"f:4:72: the player leaves on 1997, before the player was born on 2000",
		},
		{
			"position unknown", "{name: X, positions: [CB, SW]}",
			`f:4:29: unknown position "SW": use one of GK, RB, RWB, CB, LB, LWB, DM, CM, AM, RM, LM, RW, LW, ST`,
		},
		{"position misspelt", "{name: X, also: [centre-bak]}", `f:4:20: unknown position "centre-bak": did you mean "centre-back"?`},
		{
			"position without brackets", "{name: X, positions: CB}",
			`f:4:24: a list of positions was expected here, not "CB": write it in brackets, like [CB]`,
		},
		{"role", "{name: X, role: starer}", `f:4:19: unknown role "starer": did you mean "starter"?`},
		{
			"role unknown", "{name: X, role: boss}",
			`f:4:19: unknown role "boss": use one of rotation, key, starter, prospect, fringe, reserve`,
		},
		{"value", "{name: X, value: 70 Mio}", `f:4:20: "70 Mio" is not an amount of money: write 70m, 850k or 1250000`},
		{"prone", "{name: X, injury_prone: yes}", `f:4:27: "yes" is neither true nor false`},
		{"contract a date", "{name: X, contract: 2027-06-30}", `f:4:23: a contract was expected here, not "2027-06-30"`},
		{"contract key", "{name: X, contract: {untill: 2027}}", `f:4:24: unknown key "untill": did you mean "until"? (in a contract)`},
		{
			"option shortens", "{name: X, contract: {until: 2027, option: 2027-06-30}}",
			"f:4:23: the option to 2027-06-30 does not extend the contract to 2027",
		},
		{
			"option alone", "{name: X, contract: {option: 2027}}",
			"f:4:23: an option needs the date until which the contract runs without it",
		},
		{
			"option without end", "{name: X, contract: {until: 2027, option: {holder: club}}}",
			"f:4:45: this option does not say until when it would extend the contract",
		},
		{
			"option of a stranger", "{name: X, contract: {until: 2027, option: {until: 2028, holder: plyer}}}",
			`f:4:67: unknown holder "plyer": did you mean "player"?`,
		},
		{
			"option a list", "{name: X, contract: {until: 2027, option: [2028]}}",
			"f:4:45: an option (a date, or until and holder) was expected here, not a list",
		},
		{"loan both ways", "{name: X, loan: {to: B, from: C, until: 2026}}", "f:4:19: a loan goes to a club or comes from one, not both"},
		{"loan nowhere", "{name: X, loan: {until: 2026}}", "f:4:19: this loan names no club: write to for a loan out, from for a loan in"},
		{"loan a club", "{name: X, loan: B}", `f:4:19: a loan was expected here, not "B"`},
		{
			"loan to buy", "{name: X, loan: {to: B, until: 2026, buy: must}}",
			`f:4:45: unknown kind of purchase "must": use one of option, obligation`,
		},
		{
			"transfer without a day", "{name: X, joins: {from: B, fee: 1m}}",
			"f:4:20: this transfer has no day: write it like on: 2026-07-01",
		},
		{
			"arrival to a club", "{name: X, joins: {on: 2026, to: B}}",
			`f:4:31: unknown key "to": use one of on, from, fee (in a transfer (on, from, fee))`,
		},
		{
			"departure from a club", "{name: X, leaves: {on: 2026, from: B}}",
			`f:4:32: unknown key "from": use one of on, to, fee (in a transfer (on, to, fee))`,
		},
		{"transfer a date", "{name: X, leaves: 2026}", `f:4:21: a transfer (on, to, fee) was expected here, not "2026"`},
		{"injury a word", "{name: X, injuries: [knee]}", `f:4:24: an injury was expected here, not "knee"`},
		{
			"injury over too soon", "{name: X, injuries: [{what: knee, since: 2026-02-02, until: 2026-02-01}]}",
			"f:4:63: the injury ended on 2026-02-01, before it began on 2026-02-02",
		},
		{"injury perhaps", "{name: X, injuries: [{since: 2026, over: maybe}]}", `f:4:44: "maybe" is neither true nor false`},

		{
			"twice", "{name: X}\n- {name: Y}\n- {name: x}",
			`f:6:4: "x" stands here a second time, after line 4 (two players of one name need two birth dates or ids)`,
		},
		{
			"twice, with an accent", "{name: Konaté}\n- {name: KONATE}",
			`f:5:4: "KONATE" stands here a second time, after line 4 (two players of one name need two birth dates or ids)`,
		},
		{
			"twice, born alike", "{name: X, born: 2000}\n- {name: X, born: 2000}",
			`f:5:4: "X" stands here a second time, after line 4 (two players of one name need two birth dates or ids)`,
		},
		{
			"twice, one birth unknown", "{name: X, born: 2000}\n- {name: X}",
			`f:5:4: "X" stands here a second time, after line 4 (two players of one name need two birth dates or ids)`,
		},
		{
			"twice, perhaps born alike", "{name: X, born: 2000-05}\n- {name: X, born: 2000-05-31}",
			`f:5:4: "X" stands here a second time, after line 4 (two players of one name need two birth dates or ids)`,
		},
		{
			"third is the first again", "{name: X, born: 2000}\n- {name: X, born: 2001}\n- {name: X, born: 2000}",
			`f:6:4: "X" stands here a second time, after line 4 (two players of one name need two birth dates or ids)`,
		},
		{
			"twice, with a hyphen", "{name: Heung-min Son}\n- {name: Heungmin Son}",
			`f:5:4: "Heungmin Son" stands here a second time, after line 4 (two players of one name need two birth dates or ids)`,
		},
		{"one id twice", "{name: X, id: a}\n- {name: Y, id: a}", `f:5:13: the id "a" is that of the player in line 4 too`},
		{
			"one name, one with an id", "{name: X, id: a}\n- {name: X}",
			`f:5:4: "X" stands here a second time, after line 4 (two players of one name need two birth dates or ids)`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			expect.Equal(t, "problems", heads(refused(t, start+"- "+test.player+"\n")), test.want)
		})
	}
}

// What is possible but looks wrong lets a file pass.
func TestWarnings(t *testing.T) {
	const unknown = "has no contract date: it stays unknown whether they are there next season"
	for _, test := range []struct{ name, player, want string }{
		{"nothing", "{name: X, born: 2011-03-11, positions: [CB], contract: {until: 2026-03-11}}", ""},
		{
			"namesakes",
			"{name: X, born: 2000, positions: [CB], contract: {until: 2027}}\n" +
				"- {name: X, born: 2001, positions: [CB], contract: {until: 2027}}", "",
		},
		{
			"namesakes with ids",
			"{name: X, id: a, positions: [CB], contract: {until: 2027}}\n- {name: X, id: b, positions: [CB], contract: {until: 2027}}", "",
		},
		{
			"one player perhaps, which check tells",
			"{name: Joe Gomez, born: 2000-05-01, positions: [CB], contract: {until: 2027}}\n" +
				"- {name: Joseph Gomez, born: 2000-05-01, positions: [CB], contract: {until: 2027}}", "",
		},
		{
			"namesakes of one year",
			"{name: X, born: 2000-05, positions: [CB], contract: {until: 2027}}\n" +
				"- {name: X, born: 2000-06-01, positions: [CB], contract: {until: 2027}}", "",
		},
		{
			"position twice", "{name: X, positions: [CB, RB], also: [CB], contract: {until: 2027}}",
			"f:4:13: warning: a position is named twice",
		},
		{
			"position twice to fill in at", "{name: X, also: [CB, CB], contract: {until: 2027}}",
			"f:4:3: warning: a position is named twice\nf:4:4: warning: X has no positions and is counted nowhere",
		},
		{
			"contract of the club before", "{name: X, positions: [CB], contract: {until: 2026-06}, joins: {on: 2026-07-01}}",
			"f:4:30: warning: the contract ends on 2026-06, before the player joins on 2026-07-01: write the one with the new club",
		},
		{"no contract", "{name: X, positions: [CB]}", "f:4:4: warning: X " + unknown},
		{"no contract, second team", "{name: X, positions: [CB], role: reserve}", ""},
		{"no contract, loan in", "{name: X, positions: [CB], loan: {from: B, until: 2026-06-30}}", ""},
		{"no contract, loan out", "{name: X, positions: [CB], loan: {to: B, until: 2026-06-30}}", "f:4:4: warning: X " + unknown},
		{"no positions", "{name: X, contract: {until: 2027}}", "f:4:4: warning: X has no positions and is counted nowhere"},
		{
			"fourteen", "{name: X, born: 2011-03-12, positions: [CB], contract: {until: 2027}}",
			"f:4:13: warning: the player is 14 years old: is the birth date right?",
		},
		{
			"forty-six", "{name: X, born: 1980-03-11, positions: [CB], contract: {until: 2027}}",
			"f:4:13: warning: the player is 46 years old: is the birth date right?",
		},
		{"forty-five or -six", "{name: X, born: 1980, positions: [CB], contract: {until: 2027}}", ""},
		{
			"contract over", "{name: X, positions: [CB], contract: {until: 2026-02}}",
			"f:4:30: warning: the contract ended on 2026-02, before 2026-03-11, the day of this file",
		},
		{"contract over but for an option", "{name: X, positions: [CB], contract: {until: 2026-02, option: 2027}}", ""},
		{"contract over some time this year", "{name: X, positions: [CB], contract: {until: 2026}}", ""},
		{
			"gone", "{name: X, positions: [CB], contract: {until: 2027}, leaves: {on: 2026-03-11}}",
			"f:4:55: warning: the player left on 2026-03-11: on 2026-03-11, the day of this file, they are no longer one of the squad",
		},
		{
			"loan without end", "{name: X, positions: [CB], contract: {until: 2027}, loan: {to: B}}",
			"f:4:61: warning: this loan has no end: it stays unknown whether the player is back",
		},
		{
			"injury without beginning", "{name: X, positions: [CB], contract: {until: 2027}, injuries: [{what: knee}]}",
			"f:4:66: warning: this injury has no beginning: how long it lasts stays unknown",
		},
		{
			"injury to come", "{name: X, positions: [CB], contract: {until: 2027}, injuries: [{since: 2026-04}]}",
			"f:4:55: warning: an injury begins on 2026-04, after 2026-03-11, the day of this file",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			expect.Equal(t, "warnings", heads(warned(t, start+"- "+test.player+"\n")), test.want)
		})
	}
}

// One reading tells everything, in the order of the lines and not in that of
// the checks: as_of stands last and the players are judged by it.
func TestAllProblemsAtOnce(t *testing.T) {
	const src = `colour: red
players:
  - name: X
    positions: [CB, XX]
    contract: {until: 1999-06-31}
  - name: Y
    born: 2027
    role: kee
  - name: X
formation: 4-3-4
as_of: 2026-03-11
`
	expect.Equal(t, "problems", refused(t, src).Error(),
		`f: the key "club" is missing: a squad file needs club, as_of and players [missing-key]
f:1:1: unknown key "colour": use one of club, aliases, country, competitions, as_of, formation, cover, `+
			`currency, expect, players (in a squad) [unknown-key]
    1 | colour: red
      | ^^^^^^
f:4:21: unknown position "XX": use one of GK, RB, RWB, CB, LB, LWB, DM, CM, AM, RM, LM, RW, LW, ST [unknown-position]
    4 |     positions: [CB, XX]
      |                     ^^
f:5:23: there is no day 1999-06-31 [invalid-date]
    5 |     contract: {until: 1999-06-31}
      |                       ^^^^^^^^^^
f:7:5: the player was born on 2027, after 2026-03-11, the day of this file [born-after-as-of]
    7 |     born: 2027
      |     ^^^^
f:8:11: unknown role "kee": did you mean "key"? [unknown-word]
    8 |     role: kee
      |           ^^^
f:9:5: "X" stands here a second time, after line 3 (two players of one name need two birth dates or ids) [duplicate-player]
    9 |   - name: X
      |     ^^^^
f:10:12: unknown formation "4-3-4": use one of `+strings.Join(squad.FormationNames(), ", ")+` [invalid-formation]
   10 | formation: 4-3-4
      |            ^^^^^`)
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
		"f:4:24: a value was expected here, not a list")
	expect.Equal(t, "an alias of itself", heads(refused(t, start+"- &x {name: X, contract: *x}\n")),
		"f:4:7: unknown key \"name\": use one of until, option, release_clause (in a contract)\n"+
			"f:4:16: unknown key \"contract\": use one of until, option, release_clause (in a contract)")
}

// Hostile files must cost little memory, counting what is given back too. The
// limit is far above what reading these files needs.
func TestHostileFiles(t *testing.T) {
	const megabytes = 100
	laughs := "&l0 [x, x]"
	for i := range 40 {
		laughs = fmt.Sprintf("&l%d [%s, *l%d, *l%d]", i+1, laughs, i, i)
	}
	many := func(item string, n int) string { return strings.Repeat(item+", ", n) }
	for _, test := range []struct {
		name, src string
		want      string // the first line; "" for whatever it is
	}{
		{
			"flow lists 10,000 deep", strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000),
			"f:1:1: a squad (club, as_of, players) was expected here, not a list [wrong-kind]",
		},
		{"flow lists deeper", strings.Repeat("[", squadfile.MaxSize), "f: not YAML: exceeded max depth of 10000 [syntax]"},
		{"flow maps deeper", strings.Repeat("{a: ", squadfile.MaxSize/4), "f: not YAML: exceeded max depth of 10000 [syntax]"},
		{
			"block lists 10,000 deep", strings.Repeat("- ", 9_999) + "x",
			"f:1:1: a squad (club, as_of, players) was expected here, not a list [wrong-kind]",
		},
		{"block lists deeper", strings.Repeat("- ", squadfile.MaxSize/2), "f: not YAML: exceeded max depth of 10000 [syntax]"},
		{"billion laughs", start + "- {name: X, positions: " + laughs + "}\n", ""},
		{"billion laughs of players", "club: A\nas_of: 2026-03-11\nplayers: " + laughs, ""},
		{
			"many aliases of bad positions",
			start + "- {name: X, positions: &p [" + many("XX", 100) + "]}\n" + players(999, "{name: P%d, positions: *p}"), "",
		},
		{
			"many aliases of injuries",
			start + "- {name: X, injuries: &i [" + many("{since: 2025}", 3_000) + "]}\n" + players(999, "{name: P%d, injuries: *i}"), "",
		},
		{
			"problems on one long line", "{" + many("a: 1", squadfile.MaxProblems) + "b: " + strings.Repeat("x", squadfile.MaxSize/8) + "}",
			"",
		},
		{"problems after many lines", strings.Repeat("\n", squadfile.MaxSize/4) + strings.Repeat("a: 1\n", squadfile.MaxProblems), ""},
		{"unknown keys", strings.Repeat("a: 1\n", 100_000), ""},
		{"unknown positions of a formation", "formation: {" + many("X: 1", 100_000) + "}", ""},
		{
			"many aliases of a long text",
			"country: &x " + strings.Repeat("e\u0301", squadfile.MaxSize/16) + "\nclub: A\nas_of: 2026-03-11\nplayers:\n" +
				strings.Repeat("- {name: *x}\n", 900), "",
		},
		{
			"many aliases of a long position",
			"country: &x " + strings.Repeat("X ", squadfile.MaxSize/16) + "\nclub: A\nas_of: 2026-03-11\nplayers:\n" +
				strings.Repeat("- {name: X, positions: [*x], role: *x}\n", 900), "",
		},
		{
			"many aliases of injuries to come",
			start + "- {name: X, injuries: &i [" + many("{since: 2027}", 200) + "]}\n" + players(999, "{name: P%d, injuries: *i}"), "",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			s, err := squadfile.Parse("f", []byte(test.src))
			text := ""
			if err != nil {
				text = err.Error()
			}
			runtime.ReadMemStats(&after)
			if first, _, _ := strings.Cut(text, "\n"); test.want != "" && first != test.want {
				t.Errorf("got %v, %.200q; want %q", s, first, test.want)
			}
			if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > megabytes {
				t.Errorf("a file of %d bytes took %d MB; want at most %d MB", len(test.src), used, megabytes)
			}
		})
	}
}

// Of a very long value only the beginning is looked at, and told.
func TestVeryLongValues(t *testing.T) {
	long := strings.Repeat("é", 5000)
	begin := fmt.Sprintf("%q", strings.Repeat("é", 60)+"…")
	for _, test := range []struct{ key, value, want string }{
		{"name", long, "the text is longer than 200 bytes"},
		{"name", strings.Repeat(" ", 5000) + "X" + strings.Repeat(" ", 5000), ""},
		{"name", strings.Repeat("e\u0301", 90), ""}, // 180 bytes once it is put together
		{"born", long, begin + " is not a date"},
		{"role", long, "unknown role " + begin},
		{"value", strings.Repeat("1", 5000), fmt.Sprintf("%q", strings.Repeat("1", 60)+"…")},
		{"positions", long, begin},
	} {
		player := map[string]string{"name": "X", "born": "1996-01-01", "positions": "CB", "contract": "{until: 2027}"}
		player[test.key] = "'" + test.value + "'"
		src := start + "-"
		for _, key := range []string{"name", "born", "role", "value", "contract"} {
			if player[key] != "" {
				src += fmt.Sprintf(" %s: %s\n ", key, player[key])
			}
		}
		_, err := squadfile.Parse("f", []byte(src+" positions: ["+player["positions"]+"]\n"))
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: got %v, want %s", test.key, err, test.want)
		}
	}
}

// Whatever the parser underneath leaves out, a problem says where it is.
func TestSyntaxLine(t *testing.T) {
	for _, test := range []struct {
		name, src string
		line      int
	}{
		{"first line", "club: A: B\n", 1},
		{"quotation mark open", start + "- name: 'X\n", 4},
		{"wrong indentation", start + "- name: X\n   born: 2000\n", 5},
		{"brace open", start + "- {name: X\n- {name: Y}\n", 4},
		{"bracket open at the end", start + "- {name: X, positions: [CB", 4},
		{"brace open in the first line", "{Q", 1},
		{"quotation mark open in the first line", "club: 'A\n", 1},
		{"bracket open and nothing in it", start + "- [", 4},
		{"wrong bracket", start + "- {name: X]\n", 4},
		{"unknown anchor", start + "- {name: X}\n- *x\n", 5},
		{"escape character", start + "- name: X\x1b[2J\n", 4},
		{"no character at all", start + "- name: X\ufffe\n", 4},
		{"delete character", start + "- name: X\x7f\n", 4},
		{"C1 character", start + "- name: X\u009b\n", 4},
		{"byte order mark inside", start + "- name: X\ufeff\n", 4},
		{"indented too little", start + "- name: X\n- name: Y\n born: 2000\n", 6},
		{"unknown anchor like another", start + "- &xy {name: X}\n- *xy\n- *x\n", 6},
		{"unknown anchor in a comment", start + "# *x\n- *x\n", 5},
		{"unknown escape", start + "- name: \"\\q\"\n", 4},
		{"escape without number", start + "- name: \"\\xZZ\"\n", 4},
		{"text behind the mark of a block", start + "- name: |x\n", 4},
		{"anchor without name", start + "- name: &\n", 4},
		{"unknown handle of a tag", start + "- name: !a!b X\n", 4},
		{"unknown directive", "%YAML x\n---\n" + start, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, p := range refused(t, test.src) {
				if p.Line != test.line {
					t.Errorf("got line %d, want %d: %v", p.Line, test.line, p)
				}
			}
		})
	}
}

// A tab is blamed where it is the reason, and only there.
func TestTabs(t *testing.T) {
	const (
		colon = ": not YAML: mapping values are not allowed in this context"
		blame = ": a tab in the indentation: YAML wants spaces there"
	)
	parse(t, start+"- {name: X,\n\trole: key}\n") // in braces a tab is a space
	for _, test := range []struct{ name, src, want string }{
		{"indentation", start + "- name: X\n\trole: key\n", "f:5:1" + blame},
		{"indentation, CRLF", strings.ReplaceAll(start+"- name: X\n\trole: key\n", "\n", "\r\n"), "f:5:1" + blame},
		{"blank line", start + "- name: X\n\t\n  role: key\n", "f:5:1" + blame},
		{"innocent, before", start + "- {name: X,\n\trole: key}\n- name: Y: Z\n", "f:6" + colon},
		{"innocent, after", start + "- name: Y: Z\n- {name: X,\n\trole: key}\n", "f:4" + colon},
		{"innocent, in text", start + "- name: \"X\n\tY\"\n- name: Y: Z\n", "f:6" + colon},
	} {
		t.Run(test.name, func(t *testing.T) {
			expect.Equal(t, "problems", heads(refused(t, test.src)), test.want)
		})
	}
}

// YAML 1.1 knows line breaks that no editor shows as one: what stands behind
// them in a comment must not become a fact unseen.
func TestHiddenLineBreaks(t *testing.T) {
	for _, br := range []string{"\u0085", "\u2028", "\u2029"} {
		s, err := squadfile.Parse("f", []byte("# note"+br+"country: Evil\n"+start+"- {name: X}\n"))
		if err == nil && s.Country != "" {
			t.Errorf("after %+q a comment ends unseen: country is %s", br, s.Country)
		}
	}
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
