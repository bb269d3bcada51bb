package table

import (
	"fmt"

	"github.com/depth-football/depth/squad/names"
)

// Problem is something in a source that could not be read, or that the user has
// to know of.
type Problem struct {
	File    string
	Row     int // as a spreadsheet counts, the heading is row 1; 0: the file as a whole
	Message string
	Lost    bool // the row is left out, so that it belongs to no club and is everybody's problem
}

// String is "players.csv: row 17: …".
func (p Problem) String() string {
	if p.Row == 0 {
		return names.PrintableFile(p.File) + ": " + names.Printable(p.Message)
	}
	return fmt.Sprintf("%s: row %d: %s", names.PrintableFile(p.File), p.Row, names.Printable(p.Message))
}

// Errorf is an error about a file as a whole.
func Errorf(file, format string, args ...any) error {
	return fmt.Errorf("%s: "+format, append([]any{names.PrintableFile(file)}, args...)...)
}
