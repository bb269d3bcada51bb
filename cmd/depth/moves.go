package main

import (
	"errors"
	"fmt"
	"io"
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

// moveFlags are the moves that are tried: those of files, then those of flags in the order in
// which they are given.
type moveFlags struct {
	files     []string // of scenarios
	said      []saidMove
	save      string // the file to which the moves are written as a scenario
	write     string // the folder to which the squads are written
	overwrite bool
}

// any reports whether there are moves to try.
func (f *moveFlags) any() bool { return len(f.files)+len(f.said) > 0 }

// refuseOverwrite refuses to write a result over the moves.
func (f *moveFlags) refuseOverwrite(output outputFlags, stdin io.Reader) error {
	for _, name := range f.files {
		if err := output.refuseOver(name, "the scenario", stdin); err != nil {
			return err
		}
	}
	return nil
}

// saidMove is a move as it was given.
type saidMove struct {
	verb move.Verb
	text string
}

// register adds the flags by which moves are said.
func (f *moveFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&f.files, "scenario", nil,
		"try the moves of this `file`, then those of the flags;\ntwo or more files stand side by side with today")
	for _, v := range move.Verbs() {
		cmd.Flags().Var(&moveFlag{verb: v, flags: f}, v.String(), fmt.Sprintf("%s, like\n%q", v.Does(), v.Example()))
	}
}

// registerKeeping adds the flags that keep what the moves are and make.
func (f *moveFlags) registerKeeping(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.save, "save-scenario", "", "write the moves into this `file`, as a scenario")
	cmd.Flags().StringVar(&f.write, "write", "", "write the squad files that the moves would make\ninto this `folder`")
	cmd.Flags().BoolVar(&f.overwrite, "overwrite", false, "with --write and --save-scenario: replace files that are there")
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
func (s scenario) try(c *catalog.Catalog, sq *squad.Squad, o plan.Options) (*plans.Deal, error) {
	planner := plan.Planner{Facts: c}
	outcomes, o, err := tryEach([]scenario{s}, c, planner, sq, o)
	if err != nil {
		return nil, err
	}
	judged, err := outcomes[0].Judge(planner, o)
	if err != nil {
		return nil, err
	}
	return &plans.Deal{Scenario: s.name(), Moves: outcomes[0].Moves, Clubs: judged}, nil
}

// tellLate says which moves come after the day on which their club is judged. One that does not
// say when is made on the usual day. Each is told once, however many scenarios have it.
func tellLate(w io.Writer, moves []deal.Made, usual squad.Date, judged map[string]squad.Date) {
	told := make(map[string]bool)
	for _, m := range moves {
		on := m.On
		if on.IsZero() {
			on = usual
		}
		if day, ok := judged[m.Club]; ok && on.After(day) {
			line := fmt.Sprintf("depth: %s: %s is after %s, the day that is judged\n", names.Printable(m.Who), on.Words(), day.Words())
			if !told[line] {
				told[line] = true
				fmt.Fprint(w, line)
			}
		}
	}
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
