package squadfile_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// What is wrong with the file as a whole or with the facts about the club.
func TestRefusedFiles(t *testing.T) {
	const (
		a    = "club: A\nas_of: 2026-03-11\nplayers: []\n"
		keys = "club, aliases, country, competitions, as_of, formation, cover, currency, contracts, expect, targets, players (in a squad)"
	)
	for _, test := range []struct{ name, src, want string }{
		{"empty", "", "f: the file is empty: a squad (club, as_of, players) was expected"},
		{"only a BOM", "\ufeff", "f: the file is empty: a squad (club, as_of, players) was expected"},
		{"only a comment", "# soon\n", "f: the file is empty: a squad (club, as_of, players) was expected"},
		{
			"a competition", "name: Cup\nseasons: {}\n",
			"f:1:1: this is not a squad file: it holds a competition, which depth check reads",
		},
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
		{"as_of empty", "club: A\nas_of:\nplayers: []\n", `f:2:1: "as_of" has no value, and cannot be left out: write one behind it`},
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
		{"club a list", "club: [A]\nas_of: 2026-03-11\nplayers: []\n", "f:1:7: a value was expected here, not a list: leave its dash or its brackets out"},
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
		{"list a map", a + "aliases: {b: c}\n", "f:4:10: a list of names was expected here, not a map: write it in brackets, with commas between"},
		{"line break of Unicode", a + "country: A\u2028B\n", "f:4: a line break of an unusual kind (U+2028): write line feeds"},
		{"line break of old", strings.ReplaceAll(a, "\n", "\r"), "f:1: a line break of an unusual kind (U+000D): write line feeds"},
		{"list in a list", a + "aliases: [b, [c]]\n", "f:4:14: a value was expected here, not a list: leave its dash or its brackets out"},
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
			"f:4:12: a formation (4-3-3, or positions and numbers) was expected here, not a list: write it like 4-3-3",
		},
		{"cover zero", a + "cover: 0\n", "f:4:8: cover of 0 is not possible: it is the number of players wanted for each spot, 1 to 4"},
		{
			"cover of five", a + "cover: {CB: 5}\n",
			"f:4:8: cover of 5 is not possible: it is the number of players wanted for each spot, 1 to 4",
		},
		{"cover a word", a + "cover: two\n", `f:4:8: "two" is not a whole number: write it like 2, or like {CB: 2} for single positions`},
		{"cover a fraction", a + "cover: {CB: 1.5}\n", `f:4:13: "1.5" is not a whole number`},
		{"cover below nothing", a + "cover: {CB: -1}\n", `f:4:13: "-1" is not a whole number`},
		{"cover a list", a + "cover: [2]\n", "f:4:8: cover (a number, or positions and numbers) was expected here, not a list: leave its dash or its brackets out"},

		{
			"club unseen", "club: \u3164\nas_of: 2026-03-11\nplayers: []\n",
			"f:1:7: nothing of this text can be seen (it begins with U+3164): write out what is meant",
		},
		{
			"alias unseen", "club: A\nas_of: 2026-03-11\nplayers: []\naliases: [Docks, \u2800]\n",
			"f:4:18: nothing of this text can be seen (it begins with U+2800): write out what is meant",
		},
		{"players a map", "club: A\nas_of: 2026-03-11\nplayers: {name: X}\n", "f:3:10: a list of players was expected here, not a map: put a dash before it, or brackets around it"},
		{"player a name", start + "- X\n", `f:4:3: a player was expected here, not "X": write it like {name: X, positions: [CB]}`},
		{"player nobody", start + "-\n- {}\n", "f:4:2: a player was expected here, not nothing: write it like {name: Joe Gomez, positions: [CB]}\nf:5:3: this player has no name"},
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
	const known = "use one of name, id, born, nationality, positions, also, role, contract, loan, joins, leaves, value, " +
		"injury_prone, injuries, absences (in a player)"
	for _, test := range []struct{ name, player, want string }{
		{"no name", "{role: key}", "f:4:3: this player has no name"},
		{"value empty", "{name: A, positions: [CB], value: }", `f:4:30: "value" has no value: leave the key out if it is not known`},
		{"name empty", "{name: }", `f:4:4: "name" has no value, and cannot be left out: write one behind it`},
		{"name null", "{name: null}", `f:4:4: "name" has no value, and cannot be left out: write one behind it`},
		{"name a list", "{name: [X]}", "f:4:10: a value was expected here, not a list: leave its dash or its brackets out"},
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
		{
			"contract a word", "{name: X, contract: long}",
			`f:4:23: a contract was expected here, not "long": write it like {until: 2028-06-30}`,
		},
		{
			"loan a name in quotes", "{name: X, loan: 'B: C'}",
			`f:4:19: a loan was expected here, not "B: C": write it like {to: …, until: 2026-06-30}`,
		},
		{
			"injuries a word", "{name: X, injuries: knee}",
			`f:4:23: a list of injuries was expected here, not "knee": write it like [{what: knee}]`,
		},
		{"injury for injuries", "{name: X, injury: [{what: knee}]}", `f:4:13: unknown key "injury": did you mean "injuries"? (in a player)`},
		{"the beginning of a key", "{name: X, pos: [CB]}", `f:4:13: unknown key "pos": did you mean "positions"? (in a player)`},
		{"the beginning of two keys", "{name: X, inj: 1}", `f:4:13: unknown key "inj": ` + known},
		{"a comma in an amount", "{name: X, value: 5,5m}", `f:4:22: a comma ends the value here: write 5.5m`},
		{"a comma for thousands", "{name: X, value: 5,500}", `f:4:22: a comma ends the value here: write 5500`},
		{"a key that is a number", "{name: X, role: key, 5m}", `f:4:24: unknown key "5m": ` + known},
		{"contract a date", "{name: X, contract: 2027-06-30}", `f:4:23: a contract was expected here, not "2027-06-30": write it like {until: 2027-06-30}`},
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
			"extension shortens", "{name: X, contract: {until: 2027, extension: {until: 2026-12-31, if: 20 appearances}}}",
			"f:4:23: the extension to 2026-12-31 does not extend the contract to 2027",
		},
		{
			"maybe a loan without end", "{name: X, contract: {maybe: loan}}",
			"f:4:23: maybe: loan needs the date on which the contract or the loan ends",
		},
		{
			"maybe something else", "{name: X, contract: {until: 2027, maybe: extended}}",
			`f:4:44: "extended": write maybe: loan, or leave the key out`,
		},
		{
			"extension alone", "{name: X, contract: {extension: {until: 2027, if: 20 appearances}}}",
			"f:4:23: an extension needs the date until which the contract runs without it",
		},
		{
			"extension without a condition", "{name: X, contract: {until: 2027, extension: {until: 2028}}}",
			"f:4:48: this extension has no condition: write it like if: 20 appearances (an option needs none: option: 2028)",
		},
		{
			"extension without end", "{name: X, contract: {until: 2027, extension: {if: 20 appearances}}}",
			"f:4:48: this extension does not say until when the contract would run",
		},
		{
			"extension on an empty condition", "{name: X, contract: {until: 2027, extension: {until: 2028, if: ' '}}}",
			"f:4:66: the text is empty",
		},
		{
			"extension as a date", "{name: X, contract: {until: 2027, extension: 2028}}",
			"f:4:48: an extension (until and if) was expected here, not \"2028\": write it like {until: 2028, if: 20 appearances}",
		},
		{
			"option to buy with a condition", "{name: X, loan: {to: Y, until: 2027, buy: {option: 18 appearances}}}",
			"f:4:46: an option to buy has no condition, since the borrowing club is free not to take it: write buy: option",
		},
		{
			"obligation to buy on an empty condition", "{name: X, loan: {to: Y, until: 2027, buy: {obligation: ''}}}",
			"f:4:58: the text is empty",
		},
		{
			"obligation to buy without its condition", "{name: X, loan: {to: Y, until: 2027, buy: {}}}",
			"f:4:45: this does not say what the borrowing club must do: write it like buy: {obligation: 18 appearances}",
		},
		{
			"kinds of purchase", "{name: X, loan: {to: Y, until: 2027, buy: [option]}}",
			"f:4:45: option, obligation, or an obligation with its condition was expected here, not a list: write it like {obligation: 10 appearances}",
		},
		{
			"option of a stranger", "{name: X, contract: {until: 2027, option: {until: 2028, holder: plyer}}}",
			`f:4:67: unknown holder "plyer": did you mean "player"?`,
		},
		{
			"option a list", "{name: X, contract: {until: 2027, option: [2028]}}",
			"f:4:45: an option (a date, or until and holder) was expected here, not a list: write it like {until: 2028-06-30, holder: player}",
		},
		{"loan both ways", "{name: X, loan: {to: B, from: C, until: 2026}}", "f:4:19: a loan goes to a club or comes from one, not both"},
		{"loan nowhere", "{name: X, loan: {until: 2026}}", "f:4:19: this loan names no club: write to for a loan out, from for a loan in"},
		{"loan a club", "{name: X, loan: B}", `f:4:19: a loan was expected here, not "B": write it like {to: B, until: 2026-06-30}`},
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
		{"transfer a date", "{name: X, leaves: 2026}", `f:4:21: a transfer (on, to, fee) was expected here, not "2026": write it like {on: 2026}`},
		{"injury a word", "{name: X, injuries: [knee]}", `f:4:24: an injury was expected here, not "knee": write it like {what: knee}`},
		{
			"injury over too soon", "{name: X, injuries: [{what: knee, since: 2026-02-02, until: 2026-02-01}]}",
			"f:4:63: the injury ended on 2026-02-01, before it began on 2026-02-02",
		},
		{
			"injury over too soon to be so", "{name: X, injuries: [{what: knee, since: 2026, until: 2026-04, not_before: 2026-05-01}]}",
			"f:4:78: the player is back on 2026-04, but not before 2026-05-01",
		},
		{"absence a word", "{name: X, absences: [leave]}", `f:4:24: an absence was expected here, not "leave": write it like {why: leave}`},
		{"absence without a reason", "{name: X, absences: [{since: 2026}]}", "f:4:24: this absence has no reason: write it like why: suspension"},
		{
			"absence for an unknown reason", "{name: X, absences: [{why: supension, since: 2026}]}",
			`f:4:30: unknown reason for an absence "supension": did you mean "suspension"?`,
		},
		{
			"absence for a reason of the press", "{name: X, absences: [{why: Rotsperre, since: 2026}]}",
			`f:4:30: unknown reason for an absence "Rotsperre": did you mean "suspension"?`,
		},
		{
			"absence over too soon", "{name: X, absences: [{why: leave, since: 2026-02-02, until: 2026-02-01}]}",
			"f:4:63: the absence ended on 2026-02-01, before it began on 2026-02-02",
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
			"f:4:66: warning: this injury has no beginning: it is counted from the day of the file",
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
			`currency, contracts, expect, targets, players (in a squad) [unknown-key]
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
