package squadfile_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// edited is a file after some changes: "0 contract.until=2029" sets a fact of the first
// player, "0 value" drops one, "+0 Name" adds a player behind the first one, "^0 Name"
// before, "-0" takes the first one out; without a number it is about the club.
func edited(t testing.TB, src string, changes ...string) (string, error) {
	t.Helper()
	e, err := squadfile.Edit("f.yaml", []byte(src))
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	players := slices.Clone(e.Players)
	for _, change := range changes {
		n, kind := 0, change[:1]
		who, fact, _ := strings.Cut(strings.TrimLeft(change, "+^-"), " ")
		_, err := fmt.Sscanf(who, "%d", &n)
		path, value, isSet := strings.Cut(fact, "=")
		switch {
		case kind == "-":
			_ = e.Remove(players[n])
		case kind == "+":
			_, _ = e.AddAfter(players[n], &squad.Player{Name: fact})
		case kind == "^":
			_, _ = e.AddBefore(players[n], &squad.Player{Name: fact})
		case kind == "*":
			_, _ = e.Add(&squad.Player{Name: change[1:]})
		case err == nil && isSet:
			_ = players[n].Set(path, value)
		case err == nil:
			_ = players[n].Drop(path)
		default:
			if path, value, isSet = strings.Cut(change, "="); isSet {
				_ = e.Club.Set(path, value)
			} else {
				_ = e.Club.Drop(path)
			}
		}
	}
	text, err := e.Bytes()
	return string(text), err
}

