package move_test

import (
	"reflect"
	"testing"

	"github.com/depth-football/depth/squad/move"
)

// What a move says is read again as the same move.
func FuzzParse(f *testing.F) {
	for _, v := range move.Verbs() {
		f.Add(uint8(v), v.Example())
	}
	f.Add(uint8(move.Sign), "CB 23 for 40m")
	f.Add(uint8(move.Sign), "a tall one (CB born 2003) to York for $0m")
	f.Add(uint8(move.Sign), "a centre-back born 2003-01")
	f.Add(uint8(move.Sign), `Kim Lang (CB,RB 25) from "Queen of the South" for free on 2026-07-01`)
	f.Fuzz(func(t *testing.T, verb uint8, text string) {
		v := move.Verbs()[int(verb)%len(move.Verbs())]
		m, err := move.Parse(v, text)
		if err != nil {
			return
		}
		again, err := move.Parse(v, m.String())
		if err != nil || !reflect.DeepEqual(m, again) {
			t.Fatalf("%s %q is read as %+v, and that said as %q as %+v (%v)", v, text, m, m.String(), again, err)
		}
	})
}
