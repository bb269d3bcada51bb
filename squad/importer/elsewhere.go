package importer

import (
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// Elsewhere is the other club of an import for which a player plays. The zero value is
// none.
type Elsewhere struct {
	Club   string
	Player *squad.Player // as the source has them there
	How    identity.Evidence
	// MaybeLent: their contract there may be no more than a loan, and the source does not tell.
	MaybeLent bool
}

// Elsewhere finds which players play for other clubs of the same import, by
// [identity.Judge]. Whom a club has lent to another one, or expects, does not play for it.
func (c *Club) Elsewhere(players []squad.Player) []Elsewhere {
	found := make([]Elsewhere, len(players))
	if c.run == nil {
		return found
	}
	byKey := c.run.byKey()
	for i, e := range c.entriesOf(players) {
		for _, k := range identity.Keys(e) {
			for _, at := range byKey[k] {
				club := &c.run.clubs[at.club]
				p := &club.Squad.Players[at.player]
				if club.Path == c.Path || p.Loan.Way == squad.LoanOut || p.Joins.On.LatestDay().After(club.Squad.AsOf) {
					continue
				}
				if how := identity.Judge(e, club.entry(at.player)); how.Grade() > found[i].How.Grade() {
					found[i] = Elsewhere{club.Squad.Club, p, how, club.mayBeLent(p)}
				}
			}
		}
	}
	return found
}

// mayBeLent reports whether the source leaves open if a player is the club's own.
func (c *Club) mayBeLent(p *squad.Player) bool {
	isUnknown := p.Loan.Way == squad.NoLoan && p.Contract.Until.IsZero() && !c.loansTold
	return isUnknown || p.Contract.MaybeLoan
}

// siblings are the clubs of an import, and where in them its players are.
type siblings struct {
	clubs []Club
	byKey func() map[string][]placeInImport
}

// placeInImport is a club of an import, and a player of it.
type placeInImport struct{ club, player int }

// join makes clubs know each other. Their players are sorted when somebody asks.
func join(clubs []Club) {
	all := &siblings{clubs: clubs}
	all.byKey = sync.OnceValue(func() map[string][]placeInImport {
		places := make(map[string][]placeInImport)
		for i := range clubs {
			for j := range clubs[i].Squad.Players {
				for _, k := range identity.Keys(clubs[i].entry(j)) {
					places[k] = append(places[k], placeInImport{i, j})
				}
			}
		}
		return places
	})
	for i := range clubs {
		clubs[i].run = all
	}
}
