package need

import "github.com/depth-football/depth/squad"

// Want is a group of positions at which a squad has too few players of a kind, in the best
// case. It is closed by so many more who count there, whoever they are.
type Want struct {
	Urgency squad.Urgency
	Spots   squad.PositionSet // who can be used on one of these spots counts,
	Behind  squad.PositionSet // and who can be used behind one of these, which are among them
	Players int               // that are missing
}

// Wants are all groups that are too small for the season. A squad has no certain need of the
// season exactly if there are none, and several players close all of them exactly if of each
// as many count as are missing. That is Hall's theorem, see [Team].
//
// Groups that share no players are listed apart and together, since somebody who is signed
// may be at home in both, and is used once. That changes nothing for players who are not.
func (t *Team) Wants() []Want {
	var wants []Want
	for _, r := range t.whole().requirements(bestCase, t.Now) {
		spare := 0
		if r.spare {
			spare = 1
		}
		for group := range subsets(r.at) {
			spots := spare
			for p := range group.All() {
				spots += int(r.spots[p])
			}
			for behind := range subsets(group &^ r.bare()) {
				if w := (Want{r.urgency, group, behind, spots}); r.lacks(&w) {
					wants = append(wants, w)
				}
			}
			if w := (Want{r.urgency, group, 0, spots}); r.lacks(&w) {
				wants = append(wants, w)
			}
		}
	}
	return wants
}

// bare are the positions without places behind their spots.
func (r *requirement) bare() squad.PositionSet {
	var at squad.PositionSet
	for p := range r.at.All() {
		if r.cover[p] == 0 {
			at |= squad.SetOf(p)
		}
	}
	return at
}

// lacks counts who is missing in a group, whose spots are counted already.
func (r *requirement) lacks(w *Want) bool {
	for p := range w.Behind.All() {
		w.Players += int(r.cover[p])
	}
	for _, u := range r.players {
		if u.counts(w) {
			w.Players--
		}
	}
	return w.Players > 0
}

func (u used) counts(w *Want) bool { return u.spots&w.Spots != 0 || u.cover&w.Behind != 0 }

// Counts reports whether a player counts in the group, if all that the file leaves open turns
// out well.
func (w Want) Counts(p Player) bool {
	u, _ := p.use(w.Urgency, bestCase)
	return u.counts(&w)
}

// subsets yields the groups of some positions, each but the empty one.
func subsets(of squad.PositionSet) func(yield func(squad.PositionSet) bool) {
	return func(yield func(squad.PositionSet) bool) {
		for group := of; group != 0; group = (group - 1) & of {
			if !yield(group) {
				return
			}
		}
	}
}
