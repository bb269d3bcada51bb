package diff

import "slices"

// Kind is what an event is, in football's words. The kinds are in the order in
// which they are told: those that hurt the team, those that help it, and those that
// leave it as it is.
type Kind uint8

// The kinds of events.
const (
	Sold                Kind = iota // gone to another club as agreed, or bought by the one that had him on loan
	Left                            // gone, and the file does not say how or where to
	Released                        // gone as agreed, to no other club
	ContractEnded                   // gone, and his contract is over
	LoanEnded                       // gone back to the club that had lent him
	LoanedOut                       // lent to another club
	ArrivalCalledOff                // an agreed arrival that is not agreed any more
	DepartureAgreed                 // will go to another club
	Injured                         // out, or out again
	ReturnLater                     // back later than thought, or on a day that is not known any more
	MarkedInjuryProne               // said to be injury-prone
	ContractShortened               // ends earlier than it did
	OptionDropped                   // no option any more
	PositionDropped                 // at home at fewer positions
	RoleDown                        // of less weight for the team
	Signed                          // come from another club, or bought from the one that had lent him
	Joined                          // come, and the file does not say where from
	LoanedIn                        // lent by another club
	Recalled                        // back from a loan before its end
	BackFromLoan                    // back from a loan at its end
	ArrivalAgreed                   // will come from another club
	Arrived                         // come as agreed
	DepartureCalledOff              // an agreed departure that is not agreed any more
	Renewed                         // bound for longer
	OptionTaken                     // bound until the day to which an option went
	OptionAdded                     // an option more
	Recovered                       // back in the team
	ReturnSooner                    // back sooner than thought, or on a day that is known now
	UnmarkedInjuryProne             // not said to be injury-prone any more
	NewPosition                     // at home at one more position
	RoleUp                          // of more weight for the team
	MoveChanged                     // an agreed transfer under other terms
	LoanChanged                     // a loan under other terms
	OptionChanged                   // an option under other terms
	InjuryNoted                     // out in between or before, and back
	PositionsChanged                // the same positions in another order, or others to fill in at
	Revalued                        // another market value
	ClauseChanged                   // another release clause
	Renamed                         // the same man under another spelling
	Corrected                       // what is known of him was wrong or is better known
	FormationChanged                // of the club: another shape
	CoverChanged                    // more or fewer players wanted for each spot
	ClubFactsChanged                // name, aliases, country, competitions, currency
	ExpectationsChanged             // what the file says must be true of the plan
	Reordered                       // the pecking order at a position
	AsOfChanged                     // the day of the file
	SquadAdded                      // a club of which there was no file
	SquadRemoved                    // a club of which there is no file any more
	kinds                           // one more than the last
)

var kindNames = [kinds]string{
	Sold: "sold", Left: "left", Released: "released", ContractEnded: "contract ended", LoanEnded: "loan ended", LoanedOut: "loaned out",
	ArrivalCalledOff: "arrival called off", DepartureAgreed: "departure agreed",
	Injured: "injured", ReturnLater: "return later", MarkedInjuryProne: "injury-prone",
	ContractShortened: "contract shortened", OptionDropped: "option dropped", PositionDropped: "position dropped", RoleDown: "role down",
	Signed: "signed", Joined: "joined", LoanedIn: "loaned in", Recalled: "recalled", BackFromLoan: "back from loan",
	ArrivalAgreed: "arrival agreed", Arrived: "arrived", DepartureCalledOff: "departure called off",
	Renewed: "renewed", OptionTaken: "option taken", OptionAdded: "option added",
	Recovered: "recovered", ReturnSooner: "return sooner", UnmarkedInjuryProne: "not injury-prone", NewPosition: "new position", RoleUp: "role up",
	MoveChanged: "transfer changed", LoanChanged: "loan changed", OptionChanged: "option changed", InjuryNoted: "injury noted",
	PositionsChanged: "positions", Revalued: "value", ClauseChanged: "release clause", Renamed: "renamed", Corrected: "corrected",
	FormationChanged: "formation", CoverChanged: "cover", ClubFactsChanged: "club", ExpectationsChanged: "expectations",
	Reordered: "pecking order", AsOfChanged: "as of", SquadAdded: "squad added", SquadRemoved: "squad removed",
}

// String is the kind in a word or two.
func (k Kind) String() string { return kindNames[k] }

// MarshalText writes the kind as String does.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Tone is what an event means to the team.
type Tone uint8

// The tones.
const (
	Bad Tone = iota
	Good
	Neutral
	Quiet // nothing about the players: how the file tells it
)

var toneNames = [...]string{Bad: "bad", Good: "good", Neutral: "neutral", Quiet: "quiet"}

// String is the tone in a word.
func (t Tone) String() string { return toneNames[t] }

// MarshalText writes the tone as String does.
func (t Tone) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// Tone tells what a kind of event means to the team.
func (k Kind) Tone() Tone {
	switch {
	case k <= RoleDown:
		return Bad
	case k <= RoleUp:
		return Good
	case k <= CoverChanged && k != Renamed && k != Corrected:
		return Neutral
	}
	return Quiet
}

// out and in are the kinds of events that can be one end of a move between two
// clubs: at the one that he goes from, and at the one that he comes to.
var (
	out = []Kind{Sold, Left, Released, ContractEnded, LoanEnded, LoanedOut, DepartureAgreed, ArrivalCalledOff}
	in  = []Kind{Signed, Joined, LoanedIn, Recalled, BackFromLoan, ArrivalAgreed, Arrived, DepartureCalledOff}
)

func (k Kind) isOut() bool { return slices.Contains(out, k) }
func (k Kind) isIn() bool  { return slices.Contains(in, k) }
