package move

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Scenario is moves that are tried together, as a file has them.
type Scenario struct {
	File  string
	Name  string
	Club  string // whose moves they are that do not say it; "": the club that is asked about
	Moves []Move // in the order in which they are tried
}

// Of are the moves, each with the club whose move it is as far as the scenario says so.
func (s *Scenario) Of() []Move {
	moves := slices.Clone(s.Moves)
	for i := range moves {
		if moves[i].Of == "" {
			moves[i].Of = s.Club
		}
	}
	return moves
}

// Key is the verb as the key of a scenario's move: "loan_out".
func (v Verb) Key() string { return strings.ReplaceAll(v.String(), "-", "_") }

// The keys of a scenario's move besides the verb. Positions, birth and age are those of
// somebody who is in no squad file.
const (
	KeyFrom      = "from"
	KeyTo        = "to"
	KeyOf        = "of"
	KeyPositions = "positions"
	KeyBorn      = "born"
	KeyAge       = "age"
	KeyFee       = "fee"
	KeyUntil     = "until"
	KeyOn        = "on"
	KeyBuy       = "buy"
	KeyInjury    = "injury"
)

var clauseKeys = [clauses]string{from: KeyFrom, to: KeyTo, of: KeyOf, fee: KeyFee, until: KeyUntil, on: KeyOn, with: KeyBuy}

// Keys are the keys that a scenario may have for such a move besides the verb.
func (v Verb) Keys() []string {
	var keys []string
	for c, key := range clauseKeys {
		switch {
		case !v.takes(clause(c)):
		case clause(c) == with && v == Injure:
			keys = append(keys, KeyInjury)
		default:
			keys = append(keys, key)
		}
	}
	if v.Comes() {
		keys = append(keys, KeyPositions, KeyBorn, KeyAge)
	}
	return keys
}

// InFile is the move as a scenario has it, on one line: "{sell: Joe Gomez, to: Everton}".
func (m Move) InFile() string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+": "+inFile(value))
		}
	}
	origin, destination, owner := m.ways()
	player := m.Player
	if player == "" {
		player = m.Kind()
	}
	add(m.Verb.Key(), player)
	add(KeyFrom, origin)
	add(KeyTo, destination)
	add(KeyOf, owner)
	if len(m.Positions) > 0 && m.Player != "" {
		var codes []string
		for _, p := range m.Positions {
			codes = append(codes, p.String())
		}
		parts = append(parts, fmt.Sprintf("%s: [%s]", KeyPositions, strings.Join(codes, ", ")))
		if m.Age > 0 {
			add(KeyAge, strconv.Itoa(m.Age))
		}
		if !m.Born.IsZero() {
			add(KeyBorn, m.Born.String())
		}
	}
	add(KeyFee, FeeText(m.Fee, m.Currency))
	if !m.Until.IsZero() {
		add(KeyUntil, m.Until.String())
	}
	if !m.On.IsZero() {
		add(KeyOn, m.On.String())
	}
	if m.Buy != 0 {
		add(KeyBuy, m.Buy.String())
	}
	add(KeyInjury, m.Injury)
	return "{" + strings.Join(parts, ", ") + "}"
}

// inFile is a value in quotation marks if it would mean something else in a file.
func inFile(value string) string {
	if strings.ContainsAny(value, "{}[],&*#?|<>=!%@`\"'\\") || strings.Contains(value, ": ") {
		return strconv.Quote(value)
	}
	return value
}
