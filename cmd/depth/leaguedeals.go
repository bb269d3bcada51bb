package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/parallel"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/leagues"
	"github.com/depth-football/depth/squad/squadfile"
)

// judgeDeals tries the moves of a scenario and shows the clubs of the league that want something
// else then.
func (f *leagueFlags) judgeDeals(
	s streams, c *catalog.Catalog, sources []league.Source, unread error, options league.Options, view leagues.View, failOn squad.Urgency,
) error {
	if err := f.suitDeals(); err != nil {
		return err
	}
	if err := f.output.refuseOver(f.deals, "the scenario", s.in); err != nil {
		return err
	}
	read, err := readScenario(f.deals, s.in)
	if err != nil {
		return err
	}
	squads, unreadable := readAll(sources)
	known := deal.Listed{Squads: squads, Leagues: c, Others: knownClubs{c}}
	outcome, when, err := f.window(scenario{read, read.Of()}, known, plan.Planner{Facts: c})
	if err != nil {
		return err
	}
	after, err := moved(squads, outcome, plan.Planner{Facts: c}, options.Formation)
	if err != nil {
		return err
	}
	options.Fits = 0 // nobody is looked for
	old, unplanned := compared(sourcesOf(squads), options)
	failed := errors.Join(unread, unreadable, unplanned)
	switch {
	case errors.Is(unplanned, context.Canceled):
		return errors.New("interrupted: nothing was written")
	case old == nil || old.Read == 0:
		return cmp.Or(failed, errors.New("there is nothing to compare: no file is a squad"))
	}
	new, unplanned := compared(sourcesOf(after), options)
	if new == nil {
		return unplanned
	}
	tellTwice(s.err, old)
	tellOutside(s.err, old, outcome, when)
	judged := &leagues.Deals{
		Scenario: read.Name, File: read.File, Currency: outcome.Clubs[0].Before.Currency, Moves: outcome.Moves, Parts: outcome.Clubs,
		Before: old, After: new, Clubs: view.Clubs,
	}
	if err := errors.Join(failed, f.output.write(s, judged.Forms())); err != nil {
		return err
	}
	return leagueAnswer(new, failOn)
}

// suitDeals refuses the flags that ask for other answers.
func (f *leagueFlags) suitDeals() error {
	for _, other := range []struct {
		flag  string
		given bool
	}{
		{"--show", f.show != nil},
		{"--urgency", f.urgency != ""},
		{"--once", f.once},
		{"--any-level", f.anyLevel},
		{"--max-value", f.maxValue != ""},
		{"--max-age", f.maxAge != ""},
	} {
		if other.given {
			return fmt.Errorf("%s does not go with --deals, which shows the clubs that want something else after the moves", other.flag)
		}
	}
	return nil
}

// readAll are the squads of sources; what cannot be read does not stop the others.
func readAll(sources []league.Source) (squads []*squad.Squad, unread error) {
	var problems []error
	read := func(i int) (*squad.Squad, error) { return sources[i].Read() }
	for sq, err := range parallel.InOrder(len(sources), runtime.GOMAXPROCS(0), read) {
		if err != nil {
			problems = append(problems, err)
		} else if sq != nil {
			squads = append(squads, sq)
		}
	}
	return squads, errors.Join(problems...)
}

// sourcesOf are squads that have been read.
func sourcesOf(squads []*squad.Squad) []league.Source {
	sources := make([]league.Source, len(squads))
	for i, sq := range squads {
		sources[i] = league.Source{File: sq.File, Read: func() (*squad.Squad, error) { return sq, nil }}
	}
	return sources
}

// window makes the moves of a scenario, each of which must say whose it is. The club of the
// first is the one in whose currency fees are.
func (f *leagueFlags) window(s scenario, known deal.Listed, planner plan.Planner) (*deal.Outcome, deal.When, error) {
	if len(s.moves) == 0 {
		return nil, deal.When{}, fmt.Errorf("%s has no moves", names.PrintableFile(s.file.File))
	}
	var nobodys squadfile.Diagnostics
	for i, m := range s.moves {
		if m.Of == "" {
			key := "of"
			if m.Verb.Comes() {
				key = "to"
			}
			nobodys = append(nobodys, s.file.At(check.ImpossibleMove, i,
				fmt.Sprintf("it does not say whose move it is: write %q with the club, or %q above the moves if all are of one", key, "club")))
		}
	}
	if nobodys != nil {
		return nil, deal.When{}, nobodys
	}
	asked, err := known.Club(s.moves[0].Of)
	if err != nil {
		return nil, deal.When{}, err
	}
	if asked == nil {
		return nil, deal.When{}, squadfile.Diagnostics{s.file.At(check.ImpossibleMove, 0,
			fmt.Sprintf("no squad of %s is known", names.Quote(s.moves[0].Of)))}
	}
	judged, err := planner.Outlook(asked, plan.Options{Season: f.season})
	if err != nil {
		return nil, deal.When{}, ofSeason(err)
	}
	when := deal.Season(judged.Competition, judged.Season, asked.AsOf)
	outcome, err := deal.Try(asked, known, when, s.moves...)
	if errors.As(err, new(*deal.MoveError)) {
		impossible, err := deal.Impossible(asked, known, when, s.moves...)
		return nil, when, errors.Join(err, s.explain(impossible))
	}
	return outcome, when, err
}

// moved are squads with the moves, in the formations that they have without them.
func moved(squads []*squad.Squad, o *deal.Outcome, planner plan.Planner, asked squad.Formation) ([]*squad.Squad, error) {
	after := slices.Clone(squads)
	for _, club := range o.Clubs {
		i := slices.Index(squads, club.Before)
		if i < 0 {
			continue
		}
		with := *club.After
		if with.Formation.IsZero() && asked.IsZero() {
			var err error
			if with.Formation, err = planner.Formation(club.Before); err != nil {
				return nil, err
			}
		}
		after[i] = &with
	}
	return after, nil
}

// tellOutside says which clubs have a part in the moves and are not among those that are shown,
// and which moves come after the day that is judged.
func tellOutside(w io.Writer, l *league.League, o *deal.Outcome, when deal.When) {
	for _, club := range o.Clubs {
		if !slices.ContainsFunc(l.Clubs, func(c *league.Club) bool { return c.File == club.Before.File }) {
			fmt.Fprintf(w, "depth: %s have a part in the moves and are none of the clubs that are compared\n", names.Printable(club.Before.Club))
		}
	}
	judged := make(map[string]squad.Date)
	for _, c := range l.Clubs {
		judged[c.Name] = c.On
	}
	tellLate(w, o.Moves, when.Day, judged)
}
