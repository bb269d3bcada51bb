package table

import (
	"strings"
	"testing"
)

// Rows that lack only empty cells at their end are read, others are lost and told.
func TestRagged(t *testing.T) {
	for name, test := range map[string]struct{ rows, want, lost string }{
		"empty cells":   {"a,1,x,2027-06-30\nb,2,y\nc,3\nd,4,,\n", "a 1 x 2027-06-30|b 2 y |c 3  |d 4  ", ""},
		"shifted":       {"a,1,x,2027-06-30\nb,y,2027-06-30\nc,3,z,2027-06-30\n", "a 1 x 2027-06-30|c 3 z 2027-06-30", "3"},
		"one cell":      {"a,1,x,2027-06-30\nb\n", "a 1 x 2027-06-30", "3"},
		"cut off":       {"a,1,x,2027-06-30\nb,2,y", "a 1 x 2027-06-30", "3"},
		"no line end":   {"a,1,x,2027-06-30\nb,2,y\nc,3\nd,4,z", "a 1 x 2027-06-30|b 2 y |c 3  |d 4 z ", ""},
		"too many":      {"a,1,x,2027-06-30\nb,2,y,2027-06-30,more\n", "a 1 x 2027-06-30", "3"},
		"titles":        {"a,1,x,2027-06-30\nt\nb,2,y,2027-06-30\nu\nv\nw\n", "a 1 x 2027-06-30|b 2 y 2027-06-30", "3 5 6 7"},
		"none is whole": {"a,1\nb,2\n", "", "error"},
	} {
		var lost []string
		r := &Reader{Tell: func(p Problem) { lost = append(lost, strings.Split(p.String(), " ")[2]) }}
		d, err := r.Open(Source{Name: "in", Reader: strings.NewReader("name,number,word,day\n" + test.rows)})
		if err != nil {
			t.Fatal(err)
		}
		read, err := r.Table(d, Wanted{
			Columns: func([]string) ([]int, string) { return []int{0, 1, 2, 3}, "" },
			Missing: func([]string, string) error { return nil },
		})
		if err != nil {
			read, lost = &Table{}, []string{"error"}
		}
		var rows []string
		for _, row := range read.Rows {
			var cells []string
			for i := range 4 {
				cells = append(cells, row.Cell(i))
			}
			rows = append(rows, strings.Join(cells, " "))
		}
		if got := strings.Join(rows, "|"); got != test.want || strings.ReplaceAll(strings.Join(lost, " "), ":", "") != test.lost {
			t.Errorf("%s: got %q, lost %q; want %q, %q", name, got, lost, test.want, test.lost)
		}
	}
}
