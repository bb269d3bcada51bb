package table_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/depth-football/depth/squad/importer/table"
)

// A table that is read row by row has the rows of one that is kept.
func TestStream(t *testing.T) {
	tests := []struct{ name, text, want, told string }{
		{"plain", "a,b,c\n1,2,3\n4,5,6\n", "2: 3 1; 3: 6 4", ""},
		{"no line feed at the end", "a,b,c\n1,2,3", "2: 3 1", ""},
		{"semicolons, a mark, carriage returns", "\ufeffa;b;c\r\n1;2,5;3\r\n", "2: 3 1", ""},
		{"quotes", "a,b,c\n\"x, y\",2,\" 3 \"\n", "2: 3 x, y", ""},
		{"blank lines", "a,b,c\n\n1,2,3\n\n", "2: 3 1", ""},
		{"nothing below the heading", "a,b,c\n", "", ""},
		{
			"a short row among many", "a,b,c\n" + strings.Repeat("1,2,3\n", 20) + "1,2\n", "2: 3 1; ",
			"rows with more or fewer cells than the heading are left out: 1, this one first",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, packed := range []bool{false, true} {
				text := []byte(test.text)
				if packed {
					var b bytes.Buffer
					z := gzip.NewWriter(&b)
					_, _ = z.Write(text)
					_ = z.Close()
					text = b.Bytes()
				}
				heading, source := table.Heading(table.Source{Name: "x", Reader: iotest.HalfReader(bytes.NewReader(text))})
				if !slices.Equal(heading, []string{"a", "b", "c"}) {
					t.Fatalf("heading %q", heading)
				}
				var told []string
				r := table.Reader{Tell: func(p table.Problem) { told = append(told, p.Message) }}
				var rows []string
				err := r.Stream(source, []int{2, -1, 0}, func(row int, cells []string) error {
					rows = append(rows, fmt.Sprintf("%d: %s", row, cells[0]+cells[1]+" "+cells[2]))
					return nil
				})
				got := strings.Join(rows, "; ")
				if err != nil || got != test.want && !(strings.HasSuffix(test.want, "; ") && strings.HasPrefix(got, test.want)) {
					t.Errorf("packed %v: %q, %v; want %q", packed, got, err, test.want)
				}
				if strings.Join(told, " ") != test.told {
					t.Errorf("told %q, want %q", told, test.told)
				}
			}
		})
	}
}

// What is no table has no heading, and is read as it was.
func TestHeadingOfAnything(t *testing.T) {
	for _, text := range []string{"", "\x1f\x8b", "\x1f\x8bxxxxxxxxxxxx", "\"", "{\"a\": 1}", strings.Repeat("x", 1<<20)} {
		_, source := table.Heading(table.Source{Reader: strings.NewReader(text)})
		if got, err := io.ReadAll(source.Reader); err != nil || string(got) != text {
			t.Errorf("%.20q becomes %.20q, %v", text, got, err)
		}
	}
}
