// Package deal tries moves before anybody pays for them.
//
// [Try] makes moves in their order and says what every club that has a part in them is
// like afterwards. Moves that cannot be are errors: a player who is sold twice, a renewal
// that ends earlier, a sale while the player is on loan.
//
//	outcome, err := deal.Try(liverpool, clubs, when, m)
//	for _, c := range outcome.Clubs { // liverpool, then real madrid
//		before, after := c.Before, c.After
//	}
//
// The squads that are passed stay as they are. What a squad needs before and after, package
// plan says.
package deal
