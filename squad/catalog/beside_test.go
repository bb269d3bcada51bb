package catalog_test

import (
	"testing"
	"testing/fstest"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/internal/expect"
)

// What lies beside a squad file comes after the folders that the user names and before
// the others, for the squads of that folder only.
func TestLookBeside(t *testing.T) {
	folder := func(name string, keys ...string) catalog.Folder {
		files := make(fstest.MapFS)
		for _, key := range keys {
			files["competitions/"+key+".yaml"] = &fstest.MapFile{Data: []byte("name: " + name + "\nleague: true\n")}
		}
		return catalog.Folder{Name: name, FS: files}
	}
	c := catalog.New(folder("named", "one"), folder("shipped", "one", "two", "three"))
	c.LookBeside(1, func(file string) (catalog.Folder, bool) {
		return folder("beside", "one", "two", "four"), file == "ours/town.yaml"
	})
	for _, test := range []struct{ file, key, want string }{
		{"ours/town.yaml", "one", "named"},
		{"ours/town.yaml", "two", "beside"},
		{"ours/town.yaml", "three", "shipped"},
		{"ours/town.yaml", "four", "beside"},
		{"theirs/town.yaml", "two", "shipped"},
		{"", "two", "shipped"},
	} {
		s := &squad.Squad{File: test.file, Competitions: []string{test.key}}
		for range 2 { // what was found is kept
			expect.Equal(t, test.file+" "+test.key, expect.Must(c.CompetitionOf(s, test.key)).Name, test.want)
		}
		league, unknown, err := c.League(s)
		if err != nil || unknown != nil || league.Name != test.want {
			t.Errorf("%s %s: %v, %v, %v; want %s", test.file, test.key, league, unknown, err, test.want)
		}
	}
	if _, err := c.CompetitionOf(&squad.Squad{File: "theirs/town.yaml"}, "four"); err == nil {
		t.Error("another folder has the competition too")
	}
}
