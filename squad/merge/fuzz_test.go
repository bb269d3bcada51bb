package merge_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// Whatever is in a squad file, a merge either refuses it or makes a valid file. That file has
// the players of the source and does not change when the merge is repeated.
func FuzzMerge(f *testing.F) {
	f.Add([]byte(handMade))
	f.Add([]byte("club: Marshford\nas_of: 2026-03-11\nplayers: []\n"))
	f.Add([]byte("{club: Marshford, as_of: 2026-03-11, players: [{name: Al Stark, positions: [ST], contract: {until: 2027}}]}"))
	f.Add([]byte("club: Marshford\nas_of: 2026-03-11\nplayers: [{name: Al Stark, contract: {until: 1985}}, {name: Ben Ames, id: tm-3}]"))
	f.Fuzz(func(t *testing.T, src []byte) {
		club := importtest.Club(t, "csv", "name,id,born,position,contract,value\n"+
			"Al Stark,tm-1,1990-05-01,GK,2028,€1m\nBen Ames,tm-2,,,,\nGus New,,,ST,2031-06-30,\n")
		merged, err := merge.Import(club, "f.yaml", src)
		if err != nil {
			var wrong squadfile.Diagnostics
			if _, before := squadfile.Parse("f.yaml", src); before == nil && errors.As(err, &wrong) {
				t.Errorf("merging makes a mistake: %v\n%s", err, src)
			}
			return
		}
		sq, err := squadfile.Parse("f.yaml", merged.Source)
		if err != nil {
			t.Fatalf("%v\n%s", err, merged.Source)
		}
		for i := range club.Squad.Players {
			p := &club.Squad.Players[i]
			there := false
			for n := range sq.Players {
				there = there || names.Fold(sq.Players[n].Name) == names.Fold(p.Name) || sq.Players[n].ID == p.ID && p.ID != ""
			}
			if !there {
				t.Errorf("%s is missing in\n%s", p.Name, merged.Source)
			}
		}
		again, err := merge.Import(club, "f.yaml", merged.Source)
		if err != nil {
			t.Fatalf("%v\n%s", err, merged.Source)
		}
		if !bytes.Equal(again.Source, merged.Source) {
			t.Errorf("merged again\n%s\nbecomes\n%s", merged.Source, again.Source)
		}
	})
}
