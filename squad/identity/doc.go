// Package identity says who is who: whether two entries, each a player as some file or
// source has them, are about one person.
//
// Names are spelt in many ways, birth dates are mistyped or missing, and ids are only
// good within their source. [Judge] weighs all of that for two entries wherever they
// stand. [JudgeInClub] does it for two entries of one club, where more is evidence:
// hardly anybody else there has the same contract and position. The result is an
// [Evidence], which says why the two were taken for one. Most callers ask only for its
// [Grade].
//
//	how := identity.Judge(identity.NewEntry(p, ""), identity.NewEntry(q, ""))
//	if how.Grade() >= identity.Guess {
//		fmt.Println(p.Name, "may be", q.Name, "by", how)
//	}
//
// [Pair] finds who is who in two lists of players of one club, so that nobody is taken
// for two people. [Roster] and [Doubtful] find who stands twice in one list. [Keys] finds
// the few among thousands that are worth judging. [Hashes] and [Sketch] are for those who
// keep so many players that entries take too long.
//
// A [Crosswalk] knows which ids of different sources are one person's.
//
// [SameClub] is the same question about clubs: Roma is AS Roma, and Inter is not Inter
// Miami. [PairSquads] compares the players where names are not enough.
//
// The rules were measured on real squads, right against wrong: the 662 clubs of EA FC
// 26 (of September 2025) beside 625 of Transfermarkt (of June 2026), which spell names
// and have birth dates of their own. A pair counts as wrong if one of the two has a
// surer partner, or is known to be somebody else. The figures are at the rules.
package identity
