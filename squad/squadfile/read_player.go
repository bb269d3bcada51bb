package squadfile

import (
	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
)

var playerKeys = []key[squad.Player]{
	scalarKey("name", "The player's name.", textScalar, func(p *squad.Player) *string { return &p.Name }).required(),
	scalarKey("id",
		"What tells the player from all others and stays the same when the name is spelt again: the number in a database behind its "+
			"name, like tm-139208.",
		textScalar, func(p *squad.Player) *string { return &p.ID }),
	scalarKey("born", "The day of birth.", dateScalar, func(p *squad.Player) *squad.Date { return &p.Born }),
	listKey("nationality", "The countries the player could play for or is a citizen of.", "a list of countries", textScalar,
		func(p *squad.Player) *[]string { return &p.Nationality }),
	listKey("positions", "The positions at which the player is at home, the best first.", "a list of positions", positionScalar,
		func(p *squad.Player) *[]squad.Position { return &p.Positions }),
	listKey("also", "The positions at which the player can cover: take a place behind a spot.", "a list of positions", positionScalar,
		func(p *squad.Player) *[]squad.Position { return &p.Also }),
	scalarKey("role", "What the player is to the team. Rotation if missing.", roleScalar,
		func(p *squad.Player) *squad.Role { return &p.Role }),
	partKey("contract", "The contract with the club.", contractShape,
		func(p *squad.Player) *squad.Contract { return &p.Contract }, (*reader).contract, partOf(contractKeys)),
	partKey("loan", "A loan to another club, or from one.", loanShape,
		func(p *squad.Player) *squad.Loan { return &p.Loan }, (*reader).loan, partOf(loanKeys)),
	partKey("joins", "An agreed arrival.", mapShape("arrival", "An agreed transfer from another club.", arrivalKeys),
		func(p *squad.Player) *squad.Transfer { return &p.Joins },
		func(r *reader, n *yaml.Node, t *squad.Transfer) { r.transfer(n, "from", arrivalKeys, t) }, partOf(arrivalKeys)),
	partKey("leaves", "An agreed departure.", mapShape("departure", "An agreed transfer to another club.", departureKeys),
		func(p *squad.Player) *squad.Transfer { return &p.Leaves },
		func(r *reader, n *yaml.Node, t *squad.Transfer) { r.transfer(n, "to", departureKeys, t) }, partOf(departureKeys)),
	scalarKey("value", "The market value.", moneyScalar, func(p *squad.Player) *squad.Money { return &p.Value }),
	partKey("injury_prone", "Whether the player is injury-prone. Worked out from the injuries if missing.", boolScalar.shape,
		func(p *squad.Player) **bool { return &p.InjuryProne }, readPointer(boolScalar), pointerNode(boolScalar)),
	partKey("injuries", "The injuries, past and present.",
		longListShape(mapShape("injury", "One spell out of the team.", injuryKeys), maxList),
		func(p *squad.Player) *[]squad.Injury { return &p.Injuries },
		func(r *reader, n *yaml.Node, into *[]squad.Injury) {
			*into = readList(r, n, "a list of injuries", (*reader).injury)
		},
		func(list *[]squad.Injury) *yaml.Node {
			return listNode(*list, func(i *squad.Injury) *yaml.Node { return mapNode(injuryKeys, i) })
		}),
	partKey("absences", "Suspensions, time with a national team, leave.",
		longListShape(mapShape("absence", "A time away that is no injury.", absenceKeys), maxList),
		func(p *squad.Player) *[]squad.Absence { return &p.Absences },
		func(r *reader, n *yaml.Node, into *[]squad.Absence) {
			*into = readList(r, n, "a list of absences", (*reader).absence)
		},
		func(list *[]squad.Absence) *yaml.Node {
			return listNode(*list, func(a *squad.Absence) *yaml.Node { return mapNode(absenceKeys, a) })
		}),
}

func (r *reader) player(n *yaml.Node, p *squad.Player) {
	readMap(r, n, "a player", playerKeys, p)
	if p.Name == "" && n.Kind == yaml.MappingNode && !hasKey(n, "name") {
		r.problem(ruleMissingKey, n, "this player has no name")
	}
}

var arrivalKeys = transferKeys("from", "The club that the player comes from.")

