package squadfile

import (
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
)

// checkPlayers reports what is wrong with a player's facts taken together, or
// with two players taken together. It needs the whole file, since as_of may
// stand at its end.
func (r *reader) checkPlayers(s *squad.Squad, items []*yaml.Node) {
	var roster identity.Roster
	var lines []int // of those on the roster
	for i := range s.Players {
		p := &s.Players[i]
		if p.Name == "" {
			continue
		}
		c := playerCheck{r, p, value(items[i])}
		sameID, sameName := roster.Repeated(p)
		roster.Add(p)
		lines = append(lines, items[i].Line)
		if sameID >= 0 {
			r.problem(ruleDuplicateID, c.fact("id"), "the id %s is that of the player in line %d too", names.Quote(p.ID), lines[sameID])
		}
		if sameName >= 0 {
			r.problem(ruleDuplicatePlayer, c.fact("name"),
				"%s stands here a second time, after line %d (two players of one name need two birth dates or ids)",
				names.Quote(p.Name), lines[sameName])
		}
		c.againstBirth()
		if s.AsOf.Exact() {
			c.againstAsOf(s.AsOf)
		}
		if !r.broken[i] { // what is missing may be what is misspelt
			c.gaps()
			c.contract(s.ContractsUnknown)
		}
	}
}

// playerCheck looks at one player and knows where their facts stand.
type playerCheck struct {
	*reader
	player *squad.Player
	node   *yaml.Node
}

// fact is where a fact of the player stands in the file.
func (c playerCheck) fact(name string) *yaml.Node {
	if key, _ := pair(c.node, name); key != nil {
		return key
	}
	return c.node
}

func (c playerCheck) againstBirth() {
	p := c.player
	for _, later := range [...]struct {
		rule       *Rule
		fact, what string
		date       squad.Date
	}{
		{ruleContractBeforeBirth, "contract", "the contract ends", p.Contract.Until},
		{ruleLoanBeforeBirth, "loan", "the loan ends", p.Loan.Until},
		{ruleTransferBeforeBirth, "joins", "the player joins", p.Joins.On},
		{ruleTransferBeforeBirth, "leaves", "the player leaves", p.Leaves.On},
	} {
		if !later.date.IsZero() && bornAfter(p, later.date) {
			c.problem(later.rule, c.fact(later.fact), "%s on %s, before the player was born on %s", later.what, later.date, p.Born)
		}
	}
}

// bornAfter reports whether a day was over when a player was born.
func bornAfter(p *squad.Player, d squad.Date) bool {
	return !p.Born.IsZero() && !d.LatestDay().After(p.Born.Earliest())
}

// The ages outside which a birth date looks like a slip of the pen.
const youngest, oldest = 15, 45

func (c playerCheck) againstAsOf(asOf squad.Date) {
	p := c.player
	switch age := squad.AgeOn(asOf, p.Born); {
	case p.Born.IsZero():
	case age.Max < 0:
		c.problem(ruleBornAfterAsOf, c.fact("born"), "the player was born on %s, after %s, the day of this file", p.Born, asOf)
	case age.Max < youngest || age.Min > oldest:
		c.problem(ruleImplausibleAge, c.fact("born"), "the player is %s years old: is the birth date right?", age)
	}
	if end := p.Contract.End(); !end.IsZero() && end.LatestDay().Before(asOf) && !bornAfter(p, end) {
		c.problem(ExpiredContract, c.fact("contract"), "the contract ended on %s, before %s, the day of this file", end, asOf)
	}
	if gone := p.Leaves.On; !gone.IsZero() && !gone.LatestDay().After(asOf) {
		c.problem(ruleDeparted, c.fact("leaves"),
			"the player left on %s: on %s, the day of this file, they are no longer one of the squad", gone, asOf)
	}
	if comes, goes := p.Joins.On, p.Leaves.On; endsBefore(goes, comes) && !endsBefore(comes, p.Born) {
		c.problem(ruleLeavesBeforeArrival, c.fact("leaves"), "the player leaves on %s, before they join on %s", goes, comes)
	}
	for _, injury := range p.Injuries {
		if back := later(injury.Until.Earliest(), injury.NotBefore.Earliest()); injury.Over && back.After(asOf) {
			c.problem(ruleReturnTooSoon, c.fact("injuries"), "an injury is over, but the player is not back before %s", back)
		}
		if injury.Since.Earliest().After(asOf) {
			c.problem(ruleFutureInjury, c.fact("injuries"), "an injury begins on %s, after %s, the day of this file", injury.Since, asOf)
		}
	}
}

func later(a, b squad.Date) squad.Date {
	if b.After(a) {
		return b
	}
	return a
}

func (c playerCheck) gaps() {
	p := c.player
	if len(p.Positions)+len(p.Also) > (squad.SetOf(p.Positions...) | squad.SetOf(p.Also...)).Len() {
		c.problem(ruleRepeatedPosition, c.fact("positions"), "a position is named twice")
	}
	if end := p.Contract.Until; !end.IsZero() && !p.Joins.On.IsZero() && end.LatestDay().Before(p.Joins.On.Earliest()) {
		c.problem(ruleContractBeforeArrival, c.fact("contract"),
			"the contract ends on %s, before the player joins on %s: write the one with the new club", end, p.Joins.On)
	}
	if len(p.Positions) == 0 {
		c.problem(ruleNoPosition, c.fact("name"), "%s has no positions and is counted nowhere", names.Printable(p.Name))
	}
}

func (c playerCheck) contract(isTold bool) {
	p := c.player
	if isTold || !p.NeedsContract() {
		return
	}
	c.own++
	if p.Contract.Until.IsZero() {
		c.problem(ContractUnknown, c.fact("name"), "%s has no contract date: it stays unknown whether they are there next season",
			names.Printable(p.Name))
	}
}

// gatherContracts puts one warning in the place of one a player if most contracts are
// unknown, except for the players that the file exempts.
func (r *reader) gatherContracts(i *Inspection) {
	isTold := func(d Diagnostic) bool { return d.Rule == ContractUnknown && i.Exempting(d) == nil }
	unknown := 0
	for _, d := range r.problems {
		if isTold(d) {
			unknown++
		}
	}
	if !(squad.ContractDates{Known: r.own - unknown, Unknown: unknown}).MostlyUnknown() {
		return
	}
	r.problems = slices.DeleteFunc(r.problems, isTold)
	list, _ := pair(i.root, "players")
	r.problem(ContractUnknown, list, "%d of %d players have no contract date: it stays unknown whether they are there next season "+
		"(contracts: unknown, above the players, says that the file does not know them)", unknown, r.own)
}
