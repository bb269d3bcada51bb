package solve

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/outlook"
)

// candidate is a move that can be part of an answer.
type candidate struct {
	move   move.Move
	player *squad.Player // as the club has them with the move
	own    int           // the index in the squad of a player of the club itself; -1 of another
	target bool          // whether they are on the club's shortlist
	price  Price
	gain   gain
}

// market is who can come, stay or go.
type market struct {
	asked      *squad.Squad
	dearest    squad.Money // of its players, see [dearest]
	when       deal.When
	opts       *Options
	known      *known
	candidates []*candidate
	clubs      int // whose players are looked at
}

// gather looks at the players of other clubs who can be signed.
func (m *market) gather() error {
	told := newEntries(m.asked, m.known.squads)
	for _, s := range m.known.squads {
		league, err := m.known.League(s)
		if err != nil {
			return err
		}
		isLooked := !m.opts.Shortlist && (len(m.opts.From) == 0 || slices.Contains(m.opts.From, m.known.keys[s]))
		if !isLooked && len(m.asked.Targets) == 0 {
			continue
		}
		if isLooked {
			m.clubs++
		}
		club, from := m.known.called(s), m.seller(s, league)
		for o := range deal.Offers(s, league, m.when.Day) {
			if len(o.Positions) == 0 || told.isElsewhere(o.Player, s) {
				continue
			}
			target := m.target(o.Player)
			if target == nil && (!isLooked || m.wasLetGo(o.Player)) {
				continue
			}
			signed := deal.Signed(o.Player, s, m.asked)
			signed.Joins = squad.Transfer{On: m.when.Day, Club: s.Club}
			price := m.price(o, from, target != nil)
			if target != nil && !o.Free && isKnown(target.Price) {
				price.Amount, price.Source = target.Price, Target
			}
			signing := move.Move{Verb: move.Sign, Player: o.Name, Club: club, Fee: price.Amount}
			m.candidates = append(m.candidates, &candidate{move: signing, player: &signed, own: -1, target: target != nil, price: price})
		}
	}
	m.gatherTargets()
	return nil
}

// wasLetGo reports whether a player came from the club that asks in the year before.
func (m *market) wasLetGo(p *squad.Player) bool {
	on := p.Joins.On.LatestDay()
	return !p.Joins.IsZero() && on.After(m.asked.AsOf.AddYears(-1)) && identity.IsOwnClub(m.asked, p.Joins.Club)
}

// target is the entry of a player on the club's shortlist; nil if they are not on it.
func (m *market) target(p *squad.Player) *squad.Target {
	for i := range m.asked.Targets {
		t := m.asked.Targets[i].Player()
		if names.Fold(t.Name) == names.Fold(p.Name) || t.Born.Exact() && t.Born == p.Born {
			if identity.Judge(identity.NewEntry(&t, ""), identity.NewEntry(p, "")).Grade() >= identity.Guess {
				return &m.asked.Targets[i]
			}
		}
	}
	return nil
}

// gatherTargets adds those on the shortlist of whom there is no squad file.
func (m *market) gatherTargets() {
	for i := range m.asked.Targets {
		t := &m.asked.Targets[i]
		isThere := func(c *candidate) bool { return c.target && m.target(c.player) == t }
		if len(t.Positions) == 0 || slices.ContainsFunc(m.candidates, isThere) {
			continue
		}
		signing := move.Move{Verb: move.Sign, Player: t.Name, Positions: t.Positions, Club: t.Club, Fee: t.Price}
		signed := squad.Player{Name: t.Name, Positions: t.Positions, Joins: squad.Transfer{On: m.when.Day, Club: t.Club}}
		price := Price{Amount: t.Price}
		if isKnown(t.Price) {
			price.Source = Target
		}
		if age := squad.AgeOn(m.when.Day, t.Born); !age.IsZero() {
			signing.Age = age.Max
			signed.Born = squad.YearDate(m.when.Day.Year() - signing.Age)
		}
		m.candidates = append(m.candidates, &candidate{move: signing, player: &signed, own: -1, target: true, price: price})
	}
}

// keep looks at the club's own players who can be kept.
func (m *market) keep(now *outlook.Outlook) error {
	longer := now.Competition.Days(now.Competition.Next(now.Season)).Last
	for i := range m.asked.Players {
		p := &m.asked.Players[i]
		contract := now.Competition.In(p.Contract.Until)
		price := Price{Value: p.Value}
		with := move.Move{Verb: move.Renew, Player: nameIn(m.asked, i), Until: longer}
		switch {
		case p.Loan.Way == squad.LoanIn && p.Loan.Buy == squad.BuyOption:
			with = move.Move{Verb: move.TakeOption, Player: with.Player}
			price.fromValue(m.opts.Markup.Factor(0), OwnValue)
			with.Fee = price.Amount
		case p.Loan.Way == squad.LoanIn && p.Loan.Buy == squad.NoBuy:
			price.fromValue(m.opts.Markup.Factor(0), OwnValue)
			with = move.Move{Verb: move.Sign, Player: with.Player, Club: p.Loan.Club, Fee: price.Amount}
		case p.Loan.Way == squad.LoanIn || contract.IsZero() || !contract.Before(now.Days.Closing):
			continue
		case p.Contract.Holder == squad.ClubOption && !p.Contract.Option.IsZero():
			with = move.Move{Verb: move.TakeOption, Player: with.Player}
			price.Amount, price.Source = squad.MoneyOf(0), Option
		case p.Role == squad.Fringe || p.Role == squad.Reserve || p.Contract.MaybeLoan && !m.isSaidToRenew(p):
			continue
		default:
			amount, can := m.opts.Renewals.of(p)
			if !can {
				continue
			}
			price.Amount, price.Source = amount, Renewal
			if most, _ := m.dearest.Amount(); !m.isSaidToRenew(p) && m.maybeLent(p, most) {
				price.Amount, price.Source = squad.Money{}, MaybeLoan
			}
		}
		tried, err := deal.Try(m.asked, m.known, m.when, with)
		if err != nil {
			continue // it cannot be made, and so is no candidate
		}
		kept := &tried.Clubs[0].After.Players[i]
		m.candidates = append(m.candidates, &candidate{move: with, player: kept, own: i, price: price})
	}
	return nil
}