func TestEdit(t *testing.T) {
	const head = "club: A\nas_of: 2026-03-11\nplayers:\n"
	for _, test := range []struct {
		name, in, change, want string
	}{
		{
			"a date", head + "  - name: X   # x\n    contract: { until: 2027 }   # press\n", "0 contract.until=2029-06-30",
			head + "  - name: X   # x\n    contract: { until: 2029-06-30 }   # press\n",
		},
		{
			"in quotes", head + "- {name: X, born: \"2001\", role: 'key'}\n", "0 born=2002;0 role=starter",
			head + "- {name: X, born: \"2002\", role: 'starter'}\n",
		},
		{
			"a block of text", head + "- name: X\n  role: >-   # why\n    key\n  born: 2001\n", "0 role=prospect",
			head + "- name: X\n  role: >-   # why\n    prospect\n  born: 2001\n",
		},
		{
			"a name that needs quotes", head + "- {name: X}\n- name: Y\n", "0 name=A, b;1 name=C, d",
			head + "- {name: \"A, b\"}\n- name: C, d\n",
		},
		{"a word of YAML", head + "- {name: X}\n", "0 name=no", head + "- {name: \"no\"}\n"},
		{"spelt otherwise", head + "- {name: X, value: 70000000}\n", "0 value=70m", head + "- {name: X, value: 70000000}\n"},
		{
			"canonical spelling", head + "- {name: X, value: 1m}\n", "0 value=70000000;0 positions=centre back,rb",
			head + "- {name: X, positions: [CB, RB], value: 70m}\n",
		},
		{
			"a new key at its place", head + "- name: X   # x\n  # where\n  positions: [CB]\n  value: 1m\n", "0 born=2001;0 role=key",
			head + "- name: X   # x\n  born: 2001\n  # where\n  positions: [CB]\n  role: key\n  value: 1m\n",
		},
		{"a new key of the last player without an end of line", head + "- name: X", "0 born=2001", head + "- name: X\n  born: 2001"},
		{
			"ends of lines of Windows", "club: A\r\nas_of: 2026-03-11\r\nplayers:\r\n- name: X\r\n- name: Y\r\n", "0 born=2001;+0 Z",
			"club: A\r\nas_of: 2026-03-11\r\nplayers:\r\n- name: X\r\n  born: 2001\r\n- name: Z\r\n- name: Y\r\n",
		},
		{"a new map", head + "- name: X\n", "0 contract.until=2027", head + "- name: X\n  contract: {until: 2027}\n"},
		{
			"a map of several", head + "- name: X\n", "0 loan.to=Roma;0 loan.until=2027",
			head + "- name: X\n  loan: {to: Roma, until: 2027}\n",
		},
		{
			"a new key in a map on lines", head + "- name: X\n  contract:\n    until: 2027   # press\n", "0 contract.option=2028",
			head + "- name: X\n  contract:\n    until: 2027   # press\n    option: 2028\n",
		},
		{
			"a holder of an option", head + "- {name: X, contract: {until: 2027, option: 2028}}\n", "0 contract.option.holder=player",
			head + "- {name: X, contract: {until: 2027, option: {until: 2028, holder: player}}}\n",
		},
		{
			"an obligation with a condition", head + "- {name: X, loan: {to: Y, until: 2027, buy: option}}\n",
			"0 loan.buy.obligation=18 appearances, 9 of them in full",
			head + "- {name: X, loan: {to: Y, until: 2027, buy: {obligation: \"18 appearances, 9 of them in full\"}}}\n",
		},
		{
			"an obligation without a condition", head + "- {name: X, loan: {to: Y, until: 2027, buy: {obligation: 18 appearances}}}\n",
			"0 loan.buy=obligation", head + "- {name: X, loan: {to: Y, until: 2027, buy: obligation}}\n",
		},
		{
			"an option of the club", head + "- {name: X, contract: {until: 2027, option: {until: 2028, holder: player}}}\n",
			"0 contract.option=2029", head + "- {name: X, contract: {until: 2027, option: 2029}}\n",
		},
		{
			"brackets over lines", head + "- name: X\n  contract: {\n    until: 2027 # press\n  }\n", "0 contract.option=2028",
			head + "- name: X\n  contract: {\n    until: 2027, # press\n    option: 2028\n  }\n",
		},
		{
			"a list on lines", head + "- name: X\n  positions:\n  # once\n  - ST   # a striker\n  - \"CB\"\n", "0 positions=ST,AM,CB",
			head + "- name: X\n  positions:\n  # once\n  - ST   # a striker\n  - AM\n  - \"CB\"\n",
		},
		{
			"another order of a list", head + "- {name: X, positions: [ CB , RB ,LB]}\n", "0 positions=LB,CB",
			head + "- {name: X, positions: [ LB, CB]}\n",
		},
		{
			"a dropped key", head + "- name: X\n  born: 2001   # gone\n  # role\n  role: key\n", "0 born",
			head + "- name: X\n  # role\n  role: key\n",
		},
		{
			"a dropped key with its exemption", head + "- name: X\n  # why\n  # depth:ignore born-year-only\n  born: 2001\n  role: key\n",
			"0 born", head + "- name: X\n  # why\n  role: key\n",
		},
		{"a dropped key behind a dash", head + "- born: 2001   # b\n  name: X\n", "0 born", head + "- name: X\n"},
		{"the last key of a map", head + "- name: X\n  contract: {until: 2027}\n", "0 contract.until", head + "- name: X\n"},
		{
			"dropped keys in brackets", head + "- {born: 2001, name: X, role: key, value: 1m}\n", "0 born;0 role",
			head + "- {name: X, value: 1m}\n",
		},
		{"dropped keys at the end of brackets", head + "- {name: X, role: key, value: 1m}\n", "0 role;0 value", head + "- {name: X}\n"},
		{
			"dropped keys in brackets over lines", head + "- {name: X, # x\n   role: key, # gone\n   value: 1m,\n   born: 2001}\n",
			"0 role;0 born", head + "- {name: X, # x\n   value: 1m}\n",
		},
		{
			"an alias", head + "- {name: X, positions: &p [CB]}\n- {name: Y, positions: *p}\n", "1 positions=RB",
			head + "- {name: X, positions: &p [CB]}\n- {name: Y, positions: [RB]}\n",
		},
		{
			"beside an anchor", head + "- {name: X, positions: &p [CB], role: &r key}\n- {name: Y, positions: *p}\n", "0 role=starter",
			head + "- {name: X, positions: &p [CB], role: &r starter}\n- {name: Y, positions: *p}\n",
		},

		{
			"facts of the club", "# file\n\nclub: A   # the club\nas_of: 2026-03-11\n\nplayers: []\n",
			"formation=4-3-3;aliases=the a,b;cover=GK=3,CB=2;as_of=2026-03-12",
			"# file\n\nclub: A   # the club\naliases: [the a, b]\nas_of: 2026-03-12\nformation: 4-3-3\ncover: {GK: 3, CB: 2}\n\n" +
				"players: []\n",
		},
		{
			"cover of a position", "club: A\nas_of: 2026-03-11\ncover: {GK: 3}\nplayers: []\n", "cover.centre-back=3;cover.GK=2",
			"club: A\nas_of: 2026-03-11\ncover: {GK: 2, CB: 3}\nplayers: []\n",
		},
		{
			"a dropped fact of the club", "club: A\nformation: 4-3-3 # f\nas_of: 2026-03-11\nplayers: []\n", "formation",
			"club: A\nas_of: 2026-03-11\nplayers: []\n",
		},
		{
			"the first line", "formation: 4-3-3\nclub: A\nas_of: 2026-03-11\nplayers: []\n", "formation",
			"club: A\nas_of: 2026-03-11\nplayers: []\n",
		},

		{
			"byte order marks", "\ufeff\ufeffclub: A\nas_of: 2026-03-11\nplayers: [{name: X}]\n", "0 born=2001;country=Wales",
			"\ufeff\ufeffclub: A\ncountry: Wales\nas_of: 2026-03-11\nplayers: [{name: X, born: 2001}]\n",
		},
		{
			"a player at the end", head + "  - name: X\n    # about X\n# end\n", "*Q",
			head + "  - name: X\n    # about X\n  - name: Q\n# end\n",
		},
		{"a player between", head + "- name: X\n\n# Attack\n- name: Y\n", "+0 Z", head + "- name: X\n- name: Z\n\n# Attack\n- name: Y\n"},
		{"a player before", head + "- name: X\n\n# about Y\n- name: Y\n", "^1 Z", head + "- name: X\n\n- name: Z\n# about Y\n- name: Y\n"},
		{
			"a player before the first one", "club: A\nas_of: 2026-03-11\nplayers: # p\n- name: X\n", "^0 Z",
			"club: A\nas_of: 2026-03-11\nplayers: # p\n- name: Z\n- name: X\n",
		},
		{
			"the first player", "club: A\nas_of: 2026-03-11\nplayers: []   # none yet\nformation: 4-3-3\n", "*Q",
			"club: A\nas_of: 2026-03-11\nplayers:   # none yet\n  - name: Q\nformation: 4-3-3\n",
		},
		{
			"a player in brackets", "{club: A, as_of: 2026-03-11, players: [{name: X}]}", "*Q",
			"{club: A, as_of: 2026-03-11, players: [{name: X}, {name: Q}]}",
		},
		{
			"the first player in brackets", "{club: A, as_of: 2026-03-11, players: []}", "*Q",
			"{club: A, as_of: 2026-03-11, players: [{name: Q}]}",
		},
		{
			"a player who goes",
			head + "  - name: X\n    # about X\n  # who\n  # depth:ignore no-position\n  - name: Y\n    # about Y\n  - name: Z\n", "-1",
			head + "  - name: X\n    # about X\n  # who\n  - name: Z\n",
		},
		{"all players go", head + "- name: X\n- name: Y\n", "-0;-1", "club: A\nas_of: 2026-03-11\nplayers: []\n"},
		{"a player for another one", head + "- name: X\n- name: Y\n", "-0;-1;*Z", head + "- name: Z\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := edited(t, test.in, strings.Split(test.change, ";")...)
			if err != nil {
				t.Fatal(err)
			}
			expect.Equal(t, "file", got, test.want)
		})
	}
}

