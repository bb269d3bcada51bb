// Package signings says how often clubs in a squad's state signed a player at a position
// in the summer that followed.
//
//	for _, s := range signings.States(playing, coming) {
//		fmt.Println(s.Group, s.Rate(), s.Reasons())
//	}
//
// A rate is a record of what clubs did, not advice. It is known for seven groups of
// positions: midfield and the wings have one rate each, because sources do not agree on
// who is a defensive or a central midfielder, or a wide midfielder or a winger. There is
// no rate where the values or contracts of many players are unknown, and none for other
// summers than the next.
//
// # The model
//
// The rate is 1/(1+exp(-x)). In x are how often the group is signed for at all, and seven
// terms that count how far the squad is from the usual one, see [State]. A term whose
// inputs are unknown is left out, which takes the squad for a usual one in that respect.
//
// # Where the figures come from
//
// They are fitted on the EA FC squads of autumn 2019 and autumn 2020 (134 and 128 clubs
// of the first divisions of England, France, Germany, Italy, the Netherlands, Spain and
// Turkey; positions, second positions, contract years, values, ages, and loans in the second) and on
// who these clubs signed in the summers of 2020 and 2021, by Transfermarkt's record of
// moves: players of 19 and older, loans included. That is 1,834 pairs of a club and a
// group; a player was signed at 66 percent of them. Ages are given in whole years in the
// second: of 20 or younger in autumn counts as 21 or younger on the opening day.
//
// To fit them again: a logistic regression with an intercept for each group and one
// coefficient for each term over all groups; each term is taken from its mean in the
// group (the worth from its mean over all) and divided by its standard deviation; a ridge
// penalty of 10/2 times the square of each coefficient, 1/2 for the intercepts; signs held
// to those in the table. The figures in the table are not divided any more, and rounded.
//
// # How good it is
//
// Of two clubs at one group, the one that signed has the higher rate in 0.70 of the pairs
// (AUC, mean of the groups), and of two groups of one club the one where it signed in
// 0.70; the Brier score is 0.192. With ten folds by club, mean of ten ways to fold: 0.688,
// 0.686, 0.1945. Knowing no more than how often each group is signed for: 0.50, 0.67, 0.213.
// In 300 samples of the clubs with replacement each coefficient had its sign in at least
// 99 of 100.
//
// Another summer is harder. Fitted on 2021 and judged on 2020: 0.70, 0.67, 0.197; fitted on
// 2020, which has no loans, and judged on 2021: 0.68, 0.66, 0.200. How often each group is
// signed for gives 0.50, 0.66 and 0.215 or 0.216 then. So a rate tells clubs at one group
// apart far better than the groups of one club. The terms were chosen among some sixty on
// these same squads, which flatters all figures here a little.
//
// These had no sign that was sure, or added nothing, and were left out: the number of all
// contracts that end in the club, contracts that end a year later, the starters' ages, the
// contracts of cover players, and the value of the best cover player beside the count.
package signings
