package picture

import "github.com/depth-football/depth/squad"

// PeakSource is where the peaks come from.
const PeakSource = "S. Dendir, When do soccer players peak? A note, Journal of Sports Analytics 2 (2016), " +
	"from ratings in four leagues of Europe, 2010 to 2015: forwards at 25, midfielders from 25 to 27, defenders at 27. " +
	"Goalkeepers were not part of it, so none is drawn for them."

// Peak is from which age to which the players of a position are at their best by
// [PeakSource]. It is false for goalkeepers.
func Peak(at squad.Position) (from, to int, known bool) {
	if at == squad.NoPosition {
		return 0, 0, false
	}
	switch at.Line() {
	case squad.Defence:
		return 27, 27, true
	case squad.Midfield:
		return 25, 27, true
	case squad.Attack:
		return 25, 25, true
	}
	return 0, 0, false
}
