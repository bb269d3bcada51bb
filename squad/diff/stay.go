package diff

import "github.com/depth-football/depth/squad"

// stayed tells what changed of somebody who is in both files. Each fact that differs
// belongs to one event.
func (c *Changes) stayed(p pair) {
	s := stay{c, p, differing(c.Calendar, p.old, p.new)}
	s.loan()
	s.contract()
	s.transfers()
	s.footballer()
	s.claim(Renamed, setOf(FactName))
	s.claim(Corrected, s.facts)
	s.injuries()
}

// stay is what is still to be told of a player who is in both files.
type stay struct {
	*Changes
	pair
	facts FactSet // that differ and belong to no event yet
}

// claim adds an event about those of the facts that are still to be told, if there
// are any.
func (s *stay) claim(k Kind, facts FactSet) {
	if facts &= s.facts; facts != 0 {
		s.facts &^= facts
		s.add(Event{Kind: k, Old: s.old, New: s.new, How: s.how, Facts: facts})
	}
}

// differs reports whether a fact differs and is still to be told.
func (s *stay) differs(f Fact) bool { return s.facts.Has(f) }

func (s *stay) loan() {
	if !s.differs(FactLoan) {
		return
	}
	was, is := s.old.Loan, s.new.Loan
	facts := setOf(FactLoan)
	if was.Way != is.Way && (was.Way == squad.LoanIn || is.Way == squad.LoanIn) {
		facts |= setOf(FactJoins) | contractFacts // it is another club that they are bound to
	}
	switch {
	case was.Way == is.Way && mayBeSameClub(was.Club, is.Club):
		s.claim(LoanChanged, facts)
	case is.Way == squad.LoanOut:
		s.claim(LoanedOut, facts)
	case is.Way == squad.LoanIn:
		s.claim(LoanedIn, facts)
	case was.Way == squad.LoanIn:
		s.claim(Signed, facts)
	case s.over(was.Until):
		s.claim(BackFromLoan, facts)
	default:
		s.claim(Recalled, facts)
	}
}

// contract tells of contract, option and release clause. A new end goes with what
// becomes of the option.
func (s *stay) contract() {
	was, is := s.old.Contract, s.new.Contract
	old, end := was.Until.In(s.Calendar), is.Until.In(s.Calendar)
	option := was.Option.In(s.Calendar)
	switch {
	case s.differs(FactContractUntil) && old.IsZero():
		s.claim(ContractLearnt, setOf(FactContractUntil, FactOption))
	case s.differs(FactContractUntil) && end.IsZero():
		s.claim(ContractLost, setOf(FactContractUntil, FactOption))
	case s.differs(FactContractUntil) && end == option:
		s.claim(OptionTaken, setOf(FactContractUntil, FactOption))
	case s.differs(FactContractUntil) && end.After(old):
		s.claim(Renewed, setOf(FactContractUntil, FactOption))
	case s.differs(FactContractUntil):
		s.claim(ContractShortened, setOf(FactContractUntil, FactOption))
	case s.differs(FactOption) && was.Option.IsZero():
		s.claim(OptionAdded, setOf(FactOption))
	case s.differs(FactOption) && is.Option.IsZero():
		s.claim(OptionDropped, setOf(FactOption))
	default:
		s.claim(OptionChanged, setOf(FactOption))
	}
	s.claim(ClauseChanged, setOf(FactReleaseClause))
}

// transfers tells of agreed transfers. How somebody came long ago is a fact that is
// better known now; an event of its own, as it is one if it is told the other way round.
func (s *stay) transfers() {
	was, is := s.old, s.new
	switch {
	case was.Joins.IsZero() && !s.over(is.Joins.On):
		s.claim(ArrivalAgreed, setOf(FactJoins))
	case is.Joins.IsZero() && s.over(was.Joins.On) && was.Joins.On.In(s.Calendar).After(s.Old.AsOf):
		s.claim(Arrived, setOf(FactJoins))
	case was.Joins.IsZero() || is.Joins.IsZero():
		s.claim(Corrected, setOf(FactJoins))
	default:
		s.claim(MoveChanged, setOf(FactJoins))
	}
	switch {
	case was.Leaves.IsZero():
		s.claim(DepartureAgreed, setOf(FactLeaves))
	case is.Leaves.IsZero():
		s.claim(DepartureCalledOff, setOf(FactLeaves))
	default:
		s.claim(MoveChanged, setOf(FactLeaves))
	}
}

// footballer tells what changed of what the player is to the team.
func (s *stay) footballer() {
	if s.new.Role.Rank() > s.old.Role.Rank() {
		s.claim(RoleUp, setOf(FactRole))
	} else {
		s.claim(RoleDown, setOf(FactRole))
	}
	was, is := squad.SetOf(s.old.Positions...), squad.SetOf(s.new.Positions...)
	switch gained, lost := is&^was != 0, was&^is != 0; {
	case gained && !lost:
		s.claim(NewPosition, setOf(FactPositions, FactAlso))
	case lost && !gained:
		s.claim(PositionDropped, setOf(FactPositions, FactAlso))
	default:
		s.claim(PositionsChanged, setOf(FactPositions, FactAlso))
	}
	s.claim(ProneChanged, setOf(FactInjuryProne))
	s.claim(Revalued, setOf(FactValue))
}
