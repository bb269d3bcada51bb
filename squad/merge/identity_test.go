package merge_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

// Players are recognised by id within one source, and else by name and birth date. A change
// says what is a guess.
func TestMergeFindsPlayers(t *testing.T) {
	const file = `club: Marshford
as_of: 2026-03-11

players:
  - name: Jim Hall
    id: ea-1
    born: 2000-01-01
    positions: [CB]
    role: starter
    contract: {until: 2027}
`
	tests := []struct {
		name, table string
		same        bool
		guess       string
	}{
		{"spelt differently", "name,id\nJames Hall,ea-1\n", true, ""},
		{"a namesake of the same source", "name,id\nJim Hall,ea-2\n", false, ""},
		{"another source", "name,id\nJim Hall,tm-9\n", true, ""},
		{"the same number of another kind", "name,id\nJim Hall,1\n", true, ""},
		{
			"another source, born a year later", "name,id,born\nJim Hall,tm-9,2001-01-01\n", true,
			"Jim Hall is taken for Jim Hall, a guess: name, birth date corrected",
		},
		{
			"another source, born a week later", "name,id,born\nJim Hall,tm-9,2000-01-08\n", true,
			"Jim Hall is taken for Jim Hall, a guess: name, birth date corrected",
		},
		{"another source, born ten years later", "name,id,born\nJim Hall,tm-9,2010-01-01\n", false, ""},
		{
			"a part of the name, born in another month", "name,id,born\nJames Jim Hall,tm-9,2000-10-01\n", true,
			"James Jim Hall is taken for Jim Hall, a guess: words of the name, birth date corrected",
		},
		{"a part of the name", "name,id,born\nJames Jim Hall,tm-9,2000-01-01\n", true, ""},
		{"a part of the name, born in that year", "name,id,born\nJames Jim Hall,tm-9,2000\n", false, ""},
		{
			"short for the first name", "name,id,born\nJames Hall,tm-9,2000-01-01\nTim Fall,tm-8,2000-01-01\n", true,
			"James Hall is taken for Jim Hall, a guess: birth date, similar name",
		},
		{"short for the first name, and a twin", "name,id,born\nJames Hall,tm-9,2000-01-01\nTim Hall,tm-8,2000-01-01\n", false, ""},
		{"a twin", "name,id,born\nTim Hall,tm-8,2000-01-01\n", false, ""},
		{"an initial", "name,id,born\nJ. Hall,tm-9,2000-01-01\n", true, "J. Hall is taken for Jim Hall, a guess: birth date, similar name"},
		{
			"another spelling", "name,id,born\nJim Haller,tm-9,2000-01-01\n", true,
			"Jim Haller is taken for Jim Hall, a guess: birth date, similar name",
		},
		{"the surname, born on another day", "name,id,born\nJames Hall,tm-9,2000-01-02\n", false, ""},
		{"the surname, of the same source", "name,id,born\nJames Hall,ea-9,2000-01-01\n", false, ""},
		{"born on that day", "name,id,born\nBo Wallace,tm-9,2000-01-01\n", false, ""},
		{"no id", "name,born\nJIM HALL,2000\n", true, ""},
		{"another name", "name\nTim Hall\n", false, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := merge.Import(importtest.Club(t, "csv", test.table), "marshford.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			changes := strings.Join(got.Changes, "\n")
			same := !strings.Contains(changes, "Jim Hall is kept") && !strings.Contains(changes, "Jim Hall is taken out")
			if same != test.same {
				t.Errorf("the same: %v\n%s", same, got.Source)
			}
			isNoGuess := func(change string) bool { return !strings.Contains(change, "a guess") }
			if guess := strings.Join(slices.DeleteFunc(slices.Clone(got.Changes), isNoGuess), "\n"); guess != test.guess {
				t.Errorf("guess %q, want %q", guess, test.guess)
			}
		})
	}
}

// Twins stay two players, in any order and spelling.
func TestMergeTwins(t *testing.T) {
	const file = `club: Marshford
as_of: 2026-03-11
players:
  - {name: Marcel Hall, id: ea-1, born: 2000-01-01, positions: [CB], contract: {until: 2027}}
  - {name: Marcus Hall, id: ea-2, born: 2000-01-01, positions: [ST], contract: {until: 2028}}
`
	for _, test := range []struct{ table, want string }{
		{"name,id,born\nMarcus Hall,tm-8,2000-01-01\nMarcel Hall,tm-9,2000-01-01\n", ""},
		{
			"name,id,born\nMarcel Hall,tm-9,2000-01-01\nM. Hall,tm-8,2000-01-01\n",
			"M. Hall is taken for Marcus Hall, a guess: birth date, similar name",
		},
	} {
		got, err := merge.Import(importtest.Club(t, "csv", test.table), "f.yaml", []byte(file))
		if err != nil {
			t.Fatal(err)
		}
		if text := string(got.Source); strings.Join(got.Changes, "\n") != test.want || strings.Count(text, "- name: ") != 2 {
			t.Errorf("changes %q\n%s", got.Changes, got.Source)
		}
	}
}

// If a source has a short and a full name, a player is recognised by either.
func TestMergeFindsFullNames(t *testing.T) {
	club := importtest.Club(t, "eafc", "short_name,long_name,dob,club_name\nZé Jr.,José Paixão de Oliveira Junior,2000-07-12,Marshford\n")
	const file = "club: Marshford\nas_of: 2026-03-11\nplayers:\n  - {name: José Júnior, born: 2000-07-12, role: key}\n"
	got, err := merge.Import(club, "f.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Changes) > 0 || strings.Count(string(got.Source), "- name: ") != 1 {
		t.Errorf("changes %q\n%s", got.Changes, got.Source)
	}
}
