package diff

// Kind is what an event is, in football's words. The kinds are in the order in which
// reports list them: those that hurt the team, those that help it, and those that do
// neither.
type Kind uint8

// The kinds of events.
const (
	Sold                Kind = iota // gone to another club as agreed, or bought by the club of the loan
	Left                            // gone, and the file does not say how or where to
	LeftFree                        // gone to another club as agreed, for nothing
	Released                        // gone as agreed, to no other club
	Retired                         // gone, and plays no more
	ContractEnded                   // gone, and the contract is over
	LoanEnded                       // gone back to the club that owns the player
	CalledBack                      // gone back to the club that owns the player before the loan's end
	LoanedOut                       // lent to another club
	LentOn                          // recalled from a loan and lent to another club
	LentAgain                       // back from a loan at its end and lent to another club
	ArrivalCalledOff                // an agreed arrival is no longer agreed
	DepartureAgreed                 // will go to another club
	RetirementAgreed                // will play no more
	Injured                         // out, or out again
	Absent                          // suspended, with a national team or on leave, or will be
	ReturnLater                     // back later than expected
	ContractLost                    // the end of the contract is no longer known
	ContractShortened               // the contract ends earlier
	OptionDropped                   // there is no longer an option
	PositionDropped                 // at home at fewer positions
	RoleDown                        // less important for the team
	Signed                          // arrived from another club
	MadePermanent                   // bought by the club of the loan, in its course or as it had agreed
	BoughtAfterLoan                 // bought by the club of the loan after its end
	Joined                          // arrived, and the file does not say where from
	LoanedIn                        // lent by another club
	Recalled                        // back from a loan before its end
	BackFromLoan                    // back from a loan at its end
	ArrivalAgreed                   // will come from another club
	Arrived                         // arrived as agreed
	DepartureCalledOff              // an agreed departure is no longer agreed
	Renewed                         // the contract ends later
	ContractLearnt                  // the end of the contract is known now
	OptionTaken                     // the contract now ends on the day of the option
	Extended                        // the contract now ends on the day of the extension
	OptionAdded                     // there is an option now
	Recovered                       // back in the team
	AbsenceEnded                    // back from a suspension, a national team or leave
	ReturnSooner                    // back sooner than expected
	NewPosition                     // at home at more positions
	RoleUp                          // more important for the team
	MoveChanged                     // an agreed transfer has other terms
	LoanExtended                    // a loan ends later
	LoanChanged                     // a loan has other terms
	OptionChanged                   // an option has other terms
	ExtensionChanged                // there is an extension now, or none any more, or it has other terms
	ReturnKnown                     // the day of the return is known now
	ReturnUnknown                   // the day of the return is no longer known
	InjuryNoted                     // an injury that is over already
	Diagnosed                       // an injury is of another kind than it was thought to be
	InjuryCorrected                 // an injury is described differently
	AbsenceChanged                  // an absence has other dates, or is over already
	ProneChanged                    // the file says something else about being injury-prone
	PositionsChanged                // another order of positions, or others to fill in at
	Revalued                        // another market value
	ClauseChanged                   // another release clause
	Renamed                         // the same player under another spelling
	Corrected                       // another fact was wrong or is better known
	FormationChanged                // another shape
	CoverChanged                    // more or fewer players wanted for each spot
	ClubFactsChanged                // name, aliases, country, competitions, currency, whether contracts are known
	ExpectationsChanged             // what the file says must be true of the plan
	TargetsChanged                  // the shortlist
	Reordered                       // the pecking order at a position
	AsOfChanged                     // the day of the file
	SquadAdded                      // a club that had no file
	SquadRemoved                    // a club that no longer has a file
	kinds                           // one more than the last
)

var kindTable = [kinds]struct {
	name string
	tone Tone
}{
	Sold:                {"sold", Bad},
	Left:                {"left", Bad},
	LeftFree:            {"free transfer", Bad},
	Released:            {"released", Bad},
	Retired:             {"retired", Bad},
	ContractEnded:       {"contract ended", Bad},
	LoanEnded:           {"loan ended", Bad},
	CalledBack:          {"called back", Bad},
	LoanedOut:           {"loaned out", Bad},
	LentOn:              {"recalled and lent on", Bad},
	LentAgain:           {"back and lent again", Bad},
	ArrivalCalledOff:    {"arrival called off", Bad},
	DepartureAgreed:     {"departure agreed", Bad},
	RetirementAgreed:    {"will retire", Bad},
	Injured:             {"injured", Bad},
	Absent:              {"absent", Bad},
	ReturnLater:         {"return later", Bad},
	ContractLost:        {"contract unknown", Bad},
	ContractShortened:   {"contract shortened", Bad},
	OptionDropped:       {"option dropped", Bad},
	PositionDropped:     {"position dropped", Bad},
	RoleDown:            {"role down", Bad},
	Signed:              {"signed", Good},
	MadePermanent:       {"loan made permanent", Good},
	BoughtAfterLoan:     {"bought after a loan", Good},
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
	Extended:            {"contract extended", Good},
	OptionAdded:         {"option added", Good},
	Recovered:           {"recovered", Good},
	AbsenceEnded:        {"absence ended", Good},
	ReturnSooner:        {"return sooner", Good},
	NewPosition:         {"new position", Good},
	RoleUp:              {"role up", Good},
	MoveChanged:         {"transfer changed", Neutral},
	LoanExtended:        {"loan extended", Neutral},
	LoanChanged:         {"loan changed", Neutral},
	OptionChanged:       {"option changed", Neutral},
	ExtensionChanged:    {"extension", Neutral},
	ReturnKnown:         {"return known", Neutral},
	ReturnUnknown:       {"return unknown", Neutral},
	InjuryNoted:         {"injury noted", Neutral},
	Diagnosed:           {"diagnosis", Neutral},
	InjuryCorrected:     {"injury corrected", Neutral},
	AbsenceChanged:      {"absence changed", Neutral},
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
	TargetsChanged:      {"targets", Quiet},
	Reordered:           {"pecking order", Quiet},
	AsOfChanged:         {"as of", Quiet},
	SquadAdded:          {"squad added", Neutral},
	SquadRemoved:        {"squad removed", Neutral},
}

// String is the kind in a word or two.
func (k Kind) String() string { return kindTable[k].name }

// MarshalText writes the kind as String does.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Tone says what a kind of event means for the team.
func (k Kind) Tone() Tone { return kindTable[k].tone }

// Tone is what an event means for the team.
type Tone uint8

// The tones.
const (
	Bad Tone = iota
	Good
	Neutral
	Quiet // nothing on the pitch or in the office: only the file is different
)

var toneNames = [...]string{Bad: "bad", Good: "good", Neutral: "neutral", Quiet: "quiet"}

// String is the tone in a word.
func (t Tone) String() string { return toneNames[t] }

// MarshalText writes the tone as String does.
func (t Tone) MarshalText() ([]byte, error) { return []byte(t.String()), nil }
