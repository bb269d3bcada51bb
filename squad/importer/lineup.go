package importer

import "github.com/depth-football/depth/squad"

// lines are positions next to each other: across the pitch on one side or in the middle.
var lines = [][]squad.Position{
	{squad.GK},
	{squad.CB},
	{squad.RB, squad.RWB, squad.RM, squad.RW},
	{squad.LB, squad.LWB, squad.LM, squad.LW},
	{squad.DM, squad.CM, squad.AM, squad.ST},
}

// mostSteps is how far the positions of an eleven may be from those of a formation.
const mostSteps = 3

// formationOf is the formation that an eleven started in: the one that its positions are
// nearest to, counted in steps to the next position of a line. Of several the usual one is
// taken. Players of NoPosition are second strikers, who may be attacking midfielders as
// well. It is false if no formation is near.
func formationOf(eleven map[squad.Position]uint8) (squad.Formation, bool) {
	best, least := squad.Formation{}, mostSteps+1
	for f := range squad.Formations() {
		for second := range eleven[squad.NoPosition] + 1 {
			if n, isPossible := steps(eleven, f, int(second)); isPossible && n < least {
				best, least = f, n
			}
		}
	}
	return best, least <= mostSteps
}

// steps is how many steps it takes to bring an eleven into a formation, so many of the
// second strikers being attacking midfielders. It is false if a line of the two does not
// have as many players.
func steps(eleven map[squad.Position]uint8, f squad.Formation, second int) (int, bool) {
	sum := 0
	for _, line := range lines {
		ahead := 0 // players who are yet to be taken further along the line
		for _, p := range line {
			ahead += int(eleven[p]) - f.Starts(p)
			switch p {
			case squad.AM:
				ahead += second
			case squad.ST:
				ahead += int(eleven[squad.NoPosition]) - second
			}
			sum += max(ahead, -ahead)
		}
		if ahead != 0 {
			return 0, false
		}
	}
	return sum, true
}
