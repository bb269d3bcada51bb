package signings

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Reason is something by which a rate differs from that of a usual squad.
type Reason struct {
	Words  string  // "the starter leaves", "2 loans end"
	Effect float64 // how much higher the rate is for it; negative if it is lower
}

// String is the reason in words.
func (r Reason) String() string { return r.Words }

// worthSaying is the least part of x that is a reason: four in a hundred where clubs sign
// every other time. It is not measured by the effect, which is small for all reasons where
// nearly every club signs.
const worthSaying = 0.15

// Reasons are what makes the rate higher or lower than that of a usual squad, the
// strongest first.
func (s State) Reasons() []Reason {
	parts := s.parts()
	x := usually[s.Group].intercept
	var strongest []term
	for t, part := range parts {
		x += part
		if math.Abs(part) >= worthSaying {
			strongest = append(strongest, term(t))
		}
	}
	slices.SortStableFunc(strongest, func(a, b term) int { return cmp.Compare(math.Abs(parts[b]), math.Abs(parts[a])) })
	reasons := make([]Reason, len(strongest))
	for i, t := range strongest {
		reasons[i] = Reason{s.words(t, parts[t] > 0), logistic(x) - logistic(x-parts[t])}
	}
	return reasons
}

// words are those for a term that makes the rate higher or lower.
func (s State) words(t term, higher bool) string {
	switch t {
	case cover:
		return s.coverWords(higher)
	case ending:
		switch {
		case s.Ending == 0:
			return "no starter leaves"
		case s.Group.Spots() == 1:
			return "the starter leaves"
		}
		return fmt.Sprintf("%d of %d starters %s", s.Ending, s.Starters, verb(s.Ending, "leave"))
	case loans:
		switch s.Loans {
		case 0:
			return "no loan ends"
		case 1:
			return "a loan ends"
		}
		return fmt.Sprintf("%d loans end", s.Loans)
	case others:
		if *s.Others == 0 {
			return "nobody from another position also plays there"
		}
		return fmt.Sprintf("%d from other positions also %s there", *s.Others, verb(*s.Others, "play"))
	case young:
		if *s.Young == 0 {
			return "no young player stays"
		}
		return fmt.Sprintf("%d of %d or younger %s", *s.Young, YoungAge, verb(*s.Young, "stay"))
	}
	return "an eleven worth €" + squad.MoneyOf(int64(math.Round(s.Worth/1e5)*1e5)).String() + " a player"
}

func (s State) coverWords(higher bool) string {
	stay := fmt.Sprintf("%d who stay are near the eleven in value", s.Cover)
	switch {
	case s.Cover == 0:
		return "nobody who stays is near the eleven in value"
	case s.Cover == 1:
		stay = "1 who stays is near the eleven in value"
	}
	if higher {
		return "only " + stay
	}
	return stay
}

// verb is a verb in the form that goes with a number.
func verb(n int, word string) string {
	if n == 1 {
		return word + "s"
	}
	return word
}
