package squadfile

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/names"
)

var scenarioKeys = []key[move.Scenario]{
	scalarKey("scenario", "What the scenario is called.", textScalar, func(s *move.Scenario) *string { return &s.Name }).required(),
	scalarKey("club", "The club whose moves they are, of those that do not say it. The club that is asked about if missing.", textScalar,
		func(s *move.Scenario) *string { return &s.Club }),
	partKey("moves", "The moves, in the order in which they are tried.", longListShape(moveShape, maxList),
		func(s *move.Scenario) *[]move.Move { return &s.Moves },
		func(r *reader, n *yaml.Node, into *[]move.Move) {
			*into = readList(r, n, "a list of moves", (*reader).move)
		},
		movesNode).required(),
}

// scenarioShape is the shape of the file of a scenario.
var scenarioShape = mapShape("scenario", "Moves that are tried together.", scenarioKeys).lengthened()

// movesNode is a list of moves, which may be empty.
func movesNode(moves *[]move.Move) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode}
	for i := range *moves {
		n.Content = append(n.Content, mapNode(moveKeys, listed(&(*moves)[i])))
	}
	return n
}

// listedMove is a move as a scenario lists it.
type listedMove struct {
	move.Move
	player, from, to, of string
	fee                  listedFee
}

// listedFee is a fee with the sign of its currency.
type listedFee struct {
	amount   squad.Money
	currency string
}

// listed is how a scenario lists a move.
func listed(m *move.Move) *listedMove {
	l := &listedMove{Move: *m, player: m.Player, of: m.Of, fee: listedFee{m.Fee, m.Currency}}
	if l.player == "" {
		l.player = m.Kind()
		l.Positions, l.Age, l.Born = nil, 0, squad.Date{}
	}
	switch keys := m.Verb.Keys(); {
	case m.Verb.Comes():
		l.from, l.to, l.of = m.Club, m.Of, ""
	case slices.Contains(keys, move.KeyTo):
		l.to = m.Club
	default:
		l.from = m.Club
	}
	return l
}

var moveKeys = func() []key[listedMove] {
	var keys []key[listedMove]
	for _, v := range move.Verbs() {
		keys = append(keys, verbKey(v))
	}
	return append(keys,
		scalarKey(move.KeyFrom, "The club that the player comes from.", textScalar, func(l *listedMove) *string { return &l.from }),
		scalarKey(move.KeyTo, "The club that the player goes to. Of who is signed or taken on loan: the club that does, if it is another one.",
			textScalar, func(l *listedMove) *string { return &l.to }),
		scalarKey(move.KeyOf, "The club whose player it is, if it is another one.", textScalar, func(l *listedMove) *string { return &l.of }),
		listKey(move.KeyPositions, "What somebody plays who is in no squad file.", "a list of positions", positionScalar,
			func(l *listedMove) *[]squad.Position { return &l.Positions }),
		scalarKey(move.KeyBorn, "The day of birth, or the year, of somebody who is in no squad file.", dateScalar,
			func(l *listedMove) *squad.Date { return &l.Born }),
		scalarKey(move.KeyAge, "The age of somebody who is in no squad file, in place of born.", ageScalar,
			func(l *listedMove) *int { return &l.Age }),
		scalarKey(move.KeyFee, "What the buying club pays.", feeScalar, func(l *listedMove) *listedFee { return &l.fee }),
		scalarKey(move.KeyUntil, "The end of the new contract or the loan; of an injury, the day on which the player is back.", dateScalar,
			func(l *listedMove) *squad.Date { return &l.Until }),
		scalarKey(move.KeyOn, "The first day at the new club.", exactly(dateScalar), func(l *listedMove) *squad.Date { return &l.On }),
		scalarKey(move.KeyBuy, "Whether the borrowing club may or must buy the player.", buyScalar,
			func(l *listedMove) *squad.Buy { return &l.Buy }),
		scalarKey(move.KeyInjury, "What is hurt, in plain words.", textScalar, func(l *listedMove) *string { return &l.Injury }),
	)
}()

// verbKey is the key that says what a move does, and to whom.
func verbKey(v move.Verb) key[listedMove] {
	does := strings.ToUpper(v.Does()[:1]) + v.Does()[1:] + ". "
	if v.Comes() {
		does += "Behind a or an it is nobody in particular: a centre-back."
	} else {
		does += "The value is the player."
	}
	return customKey(v.Key(), does, textShape,
		func(r *reader, n *yaml.Node, l *listedMove) {
			l.Verb = v
			l.player, _ = readText(r, n)
		},
		func(l *listedMove) *yaml.Node {
			if l.Verb != v {
				return nil
			}
			return scalarNode(l.player)
		})
}

