package outlook

import "github.com/depth-football/depth/squad"

// Standing is a player's place in a season, seen from the day of the file.
type Standing uint8

// The standings. The first three count for the squad.
const (
	Contracted Standing = iota
	Arriving            // by an agreed transfer
	Returning           // from a loan
	Leaving             // gone before the season's first match, or by the day of the file
	Away                // on loan until its end
)

var standingNames = [...]string{Contracted: "contracted", Arriving: "arriving", Returning: "returning", Leaving: "leaving", Away: "away"}

// String is the standing in a word.
func (s Standing) String() string { return standingNames[s] }

// MarshalText writes the standing as String does.
func (s Standing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Cause is why a player's standing is what it is, where it needs a reason.
type Cause uint8

// The causes.
const (
	NoCause          Cause = iota
	ContractEnds           // and nobody at the club can extend it
	AgreedTransfer         // to or from another club
	LoanEnds               // of a loan out, or of one from elsewhere
	PurchaseBinding        // the club that has the player on loan must buy
	LoanRunsOn             // past the season's last match
	OwnPurchaseBound       // the club has the player on loan and must buy
)

var causeNames = [...]string{
	NoCause:          "",
	ContractEnds:     "contract ends",
	AgreedTransfer:   "agreed transfer",
	LoanEnds:         "loan ends",
	PurchaseBinding:  "obligation to buy",
	LoanRunsOn:       "on loan",
	OwnPurchaseBound: "obligation to buy",
}

// String is the cause in a few words, "" if there is none to tell.
func (c Cause) String() string { return causeNames[c] }

// MarshalText writes the cause as String does.
func (c Cause) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// place works out a player's standing with the doubts that come from dates. It
// is false for a player who is not there yet in this season.
func (o *Outlook) place(p *Player) bool {
	if p.Loan.Way == squad.LoanIn {
		o.placeLoanIn(p)
	} else {
		o.placeOwn(p)
	}
	if p.Standing == Leaving {
		return true
	}
	if on := o.last(p.Leaves.On); !on.IsZero() {
		switch {
		case !on.After(o.start()):
			p.leave(AgreedTransfer, on, p.Leaves.Club)
			return true
		case on.Before(o.Days.Closing):
			p.partly(AgreedTransfer, on, p.Leaves.Club)
		case !on.After(o.Days.Last):
			p.doubt(FinalYear)
		}
	}
	on := o.last(p.Joins.On)
	switch {
	case !on.After(o.Squad.AsOf): // long here, or not a transfer at all
		return true
	case !on.Before(o.Days.Closing):
		return false
	case on.After(o.Days.Opening):
		p.doubt(PartSeason)
	}
	p.first = later(p.first, on)
	if p.Standing == Away {
		return true
	}
	p.Standing, p.Cause, p.Date, p.Club = Arriving, AgreedTransfer, on, p.Joins.Club
	return true
}

// placeOwn places a player under contract with the club.
func (o *Outlook) placeOwn(p *Player) {
	o.placeContract(p)
	if p.Standing == Leaving || p.Loan.Way == squad.NoLoan {
		return
	}
	back := o.last(p.Loan.Until)
	switch {
	case back.IsZero() && p.Loan.Buy == squad.BuyObligation:
		p.leave(PurchaseBinding, back, p.Loan.Club)
	case back.IsZero():
		p.Standing, p.Cause, p.Date, p.Club = Returning, LoanEnds, squad.Date{}, p.Loan.Club
		p.doubt(LoanUnknown)
	case p.Loan.Buy == squad.BuyObligation && o.due(back):
		p.leave(PurchaseBinding, back, p.Loan.Club)
	case !back.After(o.Squad.AsOf): // back already
	case !back.Before(o.Days.Closing):
		p.Standing, p.Cause, p.Date, p.Club = Away, LoanRunsOn, back, p.Loan.Club
	default:
		p.Standing, p.Cause, p.Date, p.Club = Returning, LoanEnds, back, p.Loan.Club
		if p.Loan.Buy == squad.BuyOption {
			p.doubt(Option)
		}
		p.first = back
		if back.After(o.Days.Opening) {
			p.doubt(PartSeason)
		}
	}
}

// placeContract asks how far a contract reaches into the season.
func (o *Outlook) placeContract(p *Player) {
	end := o.last(p.Contract.Until)
	if end.IsZero() {
		p.doubt(ContractUnknown)
		return
	}
	extended := end
	if p.Contract.Holder == squad.ClubOption && !p.Contract.Option.IsZero() {
		extended = o.last(p.Contract.Option)
	}
	p.Until = end
	if end.Before(o.Days.Closing) && extended.After(end) {
		p.Until = extended
		p.doubt(Option)
	}
	switch {
	case p.Until.Before(o.start()):
		p.leave(ContractEnds, p.Until, "")
	case p.Until.Before(o.Days.Closing):
		p.partly(ContractEnds, p.Until, "")
	case !p.Until.After(o.Days.Last) && !extended.After(o.Days.Last):
		p.doubt(FinalYear)
	}
}

// placeLoanIn places a player on loan from another club.
func (o *Outlook) placeLoanIn(p *Player) {
	end := o.last(p.Loan.Until)
	switch {
	case end.IsZero():
		p.doubt(LoanUnknown)
	case p.Loan.Buy == squad.BuyObligation && o.due(end):
		p.Cause, p.Date, p.Club = OwnPurchaseBound, end, p.Loan.Club
		o.placeContract(p)
	case end.Before(o.start()):
		p.leave(LoanEnds, end, p.Loan.Club)
	case end.Before(o.Days.Closing):
		p.Until = end
		p.partly(LoanEnds, end, p.Loan.Club)
	default:
		p.Until = end
		if !end.After(o.Days.Last) && p.Loan.Buy != squad.BuyObligation {
			p.doubt(FinalYear)
		}
	}
}

// due reports whether an obligation to buy at the end of a loan falls due before
// the season's last match, or has.
func (o *Outlook) due(end squad.Date) bool {
	return end.Before(o.Days.Closing) || !end.After(o.start())
}

// start is the day from which a player must be there to count: the season's first
// match, or the day of the file where that is later.
func (o *Outlook) start() squad.Date { return later(o.Days.Opening, o.Squad.AsOf) }

func (o *Outlook) last(d squad.Date) squad.Date { return o.Competition.In(d) }

func (p *Player) leave(why Cause, on squad.Date, to string) {
	p.Standing, p.Cause, p.Date, p.Club, p.Doubts = Leaving, why, on, to, 0
}

// partly notes that a player goes between the first and the last match.
func (p *Player) partly(why Cause, on squad.Date, to string) {
	if on.After(p.last) {
		return // gone by then
	}
	p.doubt(PartSeason)
	p.last, p.Exit = on, Exit{why, on, to}
	if p.Standing == Contracted {
		p.Cause, p.Date, p.Club = why, on, to
	}
}

func (p *Player) doubt(d Doubt) { p.Doubts = p.Doubts.With(d) }
