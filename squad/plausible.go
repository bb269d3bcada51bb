package squad

import "gopkg.in/yaml.v3"

// checkPlayers tells what is wrong with a player's facts taken together, or
// with two players taken together. It needs the whole file, since as_of may
// stand at its end.
func (r *reader) checkPlayers(s *Squad, items []*yaml.Node) {
	last := make(map[string]int, len(s.Players)) // index of the last one of a name
	namesake := make([]int, len(s.Players))      // index of the one before, if any
	for i := range s.Players {
		p := &s.Players[i]
		if p.Name == "" {
			continue
		}
		c := playerCheck{r, p, value(items[i])}
		name := Fold(p.Name)
		before, ok := last[name]
		if !ok {
			before = -1
		}
		last[name], namesake[i] = i, before
		for j := before; j >= 0; j = namesake[j] {
			if other := s.Players[j]; mayBeSame(other.Born, p.Born) {
				r.problem(c.fact("name"), "%s stands here a second time, after line %d (two men of one name need two birth dates)", Quote(p.Name), other.Line)
				break
			}
		}
		c.againstBirth()
		if s.AsOf.Exact() {
			c.againstAsOf(s.AsOf)
		}
		c.gaps()
	}
}

// mayBeSame tells whether two birth dates may be one: a coarse or an unknown one
// does not tell two men apart.
func mayBeSame(a, b Date) bool {
	return a.IsZero() || b.IsZero() || !a.Latest().Before(b.Earliest()) && !b.Latest().Before(a.Earliest())
}

// playerCheck looks at one player and knows where his facts stand.
type playerCheck struct {
	*reader
	player *Player
	node   *yaml.Node
}

// fact is where a fact of the player stands in the file.
func (c playerCheck) fact(name string) *yaml.Node {
	for i := 0; i+1 < len(c.node.Content); i += 2 {
		if c.node.Content[i].Value == name {
			return c.node.Content[i]
		}
	}
	return c.node
}

func (c playerCheck) againstBirth() {
	p := c.player
	if p.Born.IsZero() {
		return
	}
	for _, later := range [...]struct {
		fact, what string
		date       Date
	}{
		{"contract", "his contract ends", p.Contract.Until},
		{"loan", "his loan ends", p.Loan.Until},
		{"joins", "he joins", p.Joins.On},
		{"leaves", "he leaves", p.Leaves.On},
	} {
		if !later.date.IsZero() && !later.date.Latest().After(p.Born.Earliest()) {
			c.problem(c.fact(later.fact), "%s on %s, before he was born on %s", later.what, later.date, p.Born)
		}
	}
}

// The ages outside which a birth date looks like a slip of the pen.
const youngest, oldest = 15, 45

func (c playerCheck) againstAsOf(asOf Date) {
	p := c.player
	switch age := AgeOn(asOf, p.Born); {
	case p.Born.IsZero():
	case age.Max < 0:
		c.problem(c.fact("born"), "he was born on %s, after %s, the day of this file", p.Born, asOf)
	case age.Max < youngest || age.Min > oldest:
		c.warn(c.fact("born"), "he is %s years old: is his birth date right?", age)
	}
	if end := p.Contract.Until; !end.IsZero() && end.Latest().Before(asOf) && p.Contract.Option.IsZero() {
		c.warn(c.fact("contract"), "his contract ended on %s, before %s, the day of this file", end, asOf)
	}
	if gone := p.Leaves.On; !gone.IsZero() && !gone.Latest().After(asOf) {
		c.warn(c.fact("leaves"), "he left on %s: on %s, the day of this file, he is no longer one of the squad", gone, asOf)
	}
	for _, injury := range p.Injuries {
		if injury.Since.Earliest().After(asOf) {
			c.warn(c.fact("injuries"), "an injury begins on %s, after %s, the day of this file", injury.Since, asOf)
		}
	}
}

func (c playerCheck) gaps() {
	p := c.player
	if len(p.Positions)+len(p.Also) > (SetOf(p.Positions...) | SetOf(p.Also...)).Len() {
		c.warn(c.fact("positions"), "a position is named twice")
	}
	if end := p.Contract.Until; !end.IsZero() && !p.Joins.On.IsZero() && end.Latest().Before(p.Joins.On.Earliest()) {
		c.warn(c.fact("contract"), "his contract ends on %s, before he joins on %s: write the one with the new club", end, p.Joins.On)
	}
	if len(p.Positions) == 0 {
		c.warn(c.fact("name"), "%s has no positions: he is counted nowhere", Printable(p.Name))
	}
	if p.Contract == (Contract{}) && p.Role != Reserve && p.Loan.Way != LoanIn {
		c.warn(c.fact("name"), "%s has no contract date: it stays unknown whether he is there next season", Printable(p.Name))
	}
}
