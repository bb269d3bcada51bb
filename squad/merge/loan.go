package merge

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/squadfile"
)

// loan brings in the loan and the contract. If a player is lent by another club, a source
// without loans gives the end of the loan as the end of the contract.
func (m *merge) loan(in *squadfile.Facts[squad.Player], old, p *squad.Player) {
	told := m.club.SourceFacts()
	if m.takes(Loan) {
		now, isEnd := m.loanNow(in, old, p)
		_ = in.Take("loan", &squad.Player{Loan: now})
		if isEnd {
			_ = in.Take("contract", &squad.Player{})
			return
		}
	}
	isEndOfLoan := p.Loan.Way == squad.NoLoan && old.Loan.Way == squad.LoanIn && (!told.Loans || m.fills)
	if m.takes(Contract) && !isEndOfLoan {
		m.contract(in, old, p)
	}
}

// loanNow is the player's loan. It also reports whether the contract that the file has was
// no more than this loan, so that nothing is known of a contract.
func (m *merge) loanNow(in *squadfile.Facts[squad.Player], old, p *squad.Player) (now squad.Loan, isEnd bool) {
	now, told := old.Loan, m.club.SourceFacts()
	switch {
	case p.Loan.Way != squad.NoLoan && p.Loan.Way == old.Loan.Way && isSameClub(p.Loan.Club, old.Loan.Club):
		now.Until = m.better(old.Loan.Until, p.Loan.Until)
	case p.Loan.Way != squad.NoLoan && m.fills && !m.isOpenTo(old, p):
	case p.Loan.Way != squad.NoLoan:
		now = p.Loan
		if isLoanOnly(in, old, p) {
			now.Until, isEnd = better(old.Contract.Until, p.Loan.Until), true
		}
	case old.Loan.Way == squad.LoanIn && !told.Loans:
		now.Until = m.better(old.Loan.Until, p.Contract.Until)
	case old.Loan.Way == squad.LoanIn && !p.Contract.Until.IsZero() && !m.fills:
		now = squad.Loan{}
		m.note("%s: in the source the club's own player, no longer on loan from %s", old.Name, old.Loan.Club)
	}
	return now, isEnd
}

// isOpenTo reports whether a file that is only filled in has nothing against a loan of the
// source: no other loan, no contract beyond a loan to the club, and a day before its end.
func (m *merge) isOpenTo(old, p *squad.Player) bool {
	switch end := p.Loan.Until; {
	case old.Loan.Way != squad.NoLoan:
		return false
	case !end.IsZero() && end.LatestDay().Before(m.old.AsOf):
		return false
	case p.Loan.Way == squad.LoanIn && !old.Contract.Until.IsZero() && !squad.MayBeSame(old.Contract.Until, end):
		m.note("%s: no loan from %s is taken over: the file has a contract until %s", old.Name, p.Loan.Club, old.Contract.Until)
		return false
	}
	return true
}

// isLoanOnly reports whether the contract in the file has the end of a loan to the club and
// nothing else, and nobody vouches for it.
func isLoanOnly(in *squadfile.Facts[squad.Player], old, p *squad.Player) bool {
	until := old.Contract.Until
	return p.Loan.Way == squad.LoanIn && p.Contract == squad.Contract{} && !isVouchedFor(in) && !until.IsZero() &&
		old.Contract == squad.Contract{Until: until, MaybeLoan: old.Contract.MaybeLoan} && squad.MayBeSame(until, p.Loan.Until)
}

// isSameClub reports whether two names may be those of one club.
func isSameClub(a, b string) bool {
	return identity.MayBeSameClub(identity.Club{Name: a}, identity.Club{Name: b})
}

// transfers brings in agreed transfers, which the file does not have or has with the same
// club on another day.
func (m *merge) transfers(in *squadfile.Facts[squad.Player], old, p *squad.Player) {
	if !m.takes(Transfers) {
		return
	}
	_ = in.Take("joins", &squad.Player{Joins: m.transfer(old.Joins, p.Joins)})
	_ = in.Take("leaves", &squad.Player{Leaves: m.transfer(old.Leaves, p.Leaves)})
}

func (m *merge) transfer(old, new squad.Transfer) squad.Transfer {
	switch {
	case new.IsZero():
	case old.IsZero() && !(m.fills && !new.On.LatestDay().After(m.old.AsOf)):
		return new
	case !m.fills && old.Club != "" && isSameClub(old.Club, new.Club):
		old.On = better(old.On, new.On)
	}
	return old
}
