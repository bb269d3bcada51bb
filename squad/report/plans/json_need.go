package plans

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/facts"
)

type needObject struct {
	Positions []squad.Position `json:"positions"`
	Urgency   squad.Urgency    `json:"urgency"`
	Worst     squad.Urgency    `json:"worst"`
	Signings  facts.Range      `json:"signings"`
	Reach     []squad.Position `json:"reach"`
	Heads     headsObject      `json:"heads"`
	facts.Figures
	Gaps    []gapObject    `json:"gaps"`
	Reasons []reasonObject `json:"reasons"`
	Targets []facts.Target `json:"targets"`
	Text    []string       `json:"text"`
}

// headsObject is how many are at home there: in the season being played, null where that
// is the one that was asked for, in that one, and in the next.
type headsObject struct {
	Playing *facts.Range `json:"playing"`
	Now     facts.Range  `json:"now"`
	Next    facts.Range  `json:"next"`
	Fit     facts.Range  `json:"fit"`  // of those in the season asked for, on the day
	Sure    int          `json:"sure"` // of those
}

type gapObject struct {
	Urgency   squad.Urgency    `json:"urgency"`
	Positions []squad.Position `json:"positions"`
	Reach     []squad.Position `json:"reach"`
	Places    int              `json:"places"`
	Players   []string         `json:"players"`
	Signings  int              `json:"signings"`
}

type reasonObject struct {
	Kind   plan.ReasonKind `json:"kind"`
	Player string          `json:"player"`
	Cause  outlook.Cause   `json:"cause,omitempty"`
	Date   *squad.Date     `json:"date,omitempty"`
	Club   string          `json:"club,omitempty"`
	Doubts []outlook.Doubt `json:"doubts,omitempty"`
	Rank   *plan.Rank      `json:"rank,omitempty"` // of who leaves, in the season being played
}

type lossObject struct {
	Player  string         `json:"player"`
	Opens   []openObject   `json:"opens"`
	Deepens []deepenObject `json:"deepens"`
}

type openObject struct {
	Position squad.Position `json:"position"`
	Urgency  squad.Urgency  `json:"urgency"`
}

type deepenObject struct {
	Positions []squad.Position `json:"positions"`
	Urgency   squad.Urgency    `json:"urgency"`
	Signings  facts.Range      `json:"signings"`
}

func newNeedObject(p *plan.Plan, n *plan.Need) needObject {
	object := needObject{
		Positions: n.Positions.List(), Urgency: n.Urgency, Worst: n.Worst, Signings: facts.Range(n.Signings), Reach: n.Reach.List(),
		Heads:   headsObject{Now: facts.Range(n.Heads.Now), Next: facts.Range(n.Heads.Next), Fit: facts.Range(n.Heads.Fit), Sure: n.Heads.Sure},
		Figures: facts.FiguresOf(n.Count),
		Gaps:    []gapObject{}, Reasons: []reasonObject{}, Targets: facts.TargetsOf(targetsOf(p, n.Positions)), Text: why(p, n),
	}
	if n.Heads.Playing != nil {
		object.Heads.Playing = (*facts.Range)(n.Heads.Playing)
	}
	for _, g := range n.Gaps {
		gap := gapObject{
			Urgency: g.Urgency, Positions: g.Positions.List(), Reach: g.Reach.List(), Places: g.Places, Players: []string{}, Signings: g.Signings,
		}
		for _, q := range p.Players(g) {
			gap.Players = append(gap.Players, q.Name)
		}
		object.Gaps = append(object.Gaps, gap)
	}
	for _, r := range n.Reasons {
		reason := reasonObject{Kind: r.Kind, Player: r.Player.Name, Rank: r.Rank}
		switch r.Kind {
		case plan.Leaves, plan.ComesLater, plan.Arrives, plan.GoesNext:
			reason.Cause, reason.Date, reason.Club = r.Player.Cause, facts.Date(r.Player.Date), r.Player.Club
		case plan.Doubtful, plan.Covers, plan.FillsIn:
			reason.Doubts = r.Doubts.List()
		}
		object.Reasons = append(object.Reasons, reason)
	}
	return object
}

func newLossObject(l plan.Loss) lossObject {
	object := lossObject{Player: l.Player.Name, Opens: []openObject{}, Deepens: []deepenObject{}}
	for _, o := range l.NewNeeds {
		object.Opens = append(object.Opens, openObject(o))
	}
	for _, d := range l.WorseNeeds {
		object.Deepens = append(object.Deepens, deepenObject{d.Need.Positions.List(), d.Urgency, facts.Range(d.Signings)})
	}
	return object
}
