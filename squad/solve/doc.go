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
// The search takes a group that is too small and tries each option that counts there, then
// none of them. That covers all sets. It turns back where a bound says that nothing cheaper can
// follow. The bound gives each group in turn the sum of the cheapest options that are missing
// in it, and takes from the price of each option that counts there as much as the dearest of
// these costs, or all that it has. A set that closes the group has at least so many options
// there, so at least that sum is taken from what it costs; what is taken is taken once.
// What may be left open costs a rate in this, for each of it, and so much times the rate as may
// be left comes off the bound.
//
// Answers behind the first one have fewer than half of the moves of any before it. A set that
// has fewer moves, or others that are in no answer, keeps to that: so options that are in none
// may vouch for others as before.
//
// A search that takes too long gives up after a number of steps that does not depend on the
// machine, and one whose context ends gives up at once: the answers are the best so far then,
// and not proved. Squads that lack many players at positions that compete for the same ones
// can take so long; few real ones do.
//
// Tests hold answers against every set of moves, each judged by the real plan.
package solve
