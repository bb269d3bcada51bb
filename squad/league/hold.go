package league

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Hold is what may keep a player from coming free when the contract ends.
type Hold struct {
	Kind  HoldKind
	Until squad.Date // to when an option or an extension would bind them; zero if there is none
	Club  string     // that has them on loan; "" if none is known
	If    string     // the condition of an extension, in plain words
}

// HoldKind is a kind of [Hold].
type HoldKind uint8

// What may keep a player. Nothing does who is only lent out until the contract ends: they
// are free, but their club is not where they are.
const (
	LentOut      HoldKind = iota
	MayBuy                // lent out to a club that may buy them
	MayBeLent             // the club may only have them on loan
	ClubOption            // the club may take an option
	PlayerOption          // the player may
	MutualOption          // both together may
	Extension             // the contract becomes longer, perhaps on a condition
)

var holdNames = [...]string{
	LentOut: "on loan", MayBuy: "option to buy", MayBeLent: "may be on loan", ClubOption: "club option", PlayerOption: "player's option",
	MutualOption: "mutual option", Extension: "extension",
}

// String is the kind in a word or two.
func (k HoldKind) String() string { return holdNames[k] }

// holdOn is what may keep a player whose contract, as it stands, ends before the day that
// is judged; nil if it does not end, or if nothing keeps them.
func holdOn(o *outlook.Outlook, in *outlook.Player) *Hold {
	c := in.Contract
	ends, option, longer := o.Competition.In(c.Until), o.Competition.In(c.Option), o.Competition.In(c.Extension.Until)
	if ends.IsZero() || !ends.Before(o.On) {
		return nil
	}
	switch {
	case in.Standing == outlook.Leaving && in.Cause != outlook.ContractEnds || in.Loan.Buy == squad.BuyObligation:
		return nil
	case c.MaybeLoan:
		return &Hold{Kind: MayBeLent}
	case option.After(ends) && !option.Before(o.On):
		kind := map[squad.Holder]HoldKind{squad.ClubOption: ClubOption, squad.PlayerOption: PlayerOption, squad.MutualOption: MutualOption}
		return &Hold{Kind: kind[c.Holder], Until: option}
	case longer.After(ends) && !longer.Before(o.On):
		return &Hold{Kind: Extension, Until: longer, If: c.Extension.If}
	case in.Loan.Way == squad.LoanOut && in.Loan.Buy == squad.BuyOption:
		return &Hold{Kind: MayBuy, Club: in.Loan.Club}
	case in.Loan.Way == squad.LoanOut && (in.Loan.Until.IsZero() || !o.Competition.In(in.Loan.Until).Before(o.Squad.AsOf)):
		return &Hold{Kind: LentOut, Club: in.Loan.Club}
	}
	return nil
}

// isKept reports whether something may keep the player when the contract ends.
func (p *Player) isKept() bool { return p.Hold != nil && p.Hold.Kind != LentOut }
