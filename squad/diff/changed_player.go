package diff

import "github.com/depth-football/depth/squad"

// comparePlayer adds the events of a player who is in both files. Each fact that differs
// belongs to one event.
func (c *Changes) comparePlayer(both pair) {
	p := changedPlayer{c, both, differing(c.League, both.old, both.new)}
	p.loan()
	p.contract()
	p.transfers()
	p.footballer()
	p.claim(Renamed, setOf(FactName))
	p.claim(Corrected, p.facts)
	p.injuries()
	p.absences()
}

// changedPlayer is a player who is in both files.
type changedPlayer struct {
	*Changes
	pair
	facts FactSet // that differ and belong to no event yet
}

// claim adds an event about those of the facts that differ and belong to no event yet.
// If there are none, it adds nothing.
func (p *changedPlayer) claim(k Kind, facts FactSet) {
	if facts &= p.facts; facts != 0 {
		p.facts &^= facts
		p.add(Event{Kind: k, Old: p.old, New: p.new, How: p.how, Facts: facts})
	}
}

// differs reports whether a fact differs and belongs to no event yet.
func (p *changedPlayer) differs(f Fact) bool { return p.facts.Has(f) }

func (p *changedPlayer) loan() {
	if !p.differs(FactLoan) {
		return
	}
	was, is := p.old.Loan, p.new.Loan
	facts := setOf(FactLoan)
	if was.Way != is.Way && (was.Way == squad.LoanIn || is.Way == squad.LoanIn) {
		facts |= setOf(FactJoins) | contractFacts // the contract is with another club
	}
	end, newEnd := p.League.In(was.Until), p.League.In(is.Until)
	switch {
	case was.Way == is.Way && mayBeSameClub(was.Club, is.Club) && !end.IsZero() && newEnd.After(end):
		p.claim(LoanExtended, facts)
	case was.Way == is.Way && mayBeSameClub(was.Club, is.Club):
		p.claim(LoanChanged, facts)
	case p.isOneStay():
		p.claim(LoanChanged, facts)
	case is.Way == squad.LoanOut && was.Way == squad.LoanOut && p.isCutShort(was):
		p.claim(LentOn, facts)
	case is.Way == squad.LoanOut && was.Way == squad.LoanOut:
		p.claim(LentAgain, facts)
	case is.Way == squad.LoanOut:
		p.claim(LoanedOut, facts)
	case is.Way == squad.LoanIn:
		p.claim(LoanedIn, facts)
	case was.Way == squad.LoanIn && was.Buy == squad.NoBuy && p.over(was.Until):
		p.claim(BoughtAfterLoan, facts)
	case was.Way == squad.LoanIn:
		p.claim(MadePermanent, facts)
	case p.isCutShort(was):
		p.claim(Recalled, facts)
	default:
		p.claim(BackFromLoan, facts)
	}
}

// isOneStay reports whether one of the files has a contract where the other has a loan from
// another club, and it may be one stay: the contract ends with the loan, or its file says
// that it may be a loan.
func (p *changedPlayer) isOneStay() bool {
	lent, bound := p.old, p.new
	if p.new.Loan.Way == squad.LoanIn {
		lent, bound = p.new, p.old
	}
	if lent.Loan.Way != squad.LoanIn || bound.Loan.Way != squad.NoLoan {
		return false
	}
	end := bound.Contract.Until
	return bound.Contract.MaybeLoan || !end.IsZero() && sameDay(p.League, end, lent.Loan.Until)
}

// contract adds the events about contract, option, extension and release clause. An event
// about a new end also covers what happens to the option and the extension.
func (p *changedPlayer) contract() {
	was, is := p.old.Contract, p.new.Contract
	old, end := p.League.In(was.Until), p.League.In(is.Until)
	option, extended := p.League.In(was.Option), p.League.In(was.Extension.Until)
	terms := setOf(FactContractUntil, FactOption, FactExtension, FactMaybeLoan)
	switch {
	case p.differs(FactContractUntil) && old.IsZero():
		p.claim(ContractLearnt, terms)
	case p.differs(FactContractUntil) && end.IsZero():
		p.claim(ContractLost, terms)
	case p.differs(FactContractUntil) && end == option:
		p.claim(OptionTaken, terms)
	case p.differs(FactContractUntil) && end == extended:
		p.claim(Extended, terms)
	case p.differs(FactContractUntil) && end.After(old):
		p.claim(Renewed, terms)
	case p.differs(FactContractUntil):
		p.claim(ContractShortened, terms)
	case p.differs(FactOption) && was.Option.IsZero():
		p.claim(OptionAdded, setOf(FactOption))
	case p.differs(FactOption) && is.Option.IsZero():
		p.claim(OptionDropped, setOf(FactOption))
	default:
		p.claim(OptionChanged, setOf(FactOption))
	}
	p.claim(ExtensionChanged, setOf(FactExtension))
	p.claim(ClauseChanged, setOf(FactReleaseClause))
	p.claim(Corrected, setOf(FactMaybeLoan))
}

// transfers adds the events about agreed transfers. An arrival that is long past is only
// a correction. It has an event of its own, so that comparing the files the other way
// round gives as many events.
func (p *changedPlayer) transfers() {
	was, is := p.old, p.new
	switch {
	case was.Joins.IsZero() && !p.over(is.Joins.On):
		p.claim(ArrivalAgreed, setOf(FactJoins))
	case is.Joins.IsZero() && p.over(was.Joins.On) && p.League.In(was.Joins.On).After(p.Old.AsOf):
		p.claim(Arrived, setOf(FactJoins))
	case was.Joins.IsZero() || is.Joins.IsZero():
		p.claim(Corrected, setOf(FactJoins))
	default:
		p.claim(MoveChanged, setOf(FactJoins))
	}
	switch {
	case isRetirement(is.Leaves) && !isRetirement(was.Leaves):
		p.claim(RetirementAgreed, setOf(FactLeaves))
	case was.Leaves.IsZero():
		p.claim(DepartureAgreed, setOf(FactLeaves))
	case is.Leaves.IsZero():
		p.claim(DepartureCalledOff, setOf(FactLeaves))
	default:
		p.claim(MoveChanged, setOf(FactLeaves))
	}
}

// footballer adds the events about role, positions, proneness to injury and value.
func (p *changedPlayer) footballer() {
	if p.new.Role.Rank() > p.old.Role.Rank() {
		p.claim(RoleUp, setOf(FactRole))
	} else {
		p.claim(RoleDown, setOf(FactRole))
	}
	was, is := squad.SetOf(p.old.Positions...), squad.SetOf(p.new.Positions...)
	switch gained, lost := is&^was != 0, was&^is != 0; {
	case gained && !lost:
		p.claim(NewPosition, setOf(FactPositions, FactAlso))
	case lost && !gained:
		p.claim(PositionDropped, setOf(FactPositions, FactAlso))
	default:
		p.claim(PositionsChanged, setOf(FactPositions, FactAlso))
	}
	p.claim(ProneChanged, setOf(FactInjuryProne))
	p.claim(Revalued, setOf(FactValue))
}
