package leagues

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/wording"
)

// fitsOf are the players who fit a need.
func fitsOf(n *league.Need) []*league.Player {
	list := make([]*league.Player, len(n.Fits))
	for i, f := range n.Fits {
		list[i] = f.Player
	}
	return list
}

// fitCounts counts needs by who fits them.
type fitCounts struct {
	needs   int
	whole   int // that a player lifts
	several int // that take two signings or more
	no      int // that nobody lifts, nor takes a signing off
	noneOf  int // of these, those that take two signings or more
}

func countFits(clubs []*league.Club) fitCounts {
	var s fitCounts
	for _, c := range clubs {
		for i := range c.Needs {
			n := &c.Needs[i]
			several := n.Signings.High > 1
			s.needs++
			if len(n.Fits) > 0 && !n.Fits[0].Part {
				s.whole++
			} else if several {
				s.several++
			}
			if len(n.Fits) == 0 {
				s.no++
				if several {
					s.noneOf++
				}
			}
		}
	}
	return s
}

// fitsHint says how many needs somebody would lift, where needs are shown and not who.
func fitsHint(l *league.League, v View) string {
	s := countFits(l.Clubs)
	about := func(p Part) bool { return p == Clubs || p == Market }
	if s.needs == 0 || slices.Contains(v.Parts, Fits) || !slices.ContainsFunc(v.Parts, about) {
		return ""
	}
	needs := wording.Count(s.needs, "need")
	hint := fmt.Sprintf("%d of %s could be lifted by one player of these clubs who would not be missed", s.whole, needs)
	if s.several > 0 {
		hint += fmt.Sprintf("; two signings or more are wanted for %d of the rest", s.several)
	}
	return hint
}

// needsWithoutFit says how many needs nobody fits, those of one signing apart from those of
// several; "" if there are none.
func needsWithoutFit(clubs []*league.Club) string {
	s := countFits(clubs)
	var words []string
	if one := s.no - s.noneOf; one > 0 {
		words = append(words, wording.Count(one, "need")+" of one signing that no player of these clubs would lift")
	}
	if s.noneOf > 0 {
		words = append(words, wording.Count(s.noneOf, "need")+" of two signings or more that none would bring down by one")
	}
	return wording.And(words)
}
