package plan

import (
	"cmp"
	"slices"
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/signings"
)

// Plan is a squad in a season with everything that follows from it.
type Plan struct {
	*chart.Chart
	Chosen  bool              // the formation is not the file's or the caller's, but see [FormationOf]
	Needs   []*Need           // the worst first; of one urgency those at which clubs sign most often
	Horizon []Future          // this season first
	Playing *outlook.Outlook  // the season in which the file was written, before this one; nil if that is this one
	Only    squad.PositionSet // the positions that were asked for; all of the formation otherwise
	// Signings are the groups of positions of which it is known how often clubs in the
	// squad's state signed there, from the goal forward.
	Signings []signings.State
	Missing  []string // players whom the plan leaves out, to see what their loss does
	Unknown  error    // why the league is not known; nil if it is, or if the file names none

	whole      *chart.Chart // though the plan may be seen by some positions alone
	next       *outlook.Outlook
	playing    func() *chart.Chart // nil if Playing is
	nextCounts func() squad.ByPosition[chart.Count]
	on         func(squad.Date) (*outlook.Outlook, error)
	losses     func() []Loss
}

// Future is what the contracts of today leave of a squad in a season.
type Future struct {
	Season squad.Season
	Counts squad.ByPosition[chart.Count] // by position
}

// Need is where the squad falls short, with what the players have to do with it.
type Need struct {
	need.Need
	Count   chart.Count // of all its positions together, as the chart splits them
	Heads   Heads
	Eleven  Eleven   // of a critical or a thin need
	Reasons []Reason // who leaves, who comes, who is doubtful, who is sure
}

// Switches are those that fill the places of the positions asked for that the chart leaves
// empty, though they can be filled.
func (p *Plan) Switches() []chart.Switch {
	return slices.DeleteFunc(p.whole.Switches(), func(s chart.Switch) bool { return !p.Only.Has(s.Position) })
}

// SoFar is the season in which the file was written, judged on the day of the file. It is
// false if that is the plan's own season.
func (p *Plan) SoFar() (Future, bool) {
	if p.Playing == nil {
		return Future{}, false
	}
	return Future{p.Playing.Season, p.playing().Counts()}, true
}

// CountOn is the numbers of some positions together on another day of the season.
func (p *Plan) CountOn(day squad.Date, at squad.PositionSet) (chart.Count, error) {
	o, err := p.on(day)
	if err != nil {
		return chart.Count{}, err
	}
	var sum chart.Count
	counts := chart.New(o, p.Formation, p.Cover).Counts()
	for position := range at.All() {
		sum = sum.Plus(counts[position])
	}
	return sum, nil
}

// After is the season after the plan's.
func (p *Plan) After() Future { return Future{p.next.Season, p.nextCounts()} }

// Counts are the numbers of all positions of the formation in the plan's season.
func (p *Plan) Counts() squad.ByPosition[chart.Count] { return p.Horizon[0].Counts }

// assess finds the needs of a plan.
func (p *Plan) assess() {
	team := TeamOf(p.Outlook, p.next, p.Formation, p.Cover)
	needs := team.Needs()
	counts := p.Counts()
	for i := range needs {
		n := &Need{Need: needs[i]}
		for at := range n.Positions.All() {
			n.Count = n.Count.Plus(counts[at])
		}
		n.Heads = p.heads(n.Positions)
		n.Eleven = p.eleven(n)
		n.Reasons = p.reasons(n)
		p.Needs = append(p.Needs, n)
	}
	all := slices.Clone(p.Needs) // in the order in which losses number them
	slices.SortStableFunc(p.Needs, func(a, b *Need) int {
		rate := func(n *Need) float64 { return SigningRate(p.Signings, &n.Shortfall) }
		return cmp.Or(cmp.Compare(b.Urgency, a.Urgency), cmp.Compare(rate(b), rate(a)))
	})
	p.losses = sync.OnceValue(func() []Loss { return lossesOf(team.Losses(needs), all, p.player) })
}

// TeamOf is what the needs of a squad are counted from, by its outlooks for a season
// and for the one after. The index of a player is that in the squad.
func TeamOf(now, next *outlook.Outlook, f squad.Formation, c squad.Cover) *need.Team {
	return &need.Team{Formation: f, Cover: c, Now: seen(now, f), Next: seen(next, f)}
}

