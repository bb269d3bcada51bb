package squadfile_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// lineEnds are what ends a line in an editor.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("../../data/squads/*.yaml")
	if err != nil || len(files) == 0 {
		f.Fatalf("squads: %v, %v", files, err)
	}
	for _, file := range files {
		f.Add(expect.Must(os.ReadFile(file)))
	}
	for _, src := range []string{
		"", "---\n---\n", "- a", "a: b: c", "\ufeffclub: A", "\xff\xfea\x00", "%YAML 1.2\n--- {}\n...\n#",
		start + "- {name: X, born: 2000, positions: [CB], contract: {until: 2027, option: {until: 2028, holder: player}}}\n" +
			"- {name: X, born: 2001, role: reserve}",
		start + "- name: X\n  loan: {to: B, from: C, buy: option}\n" +
			"  injuries: [{what: knee, since: 2026-02-01, until: 2026-01, over: true}, x]\n" +
			"  absences: [{why: leave, since: 2026-02-01, until: 2026-01}, {why: \"\"}]\n",
		start + "- name: X\r\n  joins: {on: 2026-07-01, from: B, fee: 70m}\r\n  leaves: {on: 2025}\r\n  value: 1e9\r\n" +
			"  injury_prone: yes\r\n",
		start + "- &x {name: X, positions: &p [*p, CB, CB], also: *p, contract: *x, <<: *x, *x : 1}\n- *x\n- *y\n",
		start + "- {name: \"a\\e[2J\\u202e\", name: \"\\x00\"}\n- ? [X]\n  : Y\n- ? name\n- !!binary X\n- !!null {}\n- name: |\n    X\n" +
			"- name: >-\n    Y\n",
		"formation: {GK: 1, CB: 10}\ncover: {GK: 1}\nclub: 'A'\nas_of: 2026-03-11\nplayers: []\n",
		"targets: [{name: X, positions: [CB], born: 2005-04, club: B, price: 70m, note: n}, {positions: []}, {name: X, positions: CB}, Y]\n" +
			start + "- name: X\n",
		"formation: GK=1,CB=10\ncover: 4\naliases: a\ncompetitions: [[a]]\n",
		"club: A\nplayers:\n\t- x\n", "#\r{a: 1}\r", "\"\\",
	} {
		f.Add([]byte(src))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		defer survive(t)
		squadfile.Names(src)
		s, err := squadfile.Open("f", src)
		again, errAgain := squadfile.Open("f", src)
		if !reflect.DeepEqual(s, again) || !reflect.DeepEqual(err, errAgain) {
			t.Errorf("first %+v, %v\n then %+v, %v", s, err, again, errAgain)
		}
		if err != nil {
			var problems squadfile.Diagnostics
			if !errors.As(err, &problems) || len(problems) == 0 || s != nil {
				t.Fatalf("squad %v, error %#v", s, err)
			}
			checkProblems(t, problems, src, false)
			return
		}
		checkProblems(t, s.Warnings, src, true)
		checkSquad(t, s.Squad)
		i := squadfile.Inspect("f", src)
		for n := range s.Squad.Players {
			if player, _ := i.FactOn(i.PlayerLine(n)); player < n {
				t.Errorf("player %d stands in line %d, and there is player %d", n, i.PlayerLine(n), player)
			}
		}
	})
}

func checkProblems(t *testing.T, problems squadfile.Diagnostics, src []byte, warnings bool) {
	lines := 1 + strings.Count(lineEnds.Replace(string(src)), "\n")
	if len(problems) > squadfile.MaxProblems+1 {
		t.Errorf("%d problems", len(problems))
	}
	for _, p := range problems {
		if p.File != "f" || p.Message == "" || (p.Level() == squadfile.Warning) != warnings || p.Line < 0 || p.Line > lines ||
			p.Column < 0 || p.Line == 0 && p.Column > 0 {
			t.Errorf("of %d lines: %+v", lines, p)
		}
		if text := p.Message + p.Source; strings.ContainsFunc(text, names.Unprintable) {
			t.Errorf("not printable: %q", text)
		}
		if text := p.String(); len(text) > 2000 {
			t.Errorf("a problem of %d bytes: %.200q", len(text), text)
		}
	}
}

