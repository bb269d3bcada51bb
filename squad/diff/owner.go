package diff

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// Owner is a club whose later file still has a player who has come to another club.
type Owner struct {
	Club   *Changes
	Player *squad.Player // as the club that they came to has them
}

// owners are the players whom clubs have as their own, by their keys.
type owners map[string][]owned

// owned is a player whom a club says it has.
type owned struct {
	club *Changes
	identity.Entry
}

// findOwners finds the players who have come to a club, and whom the later file of another
// club still has. Those of a club that had no file are told with it.
func (c *Comparison) findOwners() {
	if len(c.Clubs) < 2 {
		return
	}
	moved := make(map[*squad.Player]bool)
	for _, m := range c.Moves {
		moved[m.In.New] = true
		if m.LentIn != nil {
			moved[m.LentIn.New] = true
		}
	}
	all := make(owners)
	for _, club := range c.Clubs {
		all.add(club)
	}
	for _, club := range c.Clubs {
		for _, e := range club.Events {
			switch {
			case e.Kind == SquadAdded:
				for i := range club.New.Players {
					arrived := club.arrived(&club.New.Players[i])
					if !moved[arrived.New] {
						e.Owners = append(e.Owners, all.of(club, &arrived)...)
					}
				}
			case e.Move == nil:
				e.Owners = all.of(club, e)
			}
		}
	}
}

// add adds the players whom the later file of a club has as its own: neither lent by
// another club nor to one, and not on the way from or to one.
func (o owners) add(club *Changes) {
	if club.New == nil {
		return
	}
	for i := range club.New.Players {
		p := &club.New.Players[i]
		if p.Loan.Way != squad.NoLoan || !p.Leaves.IsZero() || !p.Joins.IsZero() && !club.over(p.Joins.On) {
			continue
		}
		who := owned{club, identity.NewEntry(p, "")}
		for _, key := range identity.Keys(who.Entry) {
			o[key] = append(o[key], who)
		}
	}
}

// of are the clubs that still have the player of an event of another club, as far as that
// is sure and the event does not name another.
func (o owners) of(club *Changes, e *Event) []Owner {
	if e.New == nil || e.Kind != Signed && e.Kind != Joined && e.Kind != LoanedIn {
		return nil
	}
	who := identity.NewEntry(e.New, "")
	for _, key := range identity.Keys(who) {
		if len(o[key]) > mostAlike {
			continue
		}
		for _, owner := range o[key] {
			isOther := owner.club != club && mayName(e.otherClub(), owner.club)
			if isOther && identity.Judge(who, owner.Entry).Grade() == identity.Sure {
				return []Owner{{owner.club, e.New}}
			}
		}
	}
	return nil
}