var ageScalar = scalarOf(ruleInvalidNumber,
	shape{schema: scalarSchema{pattern: `^0*[1-5]?[0-9]$`, number: true, min: 1, max: move.OldestAge}}, parseAge, strconv.Itoa)

func parseAge(text string) (int, error) {
	n, err := parsePositive(text)
	if err == nil && n > move.OldestAge {
		err = fmt.Errorf("an age of %d at the most was expected here, not %d", move.OldestAge, n)
	}
	return n, err
}

var feeScalar = scalarOf(ruleInvalidMoney, shape{
	name: "fee", doc: "An amount in the currency of the club that is asked about, with a sign that says so or without: 70m, €70m, free.",
	schema: scalarSchema{
		pattern: `^(free|nothing|[` + strings.Join(squad.CurrencySigns(), "") + `]?([0-9]+|([0-9]+\.?[0-9]*|\.[0-9]+)[mk]))$`,
		number:  true, max: 1e12, examples: []string{"70m", "free"},
	},
}, parseFee, func(f listedFee) string { return move.FeeText(f.amount, f.currency) })

func parseFee(text string) (f listedFee, err error) {
	f.amount, f.currency, err = move.ParseFee(text)
	return f, err
}

// moveShape is a map with one verb.
var moveShape = func() *shape {
	s := mapShape("move", "A change to a squad: the verb with the player, and what is said of it.", moveKeys)
	for _, v := range move.Verbs() {
		s.either = append(s.either, v.Key())
		for _, k := range moveKeys[len(move.Verbs()):] {
			if !slices.Contains(v.Keys(), k.name) {
				s.apart = append(s.apart, [2]string{v.Key(), k.name})
			}
		}
	}
	s.apart = append(s.apart, [2]string{move.KeyBorn, move.KeyAge})
	for _, v := range []move.Verb{move.Renew, move.LoanOut} {
		s.together = append(s.together, [2]string{v.Key(), requiredKey(v)})
	}
	return s
}()

// requiredKey is the key that a move must have besides the verb, "" if none.
func requiredKey(v move.Verb) string {
	switch v {
	case move.Renew:
		return move.KeyUntil
	case move.LoanOut:
		return move.KeyTo
	}
	return ""
}

// move reads a move of a scenario.
func (r *reader) move(n *yaml.Node) (move.Move, bool) {
	if text, ok := asPhrase(n); ok {
		r.problem(ruleWrongKind, n, "a move was expected here, not a text: write it like %s", text)
		return move.Move{}, false
	}
	var l listedMove
	before := r.errors
	readMap(r, n, "a move", moveKeys, &l)
	if n.Kind != yaml.MappingNode {
		return l.Move, false
	}
	var said []*yaml.Node // the verbs
	for _, v := range move.Verbs() {
		if name, _ := pair(n, v.Key()); name != nil {
			said = append(said, name)
		}
	}
	switch {
	case len(said) > 1:
		slices.SortFunc(said, func(a, b *yaml.Node) int { return cmp.Or(a.Line-b.Line, a.Column-b.Column) })
		r.problem(ruleDoubledKey, said[1], "a move does one thing: %s and %s are two moves", said[0].Value, said[1].Value)
	case len(said) == 0 && r.errors == before: // else it is a slip that has been told
		r.problem(ruleMissingKey, n, "this move does not say what is done: write it like {sign: Dean Huijsen} (%s)",
			strings.Join(verbNames(), ", "))
	case len(said) == 1:
		r.checkMove(n, &l)
	}
	return l.made(n.Line), true
}

// made is the move that is listed on a line.
func (l *listedMove) made(line int) move.Move {
	m := l.Move
	m.Fee, m.Currency, m.Line = l.fee.amount, l.fee.currency, line
	m.SetPlayer(l.player)
	m.Club, m.Of = l.from+l.to, l.of
	if m.Verb.Comes() {
		m.Club, m.Of = l.from, l.to
	}
	return m
}

func verbNames() []string {
	var list []string
	for _, v := range move.Verbs() {
		list = append(list, v.Key())
	}
	return list
}

