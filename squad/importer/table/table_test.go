package table_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/importer/table"
)

// all wants all columns of a heading that has a name.
var all = table.Wanted{
	Columns: func(heading []string) (kept []int, lacks string) {
		for i := range heading {
			kept = append(kept, i)
		}
		if heading[0] != "name" {
			lacks = "name"
		}
		return kept, lacks
	},
	Missing: func(first []string, lacks string) error {
		return errors.New(strings.Join(first, "|") + " lacks " + lacks)
	},
}

// A table is the same whatever it is written in.
func TestTable(t *testing.T) {
	for _, text := range []string{
		"name,born\nA,2001\n", "name;born\r\nA;2001", "sep=;\nname;born\nA;2001\n", "a title\n\nname\tborn\nA\t2001\n",
		`[{"name": "A", "born": 2001}]`, "<table><tr><th>name<th>born<tr><td>A<td>2001</table>",
		"| name | born |\n| ---- | ---- |\n| A | 2001 |\n",
		"\ufeffname,born\nA,2001\n", "\xff\xfen\x00a\x00m\x00e\x00,\x00b\x00o\x00r\x00n\x00\n\x00A\x00,\x002\x000\x000\x001\x00",
	} {
		wanted := all
		if strings.HasPrefix(text, "[") { // its keys are sorted
			wanted.Columns = func([]string) ([]int, string) { return []int{0, 1}, "" }
		}
		files := &table.Reader{Tell: func(p table.Problem) { t.Errorf("%q: %s", text, p) }}
		d, err := files.Open(table.Source{Name: "in", Reader: strings.NewReader(text)})
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		got, err := files.Table(d, wanted)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		cells := map[string]string{}
		for i, heading := range got.Heading {
			cells[heading] = got.Rows[0].Cell(i)
		}
		if len(got.Rows) != 1 || cells["name"] != "A" || cells["born"] != "2001" {
			t.Errorf("%q: %d rows, %q", text, len(got.Rows), cells)
		}
		if _, err := files.Table(d, wanted); err == nil {
			t.Errorf("%q is read twice", text)
		}
	}
}

func TestTableWithoutHeading(t *testing.T) {
	files := &table.Reader{Tell: func(table.Problem) {}}
	d, err := files.Open(table.Source{Name: "in", Reader: strings.NewReader("a,b\n1,2\n")})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := files.Table(d, all); err == nil || err.Error() != "a|b lacks name" {
		t.Errorf("got %v", err)
	}
}
