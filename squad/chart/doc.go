// Package chart says who covers which place of a team.
//
// A formation has eleven spots. For each of them so many players are wanted, the
// first choice and their cover; each wanted player is a place. [New] puts the
// players who are there on the day of an outlook on the places: nobody twice, as many spots
// filled as can be, as many places filled by players who are at home there as can be. That
// is an assignment problem and it is solved exactly, not by picking.
//
// The numbers of a position say how many of its places are filled in earnest: a spot by
// somebody at home, a place behind it also by somebody who covers. Where the file leaves
// open who is there, they are ranges.
//
//	c := chart.New(o, sq.Formation, sq.Cover)
//	for _, place := range c.Places {
//		fmt.Println(place.Position, place.Depth, place.Player)
//	}
//	fmt.Println(c.Counts()[squad.CB].Have)
//
// Where the squad is short, package need counts, and package plan says why.
package chart
