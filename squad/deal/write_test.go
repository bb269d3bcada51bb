package deal_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/squadfile"
)

// shippedText are the shipped files as they are and in other layouts.
func shippedText(t testing.TB) map[string][][]byte {
	t.Helper()
	texts := make(map[string][][]byte)
	for _, name := range []string{"liverpool", "real-madrid"} {
		src := expect.Must(fs.ReadFile(data.Files, "squads/"+name+".yaml"))
		texts[expect.Must(squadfile.Parse("f", src)).Club] = [][]byte{
			src,
			expect.Must(squadfile.Format("f", src)),
			[]byte(strings.ReplaceAll(string(src), "\n", "\r\n")),
		}
	}
	return texts
}

// become is a file that says what a squad says that was made of its own.
func become(t *testing.T, src []byte, after *squad.Squad) []byte {
	t.Helper()
	e, err := squadfile.Edit("f", src)
	if err != nil {
		t.Fatal(err)
	}
	for len(e.Players) > len(after.Players) {
		if err := e.Remove(e.Players[len(e.Players)-1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Become(after); err != nil {
		t.Fatal(err)
	}
	return expect.Must(e.Bytes())
}

// A file with the moves reads as the squad that they make; taking them out again gives the
// bytes of before. No line of a player without a part in them changes.
func TestFilesOfMoves(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 3))
	c, texts := shipped(t), shippedText(t)
	made, same := 0, 0
	for made < 50 {
		var moves []move.Move
		for range 1 + r.IntN(4) {
			moves = append(moves, anyMove(r, c))
		}
		o, err := deal.Try(c[0], c, summer, moves...)
		if err != nil {
			continue
		}
		made++
		for _, club := range o.Clubs {
			for layout, before := range texts[club.Before.Club] {
				after := become(t, before, club.After)
				if got := expect.Must(squadfile.Parse("f", after)); !reflect.DeepEqual(got.Players, club.After.Players) {
					t.Fatalf("%v at %s: the file says something else:\n%s", moves, club.After.Club, firstOther(got, club.After))
				}
				back := become(t, after, club.Before)
				if string(back) == string(before) {
					same++
				} else if layout == 1 { // canonical: there is one way to write each fact
					t.Fatalf("%v at %s is not undone", moves, club.After.Club)
				}
				if undone := expect.Must(squadfile.Parse("f", back)); !reflect.DeepEqual(undone.Players, club.Before.Players) {
					t.Fatalf("%v at %s: the squad is not the same again", moves, club.After.Club)
				}
				linesStay(t, before, after, club)
			}
		}
	}
	if same < made {
		t.Errorf("only %d files are the same bytes again", same)
	}
}

// What diff tells between the files without several moves and those with them is what it tells of
// each move by itself, all of it and nothing else.
func TestDiffOfFilesTellsTheMoves(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 5))
	c, texts := shipped(t), shippedText(t)
	made := 0
	for made < rounds(100) {
		var moves []move.Move
		for range 2 + r.IntN(3) {
			if m := anyMove(r, c); !slices.ContainsFunc(moves, func(o move.Move) bool { return o.Player == m.Player }) {
				moves = append(moves, m)
			}
		}
		o, err := deal.Try(c[0], c, summer, moves...)
		if err != nil {
			continue
		}
		made++
		want := make(map[string][]string)
		for _, m := range moves {
			alone, err := deal.Try(c[0], c, summer, m)
			if err != nil {
				t.Fatalf("%s %q cannot be made by itself: %v", m.Verb, m, err)
			}
			for _, club := range alone.Clubs {
				want[club.Before.Club] = append(want[club.Before.Club], events(club.Before, club.After)...)
			}
		}
		for _, club := range o.Clubs {
			before := texts[club.Before.Club][r.IntN(3)]
			after := become(t, before, club.After)
			got := events(expect.Must(squadfile.Parse("f", before)), expect.Must(squadfile.Parse("f", after)))
			slices.Sort(got)
			slices.Sort(want[club.Before.Club])
			if !slices.Equal(got, want[club.Before.Club]) {
				t.Fatalf("%v at %s: the files tell\n%q, and the moves one by one\n%q", moves, club.After.Club, got, want[club.Before.Club])
			}
		}
	}
}

// events are what diff tells between two squads, whom it is about and what they are like then.
func events(before, after *squad.Squad) []string {
	var list []string
	for _, e := range diff.Compare(before, after, &squad.Competition{}).Events {
		text := fmt.Sprint(e.Kind)
		for _, p := range []*squad.Player{e.Old, e.New} {
			if p != nil {
				told := *p
				told.InjuryProne = nil // an address
				text += fmt.Sprintf(" %+v", told)
			}
		}
		list = append(list, text)
	}
	return list
}

// firstOther is the first player of whom two squads say something else.
func firstOther(got, want *squad.Squad) string {
	for i := range min(len(got.Players), len(want.Players)) {
		if !reflect.DeepEqual(got.Players[i], want.Players[i]) {
			return fmt.Sprintf("%+v\nwant\n%+v", got.Players[i], want.Players[i])
		}
	}
	return fmt.Sprintf("%d players, want %d", len(got.Players), len(want.Players))
}

// linesStay asks for every line of a file to be there still, in its order, except for those of
// players who are not as they were.
func linesStay(t *testing.T, before, after []byte, club *deal.Club) {
	t.Helper()
	moved := make(map[string]bool)
	for i := range club.Before.Players {
		if !reflect.DeepEqual(club.Before.Players[i], club.After.Players[i]) {
			moved[club.Before.Players[i].Name] = true
		}
	}
	rest, who := string(after), ""
	for line := range strings.Lines(string(before)) {
		if _, name, ok := strings.Cut(line, "- name: "); ok {
			who = strings.TrimSpace(name)
		}
		if moved[who] {
			continue
		}
		_, behind, found := strings.Cut(rest, line)
		if !found {
			t.Fatalf("a line of %s is gone: %q", who, line)
		}
		rest = behind
	}
}

// What scenarios say is tried as what flags say.
func TestScenariosAreMoves(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 4))
	c := shipped(t)
	for range 500 {
		m := anyMove(r, c)
		if m.Verb == move.LoanOut && m.Club == "" {
			continue
		}
		src := "scenario: One\nmoves:\n  - " + m.InFile() + "\n"
		s, err := squadfile.ReadScenario("f", []byte(src))
		if err != nil {
			t.Fatalf("%v\n%s", err, src)
		}
		got, want := s.Moves[0], said(t, m.Verb, m.String())
		got.Line = 0
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%s is read as\n%+v, and in words as\n%+v", m.InFile(), got, want)
		}
	}
}
