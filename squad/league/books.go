package league

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// Books are what a squad is worth, how old it is and when its contracts run out, by the
// season in which the file was written. The second team is left out.
type Books struct {
	Players  int         // who are there, loans from elsewhere too
	Unvalued int         // of these, without a value
	Value    squad.Money // of the others together; not known if there are none
	Age      squad.Range // the median of the eleven on the day that is judged; zero if most ages are not known
	Cliffs   []Cliff     // by year
	Open     int         // of the club's own players, whose contract the file does not tell
}

// Cliff is the club's own players whose contracts run out in a year, with options of the
// club. Those who have agreed to leave are left out.
type Cliff struct {
	Year     int
	Players  int
	Kept     int         // of these, who may be on loan, or stay longer on a condition or by an option
	Unvalued int         // of all, without a value
	Value    squad.Money // of the others together; not known if there are none
}

// look takes over what the squad is that plays for the club.
func (c *Club) look(playing *outlook.Outlook) {
	eleven := plan.ElevenOf(playing, c.Formation, c.Cover)
	c.Level, _ = LevelOf(eleven)
	c.Books.Age = medianAge(eleven, c.On)
	for i := range playing.Players {
		p := &playing.Players[i]
		if !p.Counts() || p.Role == squad.Reserve {
			continue
		}
		c.Books.Players++
		c.Books.Value = plus(c.Books.Value, p.Value)
		c.Books.Unvalued += unvalued(p.Value)
	}
	for i := range c.players {
		p := &c.players[i]
		c.Books.enter(playing, &playing.Squad.Players[i], p.isKept() && p.Hold.Kind != ClubOption)
	}
	slices.SortFunc(c.Books.Cliffs, func(a, b Cliff) int { return cmp.Compare(a.Year, b.Year) })
}

// enter counts a player's contract, unless another club has them then.
func (b *Books) enter(o *outlook.Outlook, p *squad.Player, kept bool) {
	sold := p.Loan.Buy == squad.BuyObligation && p.Loan.Condition == ""
	if p.Role == squad.Reserve || p.Loan.Way == squad.LoanIn || sold || !p.Leaves.IsZero() {
		return
	}
	end := o.Competition.In(p.Contract.End())
	switch {
	case end.IsZero():
		b.Open++
		return
	case end.Before(o.Squad.AsOf):
		return
	}
	i := slices.IndexFunc(b.Cliffs, func(c Cliff) bool { return c.Year == end.Year() })
	if i < 0 {
		i, b.Cliffs = len(b.Cliffs), append(b.Cliffs, Cliff{Year: end.Year()})
	}
	c := &b.Cliffs[i]
	c.Players++
	if kept || p.Contract.MaybeLoan {
		c.Kept++
	}
	c.Value = plus(c.Value, p.Value)
	c.Unvalued += unvalued(p.Value)
}

// plus is two amounts together, of which one may not be known.
func plus(a, b squad.Money) squad.Money {
	x, known := a.Amount()
	y, also := b.Amount()
	if !known && !also {
		return squad.Money{}
	}
	return squad.MoneyOf(x + y)
}

// unvalued is 1 for a value that is not known.
func unvalued(m squad.Money) int {
	if _, known := m.Amount(); known {
		return 0
	}
	return 1
}

// medianAge is the zero range where the ages of fewer than two thirds are known.
func medianAge(players []*outlook.Player, on squad.Date) squad.Range {
	var least, most []int
	for _, p := range players {
		if age := squad.AgeOn(on, p.Born); !age.IsZero() {
			least, most = append(least, age.Min), append(most, age.Max)
		}
	}
	if len(least) == 0 || 3*len(least) < 2*len(players) {
		return squad.Range{}
	}
	slices.Sort(least)
	slices.Sort(most)
	return squad.Range{Low: least[len(least)/2], High: most[len(most)/2]}
}

// Cliff is the contracts that run out in a year.
func (b *Books) Cliff(year int) Cliff {
	i := slices.IndexFunc(b.Cliffs, func(c Cliff) bool { return c.Year == year })
	if i < 0 {
		return Cliff{Year: year}
	}
	return b.Cliffs[i]
}

// After is the contracts that run out after a year, taken together.
func (b *Books) After(year int) Cliff {
	var sum Cliff
	for _, c := range b.Cliffs {
		if c.Year > year {
			sum = Cliff{0, sum.Players + c.Players, sum.Kept + c.Kept, sum.Unvalued + c.Unvalued, plus(sum.Value, c.Value)}
		}
	}
	return sum
}

// Range is how many contracts run out, whatever becomes of those that something may keep.
func (c Cliff) Range() squad.Range { return squad.Range{Low: c.Players - c.Kept, High: c.Players} }
