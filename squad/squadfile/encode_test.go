package squadfile_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// What is encoded is canonical, and reads as what it was.
func TestEncode(t *testing.T) {
	sources := [][]byte{
		[]byte(mutable),
		[]byte("club: A\nas_of: 2026-03-11\ncover: 4\nplayers: []\n"),
		[]byte("club: \"NO\"\nas_of: 2026-03-11\nformation: {GK: 1, CB: 3, RM: 1, CM: 3, LM: 1, ST: 2}\ncover: {GK: 3}\nplayers:\n" +
			"- {name: \"1860\", value: 0, injuries: [{}, {over: true}, {not_before: 2026}], absences: [{why: other}, {why: leave, since: 2026, until: 2027-01-01}]}\n"),
	}
	for _, file := range expect.Must(filepath.Glob("../../data/squads/*.yaml")) {
		sources = append(sources, expect.Must(os.ReadFile(file)))
	}
	for round := range uint64(80) {
		sources = append(sources, scribbled(rand.New(rand.NewPCG(round, 5))))
	}
	encoded := 0
	for _, src := range sources {
		want := squadfile.Inspect("f", src).Squad
		if want == nil {
			continue
		}
		encoded++
		text, err := squadfile.Encode(want)
		if err != nil {
			t.Fatalf("%v\n%s", err, src)
		}
		if form := expect.Must(squadfile.Format("f", text)); !bytes.Equal(form, text) {
			t.Errorf("%s\nis not canonical, but\n%s", text, form)
		}
		got := expect.Must(squadfile.Parse("f", text))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s\nis written as\n%s", src, text)
		}
	}
	if encoded < 30 {
		t.Errorf("only %d squads", encoded)
	}
}

func TestEncodeRefuses(t *testing.T) {
	day := squad.NewDate(2026, 3, 11)
	for _, test := range []struct {
		squad squad.Squad
		want  string
	}{
		{squad.Squad{AsOf: day}, `the key "club" is missing`},
		{squad.Squad{Club: "A\x1b", AsOf: day}, "U+001B"},
		{squad.Squad{Club: "A", AsOf: day, Players: []squad.Player{{}}}, "this player has no name"},
		{squad.Squad{Club: "A", AsOf: day, Players: []squad.Player{{Name: "X"}, {Name: "X"}}}, "stands here a second time"},
	} {
		if text, err := squadfile.Encode(&test.squad); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("got %v and\n%s\nwant %s", err, text, test.want)
		}
	}
}
