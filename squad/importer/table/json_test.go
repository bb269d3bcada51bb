package table_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/importer/table"
)

// rowsOf are the rows of a document with their headings, what is told of it, or the error.
func rowsOf(text string) string {
	var out []string
	files := &table.Reader{Tell: func(p table.Problem) { out = append(out, p.Message) }}
	d, err := files.Open(table.Source{Name: "in", Reader: strings.NewReader(text)})
	if err != nil {
		return err.Error()
	}
	got, err := files.Table(d, table.Wanted{
		Columns: func(heading []string) (kept []int, lacks string) {
			for i := range heading {
				kept = append(kept, i)
			}
			return kept, ""
		},
		Missing: func([]string, string) error { return nil },
	})
	if err != nil {
		return err.Error()
	}
	for _, row := range got.Rows {
		var cells []string
		for i, heading := range got.Heading {
			if cell := row.Cell(i); cell != "" {
				cells = append(cells, heading+"="+cell)
			}
		}
		out = append(out, fmt.Sprint(row.Number)+" "+strings.Join(cells, " "))
	}
	return strings.Join(out, "; ")
}

// Players are found in their lists, with what is nested in them and stands around them.
func TestJSON(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{
			`[{"name":"A"},{"born":1,"name":"B"}]`,
			"2 name=A; 3 born=1 name=B",
		},
		{
			`{"data":[{"name":"A"}],"day":"x"}`,
			"2 name=A",
		},
		{
			`{"id":9,"players":[{"id":1,"name":"A"}],"day":"x"}`,
			"2 club_day=x club_id=9 id=1 name=A",
		},
		{
			`{"club":{"name":"C","id":9},"players":[{"name":"A"}]}`,
			"2 club=C club_id=9 club_name=C name=A",
		},
		{
			`{"league":"L","clubs":[{"name":"C","players":[{"name":"A"},{"name":"B"}]}]}`,
			"2 club_name=C league=L name=A; 3 club_name=C league=L name=B",
		},
		{
			`{"name":"L","clubs":[{"name":"C","squad":[{"name":"A"}]}]}`,
			"2 club_name=C league_name=L name=A",
		},
		{
			`[{"name":"L","clubs":[{"name":"C","players":[{"name":"A"}]}]}]`,
			"2 club_name=C league_name=L name=A",
		},
		{
			`[{"name":"A","loan":{"from":{"name":"N","id":5},"until":"x"}}]`,
			"2 loan_from=N loan_from_id=5 loan_from_name=N loan_until=x name=A",
		},
		{
			`[{"name":"A","at":["CB","RB"],"of":[{"name":"Wales"}]}]`,
			"2 at=CB, RB name=A of=Wales",
		},
		{
			`{"list":[1,2],"players":[{"name":"A"}]}`,
			"2 name=A",
		},
		{
			`{"stats":[{"n":1}],"players":[{"name":"A"}]}`,
			`of its lists of objects only "players" is read, not "stats"; 2 name=A`,
		},
		{
			`[{"name":"A"},7]`,
			"its list has something else than objects, which is left out: 1 times; 2 name=A",
		},
		{
			`[[{"name":"A"}],[{"name":"B"}]]`,
			"2 name=A; 3 name=B",
		},
		{
			`[{"name":"A","clubs":[{"name":"C"}]}]`,
			"2 clubs=C name=A", // where they were before
		},
		{
			`[{"name":"A","x":null,"y":true}]`,
			"2 name=A y=true",
		},
		{
			`{"players":[]}`,
			"in: it is no JSON with a list of players in it",
		},
		{
			`{"players":[{"name":"A"},{"na`,
			"in: it is not JSON after 1 players: the file ends too early",
		},
		{
			`{"players":[{"name":"A"}`,
			"in: the list of players has no end: the file ends too early",
		},
		{
			`{"players":[{"name":"A"}],"updated`,
			"2 name=A", // all of them are there
		},
		{
			`{"players":[{"name":"A"}]}` + "\n" + `rest`,
			"2 name=A",
		},
		{
			`{"a":` + strings.Repeat(`{"a":`, 9000) + `[{"name":"A"}]`,
			"2 name=A",
		},
		{
			`{"clubs":` + strings.Repeat(`[{"clubs":`, 900) + "1" + strings.Repeat("}]", 900),
			"in: there is nothing under its heading",
		},
		{
			`[` + strings.Repeat(`{"a":`, 9000) + "1" + strings.Repeat("}", 9000) + `,{"b":2}]`,
			"3 b=2",
		},
	} {
		if got := rowsOf(test.text); got != test.want {
			t.Errorf("%.80s: got %s, want %s", test.text, got, test.want)
		}
	}
}

// Wide gaps between the words of a cell are kept as such.
func TestApart(t *testing.T) {
	if got := rowsOf("name,of\nA\u00a0B,France\u00a0\u00a0Togo \u00a0\n"); got != "2 name=A B of=France"+table.Apart+"Togo" {
		t.Errorf("got %q", got)
	}
}
