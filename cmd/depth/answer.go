package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/depth-football/depth/squad/report/wording"
)

// tellSeason says which season was taken where another one may have been meant: that
// which is being played.
func (f *needsFlags) tellSeason(w io.Writer, plan *plan.Plan) {
	o := plan.Outlook
	playing, ok := o.Competition.Playing(o.Squad.AsOf)
	if ok && f.season == "" && f.on == "" {
		fmt.Fprintf(w, "depth: season %s (%s is being played: --season %s asks about it)\n", o.Season, playing, o.Competition.SeasonName(playing))
	}
}

// tellWarnings says how much looks wrong in a squad file.
func tellWarnings(w io.Writer, name, file string, n int) {
	switch {
	case n == 0:
	case name == "-":
		fmt.Fprintf(w, "depth: %s about the squad file (depth check - tells %s)\n", wording.Count(n, "warning"), itOrThem(n))
	default:
		word := shellWord(names.PrintableFile(file))
		fmt.Fprintf(w, "depth: %s about %s (depth check %s tells %s)\n", wording.Count(n, "warning"), word, word, itOrThem(n))
	}
}

func itOrThem(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// forms are the forms of what is asked: a plan, the deal that it is part of, or what is to
// settle in the squad of the plan, after the moves if there are any.
func (f *needsFlags) forms(c *catalog.Catalog, made *plan.Plan, tried *plans.Deal, warnings []string) (page.Forms, error) {
	if f.places {
		return page.Forms{"csv": func(w io.Writer, _ page.Style) error { return plans.PlacesCSV(w, made) }}, nil
	}
	d, err := f.decisionsOf(c, made, tried)
	if err != nil {
		return nil, err
	}
	answer := &plans.Answer{Plan: made, Decisions: d, Moves: d.Moves, Warnings: warnings, Brief: f.brief}
	switch {
	case f.decisions:
		return d.Forms(), nil
	case tried != nil:
		return tried.Forms(answer), nil
	}
	return answer.Forms(), nil
}

// answer is the answer to --fail-on.
func answer(plan *plan.Plan, failOn squad.Urgency) error {
	at := needsAt(plan, failOn)
	if at == "" {
		return nil
	}
	return negativeAnswer(fmt.Sprintf("needs that are %s: %s", orWorse(failOn), at))
}

// needsAt are the needs of a plan that are of an urgency or worse, "" if there are none.
func needsAt(plan *plan.Plan, failOn squad.Urgency) string {
	var at []string
	for _, n := range plan.Needs {
		if failOn != squad.NoUrgency && n.Urgency >= failOn {
			at = append(at, fmt.Sprintf("%s %s", n.Positions.Join("/"), n.Urgency))
		}
	}
	return strings.Join(at, ", ")
}
