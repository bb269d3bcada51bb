package solve

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/plan"
)

// answer adds the answers to a result.
func (q *question) answer(ctx context.Context, r *Result) error {
	var limits []limit
	least := Left{}
	spent := int64(0)
	for _, i := range q.forced {
		spent += min(q.candidates[i].money(), unpriced)
	}
	most := int64(anyAmount)
	if budget, known := q.opts.Budget.Amount(); known {
		if most = q.problem.within(budget - spent); budget < spent {
			most = -1
		}
	}
	if most < 0 {
		return errors.New("the budget is less than it costs to keep those who must stay")
	}
	for len(r.Answers) < max(q.opts.Limit, 1) {
		var f found
		if len(r.Answers) == 0 {
			least, f = q.problem.best(ctx, most, limits, &q.steps)
		} else {
			var isFound bool
			f, isFound = q.problem.reduced(most, limits).cheapest(ctx, least, most, limits, &q.steps)
			if !isFound {
				r.Proved = r.Proved && f.proved
				return nil
			}
		}
		a, against, err := q.try(f.options)
		if err != nil {
			return err
		}
		if against != nil {
			limits = append(limits, *against)
			continue
		}
		r.Proved = r.Proved && f.proved && a.Left == least
		r.Answers = append(r.Answers, *a)
		if len(f.options) == 0 {
			return nil
		}
		limits = append(limits, q.differing(f.options))
	}
	return nil
}

// differing is the limit by which the answers behind one differ from it: they have fewer than
// half of its moves. The club's own options do not count as long as there are others, since
// nobody would leave them out.
func (q *question) differing(options []int) limit {
	isOption := func(i int) bool { return q.candidates[i].price.Source == Option }
	if others := slices.DeleteFunc(slices.Clone(options), isOption); len(others) > 0 {
		options = others
	}
	return limit{options, (len(options) - 1) / 2}
}

// try makes the moves of an answer, and judges what they do. If they cannot be made, or if that
// is not fair, it returns what is against it.
func (q *question) try(options []int) (*Answer, *limit, error) {
	all := slices.Concat(q.forced, options)
	slices.SortStableFunc(all, func(a, b int) int {
		first := func(i int) squad.Position { return q.candidates[i].player.Positions[0] }
		return cmp.Or(cmp.Compare(first(a), first(b)), cmp.Compare(a, b))
	})
	for i, a := range all {
		for _, b := range all[i+1:] {
			one, other := identity.NewEntry(q.candidates[a].player, ""), identity.NewEntry(q.candidates[b].player, "")
			if identity.Judge(one, other).Grade() >= identity.Guess {
				return nil, &limit{[]int{a, b}, 1}, nil
			}
		}
	}
	var moves []move.Move
	for _, i := range all {
		moves = append(moves, q.candidates[i].move)
	}
	outcome, err := deal.Try(q.squad, q.known, q.when, moves...)
	var refused *deal.MoveError
	if errors.As(err, &refused) {
		i := slices.IndexFunc(all, func(i int) bool { return q.candidates[i].move.String() == refused.Move.String() })
		if slices.Contains(q.forced, all[i]) {
			return nil, nil, err
		}
		return nil, &limit{[]int{all[i]}, 0}, nil
	}
	if err != nil {
		return nil, nil, err
	}
	judged, err := outcome.Judge(q.planner, q.options)
	if err != nil {
		return nil, nil, err
	}
	if q.opts.Fair {
		if against := q.unfair(all, judged[1:]); against != nil {
			return nil, against, nil
		}
	}
	a := &Answer{Clubs: judged, Left: q.leftOf(judged[0].New)}
	sum := int64(0)
	for n, i := range all {
		c := q.candidates[i]
		amount, _ := c.price.Amount.Amount()
		sum += amount
		made := outcome.Moves[n]
		made.Move = c.move // as it was asked: that nobody pays for who is free is told of the price
		a.Moves = append(a.Moves, Move{made, c.price, c.player})
	}
	a.Sum = squad.MoneyOf(sum)
	return a, nil, nil
}

// leftOf is what a plan leaves missing.
func (q *question) leftOf(p *plan.Plan) Left {
	wants := plan.TeamOf(p.Outlook, p.Outlook, p.Formation, p.Cover).Wants()
	wants = slices.DeleteFunc(wants, func(w need.Want) bool { return q.opts.Positions != 0 && w.Spots&^q.opts.Positions != 0 })
	lacks := newProblem(wants, nil, nil)
	missing := make([]int, len(lacks.wants))
	for k := range lacks.wants {
		missing[k] = lacks.wants[k].missing
	}
	return lacks.left(missing)
}

// unfair is what is against an answer that leaves a club critical where it was not: that all of
// its players who come are in it. It is nil if that is nowhere so.
func (q *question) unfair(all []int, sellers []deal.Judged) *limit {
	for i := range sellers {
		c := &sellers[i]
		isWorse := func(e deal.Effect) bool { return e.New.Urgency == squad.Critical && e.Old.Urgency != squad.Critical }
		if !slices.ContainsFunc(c.Effects, isWorse) {
			continue
		}
		var theirs []int
		for _, i := range all {
			if q.known.by[q.candidates[i].move.Club] == c.Before {
				theirs = append(theirs, i)
			}
		}
		return &limit{theirs, len(theirs) - 1}
	}
	return nil
}