var departureKeys = transferKeys("to", "The club that the player goes to.")

func transferKeys(club, doc string) []key[squad.Transfer] {
	return []key[squad.Transfer]{
		scalarKey("on", "The day of the transfer.", dateScalar, func(t *squad.Transfer) *squad.Date { return &t.On }).required(),
		scalarKey(club, doc, textScalar, func(t *squad.Transfer) *string { return &t.Club }),
		scalarKey("fee", "What the buying club pays.", moneyScalar, func(t *squad.Transfer) *squad.Money { return &t.Fee }),
	}
}

func (r *reader) transfer(n *yaml.Node, club string, keys []key[squad.Transfer], t *squad.Transfer) {
	found := readMap(r, n, "a transfer (on, "+club+", fee)", keys, t)
	if found[0] == nil && n.Kind == yaml.MappingNode && !hasKey(n, "on") {
		r.problem(ruleMissingKey, n, "this transfer has no day: write it like on: 2026-07-01")
	}
}

var injuryKeys = []key[squad.Injury]{
	scalarKey("what", "What is hurt, in plain words: the usual layoff is looked up by them.", textScalar,
		func(i *squad.Injury) *string { return &i.What }),
	scalarKey("since", "The first day out.", dateScalar, func(i *squad.Injury) *squad.Date { return &i.Since }),
	scalarKey("until", "The day on which the player is back, known or expected.", dateScalar,
		func(i *squad.Injury) *squad.Date { return &i.Until }),
	scalarKey("not_before", "A day before which the player is not back, by what the club says.", dateScalar,
		func(i *squad.Injury) *squad.Date { return &i.NotBefore }),
	scalarKey("over", "True if the player is back, though the day is not known.", boolScalar,
		func(i *squad.Injury) *bool { return &i.Over }),
}

func (r *reader) injury(n *yaml.Node) (squad.Injury, bool) {
	var i squad.Injury
	found := readMap(r, n, "an injury", injuryKeys, &i)
	if n.Kind != yaml.MappingNode {
		return i, false
	}
	if endsBefore(i.Until, i.Since) {
		r.problem(ruleInjuryBackwards, found[2], "the injury ended on %s, before it began on %s", i.Until, i.Since)
	}
	if endsBefore(i.Until, i.NotBefore) {
		r.problem(ruleReturnTooSoon, found[3], "the player is back on %s, but not before %s", i.Until, i.NotBefore)
	}
	if found[1] == nil && !i.Over && !hasKey(n, "since") {
		what := "it is counted from the day of the file"
		if !i.Until.IsZero() {
			what = "it does not count towards injury-prone"
		}
		r.problem(ruleInjuryWithoutBeginning, n, "this injury has no beginning: %s", what)
	}
	return i, true
}

// endsBefore reports whether an end is before a day, whatever days the two mean.
func endsBefore(end, day squad.Date) bool {
	return !end.IsZero() && !day.IsZero() && end.LatestDay().Before(day.Earliest())
}

var absenceKeys = []key[squad.Absence]{
	customKey("why", "Why the player is away.", absenceScalar.shape,
		func(r *reader, n *yaml.Node, a *squad.Absence) {
			if why, ok := absenceScalar.read(r, n); ok {
				a.Why = why
			}
		},
		func(a *squad.Absence) *yaml.Node { return scalarNode(absenceScalar.write(a.Why)) }).required(),
	scalarKey("since", "The first day away.", dateScalar, func(a *squad.Absence) *squad.Date { return &a.Since }),
	scalarKey("until", "The day on which the player is back. The return is unknown if missing.", dateScalar,
		func(a *squad.Absence) *squad.Date { return &a.Until }),
}

func (r *reader) absence(n *yaml.Node) (squad.Absence, bool) {
	var a squad.Absence
	found := readMap(r, n, "an absence", absenceKeys, &a)
	if n.Kind != yaml.MappingNode {
		return a, false
	}
	if found[0] == nil && !hasKey(n, "why") {
		r.problem(ruleMissingKey, n, "this absence has no reason: write it like why: suspension")
	}
	if endsBefore(a.Until, a.Since) {
		r.problem(ruleAbsenceBackwards, found[2], "the absence ended on %s, before it began on %s", a.Until, a.Since)
	}
	return a, true
}
