package chart

import (
	"slices"

	"github.com/depth-football/depth/squad/outlook"
)

// Reason is what one player has to do with a need.
type Reason struct {
	Kind   ReasonKind
	Player *outlook.Player
	Doubts outlook.Doubts // about the season; for Doubtful only
}

// ReasonKind is what a player has to do with a need.
type ReasonKind uint8

// The kinds of reasons, in the order in which they are told.
const (
	Leaves   ReasonKind = iota // or is away all season
	Arrives                    // or comes back from a loan
	IsSure                     // counts without a doubt
	Doubtful                   // counts, but
	GoesNext                   // counts now and no longer in the season after
)

var reasonNames = [...]string{Leaves: "leaves", Arrives: "arrives", IsSure: "sure", Doubtful: "doubtful", GoesNext: "leaves next"}

// String is the kind in a word or two.
func (k ReasonKind) String() string { return reasonNames[k] }

// MarshalText writes the kind as String does.
func (k ReasonKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// reasons names the players at home at a need's positions, by what they have to
// do with it. A player may be there twice: as one who arrives and one who is
// doubtful.
func (c *Chart) reasons(n *Need, next *outlook.Outlook) []Reason {
	reasons := make([]Reason, 0, 8)
	note := func(k ReasonKind, p *outlook.Player, d outlook.Doubts) {
		reasons = append(reasons, Reason{k, p, d})
	}
	for i := range c.Outlook.Players {
		p := &c.Outlook.Players[i]
		if p.Natural()&n.Positions == 0 {
			continue
		}
		if !p.Counts() {
			note(Leaves, p, 0)
			continue
		}
		if p.Standing != outlook.Contracted {
			note(Arrives, p, 0)
		}
		if p.Sure() {
			note(IsSure, p, 0)
		} else {
			note(Doubtful, p, p.Doubts.AboutSeason())
		}
		if n.Urgency == Next && gone(p, next) {
			note(GoesNext, p, 0)
		}
	}
	slices.SortStableFunc(reasons, func(a, b Reason) int { return int(a.Kind) - int(b.Kind) })
	return reasons
}

// gone tells whether a player no longer counts in a later outlook of the same
// squad.
func gone(p *outlook.Player, next *outlook.Outlook) bool {
	for i := range next.Players {
		if q := &next.Players[i]; q.Player == p.Player {
			return !q.Counts()
		}
	}
	return true
}
