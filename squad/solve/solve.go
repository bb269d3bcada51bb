package solve

import (
	"context"
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// Club is a club that is known. Its key is another name for it, which no other has.
type Club struct {
	Squad *squad.Squad
	Key   string
}

// Result is the answers to a question.
type Result struct {
	Plan       *plan.Plan   // of the club, without the moves of any answer
	Answers    []Answer     // the best first; none if nothing is lacking
	Level      league.Level // of the club; the zero one if it is not known
	Candidates int          // moves that could be part of an answer
	KeyPlayers int          // of these, key players of bigger clubs: they have no price, as they are not sold for their value
	MaybeLent  int          // of these, players whose contract seems to be over and may be a loan: they have no price
	Clubs      int          // whose players were looked at
	Proved     bool         // that there are no better answers, and no more that differ
}

// Answer is moves that close needs.
type Answer struct {
	Moves []Move
	Sum   squad.Money   // of the prices that are known
	Clubs []deal.Judged // what it does to every club, first the one that asks
	Left  Left          // what stays missing
}

// Closes reports whether nothing is left.
func (a *Answer) Closes() bool { return a.Left.IsNothing() }

// Unpriced is how many of the moves have no price that is known.
func (a *Answer) Unpriced() int {
	n := 0
	for i := range a.Moves {
		if !isKnown(a.Moves[i].Amount) {
			n++
		}
	}
	return n
}

// Move is one of an answer's moves.
type Move struct {
	deal.Made
	Price
	Player *squad.Player // as the club has them with the move
}

// Solve looks for the cheapest ways out for a club, among moves with the other clubs that are
// known. If the context ends, the answers are the best so far, and not proved.
func Solve(ctx context.Context, s *squad.Squad, clubs []Club, facts plan.Facts, opts Options) (*Result, error) {
	q, err := newQuestion(s, clubs, facts, opts)
	if err != nil {
		return nil, err
	}
	return q.solve(ctx)
}

// question is a club's wants with all that can be done about them.
type question struct {
	market
	squad   *squad.Squad // that asks
	planner plan.Planner
	options plan.Options
	plan    *plan.Plan
	level   league.Level
	forced  []int // the candidates in every answer
	problem *problem
	steps   int // of a search that are left
}

func newQuestion(s *squad.Squad, clubs []Club, facts plan.Facts, opts Options) (*question, error) {
	q := &question{squad: s, planner: plan.Planner{Facts: facts}, options: opts.Plan, steps: mostSteps}
	now, err := q.planner.Outlook(s, opts.Plan)
	if err != nil {
		return nil, err
	}
	q.market = market{
		when: deal.Season(now.Competition, now.Season, s.AsOf), opts: &opts, known: newKnown(facts, s, clubs),
	}
	if q.options.On.IsZero() && q.when.Day.After(now.On) { // the season is under way
		q.options.On = q.when.Day
	}
	if q.plan, err = q.planner.Plan(s, q.options); err != nil {
		return nil, err
	}
	q.asked = q.plan.Outlook.Squad
	q.dearest, _ = dearest(q.asked)
	if err := q.judgeLevel(); err != nil {
		return nil, err
	}
	if err := q.gather(); err != nil {
		return nil, err
	}
	if err := q.keep(q.plan.Outlook); err != nil {
		return nil, err
	}
	q.order()
	return q, q.pose()
}

func (q *question) solve(ctx context.Context) (*Result, error) {
	r := &Result{Plan: q.plan, Level: q.level, Candidates: len(q.problem.options), Clubs: q.clubs, Proved: true}
	for _, o := range q.problem.options {
		switch q.candidates[o.id].price.Source {
		case KeyPlayer:
			r.KeyPlayers++
		case MaybeLoan:
			r.MaybeLent++
		}
	}
	if len(q.problem.wants) == 0 && len(q.forced) == 0 {
		return r, nil
	}
	return r, q.answer(ctx, r)
}

// judgeLevel judges the level of the club, in the season in which its file was written.
func (q *question) judgeLevel() error {
	playing := q.plan.Playing
	if playing == nil {
		playing = q.plan.Outlook
	}
	q.level, _ = league.LevelOf(plan.ElevenOf(playing, q.plan.Formation, q.plan.Cover))
	return nil
}

// pose makes the problem: who would be what to the club. The outlook of a player does not
// depend on who else is there, so that of all candidates is made at once, as of one squad.
func (q *question) pose() error {
	all := *q.asked
	own := len(all.Players)
	all.Players = slices.Clone(all.Players)
	for _, c := range q.candidates {
		all.Players = append(all.Players, *c.player)
	}
	options := q.options
	options.Without = nil // they are gone already
	o, err := q.planner.Outlook(&all, options)
	if err != nil {
		return err
	}
	team := plan.TeamOf(o, o, q.plan.Formation, q.plan.Cover)
	for i := range q.candidates {
		c := q.candidates[i]
		c.gain.after = team.Now[own+i]
		if c.own >= 0 {
			c.gain.before = team.Now[c.own]
		}
	}
	team.Now, team.Next = team.Now[:own:own], nil
	barred, err := q.barred(o, own)
	if err != nil {
		return err
	}
	if err := q.force(team); err != nil {
		return err
	}
	wants := slices.DeleteFunc(team.Wants(), func(w need.Want) bool { return q.opts.Positions != 0 && w.Spots&^q.opts.Positions != 0 })
	money, gains := make([]int64, len(q.candidates)), make([]gain, len(q.candidates))
	for i, c := range q.candidates {
		money[i] = c.money()
		if !barred[i] && !slices.Contains(q.forced, i) {
			gains[i] = c.gain
		}
	}
	q.problem = newProblem(wants, money, gains)
	return nil
}

// barred are the candidates who are not looked for.
func (q *question) barred(o *outlook.Outlook, own int) ([]bool, error) {
	barred := make([]bool, len(q.candidates))
	meant := make([]bool, len(q.opts.Not))
	for i, c := range q.candidates {
		for j, name := range q.opts.Not {
			if isMeant(c.player, name) {
				barred[i], meant[j] = true, true
			}
		}
		if c.own >= 0 || c.target {
			continue
		}
		p := o.At(own + i)
		switch {
		case p == nil:
			barred[i] = true
		case q.opts.MaxAge > 0 && (p.Age.IsZero() || p.Age.Max > q.opts.MaxAge), q.opts.MaxAge == 0 && p.Doubts.Has(outlook.Ageing),
			!q.opts.Bar.allows(q.level, p.Player), q.opts.Positions != 0 && c.gain.after.Home&q.opts.Positions == 0:
			barred[i] = true
		}
	}
	for j, name := range q.opts.Not {
		if !meant[j] {
			return nil, &UnknownPlayerError{"not", name, q.near(name)}
		}
	}
	return barred, nil
}

// UnknownPlayerError says that nobody can be meant by a name.
type UnknownPlayerError struct{ Flag, Name, Near string }

func (e *UnknownPlayerError) Error() string {
	if e.Near != "" {
		return fmt.Sprintf("nobody who could be in an answer is called %s: did you mean %s?", names.Quote(e.Name), e.Near)
	}
	return fmt.Sprintf("nobody who could be in an answer is called %s", names.Quote(e.Name))
}

func (q *question) near(name string) string {
	var all []string
	for _, c := range q.candidates {
		all = append(all, c.player.Name)
	}
	return names.NearestPart(name, all)
}

// force takes the moves that keep some players into every answer.
func (q *question) force(team *need.Team) error {
	for _, name := range q.opts.Keep {
		at, err := q.asked.Find(name)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(q.candidates, func(c *candidate) bool { return c.own == at })
		switch {
		case i >= 0 && !slices.Contains(q.forced, i):
			q.forced = append(q.forced, i)
			team.Now[at] = q.candidates[i].gain.after
		case i < 0 && q.plan.Outlook.At(at) == nil || i < 0 && !q.plan.Outlook.At(at).Counts():
			return fmt.Errorf("nothing that depth knows of keeps %s", q.asked.Players[at].Name)
		}
	}
	return nil
}
