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
	Away                // on loan, and not back before the season's last match
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
	LoanRunsOn             // past the season's last match, or begins later in the season
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
	if p.Loan.Way == squad.LoanIn {
		o.placeLoanIn(p)
	} else {
		o.placeOwn(p)
	}
	goes := o.last(p.Leaves.On)
	switch {
	case goes.IsZero():
	case !goes.After(o.On):
		p.leave(AgreedTransfer, goes, p.Leaves.Club)
	case p.Standing == Leaving:
	case goes.Before(o.Days.Closing):
		p.partly(AgreedTransfer, goes, p.Leaves.Club)
	case !goes.After(o.Days.Last):
		p.doubt(FinalYear)
	}
	if p.Standing == Leaving {
		return true
	}
	if !o.placeArrival(p) {
		return false
	}
	if e := p.Exit; p.ComesLater() && e.Cause != NoCause && !e.Gone().After(p.comes()) && !o.mayStay(p) {
		p.leave(e.Cause, e.Date, e.Club)
	}
	return true
}

// mayStay reports whether a condition may keep a player whose contract or loan ends later
// in the season.
func (o *Outlook) mayStay(p *Player) bool {
	switch p.Exit.Cause {
	case ContractEnds:
		return o.last(p.Contract.Extension.Until).After(p.Exit.Date)
	case LoanEnds:
		return p.Loan.Way == squad.LoanIn && p.Loan.Buy == squad.BuyObligation
	}
	return false
}

// placeArrival places a player who has agreed to come. It is false for one who comes
// after the season.
func (o *Outlook) placeArrival(p *Player) bool {
	comes := o.last(p.Joins.On)
	switch {
	case !comes.After(o.Squad.AsOf): // long here, or not a transfer at all
		return true
	case comes.After(o.On) && !comes.Before(o.Days.Closing):
		return false
	case p.Standing == Away || p.Standing == Returning && !comes.After(p.Date): // arrived, and lent out since
		return true
	}
	p.Standing, p.Cause, p.Date, p.Club = Arriving, AgreedTransfer, comes, p.Joins.Club
	p.Present = !comes.After(o.On)
	return true
}

// placeOwn places a player under contract with the club.
func (o *Outlook) placeOwn(p *Player) {
	o.placeContract(p, p.Contract, o.last(p.Joins.On))
	if p.Standing == Leaving || p.Loan.Way == squad.NoLoan {
		return
	}
	begins, back := o.last(p.Loan.Since), o.last(p.Loan.Until)
	if begins.After(o.On) {
		if begins.Before(o.Days.Closing) && (back.IsZero() || !back.Before(begins)) {
			p.partly(LoanRunsOn, begins, p.Loan.Club)
		}
		return
	}
	bound := p.Loan.Buy == squad.BuyObligation
	sold := bound && p.Loan.Condition == ""
	switch {
	case sold && (back.IsZero() || back.Before(o.On)):
		p.leave(PurchaseBinding, back, p.Loan.Club)
	case back.IsZero() && o.settled(o.last(p.Joins.On)):
		p.away(back)
	case back.IsZero():
		p.comesBack(back)
		p.doubt(LoanUnknown)
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

// placeContract asks how far a contract reaches that a player has had since a day, or
// since nobody knows when.
func (o *Outlook) placeContract(p *Player, c squad.Contract, since squad.Date) {
	end := o.last(c.Until)
	if end.IsZero() {
		if !o.settled(since) {
			p.doubt(ContractUnknown)
		}
		return
	}
	extended := end
	if c.Holder == squad.ClubOption && !c.Option.IsZero() {
		extended = o.last(c.Option)
	}
	p.Until = end
	if end.Before(later(o.Days.Closing, o.On)) && extended.After(end) {
		p.Until = extended
		p.doubt(Option)
	}
	if longest := o.last(c.Extension.Until); p.Until.Before(o.On) && longest.After(p.Until) {
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
		if !o.settled(o.last(p.Joins.On)) {
			p.doubt(LoanUnknown)
		}
	case bound && end.Before(o.On) || stays && end.Before(o.Days.Closing):
		if !stays {
			p.doubt(Conditional)
		}
		o.buy(p, end)
	case end.Before(o.On):
		p.leave(LoanEnds, end, p.Loan.Club)
	case end.Before(o.Days.Closing):
		p.Until = end
		p.partly(LoanEnds, end, p.Loan.Club)
	default:
		p.Until = end
		if !end.After(o.Days.Last) && !stays {
			p.doubt(FinalYear)
		}
	}
}

// buy places a player whom the club must buy after a loan that ends on a day, or nobody
// knows when: then it is taken to be the season after the file's.
func (o *Outlook) buy(p *Player, end squad.Date) {
	p.Cause, p.Date, p.Club = OwnPurchaseBound, end, p.Loan.Club
	contract, last := p.Contract, o.written.Last
	if !end.IsZero() {
		last = end
		if !o.last(contract.Until).After(end) {
			contract = squad.Contract{} // the one in the file does not follow the loan
		}
	}
	o.placeContract(p, contract, later(last.AddDays(1), o.last(p.Joins.On)))
}

// settled reports whether something that has no end in the file, a contract or a loan,
// surely lasts to the day judged. What held on the day of the file lasts for the season in
// which it was written, and what begins on a later day for the first season with a match
// after it.
func (o *Outlook) settled(since squad.Date) bool {
	return !o.On.After(o.written.Last) || !since.IsZero() && !since.Before(o.before.Closing)
}

// start is the day on which a season is judged unless another is asked for: the first
// match, or the day of the file where that is later.
func (o *Outlook) start() squad.Date { return later(o.Days.Opening, o.Squad.AsOf) }

func (o *Outlook) last(d squad.Date) squad.Date { return o.Competition.In(d) }

func (p *Player) leave(why Cause, on squad.Date, to string) {
	p.Standing, p.Cause, p.Date, p.Club = Leaving, why, on, to
	p.Doubts, p.Exit, p.Present = 0, Exit{}, false
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
	if p.Exit.Cause != NoCause && on.After(p.Exit.Gone()) {
		return
	}
	p.doubt(PartSeason)
	p.Exit = Exit{why, on, to}
	if p.Standing == Contracted {
		p.Cause, p.Date, p.Club = why, on, to
	}
}

// comes is the first day with a player who arrives or returns.
func (p *Player) comes() squad.Date {
	if p.Cause == LoanEnds {
		return p.Date.AddDays(1)
	}
	return p.Date
}

// Gone is the first day without the player.
func (e Exit) Gone() squad.Date {
	if e.Cause == AgreedTransfer || e.Cause == LoanRunsOn { // the first day at the other club
		return e.Date
	}
	return e.Date.AddDays(1)
}

func (p *Player) doubt(d Doubt) { p.Doubts = p.Doubts.With(d) }
