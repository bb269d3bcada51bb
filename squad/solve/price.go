package solve

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
)

// Source is where a price comes from.
type Source uint8

// The sources of prices.
const (
	Unknown   Source = iota // neither a clause nor a value is known
	Free                    // the contract is over by then
	Clause                  // the release clause
	Value                   // the market value, times a factor
	Renewal                 // what a renewal is said to cost
	OwnValue                // of a player on loan, whose price the loan does not tell: the market value, times a factor
	Option                  // an option in a contract costs no fee
	Target                  // what the shortlist of the club says
	MaybeLoan               // unknown: what ends may be a loan, see [Result]
	KeyPlayer               // unknown: a bigger club's key player is not sold for the value, see [Result]
)

var sourceNames = [...]string{
	Unknown: "unknown", Free: "free", Clause: "clause", Value: "value", Renewal: "renewal", OwnValue: "value on loan", Option: "option",
	Target: "shortlist", MaybeLoan: "may be on loan", KeyPlayer: "key player",
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

func isKnown(m squad.Money) bool {
	_, known := m.Amount()
	return known
}

// seller is a club whose players are looked at.
type seller struct {
	*squad.Squad
	league  *squad.Competition
	dearest int64 // the median of those who are worth most, in its own currency; 0 if not known
	bigger  bool  // whether that is more than at the club that asks
}

func (m *market) seller(s *squad.Squad, league *squad.Competition) *seller {
	c := &seller{Squad: s, league: league}
	theirs, known := dearest(s)
	c.dearest, _ = theirs.Amount()
	here, _ := deal.Amount(s, m.asked, theirs).Amount()
	ours, isKnownHere := m.dearest.Amount()
	c.bigger = known && isKnownHere && here > ours
	return c
}

// dearest is the median value of the ten players of a squad in the field who are worth most. It
// is false if the values of fewer are known.
func dearest(s *squad.Squad) (squad.Money, bool) {
	const field = 10
	var values []int64
	for i := range s.Players {
		p := &s.Players[i]
		if v, known := p.Value.Amount(); known && len(p.Positions) > 0 && p.Positions[0] != squad.GK {
			values = append(values, v)
		}
	}
	if len(values) < field {
		return squad.Money{}, false
	}
	slices.Sort(values)
	return squad.MoneyOf(values[len(values)-field/2]), true
}

// price is what a player of another club costs.
func (m *market) price(o deal.Offer, c *seller, isTarget bool) Price {
	p := Price{Value: deal.Amount(c.Squad, m.asked, o.Value)}
	clause := deal.Amount(c.Squad, m.asked, o.Contract.ReleaseClause)
	switch amount, known := clause.Amount(); {
	case o.Free && m.maybeLent(o.Player, c.dearest):
		p.Source = MaybeLoan
	case o.Free:
		p.Amount, p.Source = squad.MoneyOf(0), Free
	case known:
		p.Amount, p.Source = squad.MoneyOf(amount), Clause
	case o.Role == squad.Key && c.bigger && !isTarget:
		p.Source = KeyPlayer
	default:
		p.fromValue(m.opts.Markup.of(c.league, m.when.Day, o.Until), Value)
	}
	return p
}

// Growing is the age until which a club seldom lets the contract of a player run out who is
// worth something to it.
const Growing = 24

// maybeLent reports whether what ends may be a loan and no contract: a young player is worth at
// least half as much as the dearest ones of the club. A source that does not know when somebody
// goes back tells them like one who comes free.
func (m *market) maybeLent(p *squad.Player, dearest int64) bool {
	age := squad.AgeOn(m.when.Day, p.Born)
	value, known := p.Value.Amount()
	return p.Loan.Way == squad.NoLoan && !age.IsZero() && age.Max < Growing && known && dearest > 0 && 2*value >= dearest
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
