package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/plans"
)

// moveFlags are the moves that are tried, in the order in which they are given.
type moveFlags struct{ said []saidMove }

// saidMove is a move as it was given.
type saidMove struct {
	verb move.Verb
	text string
}

func (f *moveFlags) register(cmd *cobra.Command) {
	for _, v := range move.Verbs() {
		cmd.Flags().Var(&moveFlag{verb: v, flags: f}, v.String(), fmt.Sprintf("%s, like\n%q", v.Does(), v.Example()))
	}
}

// moveFlag is the flag of a verb. Each time it is given it adds a move.
type moveFlag struct {
	verb  move.Verb
	flags *moveFlags
	last  string
}

var _ pflag.Value = (*moveFlag)(nil)

func (f *moveFlag) Set(text string) error {
	f.flags.said, f.last = append(f.flags.said, saidMove{f.verb, text}), text
	return nil
}

func (f *moveFlag) String() string { return f.last }

func (f *moveFlag) Type() string { return "move" }

// moves are the moves that were said.
func (f *moveFlags) moves() ([]move.Move, error) {
	var moves []move.Move
	for _, said := range f.said {
		m, err := move.Parse(said.verb, said.text)
		if err != nil {
			return nil, fmt.Errorf("--%s %s: %w", said.verb, names.Quote(said.text), err)
		}
		moves = append(moves, m)
	}
	return moves, nil
}

// try makes the moves and plans every club that has a part in them.
func (f *moveFlags) try(c *catalog.Catalog, sq *squad.Squad, o plan.Options) (*plans.Deal, error) {
	moves, err := f.moves()
	if err != nil {
		return nil, err
	}
	planner := plan.Planner{Facts: c}
	asked, err := planner.Outlook(sq, o)
	if err != nil {
		return nil, err
	}
	when := deal.Season(asked.Competition, asked.Season, sq.AsOf)
	if o.On.IsZero() && when.Day.After(asked.On) { // the season is under way
		o.On = when.Day
	}
	outcome, err := deal.Try(sq, knownClubs{c}, when, moves...)
	if err != nil {
		return nil, err
	}
	judged, err := outcome.Judge(planner, o)
	if err != nil {
		return nil, err
	}
	return &plans.Deal{Moves: outcome.Moves, Clubs: judged}, nil
}

// knownClubs are the clubs of the catalog.
type knownClubs struct{ *catalog.Catalog }

var _ deal.Clubs = knownClubs{}

// Club is the squad of a club of the catalog, nil if it has none of that name.
func (c knownClubs) Club(name string) (*squad.Squad, error) {
	entry, err := c.Find(name)
	var missing *catalog.NotFoundError
	if errors.As(err, &missing) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	s, err := c.Squad(entry)
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return nil, fmt.Errorf("cannot read %s: %w", entry.Path, pathError.Err)
	}
	return s, err
}

// League is the league of a squad; one that is not known has the usual days.
func (c knownClubs) League(s *squad.Squad) (*squad.Competition, error) {
	league, _, err := c.Catalog.League(s)
	return league, err
}
