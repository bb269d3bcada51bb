package picture

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// spot is one of the eleven on the pitch, with the middle of its card.
type spot struct {
	position squad.Position
	index    int // among those of its position, from the left
	x        float64
}

// band is how far from the goal a position stands: rows of the pitch from the attack back.
func band(at squad.Position, f squad.Formation) int {
	switch at {
	case squad.ST:
		return 0
	case squad.RW, squad.LW:
		if f.Starts(squad.AM) == 0 && f.Starts(squad.ST) < 3 {
			return 0
		}
		return 1
	case squad.AM:
		return 1
	case squad.RM, squad.CM, squad.LM:
		return 2
	case squad.DM, squad.RWB, squad.LWB:
		return 3
	case squad.RB, squad.CB, squad.LB:
		return 4
	}
	return 5
}

// side is -1 for positions on the left, 1 for those on the right, 0 in the centre.
func side(at squad.Position) int {
	switch at {
	case squad.LB, squad.LWB, squad.LM, squad.LW:
		return -1
	case squad.RB, squad.RWB, squad.RM, squad.RW:
		return 1
	}
	return 0
}

// rowsOf are the spots of a formation in rows from the attack back, each from the left, of
// at most so many spots.
func rowsOf(f squad.Formation, most int) [][]spot {
	const bands = 6
	var rows [][]spot
	for b := range bands {
		var row []spot
		for at := range f.Positions().All() {
			for i := range f.Starts(at) {
				if band(at, f) == b {
					row = append(row, spot{position: at, index: i})
				}
			}
		}
		slices.SortStableFunc(row, func(a, b spot) int { return side(a.position) - side(b.position) })
		rows = append(rows, parted(row, most)...)
	}
	return rows
}

// parted is a row that has room for its spots: else the sides stand before the centre.
func parted(row []spot, most int) [][]spot {
	if len(row) == 0 {
		return nil
	}
	if len(row) <= most {
		return [][]spot{row}
	}
	var sides, centre []spot
	for _, s := range row {
		if side(s.position) == 0 {
			centre = append(centre, s)
		} else {
			sides = append(sides, s)
		}
	}
	if len(sides) == 0 || len(centre) == 0 {
		return slices.Collect(slices.Chunk(row, most))
	}
	return append(parted(sides, most), parted(centre, most)...)
}

// spread gives the spots of a row their places across a width, those of the sides near the
// touchlines, and returns the width of a card.
func spread(row []spot, width, card, gap float64) float64 {
	n := float64(len(row))
	card = min(card, (width-gap)/n-gap)
	step := width / n
	switch {
	case len(row) == 2 && side(row[0].position) != 0 && side(row[1].position) != 0:
		step = width - card - 2*gap
	case len(row) < 4:
		step = min(step, (card+width/n)/2)
	}
	for i := range row {
		row[i].x = width/2 + (float64(i)-(n-1)/2)*step
	}
	if len(row) == 3 && side(row[0].position) < 0 && side(row[2].position) > 0 {
		row[0].x, row[2].x = (row[0].x+gap+card/2)/2, (row[2].x+width-gap-card/2)/2
	}
	return card
}
