// Package league holds many clubs side by side: who needs most, at which positions,
// how many players are wanted there over all clubs, whose contracts end, and who
// would lift a need at one club without being missed at their own.
//
//	l, err := league.New(ctx, sources, league.Options{Facts: catalog.New(…)})
//	for _, c := range l.Clubs { // the worst needs first
//		fmt.Println(c.Name, c.Urgency[squad.CB])
//	}
//
// Squads are read, planned and reduced to a few bytes a player one after the other,
// on all processors, so that thousands of clubs fit where one would. What comes out
// does not depend on how many processors there are, nor on the order of the files.
//
// Needs are those that package need finds for each club by itself. Signings of the season
// are counted apart from those of the next one, and what only may be wanted in neither. Whether somebody
// would lift one, and whether their own club would miss them, is counted again for both
// clubs, as if they had moved; see [Fit].
package league
