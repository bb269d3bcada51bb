package move

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Move is one change to a squad. Which facts it needs depends on its verb.
type Move struct {
	Verb   Verb
	Player string // a name, or any words of it that are theirs alone
	Of     string // the club whose player it is; "": the club that is asked about
	// Positions are what somebody plays who is in no squad file: somebody in particular, or
	// nobody, whose Player is "".
	Positions []squad.Position
	Age       int    // of somebody who is in no squad file; 0 if unknown
	Club      string // the other club: from where, or to where
	Fee       squad.Money
	Currency  string     // the sign of that of the fee; "": that of the club that is asked about
	Until     squad.Date // to when the new contract, the loan or the injury runs
	On        squad.Date // the first day at the new club; zero: as [When] has it
	Buy       squad.Buy  // what a loan says about buying
	Injury    string     // in plain words
}

// Verb is what a move does.
type Verb uint8

// The verbs.
const (
	Sign Verb = iota
	Sell
	Renew
	Release
	LoanIn
	LoanOut
	TakeOption
	Promote
	Injure
	Recover
)

// clause is something that is said of a move besides the player, by the word that begins
// it.
type clause uint8

const (
	from clause = iota
	to
	of
	fee
	until
	on
	with
	clauses
)

var clauseWords = [clauses]string{from: "from", to: "to", of: "of", fee: "for", until: "until", on: "on", with: "with"}

// verbs say what can be said of each kind of move, and how one says it.
var verbs = [...]struct {
	name    string
	does    string
	clauses []clause
	example string
}{
	Sign:       {"sign", "buy a player", []clause{from, fee, until, on}, "Dean Huijsen from Real Madrid for 70m until 2031"},
	Sell:       {"sell", "sell a player", []clause{to, fee, of, on, until}, "Joe Gomez to Everton for 12m"},
	Renew:      {"renew", "give a player a longer contract", []clause{until, of}, "Ibrahima Konaté until 2030"},
	Release:    {"release", "let a player go for nothing", []clause{of, on}, "Rhys Williams"},
	LoanIn:     {"loan-in", "take a player on loan", []clause{from, until, on, with}, "Endrick from Real Madrid until 2027 with option"},
	LoanOut:    {"loan-out", "lend a player", []clause{to, until, of, on, with}, "Trey Nyoni to Preston until 2027"},
	TakeOption: {"take-option", "take an option in a contract, or to buy a player on loan", []clause{of, until}, "Alisson"},
	Promote:    {"promote", "count on a player more", []clause{of}, "Rio Ngumoha"},
	Injure:     {"injure", "put a player out of action", []clause{until, with, of}, "Alisson until 2026-12 with hamstring"},
	Recover:    {"recover", "have an injured player back", []clause{of}, "Giovanni Leoni"},
}

// Verbs are all verbs.
func Verbs() []Verb {
	all := make([]Verb, len(verbs))
	for i := range all {
		all[i] = Verb(i)
	}
	return all
}

// ParseVerb reads the name of a verb.
func ParseVerb(text string) (Verb, error) {
	known := make([]string, len(verbs))
	for i, v := range verbs {
		known[i] = v.name
	}
	if i := slices.Index(known, text); i >= 0 {
		return Verb(i), nil
	}
	return Sign, &names.UnknownError{What: "move", Name: text, Known: known, Near: names.Nearest(text, known)}
}

// String is the verb's name: "loan-out".
func (v Verb) String() string { return verbs[v].name }

// MarshalText writes the verb's name.
func (v Verb) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// Does says what the verb does: "lend a player".
func (v Verb) Does() string { return verbs[v].does }

// Example is how one says such a move.
func (v Verb) Example() string { return verbs[v].example }

func (v Verb) takes(c clause) bool { return slices.Contains(verbs[v].clauses, c) }

// String is the move as [Parse] reads it.
func (m Move) String() string {
	words := []string{m.Who()}
	add := func(c clause, text string) {
		if text != "" {
			words = append(words, clauseWords[c]+" "+quoted(text))
		}
	}
	add(of, m.Of)
	switch {
	case m.Verb.takes(to):
		add(to, m.Club)
	default:
		add(from, m.Club)
	}
	switch amount, known := m.Fee.Amount(); {
	case known && amount == 0 && m.Currency == "":
		add(fee, "free")
	case known:
		add(fee, m.Currency+m.Fee.String())
	}
	if !m.Until.IsZero() {
		add(until, m.Until.String())
	}
	if !m.On.IsZero() {
		add(on, m.On.String())
	}
	if m.Buy != squad.NoBuy {
		add(with, m.Buy.String())
	}
	add(with, m.Injury)
	return strings.Join(words, " ")
}

// quoted is what is said in a clause, in quotation marks if it would be read as another
// one: "Queen of the South".
func quoted(text string) string {
	for word := range strings.FieldsSeq(text) {
		if slices.Contains(clauseWords[:], word) {
			return `"` + text + `"`
		}
	}
	return text
}

// Who is the player: "Dean Huijsen", "Marc Guéhi (CB 25)", "CB 23".
func (m Move) Who() string {
	if len(m.Positions) == 0 {
		return quoted(m.Player)
	}
	var codes []string
	for _, p := range m.Positions {
		codes = append(codes, p.String())
	}
	plays := strings.Join(codes, ",")
	if m.Age > 0 {
		plays += fmt.Sprintf(" %d", m.Age)
	}
	if m.Player == "" {
		return plays
	}
	return quoted(m.Player) + " (" + plays + ")"
}