func seen(o *outlook.Outlook, f squad.Formation) []need.Player {
	players := make([]need.Player, len(o.Squad.Players))
	for i := range o.Players {
		if p := &o.Players[i]; p.Counts() {
			players[p.Index] = Needed(p, f.Use(p.Skills()))
		}
	}
	return players
}

// Needed is all that needs see of a player who counts and of whom a formation has some use.
func Needed(p *outlook.Player, use squad.Use) need.Player {
	return need.Player{
		Use:      use,
		Fit:      p.Fit(),
		MayBeFit: p.MayBeFit(),
		Sure:     p.Doubts.AboutSeason().Known() == 0,
		Fringe:   p.Role == squad.Fringe,
		Unknown:  p.Doubts.Unknown() != 0,
	}
}

// player is the one of an index in the squad, as the season has them or, if they come
// after it, the next one.
func (p *Plan) player(index int) *outlook.Player {
	if q := p.Outlook.At(index); q != nil {
		return q
	}
	return p.next.At(index)
}

// AtAfter is the player of an index in the squad in the season after; nil if they do not
// concern it.
func (p *Plan) AtAfter(index int) *outlook.Player { return p.next.At(index) }

// Players are those of a gap: all who can be used at any of its positions.
func (p *Plan) Players(g need.Gap) []*outlook.Player {
	players := make([]*outlook.Player, len(g.Players))
	for i, index := range g.Players {
		players[i] = p.player(index)
	}
	return players
}

// AtHomeAfter names the players who are known to be there in the season after, at home at
// some positions.
func (p *Plan) AtHomeAfter(at squad.PositionSet) []string {
	var names []string
	for i := range p.next.Players {
		if q := &p.next.Players[i]; q.Counts() && q.Doubts.Unknown() == 0 && p.Use(q.Player).Home&at != 0 {
			names = append(names, q.Name)
		}
	}
	return names
}

// OpenAfter are the players of whom it is unknown whether they are there in the season
// after, at home at some positions, as that season has them.
func (p *Plan) OpenAfter(at squad.PositionSet) []*outlook.Player {
	var list []*outlook.Player
	for i := range p.next.Players {
		if q := &p.next.Players[i]; q.Counts() && q.Doubts.Unknown() != 0 && p.Use(q.Player).Home&at != 0 {
			list = append(list, q)
		}
	}
	return list
}

// Concerned are the players of the outlook with a standing who are at home at
// one of the positions that were asked for, or who fill in there.
func (p *Plan) Concerned(s outlook.Standing) []*outlook.Player {
	var list []*outlook.Player
	whole := p.Only == p.Formation.Positions()
	for i := range p.Outlook.Players {
		q := &p.Outlook.Players[i]
		if q.Standing == s && (whole || p.Use(q.Player).Able&p.Only != 0) {
			list = append(list, q)
		}
	}
	return list
}

// FirstShort is the first season, from the one in which the file was written to the end of
// the horizon, in which a position is, or may be, short.
func (p *Plan) FirstShort(at squad.Position) (season squad.Season, found bool) {
	seasons := p.Horizon
	if before, ok := p.SoFar(); ok {
		seasons = append([]Future{before}, seasons...)
	}
	for _, f := range seasons {
		if f.Counts[at].Short().High > 0 {
			return f.Season, true
		}
	}
	return squad.Season{}, false
}

// isEmptyAt reports whether a place is empty, or may be, at one of some positions, in the
// plan's season or in the one after.
func (p *Plan) isEmptyAt(positions squad.PositionSet, next bool) bool {
	counts := p.Counts()
	if next {
		counts = p.nextCounts()
	}
	for at := range (positions & p.Only).All() {
		if counts[at].Short().High > 0 {
			return true
		}
	}
	return false
}

// At is the plan seen by some positions alone: the needs that reach them, their
// places, and what the loss of a player would do there. The numbers stay those
// of the whole squad.
func (p *Plan) At(positions squad.PositionSet) *Plan {
	part := *p
	part.Chart = p.Chart.At(positions)
	part.Only = p.Only & positions
	part.Needs = nil
	for _, n := range p.Needs {
		if n.Touches(positions) || n.Reach&positions != 0 && p.isEmptyAt(positions, n.IsNext()) {
			part.Needs = append(part.Needs, n)
		}
	}
	part.losses = sync.OnceValue(func() []Loss { return lossesAt(p.Losses(), positions) })
	return &part
}