// What cannot be done says why, and nothing comes of the other changes.
func TestEditRefuses(t *testing.T) {
	const head = "club: A\nas_of: 2026-03-11\nplayers:\n"
	for _, test := range []struct {
		name, in, change, want string
	}{
		{
			"a day that there is not", head + "- name: X\n", "0 role=key;0 contract.until=2029-06-31",
			"contract.until: there is no day 2029-06-31",
		},
		{
			"an unknown key", head + "- name: X\n", "0 contrat.until=2029",
			`contrat.until: unknown key "contrat.until": did you mean "contract.until"?`,
		},
		{"half of a key", head + "- name: X\n", "0 until=2029", `did you mean "contract.until"?`},
		{
			"a map", head + "- name: X\n", "0 contract=2029",
			"contract: it holds several facts: set one of contract.until, contract.option, contract.option.until, " +
				"contract.option.holder, contract.release_clause, contract.extension.until, contract.extension.if",
		},
		{
			"a list of maps", head + "- name: X\n", "0 injuries=knee",
			"injuries: it is a list of maps, which can only be written in the file itself",
		},
		{"the players", head + "- name: X\n", "players=X", "players: the players are added and taken out one by one"},
		{"no value", head + "- name: X\n", "0 born= ", "born: it needs a value"},
		{"a position", head + "- name: X\n", "0 positions=CB,XX", `positions: unknown position "XX"`},
		{
			"half of an extension", head + "- {name: X, contract: {until: 2029}}\n", "0 contract.extension.until=2030",
			"contract.extension.until: this extension has no condition",
		},
		{
			"an option that is none", head + "- {name: X, contract: {until: 2029}}\n", "0 contract.option=2028",
			"contract.option: the option to 2028 does not extend the contract to 2029",
		},
		{
			"a contract without its end", head + "- {name: X, contract: {until: 2027, option: 2028}}\n", "0 contract.until",
			"contract.until: an option needs the date until which the contract runs without it",
		},
		{"a key that must be there", head + "- name: X\n", "0 name", "name: a player without it cannot be read"},
		{"the club's name", head + "- name: X\n", "club", "club: a squad without it cannot be read"},
		{
			"a transfer without a day", head + "- {name: X, joins: {on: 2027, from: B}}\n", "0 joins.on",
			"joins.on: this transfer has no day",
		},
		{"what is not there", head + "- name: X\n", "0 born", "born: the file does not have it"},
		{
			"a number for all", "club: A\nas_of: 2026-03-11\ncover: 3\nplayers: []\n", "cover.GK=2",
			"cover.GK: cover is 3 for all of it: set that",
		},
		{
			"a birth after the contract", head + "- {name: X, contract: {until: 2027}}\n", "0 born=2028",
			"the contract ends on 2027, before the player was born on 2028",
		},
		{"a namesake", head + "- name: X\n", "*X", `"X" stands here a second time`},
		{"a coarse day", head + "- name: X\n", "as_of=2027", "as_of must be a day"},
		{
			"what an alias stands for", head + "- {name: X, positions: &p [CB]}\n- {name: Y, positions: *p}\n", "0 positions=RB",
			"positions: an alias elsewhere in the file stands for it",
		},
		{
			"in what an alias stands for", head + "- {name: X, contract: &c {until: 2027}}\n- {name: Y, contract: *c}\n",
			"0 contract.option=2028", "an alias elsewhere in the file stands for it",
		},
		{
			"in an alias", head + "- {name: X, contract: &c {until: 2027}}\n- {name: Y, contract: *c}\n", "1 contract.until=2028",
			"contract.until: it stands elsewhere in the file, and here is only an alias of it",
		},
		{
			"a player with an anchor", head + "- {name: X, positions: &p [CB]}\n- {name: Y, positions: *p}\n", "-0",
			"an alias elsewhere in the file stands for it",
		},
		{
			"comments in a value",
			head + "- name: X\n  contract:\n    until: 2027\n    option: # o\n      # whose\n      until: 2028\n      holder: player\n",
			"0 contract.option=2029", "there are comments in the value, which would be lost",
		},
		{"a player without a name", head + "- name: X\n", "* ", "the text is empty"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := edited(t, test.in, strings.Split(test.change, ";")...)
			if err == nil || !strings.Contains(err.Error(), test.want) || got != "" {
				t.Errorf("got %v and %q, want %s", err, got, test.want)
			}
		})
	}
}

