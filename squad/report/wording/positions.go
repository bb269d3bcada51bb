package wording

import "github.com/depth-football/depth/squad"

// Positions names the positions of a need: in words if it is one, in short if they
// are many.
func Positions(at squad.PositionSet) string {
	if at.Len() == 1 {
		for p := range at.All() {
			return Capital(p.Name())
		}
	}
	return at.Join(", ")
}
