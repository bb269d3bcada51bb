package diff

import "github.com/depth-football/depth/squad"

// stayed tells what changed of somebody who is in both files. Each fact that differs
// belongs to one event.
func (c *Changes) stayed(p pair) {
	s := stay{c, p, differing(c.calendar, p.old, p.new)}
	s.loan()
	s.contract()
	s.transfers()
	s.footballer()
	s.claim(Renamed, setOf(Name))
	s.claim(Corrected, s.facts)
	s.injuries()
}

// stay is what is still to be told of a player who is in both files.
type stay struct {
	*Changes
	pair
	facts FactSet // that differ and belong to no event yet
}

// claim adds an event about those of the facts that are still to be told. It tells
// whether there were any.
func (s *stay) claim(k Kind, facts FactSet) bool {
	facts &= s.facts
	if facts == 0 {
		return false
	}
	s.facts &^= facts
	s.add(Event{Kind: k, Old: s.old, New: s.new, How: s.how, Facts: facts})
	return true
}

// differs tells whether a fact differs and is still to be told.
func (s *stay) differs(f Fact) bool { return s.facts.Has(f) }

func (s *stay) loan() {
	if !s.differs(Loan) {
		return
	}
	was, is := s.old.Loan, s.new.Loan
	facts := setOf(Loan)
	if was.Way != is.Way && (was.Way == squad.LoanIn || is.Way == squad.LoanIn) {
		facts |= setOf(Joins) | contractFacts // it is another club that he is bound to
	}
	switch {
	case was.Way == is.Way && squad.Fold(was.Club) == squad.Fold(is.Club):
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
	old, end := was.Until.Last(s.calendar), is.Until.Last(s.calendar)
	option := was.Option.Last(s.calendar)
	switch {
	case s.differs(ContractUntil) && (old.IsZero() || end.IsZero()):
		s.claim(Corrected, setOf(ContractUntil, Option))
	case s.differs(ContractUntil) && end == option:
		s.claim(OptionTaken, setOf(ContractUntil, Option))
	case s.differs(ContractUntil) && end.After(old):
		s.claim(Renewed, setOf(ContractUntil, Option))
	case s.differs(ContractUntil):
		s.claim(ContractShortened, setOf(ContractUntil, Option))
	case s.differs(Option) && was.Option.IsZero():
		s.claim(OptionAdded, setOf(Option))
	case s.differs(Option) && is.Option.IsZero():
		s.claim(OptionDropped, setOf(Option))
	default:
		s.claim(OptionChanged, setOf(Option))
	}
	s.claim(ClauseChanged, setOf(ReleaseClause))
}

// transfers tells of agreed transfers.
func (s *stay) transfers() {
	was, is := s.old, s.new
	switch {
	case was.Joins.IsZero():
		s.claim(ArrivalAgreed, setOf(Joins))
	case is.Joins.IsZero():
		s.claim(Arrived, setOf(Joins))
	default:
		s.claim(MoveChanged, setOf(Joins))
	}
	switch {
	case was.Leaves.IsZero():
		s.claim(DepartureAgreed, setOf(Leaves))
	case is.Leaves.IsZero():
		s.claim(DepartureCalledOff, setOf(Leaves))
	default:
		s.claim(MoveChanged, setOf(Leaves))
	}
}

// footballer tells what changed of what he is to the team.
func (s *stay) footballer() {
	if s.new.Role.Rank() > s.old.Role.Rank() {
		s.claim(RoleUp, setOf(Role))
	} else {
		s.claim(RoleDown, setOf(Role))
	}
	was, is := squad.SetOf(s.old.Positions...), squad.SetOf(s.new.Positions...)
	switch {
	case is&^was != 0:
		s.claim(NewPosition, setOf(Positions, Also))
	case was&^is != 0:
		s.claim(PositionDropped, setOf(Positions, Also))
	default:
		s.claim(PositionsChanged, setOf(Positions, Also))
	}
	if prone := s.new.InjuryProne; prone != nil && *prone {
		s.claim(MarkedInjuryProne, setOf(InjuryProne))
	} else {
		s.claim(UnmarkedInjuryProne, setOf(InjuryProne))
	}
	s.claim(Revalued, setOf(Value))
}
