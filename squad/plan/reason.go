package plan

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Reason is what one player has to do with a need.
type Reason struct {
	Kind   ReasonKind
	Player *outlook.Player
	Doubts outlook.Doubts // about the season; of those who are doubtful, cover or fill in
	Rank   *Rank          // of those who leave, in the season in which the file was written; nil if that is unknown
}

// ReasonKind is what a player has to do with a need.
type ReasonKind uint8

// The kinds of reasons, in the order in which they are told.
const (
	Leaves     ReasonKind = iota // or is away all season
	ComesLater                   // or comes back later in the season
	Arrives                      // or comes back from a loan
	IsSure                       // counts without a doubt
	Doubtful                     // counts, but
	Covers                       // is not at home there, but counts for places behind a spot
	FillsIn                      // could play there, but counts nowhere
	GoesNext                     // counts now and no longer in the season after, of which Player tells
)

var reasonNames = [...]string{
	Leaves: "leaves", ComesLater: "comes later", Arrives: "arrives", IsSure: "sure", Doubtful: "doubtful", Covers: "covers",
	FillsIn: "fills in", GoesNext: "leaves next",
}

// String is the kind in a word or two.
func (k ReasonKind) String() string { return reasonNames[k] }

// MarshalText writes the kind as String does.
func (k ReasonKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// reasons names the players at home at a need's positions, by what they have to
// do with it, and who covers there. A player may be there twice: as one who arrives and
// one who is doubtful.
func (p *Plan) reasons(n *Need) []Reason {
	reasons := make([]Reason, 0, 8)
	note := func(k ReasonKind, p *outlook.Player, d outlook.Doubts) {
		reasons = append(reasons, Reason{Kind: k, Player: p, Doubts: d})
	}
	for i := range p.Outlook.Players {
		q := &p.Outlook.Players[i]
		use := p.Use(q.Player)
		switch {
		case use.Home&n.Positions == 0:
			switch {
			case !q.Counts() || !n.IsNow():
			case use.Cover&n.Positions != 0:
				note(Covers, q, q.Doubts.AboutSeason())
			case use.Able&n.Positions != 0 && (n.Urgency == squad.Short || q.MayBeFit() && n.Urgency == squad.Critical):
				note(FillsIn, q, q.Doubts.AboutSeason())
			}
		case q.ComesLater():
			note(ComesLater, q, 0)
		case !q.Counts():
			note(Leaves, q, 0)
			if rank, known := p.RankSoFar(q.Index); known {
				reasons[len(reasons)-1].Rank = &rank
			}
		default:
			if q.Standing != outlook.Contracted {
				note(Arrives, q, 0)
			}
			if q.Sure() && q.Role != squad.Fringe {
				note(IsSure, q, 0)
			} else {
				note(Doubtful, q, q.Doubts.AboutSeason())
			}
			if later := p.next.At(q.Index); n.Worst == squad.Next && later != nil && !later.Counts() {
				note(GoesNext, later, 0)
			}
		}
	}
	slices.SortStableFunc(reasons, func(a, b Reason) int { return int(a.Kind) - int(b.Kind) })
	return reasons
}
