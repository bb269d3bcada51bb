package outlook

import (
	"iter"
	"math/bits"
)

// Doubt is something that makes a player less than certain.
type Doubt uint8

// The doubts. Those up to OutOfPosition are about the season itself, the others
// about the seasons after it.
const (
	Injured         Doubt = iota // more than one chance in ten of being out on the day
	Absent                       // away on the day, or may be: suspended, with a national team, on leave
	InjuryProne                  // by the file, or by the last two years
	Untried                      // a prospect
	Option                       // there only if an option is taken, or not taken
	PartSeason                   // goes between the day and the last match
	ContractUnknown              // the file does not say until when the player is bound
	LoanUnknown                  // the file does not say when the loan ends
	Conditional                  // there only if a condition of a contract or a loan is met, or not met
	OutOfPosition                // fills in: at another position than their own, or from the second team
	FinalYear                    // the contract ends with the season
	Ageing                       // at an age at which careers end
	AgeUnknown                   // the file does not say when the player was born
	doubts                       // one more than the last
)

var doubtNames = [doubts]string{
	Injured:         "injured",
	Absent:          "absent",
	InjuryProne:     "injury-prone",
	Untried:         "untried",
	Option:          "option",
	PartSeason:      "part season",
	ContractUnknown: "contract unknown",
	LoanUnknown:     "loan end unknown",
	Conditional:     "condition open",
	OutOfPosition:   "out of position",
	FinalYear:       "final year",
	Ageing:          "ageing",
	AgeUnknown:      "age unknown",
}

// String is the doubt in a word or two.
func (d Doubt) String() string { return doubtNames[d] }

// MarshalText writes the doubt as String does.
func (d Doubt) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// Doubts is a set of doubts; the zero value is none.
type Doubts uint16

const (
	aboutSeason Doubts = 1<<FinalYear - 1
	unknowns           = 1<<ContractUnknown | 1<<LoanUnknown | 1<<Conditional
)

// Has reports whether a doubt is in the set.
func (s Doubts) Has(d Doubt) bool { return s>>d&1 == 1 }

// With is the set with one more doubt.
func (s Doubts) With(d Doubt) Doubts { return s | 1<<d }

// AboutSeason are the doubts of the set that concern the season itself. A player
// who has none of them is sure.
func (s Doubts) AboutSeason() Doubts { return s & aboutSeason }

// Unknown are the doubts of the set that leave open whether the player is there at all.
func (s Doubts) Unknown() Doubts { return s & unknowns }

// Known are the doubts of the set except those of Unknown.
func (s Doubts) Known() Doubts { return s &^ unknowns }

// All yields the doubts of the set in their fixed order.
func (s Doubts) All() iter.Seq[Doubt] {
	return func(yield func(Doubt) bool) {
		for rest := uint16(s); rest != 0; rest &= rest - 1 {
			if !yield(Doubt(bits.TrailingZeros16(rest))) {
				return
			}
		}
	}
}

// List is the set as a slice, never nil.
func (s Doubts) List() []Doubt {
	list := make([]Doubt, 0, bits.OnesCount16(uint16(s)))
	for d := range s.All() {
		list = append(list, d)
	}
	return list
}
