package diff

import "slices"

// Kind is what an event is, in football's words. The kinds are in the order in
// which they are told: those that hurt the team, those that help it, and those that
// leave it as it is.
type Kind uint8

// The kinds of events.
const (
	Sold                Kind = iota // gone to another club as agreed, or bought by the one that had them on loan
	Left                            // gone, and the file does not say how or where to
	Released                        // gone as agreed, to no other club
	ContractEnded                   // gone, and the contract is over
	LoanEnded                       // gone back to the club that had lent them
	LoanedOut                       // lent to another club
	ArrivalCalledOff                // an agreed arrival that is not agreed any more
	DepartureAgreed                 // will go to another club
	Injured                         // out, or out again
	ReturnLater                     // back later than thought
	ContractLost                    // until when they are bound is not known any more
	ContractShortened               // ends earlier than it did
	OptionDropped                   // no option any more
	PositionDropped                 // at home at fewer positions
	RoleDown                        // of less weight for the team
	Signed                          // come from another club, or bought from the one that had lent them
	Joined                          // come, and the file does not say where from
	LoanedIn                        // lent by another club
	Recalled                        // back from a loan before its end
	BackFromLoan                    // back from a loan at its end
	ArrivalAgreed                   // will come from another club
	Arrived                         // come as agreed
	DepartureCalledOff              // an agreed departure that is not agreed any more
	Renewed                         // bound for longer
	ContractLearnt                  // until when they are bound is known now
	OptionTaken                     // bound until the day to which an option went
	OptionAdded                     // an option more
	Recovered                       // back in the team
	ReturnSooner                    // back sooner than thought
	NewPosition                     // at home at one more position
	RoleUp                          // of more weight for the team
	MoveChanged                     // an agreed transfer under other terms
	LoanChanged                     // a loan under other terms
	OptionChanged                   // an option under other terms
	ReturnKnown                     // back on a day that was not known
	ReturnUnknown                   // back on a day that is not known any more
	InjuryNoted                     // out in between or before, and back
	InjuryCorrected                 // an injury told otherwise
	ProneChanged                    // said or not said to be injury-prone
	PositionsChanged                // the same positions in another order, or others to fill in at
	Revalued                        // another market value
	ClauseChanged                   // another release clause
	Renamed                         // the same player under another spelling
	Corrected                       // what is known of them was wrong or is better known
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

var kindTable = [kinds]struct {
	name string
	tone Tone
}{
	Sold:                {"sold", Bad},
	Left:                {"left", Bad},
	Released:            {"released", Bad},
	ContractEnded:       {"contract ended", Bad},
	LoanEnded:           {"loan ended", Bad},
	LoanedOut:           {"loaned out", Bad},
	ArrivalCalledOff:    {"arrival called off", Bad},
	DepartureAgreed:     {"departure agreed", Bad},
	Injured:             {"injured", Bad},
	ReturnLater:         {"return later", Bad},
	ContractLost:        {"contract unknown", Bad},
	ContractShortened:   {"contract shortened", Bad},
	OptionDropped:       {"option dropped", Bad},
	PositionDropped:     {"position dropped", Bad},
	RoleDown:            {"role down", Bad},
	Signed:              {"signed", Good},
	Joined:              {"joined", Good},
	LoanedIn:            {"loaned in", Good},
	Recalled:            {"recalled", Good},
	BackFromLoan:        {"back from loan", Good},
	ArrivalAgreed:       {"arrival agreed", Good},
	Arrived:             {"arrived", Good},
	DepartureCalledOff:  {"departure called off", Good},
	Renewed:             {"renewed", Good},
	ContractLearnt:      {"contract known", Good},
	OptionTaken:         {"option taken", Good},
	OptionAdded:         {"option added", Good},
	Recovered:           {"recovered", Good},
	ReturnSooner:        {"return sooner", Good},
	NewPosition:         {"new position", Good},
	RoleUp:              {"role up", Good},
	MoveChanged:         {"transfer changed", Neutral},
	LoanChanged:         {"loan changed", Neutral},
	OptionChanged:       {"option changed", Neutral},
	ReturnKnown:         {"return known", Neutral},
	ReturnUnknown:       {"return unknown", Neutral},
	InjuryNoted:         {"injury noted", Neutral},
	InjuryCorrected:     {"injury corrected", Neutral},
	ProneChanged:        {"injury-prone", Neutral},
	PositionsChanged:    {"positions", Neutral},
	Revalued:            {"value", Neutral},
	ClauseChanged:       {"release clause", Neutral},
	Renamed:             {"renamed", Quiet},
	Corrected:           {"corrected", Quiet},
	FormationChanged:    {"formation", Neutral},
	CoverChanged:        {"cover", Neutral},
	ClubFactsChanged:    {"club", Quiet},
	ExpectationsChanged: {"expectations", Quiet},
	Reordered:           {"pecking order", Quiet},
	AsOfChanged:         {"as of", Quiet},
	SquadAdded:          {"squad added", Neutral},
	SquadRemoved:        {"squad removed", Neutral},
}

// String is the kind in a word or two.
func (k Kind) String() string { return kindTable[k].name }

// MarshalText writes the kind as String does.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Tone tells what a kind of event means to the team.
func (k Kind) Tone() Tone { return kindTable[k].tone }

// Tone is what an event means to the team.
type Tone uint8

// The tones.
const (
	Bad Tone = iota
	Good
	Neutral
	Quiet // no event on the pitch or in the office: how the file tells it
)

var toneNames = [...]string{Bad: "bad", Good: "good", Neutral: "neutral", Quiet: "quiet"}

// String is the tone in a word.
func (t Tone) String() string { return toneNames[t] }

// MarshalText writes the tone as String does.
func (t Tone) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// out and in are the kinds of events that can be one end of a move between two
// clubs: at the one that they go from, and at the one that they come to.
var (
	out = []Kind{Sold, Left, Released, ContractEnded, LoanEnded, LoanedOut, DepartureAgreed, ArrivalCalledOff}
	in  = []Kind{Signed, Joined, LoanedIn, Recalled, BackFromLoan, ArrivalAgreed, Arrived, DepartureCalledOff}
)

func (k Kind) isOut() bool { return slices.Contains(out, k) }
func (k Kind) isIn() bool  { return slices.Contains(in, k) }
