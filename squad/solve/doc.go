// Package solve looks for the cheapest way out: the moves after which a squad has no need of
// the season that is critical, short or thin, for the least money.
//
//	result, err := solve.Solve(ctx, liverpool, clubs, facts, solve.Options{Budget: squad.MoneyOf(60e6)})
//	for _, a := range result.Answers {
//		fmt.Println(a.Sum, a.Moves)
//	}
//
// A move signs a player of another club, or keeps one of the club's own. Each answer is made
// by package deal and judged by package plan, which say what it does to every club.
//
// # What is asked
//
// A squad has no need of the season exactly if no group of positions is too small (Hall's
// theorem, see package need): for each urgency and each group, as many players count there as
// it wants. Whether a player counts depends on them alone. A formation and a season fixed, a
// set of moves closes the needs exactly if for each group that is too small
//
//	moves of the set that count there ≥ players that are missing there
//
// For one urgency at a time the filled places are a transversal matroid, and the cheapest
// move that helps would always be right. For three at once, and with the one to spare of a
// thin squad, it is not: a dear player who is certain may do for two. So the cheapest set is
// looked for by branch and bound, under all these conditions together.
//
// What is left is counted by urgency, as the fewest signings, each at one position, that would
// still fulfil its conditions. The best answer leaves the least that is critical, then the
// least that is short, then the least that is thin. Of those it costs the least, and has the
// fewest moves. With a budget it costs no more than that.
//
// # Why it is right
//
// Groups are left out only where others imply them: whoever counts in the other counts in
// them, and no more are missing.
//
// Options are left out only where as many others, each no dearer and counting wherever they
// do, are known as can be missing in any of their groups. If an answer has the option, one of
// the others is not in it and can take its place, or all are and it can be dropped.
//
// The search takes one option after the other, first with it and then without it, which covers
// all sets. Without it, no other is looked at that counts nowhere else and is no cheaper: in a
// set that has the other, the two could be exchanged, unless a limit is on the first. It turns
// back where a bound says that nothing better can follow.
//
// The bound is that of linear programming. Suppose that each player who counts in a group earns
// the club a premium, and that it hands back the premiums of as many as are missing there.
// Whoever closes all groups does not lose by that. So no answer costs less than the cheapest
// choice with premiums does, which is easily made: each option is in it that earns more than it
// costs. That is so whatever the premiums. The simplex method finds good ones in floating
// point; the bound is then counted in whole numbers, so that no rounding can make it wrong.
// What may be left open is in this a player who costs nothing, so many times.
//
// Answers behind the first one have fewer than half of the moves of any before it. A set that
// has fewer moves, or others that are in no answer, keeps to that: so options that are in none
// may vouch for others as before.
//
// A search that takes too long gives up after a number of steps that does not depend on the
// machine, and one whose context ends gives up at once: the answers are the best so far then,
// and not proved. No squad is known where that is so: of 137 clubs of first divisions, as
// Transfermarkt had them in March 2026, with the players of 547 others, all answers were proved
// without a budget, with 30m and with 1k, for whole squads and for those without 15 players.
//
// Tests hold answers against every set of moves, each judged by the real plan.
package solve
