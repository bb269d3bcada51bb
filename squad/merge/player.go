package merge

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/squadfile"
)

// player brings the facts of the source into a player of the file. An error in a fact is
// found when the result is read.
func (m *merge) player(in *squadfile.Facts[squad.Player], old, p *squad.Player) {
	take := func(key string, from squad.Player) { _ = in.Take(key, &from) }
	if old.ID == "" && p.ID != "" {
		take("id", *p)
	}
	take("born", squad.Player{Born: better(old.Born, p.Born)})
	if len(old.Nationality) == 0 {
		take("nationality", *p)
	}
	if len(p.Positions) > 0 {
		home, also := places(old, p)
		take("positions", squad.Player{Positions: home})
		take("also", squad.Player{Also: also})
	}
	m.loan(in, old, p)
	if _, known := p.Value.Amount(); known && !m.isForeign() {
		take("value", *p)
	}
	if p.Role != squad.Rotation && in.Get("role") == "" {
		take("role", *p)
	}
	if len(p.Injuries) > 0 && in.Get("injuries") == "" {
		take("injuries", *p)
	}
	if len(p.Absences) > 0 && in.Get("absences") == "" {
		take("absences", *p)
	}
}

// better is the date of the source, unless the file has the same date more exactly.
func better(file, source squad.Date) squad.Date {
	switch {
	case source.IsZero():
		return file
	case !file.IsZero() && file.Precision() >= source.Precision() && squad.MayBeSame(file, source):
		return file
	}
	return source
}

// places are the positions of a player. Those that the file has come first.
func places(old, p *squad.Player) (home, also []squad.Position) {
	home = append(slices.Clone(old.Positions), without(p.Positions, old.Positions)...)
	also = without(old.Also, home)
	if len(also) == 0 {
		also = without(p.Also, home)
	}
	return home, also
}

// without are the positions of a list that another list does not have, each once.
func without(list, others []squad.Position) []squad.Position {
	var left []squad.Position
	for _, p := range list {
		if !slices.Contains(others, p) && !slices.Contains(left, p) {
			left = append(left, p)
		}
	}
	return left
}

// loan brings in the loan and the contract. If a player is lent by another club, a source
// without loans gives the end of the loan as the end of the contract.
func (m *merge) loan(in *squadfile.Facts[squad.Player], old, p *squad.Player) {
	now, told := old.Loan, m.club.SourceFacts()
	switch {
	case p.Loan.Way != squad.NoLoan && p.Loan.Way == old.Loan.Way && isSameClub(p.Loan.Club, old.Loan.Club):
		now.Until = better(old.Loan.Until, p.Loan.Until)
	case p.Loan.Way != squad.NoLoan:
		now = p.Loan
	case old.Loan.Way == squad.LoanIn && !told.Loans:
		now.Until = better(old.Loan.Until, p.Contract.Until)
	case old.Loan.Way == squad.LoanIn && !p.Contract.Until.IsZero():
		now = squad.Loan{}
		m.note("%s: in the source the club's own player, no longer on loan from %s", old.Name, old.Loan.Club)
	}
	_ = in.Take("loan", &squad.Player{Loan: now})
	if p.Loan.Way == squad.NoLoan && old.Loan.Way == squad.LoanIn && !told.Loans {
		return
	}
	m.contract(in, old, p)
}

// isSameClub reports whether two names may be those of one club.
func isSameClub(a, b string) bool {
	return identity.MayBeSameClub(identity.Club{Name: a}, identity.Club{Name: b})
}

// contract brings in the contract.
func (m *merge) contract(in *squadfile.Facts[squad.Player], old, p *squad.Player) {
	now := old.Contract
	now.Until = m.until(in, old, p)
	now.MaybeLoan = m.maybeLoan(in, now, old, p)
	isOvertaken := func(end squad.Date) bool {
		return !end.IsZero() && (!end.LatestDay().After(now.Until.LatestDay()) || squad.MayBeSame(end, now.Until))
	}
	if isOvertaken(now.Option) {
		m.note("%s: the option to %s is taken out, since the contract now runs until %s", old.Name, now.Option, now.Until)
		now.Option, now.Holder = squad.Date{}, squad.ClubOption
	}
	if e := now.Extension; isOvertaken(e.Until) {
		m.note("%s: the extension to %s (if: %s) is taken out, since the contract now runs until %s", old.Name, e.Until, e.If, now.Until)
		now.Extension = squad.Extension{}
	}
	if _, known := p.Contract.ReleaseClause.Amount(); known && !m.isForeign() {
		now.ReleaseClause = p.Contract.ReleaseClause
	}
	_ = in.Take("contract", &squad.Player{Contract: now})
	m.club.NoteLoan(in, p)
}

// maybeLoan reports whether the end of a player's contract may be that of a loan: as the
// source says of its own date, unless a person vouches for it.
func (m *merge) maybeLoan(in *squadfile.Facts[squad.Player], now squad.Contract, old, p *squad.Player) bool {
	told := m.club.SourceFacts()
	isOfSource := !now.Until.IsZero() && squad.MayBeSame(now.Until, p.Contract.Until)
	switch {
	case now.Until.IsZero():
		return false
	case isOfSource && now.Until != old.Contract.Until:
		return p.Contract.MaybeLoan
	case isOfSource && (told.Loans || told.LoansNoted):
		return p.Contract.MaybeLoan && (old.Contract.MaybeLoan || !isVouchedFor(in))
	}
	return old.Contract.MaybeLoan
}

// isVouchedFor reports whether a person has written a comment behind a contract.
func isVouchedFor(in *squadfile.Facts[squad.Player]) bool {
	return slices.ContainsFunc(in.Comments("contract"), func(c string) bool { return !importer.IsLoanNote(c) })
}

// until is the end of a player's contract. A day with a comment by a person is not brought
// forward. Otherwise it can be, and a note says so.
func (m *merge) until(in *squadfile.Facts[squad.Player], old, p *squad.Player) squad.Date {
	had, now := old.Contract.Until, better(old.Contract.Until, p.Contract.Until)
	switch {
	case had.IsZero() || !now.LatestDay().Before(had.LatestDay()) || squad.MayBeSame(had, now):
		return now
	case had.Exact() && isVouchedFor(in):
		m.note("%s: contract kept to %s (the source says %s)", old.Name, had, now)
		return had
	}
	m.note("%s: contract shortened from %s to %s", old.Name, had, now)
	return now
}
