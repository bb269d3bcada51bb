// Package squad is the model of a club's squad: its players, the positions they play,
// how long they are under contract, who is on loan, who is hurt, and the formation that
// has to be filled.
//
//	f, err := squad.ParseFormation("4-2-3-1")
//	s := squad.Squad{Club: "Liverpool", AsOf: squad.NewDate(2026, 3, 11), Formation: f}
//
// A formation uses a player at home in a position, as cover there or not at all: their own
// positions and the nearest one where those have no spot, what the file says they
// can play as well, the neighbours in the centre of midfield. [Formation.Use] says which.
//
// A [Squad] is true on one day, and every answer is computed from that day. What is
// not known stays unknown: the zero [Date], the zero [Contract], the zero [Age]. Nothing
// is filled in, and what is unknown never counts as fine further on.
//
// Package squadfile reads a squad from its file. Package plan makes the plan of a season
// from it: who will be there, who covers which place, and where the squad is short.
package squad
