// Package identity says who is who: whether two entries, a player as one file or
// source tells of them and one as another does, are about one person.
//
// Names are spelt in many ways, birth dates are mistyped or missing, and ids are only
// good within their source. [Judge] weighs all of that for two entries wherever they
// stand. [JudgeInClub] does it for two entries of one club, where more is evidence:
// hardly anybody else there has the same contract and position. What comes out is an
// [Evidence]: by what the two were taken for one, and with it a [Grade], which is all
// that most callers ask for.
//
//	how := identity.Judge(identity.NewEntry(p, ""), identity.NewEntry(q, ""))
//	if how.Grade() >= identity.Guess {
//		fmt.Println(p.Name, "may be", q.Name, "by", how)
//	}
//
// [Pair] finds who is who in two lists of players of one club, so that nobody is taken
// for two people. [Roster] and [Doubtful] find who stands twice in one list. [Keys] finds
// the few among thousands whom an entry is worth being judged with; [Hashes] and [Sketch]
// are for whoever keeps so many that entries take too long.
//
// [SameClub] is the same question about clubs: Roma is AS Roma, and Inter is not Inter
// Miami. [PairSquads] asks the players where names do not do.
//
// The rules were measured on real squads, right against wrong: the 662 clubs of EA FC
// 26 (of September 2025) beside 625 of Transfermarkt (of June 2026), which spell names
// and have birth dates of their own. A pair counts as wrong if one of the two has a
// surer partner, or is known to be somebody else. The figures are at the rules.
package identity
