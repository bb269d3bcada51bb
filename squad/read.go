package squad

import (
	"fmt"
	"io"

	"gopkg.in/yaml.v3"
)

// MaxPlayers is the most players that a squad may have.
const MaxPlayers = 1000

// Read reads a squad file of at most [MaxSize] bytes; file is the name that its
// problems are told under. An error is the reader's own or [Diagnostics].
func Read(file string, r io.Reader) (*Squad, error) {
	src, err := readAll(file, r)
	if err != nil {
		return nil, err
	}
	return Parse(file, src)
}

// Parse reads a squad file from memory. An error is all that is wrong with it,
// as [Diagnostics]; what only looks wrong is in the squad's Warnings.
func Parse(file string, src []byte) (*Squad, error) {
	r := &reader{file: file, src: src}
	s := &Squad{File: file}
	if root := r.parse("a squad (club, as_of, players)"); root != nil {
		r.squad(root, s)
	}
	errors, warnings := r.finish()
	if errors != nil {
		return nil, errors
	}
	s.Warnings = warnings
	return s, nil
}

var squadKeys = []key[Squad]{
	{"club", into(readText, func(s *Squad) *string { return &s.Club })},
	{"as_of", into(readDate, func(s *Squad) *Date { return &s.AsOf })},
	{"players", (*reader).players},
	{"aliases", listInto("a list of names", readText, func(s *Squad) *[]string { return &s.Aliases })},
	{"country", into(readText, func(s *Squad) *string { return &s.Country })},
	{"competitions", listInto("a list of competitions", readText, func(s *Squad) *[]string { return &s.Competitions })},
	{"formation", (*reader).formation},
	{"cover", (*reader).cover},
	{"currency", into(readText, func(s *Squad) *string { return &s.Currency })},
}

func (r *reader) squad(root *yaml.Node, s *Squad) {
	found := readMap(r, root, "a squad", squadKeys, s)
	for i, required := range squadKeys[:3] {
		if found[i] == nil && !hasKey(root, required.name) {
			r.at(0, 0, 0, fmt.Sprintf("the key %q is missing: a squad file needs club, as_of and players", required.name))
		}
	}
	if n := found[1]; n != nil && !s.AsOf.IsZero() && !s.AsOf.Exact() {
		r.problem(n, "as_of must be a day, like 2026-03-11: every answer is computed from it")
	}
	if players := found[2]; players != nil && players.Kind == yaml.SequenceNode {
		r.checkPlayers(s, players.Content)
	}
}

func hasKey(n *yaml.Node, name string) bool {
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return true
		}
	}
	return false
}

func (r *reader) formation(n *yaml.Node, s *Squad) {
	if n.Kind == yaml.ScalarNode {
		into(parsed(ParseFormation), func(s *Squad) *Formation { return &s.Formation })(r, n, s)
		return
	}
	if starts, ok := r.counts(n, "a formation (4-3-3, or positions and numbers)"); ok {
		f, err := NewFormation(starts)
		if err != nil {
			r.problem(n, "%v", err)
			return
		}
		s.Formation = f
	}
}

func (r *reader) cover(n *yaml.Node, s *Squad) {
	var c Cover
	var err error
	if n.Kind == yaml.ScalarNode {
		every, ok := readNumber(r, n)
		if !ok {
			return
		}
		c, err = UniformCover(every)
	} else if perSpot, ok := r.counts(n, "cover (a number, or positions and numbers)"); ok {
		c, err = NewCover(perSpot)
	}
	if err != nil {
		r.problem(n, "%v", err)
		return
	}
	s.Cover = c
}

// counts reads a map of position to number.
func (r *reader) counts(n *yaml.Node, what string) (map[Position]int, bool) {
	if n.Kind != yaml.MappingNode {
		r.problem(n, "%s was expected here, not %s", what, kindOf(n))
		return nil, false
	}
	counts, good := make(map[Position]int), true
	for i := 0; i+1 < len(n.Content) && !r.enough(); i += 2 {
		name := n.Content[i]
		p, okName := readPosition(r, name)
		number, okNumber := readNumber(r, value(n.Content[i+1]))
		if _, twice := counts[p]; twice && okName {
			r.problem(name, "%s stands here a second time", p)
			good = false
		}
		good = good && okName && okNumber
		counts[p] = number
	}
	return counts, good
}

func (r *reader) players(n *yaml.Node, s *Squad) {
	if n.Kind != yaml.SequenceNode {
		r.problem(n, "a list of players was expected here, not %s", kindOf(n))
		return
	}
	if len(n.Content) > MaxPlayers {
		r.problem(n, "%d players: a squad has %d at the most", len(n.Content), MaxPlayers)
		return
	}
	s.Players = make([]Player, len(n.Content))
	for i, item := range n.Content {
		if r.enough() {
			break
		}
		p := &s.Players[i]
		p.Line = item.Line
		r.player(value(item), p)
	}
}

