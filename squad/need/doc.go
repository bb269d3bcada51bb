// Package need finds where a squad falls short, how urgently, and how few signings
// would do. It counts positions and knows neither names nor who plays where.
//
//	team := need.Team{Formation: f, Now: players}
//	for _, n := range team.Needs() {
//		fmt.Println(n.Positions, n.Urgency, n.Signings)
//	}
//
// A group of positions is short when fewer players can be used in it than are wanted
// there, however they are placed. So a need names all positions that compete for the
// same players, and a signing at any of them helps.
//
// [Team.Losses] says what it would do to lose a player, [Team.Openings] who would fill a
// need if they were signed.
package need
