package facts

import "github.com/depth-football/depth/squad"

// Identity is what tells a player from all others of the same file.
type Identity struct {
	Name string     `json:"name"`
	ID   string     `json:"id,omitempty"`
	Born squad.Date `json:"born"`
}

// IdentityOf is who a player is, nil if there is none.
func IdentityOf(p *squad.Player) *Identity {
	if p == nil {
		return nil
	}
	return &Identity{p.Name, p.ID, p.Born}
}

// Ties are what the squad file says of a player's contract, moves, injuries and absences.
type Ties struct {
	Contract    *Contract `json:"contract"`
	Loan        *Loan     `json:"loan"`
	Joins       *Transfer `json:"joins"`
	Leaves      *Transfer `json:"leaves"`
	InjuryProne *bool     `json:"injury_prone"`
	Injuries    []Injury  `json:"injuries"`
	Absences    []Absence `json:"absences"`
}

// TiesOf are a player's ties.
func TiesOf(p *squad.Player) Ties {
	return Ties{
		ContractOf(p.Contract), LoanOf(p.Loan), TransferOf(p.Joins), TransferOf(p.Leaves), p.InjuryProne,
		InjuriesOf(p.Injuries), AbsencesOf(p.Absences),
	}
}

// Age is an age in years: one of two if the day of birth is not known.
type Age struct {
	Min int `json:"min"`
	Max int `json:"max"`
}

// AgeOf is an age, nil if it is not known.
func AgeOf(a squad.Age) *Age {
	if a.IsZero() {
		return nil
	}
	return &Age{a.Min, a.Max}
}