func checkSquad(t *testing.T, s *squad.Squad) {
	if s.Club == "" || !s.AsOf.Exact() || len(s.Players) > squadfile.MaxPlayers {
		t.Errorf("club %q, as of %s, %d players", s.Club, s.AsOf, len(s.Players))
	}
	texts := append([]string{s.Club, s.Country, s.Currency}, s.Aliases...)
	texts = append(texts, s.Competitions...)
	for _, p := range s.Players {
		if p.Name == "" {
			t.Errorf("player %+v", p)
		}
		if c := p.Contract; !c.Option.IsZero() && (c.Until.IsZero() || c.Option.Before(c.Until.In(squad.SplitYear)) && c.Option.Exact()) {
			t.Errorf("option of %+v", c)
		}
		if again, err := squad.ParseMoney(p.Value.String()); err == nil && again != p.Value {
			t.Errorf("value %s is read again as %s", p.Value, again)
		}
		texts = append(texts, p.Name, p.Loan.Club, p.Joins.Club, p.Leaves.Club)
		texts = append(texts, p.Nationality...)
		for _, injury := range p.Injuries {
			texts = append(texts, injury.What)
		}
	}
	for _, text := range texts {
		if strings.ContainsFunc(text, names.Unprintable) || strings.TrimSpace(text) != text {
			t.Errorf("not printable or not trimmed: %q", text)
		}
	}
	if !s.Formation.IsZero() {
		again, err := squad.ParseFormation(s.Formation.String())
		if again != s.Formation {
			t.Errorf("formation %s is read again as %s, %v", s.Formation, again, err)
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, text := range []string{
		"2026-06-30", "2026-06", "2026", "2024-02-29", "2023-02-29", "1900-01-01", "2200-12-31", "2026-6-3", "",
		"-026", "2026-13", "٢٠٢٦",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := squad.ParseDate(text)
		if err != nil {
			if d != (squad.Date{}) || strings.ContainsFunc(err.Error(), names.Unprintable) {
				t.Errorf("%s, %q", d, err)
			}
			if day, ok := time.Parse(time.DateOnly, text); ok == nil && day.Year() >= 1900 && day.Year() <= 2200 {
				t.Errorf("%s is a day: %v", text, err)
			}
			return
		}
		if d.String() != text || d.IsZero() {
			t.Fatalf("%q is read as %s", text, d)
		}
		for _, calendar := range []squad.Calendar{squad.SplitYear, squad.CalendarYear} {
			last := d.In(calendar)
			day, err := time.Parse(time.DateOnly, last.String())
			if err != nil || !last.Exact() || last.Before(d) || last.In(calendar) != last || last.Year() != d.Year() {
				t.Fatalf("last day of %s: %s, %v", d, last, err)
			}
			if next := last.AddDays(1); next.String() != day.AddDate(0, 0, 1).Format(time.DateOnly) || next.DaysSince(last) != 1 {
				t.Errorf("day after %s: %s", last, next)
			}
			if season := squad.SeasonOn(last, calendar); last.Before(season.First()) || last.After(season.Last()) {
				t.Errorf("%s is not in %s", last, season)
			}
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, name := range []string{
		"", "Konaté", "Konate\u0301", "Ødegaard", "İlkay", "GROẞ", "Real-Madrid", " a\t_b ", "O’Neill", "Ǆ",
		"ﬁ", "Σς", "香川", "é\xff\n", "\u1e9e\u212a\u037e",
	} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		folded := names.Fold(name)
		if again := names.Fold(folded); again != folded {
			t.Errorf("%+q folds to %+q, and that to %+q", name, folded, again)
		}
		if strings.ContainsAny(folded, "\tABCDEFGHIJKLMNOPQRSTUVWXYZ-_") || strings.Contains(folded, "  ") ||
			strings.Trim(folded, " ") != folded {
			t.Errorf("%+q folds to %+q", name, folded)
		}
		if names.HasWords(name, name) != (folded != "") {
			t.Errorf("%+q has its own words: %t", name, names.HasWords(name, name))
		}
		if text := names.Printable(name); names.Printable(text) != text {
			t.Errorf("%+q is not printable", text)
		}
		if text := names.Quote(name); strings.ContainsFunc(text, names.Unprintable) {
			t.Errorf("%+q is not printable", text)
		}
	})
}
