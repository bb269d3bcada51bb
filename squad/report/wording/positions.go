package wording

import "github.com/depth-football/depth/squad"

// Positions names positions: one in full, several by their codes.
func Positions(at squad.PositionSet) string {
	if at.Len() == 1 {
		for p := range at.All() {
			return Capital(p.Name())
		}
	}
	return at.Join(", ")
}