// asPhrase is a move of which the whole stands there in words, "sign Dean Huijsen for 70m", as a
// file has it.
func asPhrase(n *yaml.Node) (text string, ok bool) {
	if n.Kind != yaml.ScalarNode || len(n.Value) > longestText {
		return "", false
	}
	verb, rest, _ := strings.Cut(strings.TrimSpace(n.Value), " ")
	v, err := move.ParseVerb(strings.ReplaceAll(strings.ToLower(verb), "_", "-"))
	if err != nil {
		return "", false
	}
	m, err := move.Parse(v, rest)
	return m.InFile(), err == nil
}

// checkMove asks whether a move says what its verb needs, and nothing that says nothing of it.
func (r *reader) checkMove(n *yaml.Node, l *listedMove) {
	v, name := l.Verb, l.Verb.Key()
	keys := v.Keys()
	for i := 0; i+1 < len(n.Content) && !r.enough(); i += 2 {
		k := n.Content[i].Value
		if k != name && !slices.Contains(keys, k) && indexKey(moveKeys, k, 0) >= 0 {
			r.problem(ruleUnknownKey, n.Content[i], "%q says nothing of %s, which takes %s", k, name, strings.Join(keys, ", "))
		}
	}
	if k := requiredKey(v); k != "" && !hasKey(n, k) {
		r.problem(ruleMissingKey, n, "this move does not say %s: write it like %s", map[string]string{
			move.KeyUntil: "until when the new contract runs", move.KeyTo: "to which club",
		}[k], exampleOf(v))
	}
	if _, on := pair(n, move.KeyOn); on != nil && !l.On.IsZero() && !l.On.Exact() {
		r.problem(ruleInvalidDate, on, "%s is not a day: write it like 2026-07-01", l.On)
	}
	if v == move.Injure && !hasKey(n, move.KeyUntil) && !hasKey(n, move.KeyInjury) {
		r.problem(ruleMissingKey, n, "this move says neither until when nor with what injury: write it like %s", exampleOf(v))
	}
	_, player := pair(n, name)
	if said, ok := l.asPhrase(); ok {
		r.problem(ruleInvalidText, value(player), "a name was expected here, and the rest under keys of its own: write it like %s", said)
		return
	}
	r.checkStranger(n, l)
}

// asPhrase is a move of which the player's name says all, "Dean Huijsen for 70m", as a file has
// it.
func (l *listedMove) asPhrase() (text string, ok bool) {
	m, err := move.Parse(l.Verb, l.player)
	if err != nil || m.Club == "" && m.Of == "" && m.Until.IsZero() && m.On.IsZero() && m.Buy == squad.NoBuy && m.Injury == "" &&
		m.Fee == (squad.Money{}) && !strings.HasSuffix(l.player, ")") {
		return "", false
	}
	return m.InFile(), true
}

// checkStranger asks whether who is in no squad file is said whole.
func (r *reader) checkStranger(n *yaml.Node, l *listedMove) {
	m := l.made(n.Line)
	isKnown := len(m.Positions) == 0
	born, _ := pair(n, move.KeyBorn)
	age, _ := pair(n, move.KeyAge)
	switch {
	case !m.Verb.Comes():
		if m.IsNobody() && l.player != "" {
			_, player := pair(n, m.Verb.Key())
			r.problem(ruleInvalidText, value(player), "%s is nobody in particular, who can only come (sign, loan_in)", names.Quote(l.player))
		}
		return
	case isKnown && m.IsNobody() && l.player != "" && !hasKey(n, move.KeyPositions):
		r.problem(ruleMissingKey, n, "%s is nobody in particular: say what they play, like positions: [CB]", names.Quote(l.player))
	case isKnown && !hasKey(n, move.KeyPositions) && (born != nil || age != nil):
		if born == nil {
			born = age
		}
		r.problem(ruleMissingKey, born, "%s goes with positions, of somebody who is in no squad file (of two of one name in a squad the date "+
			"stands behind the name)", born.Value)
	case born != nil && age != nil:
		r.problem(ruleDoubledKey, age, "age says what born says: leave one of them out")
	case !isKnown && m.Verb == move.LoanIn && !hasKey(n, move.KeyFrom):
		r.problem(ruleMissingKey, n, "this move does not say from where: write it like from: Real Madrid")
	}
}

func exampleOf(v move.Verb) string {
	m, err := move.Parse(v, v.Example())
	if err != nil { // its own words are those of package move
		return v.Key()
	}
	return m.InFile()
}