// Edits of files made at random and of the shipped ones, with comments in all places.
func TestEditLaws(t *testing.T) {
	rounds := 600
	if testing.Short() {
		rounds = 100
	}
	var shipped [][]byte
	for _, file := range expect.Must(filepath.Glob("../../data/squads/*.yaml")) {
		shipped = append(shipped, expect.Must(os.ReadFile(file)))
	}
	done := 0
	for round := range rounds {
		r := rand.New(rand.NewPCG(uint64(round), 11))
		src := bytes.ReplaceAll(scribbled(r), []byte("centre-back"), []byte("RB"))
		if round%30 == 0 {
			src = shipped[round/30%len(shipped)]
		}
		if holdEditLaws(t, r, src) {
			done++
		}
		if t.Failed() {
			t.Fatalf("round %d", round)
		}
	}
	if done < rounds/3 {
		t.Errorf("only %d of %d edits could be done", done, rounds)
	}
}

func FuzzEdit(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(scribbled(rand.New(rand.NewPCG(seed, 2))), seed)
	}
	f.Fuzz(func(t *testing.T, src []byte, seed uint64) {
		if len(src) < 5_000 {
			holdEditLaws(t, rand.New(rand.NewPCG(seed, 3)), src)
		}
	})
}

// facts that can be set, by the kind of change.
var settable = []struct{ path, one, other string }{
	{"contract.until", "2031-06-30", "2032"},
	{"born", "1990-01-02", "1990"},
	{"role", "starter", "fringe"},
	{"value", "4.5m", "70m"},
	{"positions", "[GK]", "[ST, AM]"},
	{"also", "[RB]", "[LB, CB]"},
	{"nationality", "[Wales]", "[\"A, b\", Chile]"},
	{"injury_prone", "false", "true"},
	{"contract.release_clause", "9m", "8m"},
	{"loan.until", "2027", "2028"},
	{"id", "tm-1", "tm-2"},
}

