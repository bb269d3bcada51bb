// Package move holds what can be done to a squad: somebody is signed, sold, lent, renewed,
// released, promoted, injured.
//
// A [Move] can be said in words, as one says it aloud:
//
//	m, err := move.Parse(move.Sign, "Dean Huijsen from Real Madrid for 70m until 2031")
//
// A [Scenario] is moves that are tried together, as a file has them; package squadfile reads
// such files. What becomes of the clubs then, package deal says.
package move
