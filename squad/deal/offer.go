package deal

import (
	"iter"

	"github.com/depth-football/depth/squad"
)

// Offer is a player whom another club may sign.
type Offer struct {
	*squad.Player
	Free  bool       // their contract is over by then: nobody has to be paid
	Until squad.Date // the last day to which the contract may bind them; zero if it is not known
}

// Offers are the players of a squad whom another club may sign for a day, since no loan, no
// agreed move and no move of another club stands against it.
func Offers(s *squad.Squad, league *squad.Competition, on squad.Date) iter.Seq[Offer] {
	return func(yield func(Offer) bool) {
		c := &Club{Before: s, After: s, league: league}
		for i := range s.Players {
			a := at{c, i}
			p := a.player()
			isOpen := p.Contract.MaybeLoan || p.Loan.Way == squad.LoanOut && p.Loan.Buy != squad.NoBuy
			if isOpen || a.joinsLater() || a.mayGo(on) != nil {
				continue
			}
			if !yield(Offer{Player: p, Free: a.isBound(on) != nil, Until: a.longest()}) {
				return
			}
		}
	}
}

// Signed is a player of one squad as another has them once they have signed: nothing is known
// of the new contract. In whom their old club saw no more than a fringe player, or one of the
// second team, the new one sees one of the rotation.
func Signed(p *squad.Player, from, to *squad.Squad) squad.Player {
	signed := *p
	signed.Loan, signed.Leaves, signed.Contract = squad.Loan{}, squad.Transfer{}, squad.Contract{}
	signed.Value = amount(from, to, p.Value)
	if signed.Role == squad.Reserve || signed.Role == squad.Fringe {
		signed.Role = squad.Rotation
	}
	return signed
}

// Amount is an amount of one squad as another counts: unknown where they count in two
// currencies.
func Amount(from, to *squad.Squad, m squad.Money) squad.Money { return amount(from, to, m) }
