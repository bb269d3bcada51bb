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

// Source is where a price comes from.
type Source uint8

// The sources of prices.
const (
	Unknown  Source = iota // neither a clause nor a value is known
	Free                   // the contract is over by then
	Clause                 // the release clause
	Value                  // the market value, times a factor
	Renewal                // what a renewal is said to cost
	OwnValue               // of a player on loan, whose price the loan does not tell: the market value, times a factor
	Option                 // an option in a contract costs no fee
	Target                 // what the shortlist of the club says
)

var sourceNames = [...]string{
	Unknown: "unknown", Free: "free", Clause: "clause", Value: "value", Renewal: "renewal", OwnValue: "value on loan", Option: "option",
	Target: "shortlist",
}

// String is the source in a word or two.
func (s Source) String() string { return sourceNames[s] }

// MarshalText writes the source as String does.
func (s Source) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Price is what a move costs.
type Price struct {
	Amount squad.Money // in the currency of the club that asks
	Source Source
	Value  squad.Money // the player's market value
	Factor float64     // times which it is taken
}

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
		club := m.known.called(s)
		isLooked := !m.opts.Shortlist && (len(m.opts.From) == 0 || slices.Contains(m.opts.From, m.known.keys[s]))
		if !isLooked && len(m.asked.Targets) == 0 {
			continue
		}
		if isLooked {
			m.clubs++
		}
		for o := range deal.Offers(s, league, m.when.Day) {
			if len(o.Positions) == 0 || told.isElsewhere(o.Player, s) {
				continue
			}
			signed := deal.Signed(o.Player, s, m.asked)
			signed.Joins = squad.Transfer{On: m.when.Day, Club: s.Club}
			price := m.price(o, s, league)
			target := m.target(o.Player)
			if target != nil && !o.Free && isKnown(target.Price) {
				price.Amount, price.Source = target.Price, Target
			}
			if target == nil && !isLooked {
				continue
			}
			signing := move.Move{Verb: move.Sign, Player: o.Name, Club: club, Fee: price.Amount}
			m.candidates = append(m.candidates, &candidate{move: signing, player: &signed, own: -1, target: target != nil, price: price})
		}
	}
	m.gatherTargets()
	return nil
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

func isKnown(m squad.Money) bool {
	_, known := m.Amount()
	return known
}

// price is what a player of another club costs.
func (m *market) price(o deal.Offer, s *squad.Squad, league *squad.Competition) Price {
	p := Price{Value: deal.Amount(s, m.asked, o.Value)}
	clause := deal.Amount(s, m.asked, o.Contract.ReleaseClause)
	switch amount, known := clause.Amount(); {
	case o.Free:
		p.Amount, p.Source = squad.MoneyOf(0), Free
	case known:
		p.Amount, p.Source = squad.MoneyOf(amount), Clause
	default:
		p.fromValue(m.opts.Markup.of(league, m.when.Day, o.Until), Value)
	}
	return p
}

// fromValue takes the market value times a factor for the price, to the next ten thousand.
func (p *Price) fromValue(factor float64, source Source) {
	value, known := p.Value.Amount()
	if !known {
		return
	}
	const step = 10_000
	exact := int64(float64(value) * factor)
	p.Amount, p.Source, p.Factor = squad.MoneyOf((exact+step-1)/step*step), source, factor
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
		case p.Loan.Way == squad.LoanIn || contract.IsZero() || !contract.Before(now.Days.Closing):
			continue
		case p.Contract.Holder == squad.ClubOption && !p.Contract.Option.IsZero():
			with = move.Move{Verb: move.TakeOption, Player: with.Player}
			price.Amount, price.Source = squad.MoneyOf(0), Option
		case p.Role == squad.Fringe || p.Role == squad.Reserve || p.Contract.MaybeLoan && !m.isKept(i):
			continue
		default:
			amount, can := m.opts.Renewals.of(p)
			if !can {
				continue
			}
			price.Amount, price.Source = amount, Renewal
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

// isKept reports whether a player of the club is one who is asked to stay.
func (m *market) isKept(player int) bool {
	return slices.ContainsFunc(m.opts.Keep, func(name string) bool {
		i, err := m.asked.Find(name)
		return err == nil && i == player
	})
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
		return cmp.Or(
			cmp.Compare(a.money(), b.money()), cmp.Compare(own(b), own(a)), cmp.Compare(listed(a), listed(b)),
			cmp.Compare(value(b), value(a)),
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
