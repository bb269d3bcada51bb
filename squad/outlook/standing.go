package outlook

import "github.com/depth-football/depth/squad"

// Standing is a player's place in a season, seen from the day of the file.
type Standing uint8

// The standings. Of those who arrive or return some may come only after the day that is
// judged; who is there on it, Present says.
const (
	Contracted Standing = iota
	Arriving            // by an agreed transfer
	Returning           // from a loan
	Leaving             // gone by the day that is judged
	Away                // on loan past the season's last match
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
	p.Present = true
	goes := o.last(p.Leaves.On)
	if !goes.IsZero() && !goes.After(o.On) {
		p.leave(AgreedTransfer, goes, p.Leaves.Club)
		return true
	}
	if p.Loan.Way == squad.LoanIn {
		o.placeLoanIn(p)
	} else {
		o.placeOwn(p)
	}
	if p.Standing == Leaving {
		return true
	}
	switch {
	case goes.IsZero():
	case goes.Before(o.Days.Closing):
		p.partly(AgreedTransfer, goes, p.Leaves.Club)
	case !goes.After(o.Days.Last):
		p.doubt(FinalYear)
	}
	return o.placeArrival(p)
}

// placeArrival places a player who has agreed to come. It is false for one who comes
// after the season.
func (o *Outlook) placeArrival(p *Player) bool {
	comes := o.last(p.Joins.On)
	switch {
	case !comes.After(o.Squad.AsOf): // long here, or not a transfer at all
		return true
	case !comes.Before(o.Days.Closing):
		return false
	case p.Standing == Away:
		return true
	case p.Exit.Cause != NoCause && !comes.Before(p.Exit.Date):
		p.leave(p.Exit.Cause, p.Exit.Date, p.Exit.Club)
		return true
	}
	p.Standing, p.Cause, p.Date, p.Club = Arriving, AgreedTransfer, comes, p.Joins.Club
	p.Present = p.Present && !comes.After(o.On)
	return true
}

// placeOwn places a player under contract with the club.
func (o *Outlook) placeOwn(p *Player) {
	o.placeContract(p)
	if p.Standing == Leaving || p.Loan.Way == squad.NoLoan {
		return
	}
	back := o.last(p.Loan.Until)
	bound := p.Loan.Buy == squad.BuyObligation
	sold := bound && p.Loan.Condition == ""
	switch {
	case back.IsZero() && sold:
		p.leave(PurchaseBinding, back, p.Loan.Club)
	case back.IsZero() && o.stands():
		p.away(back)
	case back.IsZero():
		p.comesBack(back)
		p.doubt(LoanUnknown)
	case sold && back.Before(o.On):
		p.leave(PurchaseBinding, back, p.Loan.Club)
	case back.Before(o.Squad.AsOf) && !bound: // back already
	case !back.Before(o.On) && (sold || !back.Before(o.Days.Closing)):
		p.away(back)
	default:
		p.comesBack(back)
		p.Present = back.Before(o.On)
		switch {
		case bound:
			p.doubt(Conditional)
		case p.Loan.Buy == squad.BuyOption:
			p.doubt(Option)
		}
	}
}

// placeContract asks how far a contract reaches.
func (o *Outlook) placeContract(p *Player) {
	end := o.last(p.Contract.Until)
	if end.IsZero() {
		if !o.stands() && !o.comesThisSeason(p) {
			p.doubt(ContractUnknown)
		}
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
	if longest := o.last(p.Contract.Extension.Until); p.Until.Before(o.Days.Closing) && longest.After(p.Until) {
		p.Until = longest
		p.doubt(Conditional)
	}
	switch {
	case p.Until.Before(o.On):
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
	bound := p.Loan.Buy == squad.BuyObligation
	stays := bound && p.Loan.Condition == ""
	switch {
	case end.IsZero() && !stays:
		if !o.stands() {
			p.doubt(LoanUnknown)
		}
	case bound && (end.IsZero() || o.due(end)):
		p.Cause, p.Date, p.Club = OwnPurchaseBound, end, p.Loan.Club
		if !p.Contract.Until.IsZero() {
			o.placeContract(p)
		}
		if !stays {
			p.doubt(Conditional)
		}
	case end.Before(o.On):
		p.leave(LoanEnds, end, p.Loan.Club)
	case end.Before(o.Days.Closing):
		p.Until = end
		p.partly(LoanEnds, end, p.Loan.Club)
	default:
		p.Until = end
		if !end.After(o.Days.Last) && !bound {
			p.doubt(FinalYear)
		}
	}
}

// due reports whether an obligation to buy at the end of a loan falls due before
// the season's last match, or has.
func (o *Outlook) due(end squad.Date) bool {
	return end.Before(o.Days.Closing) || end.Before(o.On)
}

// stands reports whether the day judged is in the season in which the file was
// written: whoever was with the club then is bound to it to the end of that season, even
// where the file does not say until when.
func (o *Outlook) stands() bool { return !o.On.After(o.written.Last) }

// comesThisSeason reports whether a player has agreed to come in the season: they
// are bound to it, even where the contract is not known.
func (o *Outlook) comesThisSeason(p *Player) bool {
	comes := o.last(p.Joins.On)
	return !comes.IsZero() && !comes.Before(o.Days.First) && !comes.After(o.Days.Last)
}

// start is the day on which a season is judged unless another is asked for: the first
// match, or the day of the file where that is later.
func (o *Outlook) start() squad.Date { return later(o.Days.Opening, o.Squad.AsOf) }

func (o *Outlook) last(d squad.Date) squad.Date { return o.Competition.In(d) }

func (p *Player) leave(why Cause, on squad.Date, to string) {
	p.Standing, p.Cause, p.Date, p.Club, p.Doubts, p.Present = Leaving, why, on, to, 0, false
}

// away places a player who is on loan, to a day or until further notice.
func (p *Player) away(until squad.Date) {
	p.Standing, p.Cause, p.Date, p.Club, p.Present = Away, LoanRunsOn, until, p.Loan.Club, false
}

// comesBack places a player whose loan ends, on a day that may be unknown.
func (p *Player) comesBack(after squad.Date) {
	p.Standing, p.Cause, p.Date, p.Club = Returning, LoanEnds, after, p.Loan.Club
}

// partly notes that a player goes between the first and the last match. Of two ways to
// go the earlier counts, of an agreed move and the end of a contract the move.
func (p *Player) partly(why Cause, on squad.Date, to string) {
	if p.Exit.Cause != NoCause && on.After(p.Exit.Date.AddDays(1)) {
		return
	}
	p.doubt(PartSeason)
	p.Exit = Exit{why, on, to}
	if p.Standing == Contracted {
		p.Cause, p.Date, p.Club = why, on, to
	}
}

func (p *Player) doubt(d Doubt) { p.Doubts = p.Doubts.With(d) }