// isSaidToRenew reports whether the question says that a player's contract can be renewed.
func (m *market) isSaidToRenew(p *squad.Player) bool {
	isMeant := func(name string) bool { return isMeant(p, name) }
	return len(m.opts.Renewals.Of) > 0 || isKnown(m.opts.Renewals.Price) || slices.ContainsFunc(m.opts.Keep, isMeant)
}

// nameIn is how a player of a squad is called, so that nobody else is meant.
func nameIn(s *squad.Squad, player int) string {
	p := &s.Players[player]
	for i := range s.Players {
		if i != player && names.Fold(s.Players[i].Name) == names.Fold(p.Name) {
			return p.Name + " " + p.Born.String()
		}
	}
	return p.Name
}

// order brings candidates into the order in which they are preferred: the cheaper first, of
// those who cost as much the club's own, those on its shortlist, those of the higher value, the
// younger; at last by name.
func (m *market) order() {
	value := func(c *candidate) int64 { v, _ := c.price.Value.Amount(); return v }
	own := func(c *candidate) int { return min(c.own, 0) }
	listed := func(c *candidate) int {
		if c.target {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(m.candidates, func(a, b *candidate) int {
		if dearer := cmp.Compare(a.money(), b.money()); dearer != 0 {
			return dearer
		}
		return cmp.Or(
			cmp.Compare(own(b), own(a)), cmp.Compare(listed(a), listed(b)), cmp.Compare(value(b), value(a)),
			b.player.Born.Compare(a.player.Born), cmp.Compare(a.player.Name, b.player.Name), cmp.Compare(a.move.Club, b.move.Club),
		)
	})
}

// money is what a candidate costs, more than all others if that is not known.
func (c *candidate) money() int64 {
	if amount, known := c.price.Amount.Amount(); known {
		return amount
	}
	return unpriced
}

// Worth is from how much to how much those are worth who are looked for by a club of a level,
// at home at some positions.
func (b Bar) Worth(l league.Level, at squad.PositionSet) (least, most squad.Money) {
	median, _ := l.Median.Amount()
	band := league.BandAt(at)
	highest := band.Most
	if b.Most > 0 {
		highest = int64(b.Most) * band.Near / 100
	}
	return squad.MoneyOf(median * int64(b.Least) * band.Near / 10_000), squad.MoneyOf(median * highest / 100)
}

// allows reports whether a player is worth as much as those who are looked for at their
// positions.
func (b Bar) allows(l league.Level, p *squad.Player) bool {
	if !isKnown(l.Median) || b.Any {
		return true
	}
	value, known := p.Value.Amount()
	least, most := b.Worth(l, squad.SetOf(p.Positions...))
	low, _ := least.Amount()
	high, _ := most.Amount()
	return known && value >= low && value <= high
}

// entries are the players of all clubs, by what tells who they are.
type entries struct {
	asked *squad.Squad
	by    map[string][]entry
}

type entry struct {
	*squad.Player
	squad *squad.Squad
}

func newEntries(asked *squad.Squad, squads []*squad.Squad) *entries {
	e := &entries{asked, make(map[string][]entry)}
	for _, s := range append([]*squad.Squad{asked}, squads...) {
		for i := range s.Players {
			p := &s.Players[i]
			for _, key := range keysOf(p) {
				e.by[key] = append(e.by[key], entry{p, s})
			}
		}
	}
	return e
}

func keysOf(p *squad.Player) []string {
	keys := []string{names.Fold(p.Name)}
	if p.ID != "" {
		keys = append(keys, "\n"+p.ID)
	}
	return keys
}

// isElsewhere reports whether another file says that a player is with the club that asks, or
// at another club than the one whose file has them: one that is no older, and not as a loan.
func (e *entries) isElsewhere(p *squad.Player, of *squad.Squad) bool {
	for _, key := range keysOf(p) {
		for _, other := range e.by[key] {
			if other.Player == p || other.squad == of {
				continue
			}
			is := other.squad == e.asked || other.Loan.Way != squad.LoanIn && other.Leaves.IsZero() && !other.squad.AsOf.Before(of.AsOf)
			if is && identity.Judge(identity.NewEntry(p, ""), identity.NewEntry(other.Player, "")).Grade() >= identity.Guess {
				return true
			}
		}
	}
	return false
}
