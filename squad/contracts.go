package squad

// ContractDates counts the players of a first team whom the club itself has under contract.
type ContractDates struct {
	Known   int // with the day to which the contract runs
	Unknown int // without
}

// ContractDates counts whose contract has a date. Players who leave as agreed need none.
func (s *Squad) ContractDates() ContractDates {
	var d ContractDates
	for i := range s.Players {
		switch p := &s.Players[i]; {
		case !p.NeedsContract():
		case p.Contract.Until.IsZero():
			d.Unknown++
		default:
			d.Known++
		}
	}
	return d
}

// NeedsContract reports whether it takes the end of the player's contract to say who is
// there next season: not of the second team, lent by another club, or leaving as agreed.
func (p *Player) NeedsContract() bool {
	return p.Role != Reserve && p.Loan.Way != LoanIn && p.Leaves.On.IsZero()
}

// MostlyUnknown reports whether so few contracts are known that it says something of the
// file, not of the players: of an eleven or more, a fifth or fewer.
func (d ContractDates) MostlyUnknown() bool {
	const eleven = 11
	all := d.Known + d.Unknown
	return all >= eleven && d.Known*5 <= all
}
