package diff

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// findSellers finds the players who have come to a club, and whom the later file of
// another club still has as one of its own.
func (c *Comparison) findSellers() {
	type entry struct {
		club *Changes
		identity.Entry
	}
	var owners map[string][]entry
	for _, club := range c.Clubs {
		for _, e := range club.Events {
			if e.Move != nil || e.New == nil || e.Kind != Signed && e.Kind != Joined && e.Kind != LoanedIn {
				continue
			}
			if owners == nil {
				owners = make(map[string][]entry)
				for _, other := range c.Clubs {
					for _, p := range other.owned() {
						who := entry{other, identity.NewEntry(p, "")}
						for _, key := range identity.Keys(who.Entry) {
							owners[key] = append(owners[key], who)
						}
					}
				}
			}
			who := identity.NewEntry(e.New, "")
			for _, key := range identity.Keys(who) {
				if len(owners[key]) > mostAlike {
					continue
				}
				for _, owner := range owners[key] {
					if owner.club != club && mayName(e.otherClub(), owner.club) && identity.Judge(who, owner.Entry).Grade() == identity.Sure {
						e.Seller = owner.club
					}
				}
			}
		}
	}
}

// owned are the players of the later file whom the club says it has: neither lent by
// another nor to another, and not with another from the day on.
func (c *Changes) owned() []*squad.Player {
	if c.New == nil {
		return nil
	}
	var list []*squad.Player
	for i := range c.New.Players {
		if p := &c.New.Players[i]; p.Loan.Way == squad.NoLoan && p.Leaves.IsZero() && (p.Joins.IsZero() || c.over(p.Joins.On)) {
			list = append(list, p)
		}
	}
	return list
}
