package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/depth-football/depth/squad/squadfile"
)

// scenario is moves that are tried together.
type scenario struct {
	file  *squadfile.Scenario // nil if all of them were said in flags
	moves []move.Move         // of the file, then of the flags
}

// name is what the file calls the scenario, "" if there is none.
func (s scenario) name() string {
	if s.file == nil {
		return ""
	}
	return s.file.Name
}

// readScenario reads the file of a scenario; - is standard input.
func readScenario(name string, stdin io.Reader) (*squadfile.Scenario, error) {
	file := squadFile{name: name}
	if name == "-" {
		file = squadFile{name: standardInput, in: stdin}
	}
	src, err := file.read()
	if err != nil {
		return nil, err
	}
	return squadfile.ReadScenario(file.name, src)
}

// scenarios are those of the files, each with the moves of the flags behind its own; without a
// file these alone.
func (f *moveFlags) scenarios(stdin io.Reader) ([]scenario, error) {
	said, err := f.moves()
	if err != nil {
		return nil, err
	}
	if len(f.files) == 0 {
		return []scenario{{moves: said}}, nil
	}
	var list []scenario
	var wrong []error
	for _, name := range f.files {
		file, err := readScenario(name, stdin)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		list = append(list, scenario{file, append(file.Of(), said...)})
	}
	return list, errors.Join(wrong...)
}

// check refuses what does not go with the moves.
func (f *moveFlags) check(squadName string) error {
	input := 0
	for _, name := range append(slices.Clone(f.files), squadName) {
		if name == "-" {
			input++
		}
	}
	switch {
	case input > 1:
		return errors.New("standard input can be read only once: name the file of the scenario or that of the squad")
	case f.write == "" && f.save == "" && f.overwrite:
		return errors.New("--overwrite goes with --write and --save-scenario")
	case f.save == "-":
		return errors.New("--save-scenario writes a file beside the result: name one, like summer.yaml")
	case f.save != "" && !f.any():
		return errors.New("--save-scenario keeps moves: say some, like --sign Huijsen")
	case f.save != "" && len(f.files) > 1:
		return errors.New("--save-scenario keeps the moves of one scenario: name one")
	case f.write != "" && !f.any():
		return errors.New("--write writes what moves would make: say some, like --sign Huijsen or --scenario summer.yaml")
	case f.write != "" && len(f.files) > 1:
		return errors.New("--write writes the squads of one scenario: name one")
	case f.write != "" && squadName == "-":
		return errors.New("--write names each file like the one that it was read from: name the file of the squad in place of standard input")
	}
	return nil
}

// tryEach makes the moves of each scenario. The options it returns are those of the day on
// which the club is judged then.
func tryEach(
	scenarios []scenario, c *catalog.Catalog, planner plan.Planner, sq *squad.Squad, o plan.Options,
) ([]*deal.Outcome, plan.Options, error) {
	asked, err := planner.Outlook(sq, o)
	if err != nil {
		return nil, o, err
	}
	when := deal.Season(asked.Competition, asked.Season, sq.AsOf)
	if o.On.IsZero() && when.Day.After(asked.On) { // the season is under way
		o.On = when.Day
	}
	var outcomes []*deal.Outcome
	var wrong []error
	for _, s := range scenarios {
		outcome, err := deal.Try(sq, knownClubs{c}, when, s.moves...)
		if s.file != nil && errors.As(err, new(*deal.MoveError)) {
			impossible, err := deal.Impossible(sq, knownClubs{c}, when, s.moves...)
			wrong = append(wrong, err, s.explain(impossible))
			continue
		}
		if err != nil {
			return nil, o, err
		}
		outcomes = append(outcomes, outcome)
	}
	return outcomes, o, errors.Join(wrong...)
}

// explain says of moves that cannot be made where the file has them.
func (s scenario) explain(impossible []*deal.MoveError) error {
	var ofFile squadfile.Diagnostics
	var ofFlags []error
	for _, m := range impossible {
		if m.Index < len(s.file.Moves) {
			ofFile = append(ofFile, s.file.At(check.ImpossibleMove, m.Index, m.Err.Error()))
		} else {
			ofFlags = append(ofFlags, m)
		}
	}
	if ofFile != nil {
		ofFlags = append([]error{ofFile}, ofFlags...)
	}
	return errors.Join(ofFlags...)
}

// compareScenarios puts scenarios side by side with the squad as it is.
func (f *needsFlags) compareScenarios(
	s streams, c *catalog.Catalog, sq *squad.Squad, scenarios []scenario, warnings []string,
) error {
	failOn, err := urgency("--fail-on", f.failOn)
	if err != nil {
		return err
	}
	options, err := f.options()
	if err != nil {
		return err
	}
	planner := plan.Planner{Facts: c}
	outcomes, options, err := tryEach(scenarios, c, planner, sq, options)
	if err != nil {
		return ofSeason(err)
	}
	clubs, err := deal.SideBySide(planner, options, outcomes...)
	if err != nil {
		return ofSeason(err)
	}
	asked := clubs[0].Today
	if err := f.coversSpots(asked); err != nil {
		return err
	}
	narrowed, err := f.narrow(asked)
	if err != nil {
		return err
	}
	f.tellSeason(s.err, asked)
	judged := make(map[string]squad.Date)
	for _, club := range clubs {
		judged[club.Today.Outlook.Squad.Club] = club.Today.Outlook.On
	}
	var moves []deal.Made
	view := &plans.Scenarios{Clubs: clubs, Warnings: warnings}
	if f.positions != nil {
		view.Only = narrowed.Only
	}
	for i, sc := range scenarios {
		view.List = append(view.List, plans.Scenario{Name: sc.name(), File: sc.file.File, Moves: outcomes[i].Moves})
		moves = append(moves, outcomes[i].Moves...)
	}
	tellLate(s.err, moves, squad.Date{}, judged)
	if err := f.output.write(s, view.Forms()); err != nil {
		return err
	}
	return scenariosAnswer(view, f, failOn)
}

// scenariosAnswer is the answer to --fail-on: "no" if one of the scenarios leaves such a need.
func scenariosAnswer(view *plans.Scenarios, f *needsFlags, failOn squad.Urgency) error {
	var bad []string
	for i, under := range view.Clubs[0].Under {
		made, err := f.narrow(under.Plan)
		if err != nil {
			return err
		}
		if at := needsAt(made, failOn); at != "" {
			bad = append(bad, fmt.Sprintf("%s: %s", plans.Letter(i), at))
		}
	}
	if bad == nil {
		return nil
	}
	return negativeAnswer(fmt.Sprintf("needs that are %s: %s", orWorse(failOn), strings.Join(bad, "; ")))
}
