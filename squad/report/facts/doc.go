// Package facts says how JSON documents tell what a squad file holds of a player. Use
// [TiesOf] for contract, loan, transfers and injuries, [IdentityOf] for who it is and
// [FiguresOf] for the counts of a position, so that every document tells them alike.
package facts
