package squad

import (
	"slices"

	"github.com/depth-football/depth/squad/names"
)

// Player is one player of a squad with all that is known about them.
type Player struct {
	Name        string
	ID          string // what stays the same when the name is spelt again; "" if the file gives none
	Born        Date
	Nationality []string
	Positions   []Position // at home in, best first; empty if the file does not say
	Also        []Position // able to cover, best first
	Role        Role
	Contract    Contract
	Loan        Loan
	Joins       Transfer // agreed arrival; zero if there is none
	Leaves      Transfer // agreed departure; zero if there is none
	Value       Money    // market value
	InjuryProne *bool    // nil: to be worked out from the injuries
	Injuries    []Injury
	Absences    []Absence
}

// Role is what a player is to the team.
type Role uint8

// The roles. Rotation is the default.
const (
	Rotation Role = iota
	Key
	Starter
	Prospect
	Fringe
	Reserve // of the second team
)

var roleNames = [...]string{
	Rotation: "rotation", Key: "key", Starter: "starter", Prospect: "prospect", Fringe: "fringe", Reserve: "reserve",
}

// ParseRole reads the name of a role.
func ParseRole(text string) (Role, error) {
	if i := slices.Index(roleNames[:], text); i >= 0 {
		return Role(i), nil
	}
	return Rotation, &names.UnknownError{What: "role", Name: text, Known: roleNames[:], Near: names.Nearest(text, roleNames[:])}
}

// Rank orders the roles: 0 for reserve up to 5 for key.
func (r Role) Rank() int {
	return [...]int{Reserve: 0, Fringe: 1, Prospect: 2, Rotation: 3, Starter: 4, Key: 5}[r]
}

// RoleNames are the names of the roles, the default first.
func RoleNames() []string { return slices.Clone(roleNames[:]) }

// String is the role's name in the squad file.
func (r Role) String() string { return roleNames[r] }

// MarshalText writes the role's name.
func (r Role) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// Contract binds a player to the club. The zero value is a contract of which
// nothing is known.
type Contract struct {
	Until         Date
	Option        Date   // to when an option would extend it; zero if there is none
	Holder        Holder // whose option that is
	ReleaseClause Money  // for which any club may buy the player; the zero value if none is known
	Extension     Extension
	MaybeLoan     bool // the source does not tell whether it is a loan that ends on that day
}

// Extension makes a contract longer if a condition is met. The zero value is none.
type Extension struct {
	Until Date
	If    string // the condition, in plain words
}

// End is the day to which the club can keep the player, an option of its own
// included; zero if it is not known.
func (c Contract) End() Date {
	if c.Holder == ClubOption && !c.Option.IsZero() {
		return c.Option
	}
	return c.Until
}

// Holder is who may take an option in a contract.
type Holder uint8

// The holders of options. Only an option of the club itself keeps a player.
const (
	ClubOption Holder = iota
	PlayerOption
	MutualOption
)

var holderNames = [...]string{ClubOption: "club", PlayerOption: "player", MutualOption: "mutual"}

// ParseHolder reads the name of a holder of an option.
func ParseHolder(text string) (Holder, error) {
	if i := slices.Index(holderNames[:], text); i >= 0 {
		return Holder(i), nil
	}
	return ClubOption, &names.UnknownError{What: "holder", Name: text, Known: holderNames[:], Near: names.Nearest(text, holderNames[:])}
}

// HolderNames are the names of the holders.
func HolderNames() []string { return slices.Clone(holderNames[:]) }

// String is the holder's name in the squad file.
func (h Holder) String() string { return holderNames[h] }

// Loan is a spell at another club. The zero value is no loan.
type Loan struct {
	Way   LoanWay
	Club  string // the other club
	Since Date   // its first day; zero: it has begun
	Until Date   // its last day; zero: unknown
	Buy   Buy    // what the borrowing club may or must do at its end
	// Condition is when it must buy, in plain words: "18 appearances". "" is always.
	Condition string
}

// UnknownClub is the other club of a loan of which the source does not tell it.
const UnknownClub = "unknown club"

// LoanWay is the direction of a loan.
type LoanWay uint8

// The directions: out to another club, or in from one.
const (
	NoLoan LoanWay = iota
	LoanOut
	LoanIn
)

// Buy is what a loan says about buying the player at its end.
type Buy uint8

// What a loan can say about buying.
const (
	NoBuy Buy = iota
	BuyOption
	BuyObligation
)

var buyNames = [...]string{NoBuy: "none", BuyOption: "option", BuyObligation: "obligation"}

// ParseBuy reads "option" or "obligation".
func ParseBuy(text string) (Buy, error) {
	if i := slices.Index(buyNames[1:], text); i >= 0 {
		return Buy(i + 1), nil
	}
	return NoBuy, &names.UnknownError{What: "kind of purchase", Name: text, Known: buyNames[1:], Near: names.Nearest(text, buyNames[1:])}
}

// BuyNames are the names of what a loan can say about buying.
func BuyNames() []string { return slices.Clone(buyNames[1:]) }

// String is the name in the squad file.
func (b Buy) String() string { return buyNames[b] }

// Transfer is an agreed move to or from another club. The zero value is none.
type Transfer struct {
	On   Date
	Club string
	Fee  Money
}

// IsZero reports whether nothing is agreed.
func (t Transfer) IsZero() bool { return t == Transfer{} }

// Injury is one spell out of the team.
type Injury struct {
	What      string // in plain words: "hamstring", "anterior cruciate ligament"
	Since     Date
	Until     Date // back on this day, known or expected; zero: unknown
	NotBefore Date // a day before which the player is surely not back, by what the club says
	Over      bool // the player is back, though the day is not known
}