// holdEditLaws changes a file in some ways and reports whether that could be done.
func holdEditLaws(t *testing.T, r *rand.Rand, src []byte) bool {
	t.Helper()
	before := squadfile.Inspect("f", src)
	if before.Squad == nil || len(before.Squad.Players) < 2 {
		return false
	}
	n := r.IntN(len(before.Squad.Players))
	fact := settable[r.IntN(len(settable))]
	had := expect.Must(squadfile.Edit("f", src)).Players[n].Get(fact.path)

	set := func(src []byte, n int, path, value string) ([]byte, error) {
		e := expect.Must(squadfile.Edit("f", src))
		if value == "" {
			_ = e.Players[n].Drop(path)
		} else {
			_ = e.Players[n].Set(path, value)
		}
		return e.Bytes()
	}
	if had != "" { // what is there changes nothing
		if got, err := set(src, n, fact.path, plainValue(had)); err != nil || !bytes.Equal(got, src) {
			t.Errorf("%d %s=%s, which is there (%v), makes of\n%q\n%q", n, fact.path, had, err, src, got)
		}
	}
	once, err := set(src, n, fact.path, fact.one)
	if err != nil {
		checkRefusal(t, err, src)
		return false
	}
	if got := expect.Must(squadfile.Edit("f", once)).Players[n].Get(fact.path); got != fact.one {
		t.Errorf("%d %s=%s makes of\n%s\n%s\nwith %s", n, fact.path, fact.one, src, once, got)
	}
	checkLines(t, before, n, src, once)
	if form, err := squadfile.Format("f", src); err == nil && bytes.Equal(form, src) { // its form is changed alike
		e := expect.Must(squadfile.Edit("f", src))
		_ = e.Players[n].Set(fact.path, fact.one)
		got, err := e.Canonical()
		if want, errOther := squadfile.Format("f", once); errOther == nil && (err != nil || !bytes.Equal(got, want)) {
			t.Errorf("%d %s=%s in\n%s\nis in canonical form (%v)\n%s\nwhat is changed first is\n%s", n, fact.path, fact.one, src, err,
				got, want)
		}
	}
	// Back to what it was, to the last byte.
	if back, err := set(once, n, fact.path, plainValue(had)); err != nil {
		checkRefusal(t, err, once)
	} else if !bytes.Equal(back, src) && isKept(src, fact.path, had) {
		t.Errorf("%d %s=%s, and %q again, makes of\n%q\n%q\n%q", n, fact.path, fact.one, had, src, once, back)
	}
	// Edits of different players commute.
	m, another := (n+1)%len(before.Squad.Players), settable[r.IntN(len(settable))]
	if two, err := set(once, m, another.path, another.other); err == nil {
		other, err := set(src, m, another.path, another.other)
		if err == nil {
			other, err = set(other, n, fact.path, fact.one)
		}
		if err != nil || !bytes.Equal(other, two) {
			t.Errorf("%d %s and %d %s make of\n%q\n%q or (%v)\n%q", n, fact.path, m, another.path, src, two, err, other)
		}
	}
	holdPlayerLaws(t, src, n)
	return true
}

