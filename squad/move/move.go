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
	Player string // a name, or any words of it that are theirs alone; of nobody in particular "", or "a centre-back"
	Of     string // the club whose move it is; "": the club that is asked about
	// Positions are what somebody plays who is in no squad file: somebody in particular, or
	// nobody.
	Positions []squad.Position
	Age       int        // of somebody who is in no squad file; 0 if unknown
	Born      squad.Date // the same, in place of the age
	Club      string     // the other club: from where, or to where
	Fee       squad.Money
	Currency  string     // the sign of that of the fee; "": that of the club that is asked about
	Until     squad.Date // to when the new contract, the loan or the injury runs
	On        squad.Date // the first day at the new club; zero: as [When] has it
	Buy       squad.Buy  // what a loan says about buying
	Injury    string     // in plain words
	Line      int        // in the file of a scenario; 0 if it is in none
}

// Comes reports whether the verb brings a player to the club whose move it is.
func (v Verb) Comes() bool { return v == Sign || v == LoanIn }

// IsNobody reports whether the move is about nobody in particular: what they play is said,
// and not who they are.
func (m Move) IsNobody() bool {
	_, isDescription := description(m.Player)
	return m.Player == "" || isDescription
}

// Kind is what kind of player somebody is who is nobody in particular: "CB 23",
// "centre-back".
func (m Move) Kind() string {
	if kind, ok := description(m.Player); ok {
		return kind
	}
	return m.plays()
}

// description is what follows the article of a text that has one, in small letters as no
// name has it.
func description(text string) (kind string, ok bool) {
	article, kind, _ := strings.Cut(text, " ")
	return kind, kind != "" && slices.Contains([]string{"a", "an", "another"}, article)
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
	Sign:       {"sign", "buy a player", []clause{from, to, fee, until, on}, "Dean Huijsen from Real Madrid for 70m until 2031"},
	Sell:       {"sell", "sell a player", []clause{to, fee, of, on, until}, "Joe Gomez to Everton for 12m"},
	Renew:      {"renew", "give a player a longer contract", []clause{until, of}, "Ibrahima Konaté until 2030"},
	Release:    {"release", "let a player go for nothing", []clause{of, on}, "Rhys Williams"},
	LoanIn:     {"loan-in", "take a player on loan", []clause{from, to, until, on, with}, "Endrick from Real Madrid until 2027 with option"},
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
	origin, destination, owner := m.ways()
	add(of, owner)
	add(from, origin)
	add(to, destination)
	add(fee, FeeText(m.Fee, m.Currency))
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

// ways are from where and to where a player goes, and whose they are if neither says so.
func (m Move) ways() (origin, destination, owner string) {
	switch {
	case m.Verb.Comes():
		return m.Club, m.Of, ""
	case m.Verb.takes(to):
		return "", m.Club, m.Of
	}
	return m.Club, "", m.Of
}

// FeeText is a fee as [ParseFee] reads it, "" if it is not known.
func FeeText(fee squad.Money, currency string) string {
	switch amount, known := fee.Amount(); {
	case !known:
		return ""
	case amount == 0 && currency == "":
		return "free"
	}
	return currency + fee.String()
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
	switch {
	case len(m.Positions) == 0:
		return quoted(m.Player)
	case m.Player == "":
		return m.plays()
	}
	return quoted(m.Player) + " (" + m.plays() + ")"
}

// plays is what somebody plays who is in no squad file, and how old they are: "CB 23", "CB
// born 2003".
func (m Move) plays() string {
	var codes []string
	for _, p := range m.Positions {
		codes = append(codes, p.String())
	}
	text := strings.Join(codes, ",")
	switch {
	case m.Age > 0:
		text += fmt.Sprintf(" %d", m.Age)
	case !m.Born.IsZero():
		text += " " + bornWord + " " + m.Born.String()
	}
	return text
}

// bornWord is what a date of birth stands behind.
const bornWord = "born"
