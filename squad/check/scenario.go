package check

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// scenarios tries the moves of scenarios in the squads of the files, and in those that are
// known otherwise. Whose a move is that does not say it, only the command line says.
func (c *Checker) scenarios(checked []checkedFile) {
	var known deal.Listed
	for i := range checked {
		f := &checked[i]
		if f.scenario == nil {
			continue
		}
		if known.Leagues == nil {
			known = deal.Listed{Squads: squadsOf(checked), Leagues: c.Facts, Others: c.Clubs}
		}
		f.err = c.scenario(f, known)
	}
}

// squadsOf are the squads of files, which are read again: most runs have no need of them.
func squadsOf(checked []checkedFile) []*squad.Squad {
	read := make([]*squad.Squad, len(checked))
	eachOf(len(checked), func(i int) {
		if checked[i].club == nil {
			return
		}
		if src, err := checked[i].read(); err == nil {
			read[i], _ = squadfile.Parse(checked[i].Name, src) // nil if it has changed meanwhile
		}
	})
	return slices.DeleteFunc(read, func(s *squad.Squad) bool { return s == nil })
}

// scenario tries the moves of a scenario.
func (c *Checker) scenario(f *checkedFile, known deal.Listed) error {
	s := f.scenario
	all := s.Of()
	moves := all[:0:0]
	var number []int // of each in the file
	for i, m := range all {
		if m.Of != "" {
			moves, number = append(moves, m), append(number, i)
		}
	}
	if len(moves) == 0 {
		return nil
	}
	asked, err := known.Club(moves[0].Of)
	if err != nil {
		return err
	}
	if asked == nil {
		f.findings.add(Finding{Diagnostic: s.At(ImpossibleMove, number[0], fmt.Sprintf("no squad of %s is known (depth list shows the clubs)",
			names.Quote(moves[0].Of)))})
		return nil
	}
	judged, err := plan.Planner{Facts: c.Facts}.Outlook(asked, plan.Options{})
	if err != nil {
		return err
	}
	when := deal.Season(judged.Competition, judged.Season, asked.AsOf)
	impossible, err := deal.Impossible(asked, known, when, moves...)
	for _, m := range impossible {
		f.findings.add(Finding{Diagnostic: s.At(ImpossibleMove, number[m.Index], m.Err.Error())})
	}
	return err
}
