package table_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/importer/table"
)

func ExampleReader_Table() {
	files := &table.Reader{Tell: func(p table.Problem) { fmt.Println(p) }}
	source := table.Source{
		Name:   "squad.csv",
		Reader: strings.NewReader("Our squad\nName;Height;Contract\nJoe Bloggs;6'3\";2027\nAl\nBen Ames;;2029\n"),
	}
	document, err := files.Open(source)
	if err != nil {
		fmt.Println(err)
		return
	}
	t, err := files.Table(document, table.Wanted{
		Columns: func(heading []string) (kept []int, lacks string) {
			for _, name := range []string{"Name", "Contract"} {
				i := slices.Index(heading, name)
				if i < 0 {
					return nil, name
				}
				kept = append(kept, i)
			}
			return kept, ""
		},
		Missing: func(_ []string, lacks string) error { return errors.New("there is no column " + lacks) },
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range t.Rows {
		fmt.Printf("row %d: %s until %s\n", row.Number, row.Cell(0), row.Cell(1))
	}
	// Output:
	// squad.csv: row 4: it is left out: it has another number of cells (1) than the heading (3)
	// row 3: Joe Bloggs until 2027
	// row 5: Ben Ames until 2029
}
