// Package chart says who covers which place of a team, where it is short, by how
// much, and who competes for the places that stay empty.
//
// A formation has eleven spots. For each of them so many players are wanted, the
// first choice and his cover; each wanted player is a place. [New] puts the
// players of an outlook on the places: nobody twice, as many spots filled as can
// be, as many places filled by men who are at home there as can be. That is an
// assignment problem and it is solved exactly, not by picking.
//
//	c := chart.New(o, sq.Shape(), sq.Cover)
//	for _, need := range c.Needs(next) {
//		fmt.Println(need.Positions, need.Urgency, need.Signings)
//	}
//
// A need is found by counting, not by looking at empty places of one particular
// assignment: a group of positions is short when fewer players are at home in it
// than are wanted there, however they are placed. So a need names all who
// compete for its places, and a signing at any of its positions helps.
package chart
