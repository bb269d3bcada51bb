package league

import (
	"cmp"
	"context"
	"slices"
)

// fitOnce looks for fits so that each player fits one need. The needs choose one after the
// other: those of the worst urgency first, of one urgency those of the clubs with the worst
// needs, and each as many players as it takes, or as the options ask for if that is fewer.
// A later need may go without, though an earlier one could have done with somebody else.
func (m *movable) fitOnce(ctx context.Context, opts Options) error {
	m.taken = make(map[*Player]bool)
	type turn struct {
		club *Club
		need *Need
	}
	var turns []turn
	for _, c := range m.league.Clubs {
		for i := range c.Needs {
			turns = append(turns, turn{c, &c.Needs[i]})
		}
	}
	slices.SortStableFunc(turns, func(a, b turn) int { return cmp.Compare(b.need.Urgency, a.need.Urgency) })
	for _, t := range turns {
		if err := ctx.Err(); err != nil {
			return err
		}
		m.fit(t.club, t.need, t.club.team.OpeningsOf(t.club.lacks), m.home(t.club.Formation), opts, min(opts.Fits, t.need.Signings.High))
		for _, f := range t.need.Fits {
			m.taken[f.Player] = true
		}
	}
	return nil
}
