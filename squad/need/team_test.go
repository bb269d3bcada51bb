package need

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

// rounds is how many random cases a test tries: a tenth of them with -short.
func rounds() int {
	if testing.Short() {
		return 1200
	}
	return 12000
}

// randomTeam is a team in a real formation, of a size at which needs of all kinds
// occur.
func randomTeam(r *rand.Rand) *Team {
	t := emptyTeam(r)
	for range 14 + r.IntN(22) {
		t.add(r, randomPlayer(r, t.Formation))
	}
	return t
}

// fullTeam is a team that lacks little: a player for each place, with few exceptions,
// and some who can play at other positions too.
func fullTeam(r *rand.Rand) *Team {
	t := emptyTeam(r)
	for at := range t.Formation.Positions().All() {
		for range t.Formation.Starts(at) * t.Cover.Of(at) {
			if r.IntN(14) == 0 {
				continue
			}
			p := randomPlayer(r, t.Formation)
			if r.IntN(4) > 0 {
				p.Home = squad.SetOf(at)
			}
			p.Cover |= p.Home
			p.Able |= p.Cover
			if r.IntN(3) > 0 {
				p.Fit, p.MayBeFit, p.Sure, p.Fringe, p.Unknown = true, true, true, false, false
			}
			t.add(r, p)
		}
	}
	return t
}

// emptyTeam has a formation, and now and then another cover than the usual.
func emptyTeam(r *rand.Rand) *Team {
	t := &Team{Formation: randomFormation(r), Next: []Player{}}
	if r.IntN(4) == 0 {
		cover, err := squad.UniformCover(1 + r.IntN(3))
		if err != nil {
			panic(err)
		}
		t.Cover = cover
	}
	return t
}

func randomFormation(r *rand.Rand) squad.Formation {
	names := squad.FormationNames()
	f, err := squad.ParseFormation(names[r.IntN(len(names))])
	if err != nil {
		panic(err)
	}
	return f
}

func randomPlayer(r *rand.Rand, f squad.Formation) Player {
	at := f.Positions().List()
	some := func(most int) (set squad.PositionSet) {
		for range r.IntN(most + 1) {
			set |= squad.SetOf(at[r.IntN(len(at))])
		}
		return set
	}
	one := func(in int) bool { return r.IntN(in) == 0 }
	p := Player{}
	p.Home = some(1) | squad.SetOf(at[r.IntN(len(at))])
	p.Cover = p.Home | some(2)
	p.Able = p.Cover
	if one(10) {
		p.Home, p.Cover = 0, 0 // of the second team
	}
	p.Fit = !one(6)
	p.MayBeFit = p.Fit || one(2)
	p.Sure = p.Fit && !one(3)
	p.Fringe = one(10)
	p.Unknown = one(10)
	return p
}

// add adds a player who may be gone in the season after, or not known to be there.
func (t *Team) add(r *rand.Rand, p Player) {
	next := p
	switch r.IntN(6) {
	case 0:
		next = Player{}
	case 1:
		next.Unknown = true
	}
	t.Now, t.Next = append(t.Now, p), append(t.Next, next)
}

// plus is the team with one player more.
func (t *Team) plus(p Player) *Team {
	more := *t
	more.Now, more.Next = append(slices.Clone(t.Now), p), append(slices.Clone(t.Next), p)
	return &more
}

// minus is the team with one player less.
func (t *Team) minus(i int) *Team {
	left := *t
	left.Now, left.Next = slices.Delete(slices.Clone(t.Now), i, i+1), slices.Delete(slices.Clone(t.Next), i, i+1)
	return &left
}

// now is the team without a season after.
func (t *Team) now() *Team { return &Team{Formation: t.Formation, Cover: t.Cover, Now: t.Now} }

// today is the bounds of the team's season.
func (t *Team) today() bounds { return t.whole().bounds(t.Now, false) }

// signing is who is signed at a position: at home there and nowhere else, fit and sure.
func signing(at squad.Position) Player {
	set := squad.SetOf(at)
	return Player{Use: squad.Use{Home: set, Cover: set, Able: set}, Fit: true, MayBeFit: true, Sure: true}
}

func summaries(needs []Need) []string {
	list := []string{}
	for _, n := range needs {
		list = append(list, fmt.Sprint(n.Positions.List(), n.Reach.List(), n.Urgency, n.Worst, n.Signings))
	}
	return list
}

func TestOrderOfPlayersMakesNoDifference(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for range rounds() / 4 {
		team := randomTeam(r)
		shuffled := *team
		shuffled.Now, shuffled.Next = slices.Clone(team.Now), slices.Clone(team.Next)
		r.Shuffle(len(team.Now), func(i, j int) {
			shuffled.Now[i], shuffled.Now[j] = shuffled.Now[j], shuffled.Now[i]
			shuffled.Next[i], shuffled.Next[j] = shuffled.Next[j], shuffled.Next[i]
		})
		if got, want := summaries(shuffled.Needs()), summaries(team.Needs()); !slices.Equal(got, want) {
			t.Fatalf("needs depend on the order of players:\n%v\n%v", got, want)
		}
	}
}