// A player who is added and taken out again leaves nothing behind.
func holdPlayerLaws(t *testing.T, src []byte, n int) {
	t.Helper()
	for _, where := range []string{"behind", "before", "end"} {
		e := expect.Must(squadfile.Edit("f", src))
		fresh := &squad.Player{Name: "Zed New", Positions: []squad.Position{squad.CB}}
		at := n
		var err error
		switch where {
		case "behind":
			_, err = e.AddAfter(e.Players[n], fresh)
			at++
		case "before":
			_, err = e.AddBefore(e.Players[n], fresh)
		default:
			at = len(e.Players)
			_, err = e.Add(fresh)
		}
		if err != nil {
			checkRefusal(t, err, src)
			return
		}
		more, err := e.Bytes()
		if err != nil {
			checkRefusal(t, err, src)
			continue
		}
		e = expect.Must(squadfile.Edit("f", more))
		_ = e.Remove(e.Players[at])
		if back, err := e.Bytes(); err != nil {
			checkRefusal(t, err, more)
		} else if !bytes.Equal(back, src) {
			t.Errorf("a player %s %d, who goes again, makes of\n%q\n%q\n%q", where, n, src, more, back)
		}
	}
}

// plainValue is a value as [squadfile.Facts.Get] has it in the way it is set.
func plainValue(text string) string {
	if strings.HasPrefix(text, "\"") {
		return strings.Trim(text, "\"")
	}
	return text
}

// isKept reports whether a value comes back to the last byte after another one: items of a
// list that go take their quotes and comments with them.
func isKept(src []byte, path, had string) bool {
	return !strings.HasPrefix(had, "[") || bytes.Contains(src, []byte(path+": "+had))
}

// checkRefusal asks whether an edit was refused for a reason that there can be.
func checkRefusal(t *testing.T, err error, src []byte) {
	t.Helper()
	var problems squadfile.Diagnostics
	known := []string{"alias", "comments in the value", "names no club", "an option needs", "does not extend", "cannot be changed in place"}
	if !errors.As(err, &problems) && !slices.ContainsFunc(known, func(k string) bool { return strings.Contains(err.Error(), k) }) {
		t.Errorf("%v\n%s", err, src)
	}
	if strings.Contains(err.Error(), "cannot be changed in place") {
		t.Errorf("%v\n%q", err, src)
	}
}

// checkLines asks whether only the lines of one player have changed.
func checkLines(t *testing.T, i *squadfile.Inspection, n int, before, after []byte) {
	t.Helper()
	lines := bytes.SplitAfter(before, []byte("\n"))
	first := bytes.Join(lines[:i.PlayerLine(n)-1], nil)
	var rest []byte
	if n+1 < len(i.Squad.Players) {
		rest = bytes.Join(lines[i.PlayerLine(n+1):], nil)
	}
	if !bytes.HasPrefix(after, first) || !bytes.HasSuffix(after, rest) {
		t.Errorf("of\n%q\nmore than player %d has changed\n%q", before, n, after)
	}
}