var playerKeys = []key[Player]{
	{"name", into(readText, func(p *Player) *string { return &p.Name })},
	{"born", into(readDate, func(p *Player) *Date { return &p.Born })},
	{"nationality", listInto("a list of countries", readText, func(p *Player) *[]string { return &p.Nationality })},
	{"positions", listInto("a list of positions", readPosition, func(p *Player) *[]Position { return &p.Positions })},
	{"also", listInto("a list of positions", readPosition, func(p *Player) *[]Position { return &p.Also })},
	{"role", into(readRole, func(p *Player) *Role { return &p.Role })},
	{"contract", func(r *reader, n *yaml.Node, p *Player) { r.contract(n, &p.Contract) }},
	{"loan", func(r *reader, n *yaml.Node, p *Player) { r.loan(n, &p.Loan) }},
	{"joins", func(r *reader, n *yaml.Node, p *Player) { r.transfer(n, "from", arrivalKeys, &p.Joins) }},
	{"leaves", func(r *reader, n *yaml.Node, p *Player) { r.transfer(n, "to", departureKeys, &p.Leaves) }},
	{"value", into(readMoney, func(p *Player) *Money { return &p.Value })},
	{"injury_prone", func(r *reader, n *yaml.Node, p *Player) {
		if prone, ok := readBool(r, n); ok {
			p.InjuryProne = &prone
		}
	}},
	{"injuries", func(r *reader, n *yaml.Node, p *Player) {
		p.Injuries = readList(r, n, "a list of injuries", (*reader).injury)
	}},
}

func (r *reader) player(n *yaml.Node, p *Player) {
	readMap(r, n, "a player", playerKeys, p)
	if p.Name == "" && n.Kind == yaml.MappingNode && !hasKey(n, "name") {
		r.problem(n, "this player has no name")
	}
}

var contractKeys = []key[Contract]{
	{"until", into(readDate, func(c *Contract) *Date { return &c.Until })},
	{"option", (*reader).option},
}

var optionKeys = []key[Contract]{
	{"until", into(readDate, func(c *Contract) *Date { return &c.Option })},
	{"holder", into(readHolder, func(c *Contract) *Holder { return &c.Holder })},
}

func (r *reader) contract(n *yaml.Node, c *Contract) {
	readMap(r, n, "a contract", contractKeys, c)
	if !c.Option.IsZero() && !c.Until.IsZero() && !c.Option.Latest().After(c.Until.Latest()) {
		r.problem(n, "the option to %s does not extend the contract to %s", c.Option, c.Until)
	}
	if !c.Option.IsZero() && c.Until.IsZero() {
		r.problem(n, "an option needs the date until which the contract runs without it")
	}
}

// option reads a date, which is an option of the club, or {until, holder}.
func (r *reader) option(n *yaml.Node, c *Contract) {
	if n.Kind == yaml.ScalarNode {
		into(readDate, func(c *Contract) *Date { return &c.Option })(r, n, c)
		return
	}
	readMap(r, n, "an option (a date, or until and holder)", optionKeys, c)
	if c.Option.IsZero() && n.Kind == yaml.MappingNode && !hasKey(n, "until") {
		r.problem(n, "this option does not say until when it would extend the contract")
	}
}

var loanKeys = []key[Loan]{
	{"to", (*reader).loanOut},
	{"from", (*reader).loanIn},
	{"until", into(readDate, func(l *Loan) *Date { return &l.Until })},
	{"buy", into(readBuy, func(l *Loan) *Buy { return &l.Buy })},
}

func (r *reader) loanOut(n *yaml.Node, l *Loan) { r.loanClub(n, l, LoanOut) }
func (r *reader) loanIn(n *yaml.Node, l *Loan)  { r.loanClub(n, l, LoanIn) }

func (r *reader) loanClub(n *yaml.Node, l *Loan, way LoanWay) {
	if club, ok := readText(r, n); ok {
		l.Club = club
	}
	l.Way = way
}

func (r *reader) loan(n *yaml.Node, l *Loan) {
	found := readMap(r, n, "a loan", loanKeys, l)
	switch to, from, until := found[0], found[1], found[2]; {
	case n.Kind != yaml.MappingNode:
	case to != nil && from != nil:
		r.problem(n, "a loan goes to a club or comes from one, not both")
	case to == nil && from == nil:
		r.problem(n, "this loan names no club: write to for a loan out, from for a loan in")
	case until == nil && !hasKey(n, "until"):
		r.warn(n, "this loan has no end: it stays unknown whether he is back")
	}
}

var arrivalKeys = transferKeys("from")

var departureKeys = transferKeys("to")

func transferKeys(club string) []key[Transfer] {
	return []key[Transfer]{
		{"on", into(readDate, func(t *Transfer) *Date { return &t.On })},
		{club, into(readText, func(t *Transfer) *string { return &t.Club })},
		{"fee", into(readMoney, func(t *Transfer) *Money { return &t.Fee })},
	}
}

func (r *reader) transfer(n *yaml.Node, club string, keys []key[Transfer], t *Transfer) {
	found := readMap(r, n, "a transfer (on, "+club+", fee)", keys, t)
	if found[0] == nil && n.Kind == yaml.MappingNode && !hasKey(n, "on") {
		r.problem(n, "this transfer has no day: write it like on: 2026-07-01")
	}
}

var injuryKeys = []key[Injury]{
	{"what", into(readText, func(i *Injury) *string { return &i.What })},
	{"since", into(readDate, func(i *Injury) *Date { return &i.Since })},
	{"until", into(readDate, func(i *Injury) *Date { return &i.Until })},
	{"over", into(readBool, func(i *Injury) *bool { return &i.Over })},
}

func (r *reader) injury(n *yaml.Node) (Injury, bool) {
	var i Injury
	found := readMap(r, n, "an injury", injuryKeys, &i)
	switch {
	case n.Kind != yaml.MappingNode:
		return i, false
	case i.Until.IsZero() || i.Since.IsZero():
	case i.Until.Latest().Before(i.Since.Earliest()):
		r.problem(found[2], "the injury ended on %s, before it began on %s", i.Until, i.Since)
	}
	if found[1] == nil && !hasKey(n, "since") {
		r.warn(n, "this injury has no beginning: how long it lasts stays unknown")
	}
	return i, true
}
