// Package need finds where a squad falls short, how urgently, and how few signings
// would do. It counts positions and knows neither names nor who plays where.
//
//	team := need.Team{Formation: f, Now: players}
//	for _, n := range team.Needs() {
//		fmt.Println(n.Positions, n.Urgency, n.Signings)
//	}
//
// A spot of the eleven wants a player at home there. A place behind a spot may also be
// filled by a player who covers. Each player is used once. A squad is short where one of
// these places stays empty, and critical where nobody fit could play on a spot at all. It
// is thin where, with one more absence, a spot falls to a player who is not sure or not
// at home there.
//
// A group of positions is too small when fewer players can be used in it than are wanted
// there, however they are placed. So a need reaches all positions that compete for the
// same players, and a signing at any of them helps. It is named for those that have too
// few at home. Signings there alone are enough. A player who covers can lift a need and
// never takes it to where they come from.
//
// Where those who compete for the same players fall short with different urgency, each
// urgency is a need of its own, at the positions that have no worse one. The fewest
// signings of them all are shared out, the worst first. Once they have run out, whatever
// else is lacking stays a lesser gap of a need before.
//
// What a squad file leaves unknown makes a range: a need has the urgency that it has in
// the best case, and its signings go from the best case to the worst. A need that is there
// in the worst case alone is unclear. One unknown player fills one place in the best case,
// not every place that they could.
//
// The season after is told where it is critical or short and this one has no need. Such a
// need counts what is left for its positions once those with a need of this season have
// as many at home as they will want, and one at the least.
//
// [Team.Losses] says what it would do to lose a player, [Team.Openings] who would fill a
// need if they were signed.
package need
