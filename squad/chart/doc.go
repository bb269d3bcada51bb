// Package chart says who covers which place of a team.
//
// A formation has eleven spots. For each of them so many players are wanted, the
// first choice and their cover; each wanted player is a place. [New] puts the
// players of an outlook on the places: nobody twice, as many spots filled as can
// be, as many places filled by players who are at home there as can be. That is an
// assignment problem and it is solved exactly, not by picking.
//
//	c := chart.New(o, sq.Shape(), sq.Cover)
//	for _, place := range c.Places {
//		fmt.Println(place.Position, place.Depth, place.Player)
//	}
//
// Where the squad is short, package need counts, and package plan says why.
package chart
