package squadfile

import (
	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

var contractKeys = []key[squad.Contract]{
	scalarKey("until", "Until when the contract runs.", dateScalar, func(c *squad.Contract) *squad.Date { return &c.Until }),
	customKey("option", "Until when an option would extend it: a date if the club holds it, else until and holder.", optionShape,
		(*reader).option, optionNode),
	scalarKey("release_clause", "The amount for which any club may buy the player.", moneyScalar,
		func(c *squad.Contract) *squad.Money { return &c.ReleaseClause }),
	partKey("extension", "Until when the contract would run if a condition is met: until and if.", extensionShape,
		func(c *squad.Contract) *squad.Extension { return &c.Extension }, (*reader).extension, partOf(extensionKeys)),
	scalarKey("maybe", "What the end may be as well: loan, if it is not known whether the player's contract ends or a loan from elsewhere.",
		maybeLoanScalar, func(c *squad.Contract) *bool { return &c.MaybeLoan }),
}

var extensionKeys = []key[squad.Extension]{
	scalarKey("until", "Until when the extended contract would run.", dateScalar,
		func(e *squad.Extension) *squad.Date { return &e.Until }).required(),
	scalarKey("if", "The condition, in plain words: 20 appearances.", textScalar,
		func(e *squad.Extension) *string { return &e.If }).required(),
}

var extensionShape = mapShape("extension", "A condition that makes a contract longer.", extensionKeys)

var optionKeys = []key[squad.Contract]{
	scalarKey("until", "Until when the option would extend the contract.", dateScalar,
		func(c *squad.Contract) *squad.Date { return &c.Option }).required(),
	scalarKey("holder", "Who may take the option.", holderScalar, func(c *squad.Contract) *squad.Holder { return &c.Holder }),
}

// contractShape is a map; options, extensions and doubts need a contract that runs until some date.
var contractShape = func() *shape {
	s := mapShape("contract", "What binds a player to the club.", contractKeys)
	s.together = [][2]string{{"option", "until"}, {"extension", "until"}, {"maybe", "until"}}
	return s
}()

// optionShape is a date, which is an option of the club, or a map.
var optionShape = func() *shape {
	s := mapShape("option", "An option to extend a contract.", optionKeys)
	s.canonical, s.schema, s.short = dateScalar.shape.canonical, dateScalar.shape.schema, "until"
	return s
}()

func (r *reader) contract(n *yaml.Node, c *squad.Contract) {
	readMap(r, n, "a contract", contractKeys, c)
	if !c.Option.IsZero() && !c.Until.IsZero() && !c.Option.LatestDay().After(c.Until.LatestDay()) {
		r.problem(ruleUselessOption, n, "the option to %s does not extend the contract to %s", c.Option, c.Until)
	}
	if !c.Option.IsZero() && c.Until.IsZero() {
		r.problem(ruleMissingKey, n, "an option needs the date until which the contract runs without it")
	}
	if c.MaybeLoan && c.Until.IsZero() {
		r.problem(ruleMissingKey, n, "maybe: loan needs the date on which the contract or the loan ends")
	}
	switch end := c.Extension.Until; {
	case end.IsZero():
	case c.Until.IsZero():
		r.problem(ruleMissingKey, n, "an extension needs the date until which the contract runs without it")
	case !end.LatestDay().After(c.Until.LatestDay()):
		r.problem(ruleUselessExtension, n, "the extension to %s does not extend the contract to %s", end, c.Until)
	}
}

func (r *reader) extension(n *yaml.Node, e *squad.Extension) {
	found := readMap(r, n, "an extension (until and if)", extensionKeys, e)
	switch {
	case n.Kind != yaml.MappingNode:
	case found[0] == nil && !hasKey(n, "until"):
		r.problem(ruleMissingKey, n, "this extension does not say until when the contract would run")
	case found[1] == nil && !hasKey(n, "if"):
		r.problem(ruleMissingKey, n, "this extension has no condition: write it like if: 20 appearances (an option needs none: "+
			"option: %s)", e.Until)
	}
}

// option reads a date, which is an option of the club, or {until, holder}.
func (r *reader) option(n *yaml.Node, c *squad.Contract) {
	if n.Kind == yaml.ScalarNode {
		c.Option, _ = dateScalar.read(r, n)
		return
	}
	readMap(r, n, "an option (a date, or until and holder)", optionKeys, c)
	if c.Option.IsZero() && n.Kind == yaml.MappingNode && !hasKey(n, "until") {
		r.problem(ruleMissingKey, n, "this option does not say until when it would extend the contract")
	}
}

func optionNode(c *squad.Contract) *yaml.Node {
	if c.Holder == squad.ClubOption && !c.Option.IsZero() {
		return scalarNode(c.Option.String())
	}
	return partOf(optionKeys)(c)
}

var loanKeys = []key[squad.Loan]{
	loanKey("to", "The club that the player is lent to.", squad.LoanOut),
	loanKey("from", "The club that the player is lent from.", squad.LoanIn),
	scalarKey("since", "Its first day, of a loan to a club that has not begun.", dateScalar,
		func(l *squad.Loan) *squad.Date { return &l.Since }),
	scalarKey("until", "Until when the loan runs.", dateScalar, func(l *squad.Loan) *squad.Date { return &l.Until }),
	customKey("buy", "Whether the borrowing club may or must buy the player at its end: option or obligation; {obligation: 18 appearances} "+
		"if it must only on a condition.", buyShape, (*reader).buy, buyNode),
}

var buyKeys = []key[squad.Loan]{
	scalarKey("obligation", "When the borrowing club must buy, in plain words: 18 appearances.", textScalar,
		func(l *squad.Loan) *string { return &l.Condition }).required(),
}

// buyShape is a word, or a map for an obligation with a condition.
var buyShape = func() *shape {
	s := mapShape("buy", buyScalar.shape.doc, buyKeys)
	s.canonical, s.schema = buyScalar.shape.canonical, buyScalar.shape.schema
	return s
}()

// buy reads option or obligation, or an obligation with its condition.
func (r *reader) buy(n *yaml.Node, l *squad.Loan) {
	if n.Kind == yaml.ScalarNode {
		l.Buy, _ = buyScalar.read(r, n)
		return
	}
	if option, _ := pair(n, "option"); option != nil {
		r.problem(ruleUnknownKey, option,
			"an option to buy has no condition, since the borrowing club is free not to take it: write buy: option")
		return
	}
	found := readMap(r, n, "option, obligation, or an obligation with its condition", buyKeys, l)
	if found[0] == nil && n.Kind == yaml.MappingNode && !hasKey(n, "obligation") {
		r.problem(ruleMissingKey, n, "this does not say what the borrowing club must do: write it like buy: {obligation: 18 appearances}")
	}
	l.Buy = squad.BuyObligation
}

func buyNode(l *squad.Loan) *yaml.Node {
	switch {
	case l.Buy == squad.NoBuy:
		return nil
	case l.Buy == squad.BuyObligation && l.Condition != "":
		return mapNode(buyKeys, l)
	}
	return scalarNode(buyScalar.write(l.Buy))
}

// loanShape is a map that names one club.
var loanShape = func() *shape {
	s := mapShape("loan", "A spell at another club.", loanKeys)
	s.either = []string{"to", "from"}
	return s
}()

// loanKey is the key of the other club of a loan, which says which way it goes.
func loanKey(name, doc string, way squad.LoanWay) key[squad.Loan] {
	return customKey(name, doc, textShape,
		func(r *reader, n *yaml.Node, l *squad.Loan) {
			if club, ok := readText(r, n); ok {
				l.Club = club
			}
			l.Way = way
		},
		func(l *squad.Loan) *yaml.Node {
			if l.Way != way {
				return nil
			}
			return scalarNode(l.Club)
		})
}

func (r *reader) loan(n *yaml.Node, l *squad.Loan) {
	found := readMap(r, n, "a loan", loanKeys, l)
	switch to, from, since, until := found[0], found[1], found[2], found[3]; {
	case n.Kind != yaml.MappingNode:
	case to != nil && from != nil:
		r.problem(ruleLoanBothWays, n, "a loan goes to a club or comes from one, not both")
	case to == nil && from == nil:
		r.problem(ruleMissingKey, n, "this loan names no club: write to for a loan out, from for a loan in")
	case from != nil && since != nil:
		r.problem(ruleUnknownKey, since, "a loan from a club begins when the player joins: write joins: {on: %s, from: %s} beside it",
			names.Printable(since.Value), names.Printable(l.Club))
	case endsBefore(l.Until, l.Since):
		r.problem(ruleLoanBackwards, n, "the loan ends on %s, before it begins on %s", l.Until, l.Since)
	case until == nil && !hasKey(n, "until"):
		r.problem(ruleLoanWithoutEnd, n, "this loan has no end: it stays unknown whether the player is back")
	}
}
