package move

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Parse reads a move as one says it: the player, then what is said of the move, each part
// behind its own word and in any order. Who is in no squad file is said by what they play
// and how old they are, with a name, "Marc Guéhi (CB 25) from Crystal Palace", or without
// one, "CB 23 for 40m".
func Parse(v Verb, text string) (Move, error) {
	m := Move{Verb: v}
	words, err := split(text)
	if err != nil {
		return m, err
	}
	who, parts, err := v.parts(words)
	if err != nil {
		return m, err
	}
	if err := m.readWho(who); err != nil {
		return m, err
	}
	for c, said := range parts {
		if said == nil {
			continue
		}
		if err := m.read(clause(c), strings.Join(said, " ")); err != nil {
			return m, err
		}
	}
	return m, nil
}

// split is a phrase in words; what is in double quotes is one word.
func split(text string) ([]string, error) {
	var words []string
	for i, part := range strings.Split(text, `"`) {
		inside := strings.Fields(part)
		if i%2 == 1 && len(inside) > 0 {
			inside = []string{strings.Join(inside, " ")}
		}
		words = append(words, inside...)
	}
	if strings.Count(text, `"`)%2 == 1 {
		return nil, fmt.Errorf("%s has a quotation mark that is not closed", text)
	}
	return words, nil
}

// parts are the words of the player and those of each clause.
func (v Verb) parts(words []string) (who []string, parts [clauses][]string, err error) {
	at := &who
	for _, word := range words {
		c := clause(slices.Index(clauseWords[:], word))
		switch {
		case !slices.Contains(clauseWords[:], word):
			*at = append(*at, word)
		case !v.takes(c) && (parts[from] != nil || parts[to] != nil):
			return nil, parts, v.says("%q is not said of this, unless it is in a name in quotation marks", word)
		case !v.takes(c):
			return nil, parts, v.says("%q is not said of this", word)
		case parts[c] != nil:
			return nil, parts, v.says("%q is said twice", word)
		default:
			parts[c] = []string{}
			at = &parts[c]
		}
	}
	if len(who) == 0 {
		return nil, parts, v.says("it does not say which player")
	}
	for c, said := range parts {
		if said != nil && len(said) == 0 {
			return nil, parts, v.says("nothing follows %q", clauseWords[c])
		}
	}
	return who, parts, nil
}

// says is an error with an example of what can be said.
func (v Verb) says(format string, args ...any) error {
	return fmt.Errorf(format+": say it like %q", append(args, v.Example())...)
}

// read reads what is said in a clause.
func (m *Move) read(c clause, text string) (err error) {
	switch c {
	case from:
		m.Club = text
	case to:
		if m.Verb.Comes() {
			m.Of = text
			break
		}
		m.Club = text
	case of:
		m.Of = text
	case fee:
		m.Fee, m.Currency, err = ParseFee(text)
	case until:
		m.Until, err = squad.ParseDate(text)
	case on:
		if m.On, err = squad.ParseDate(text); err == nil && !m.On.Exact() {
			err = fmt.Errorf("%s is not a day: write it like 2026-07-01", names.Quote(text))
		}
	case with:
		err = m.readWith(text)
	}
	return err
}

// ParseFee reads an amount, with the sign of a currency before it if there is one, or the
// words for none.
func ParseFee(text string) (fee squad.Money, currency string, err error) {
	if text == "free" || text == "nothing" {
		return squad.MoneyOf(0), "", nil
	}
	for _, sign := range squad.CurrencySigns() {
		if amount, found := strings.CutPrefix(text, sign); found {
			text, currency = amount, sign
		}
	}
	fee, err = squad.ParseMoney(text)
	return fee, currency, err
}

// readWith reads what an injury is, or what a loan says about buying.
func (m *Move) readWith(text string) error {
	if m.Verb == Injure {
		m.Injury = text
		return nil
	}
	for _, article := range []string{"an ", "a "} {
		text = strings.TrimPrefix(text, article)
	}
	var err error
	m.Buy, err = squad.ParseBuy(strings.TrimSuffix(strings.TrimSuffix(text, " to buy"), " buy"))
	return err
}

// readWho reads a name, what somebody plays, or both.
func (m *Move) readWho(words []string) error {
	text := strings.Join(words, " ")
	if plays, ok := strings.CutSuffix(text, ")"); ok {
		name, plays, ok := cutLast(plays, "(")
		if !ok || !m.readPlays(plays) {
			return fmt.Errorf("%s is not what somebody plays: write it like (CB 23)", names.Quote(plays))
		}
		m.Player = strings.TrimSpace(name)
	} else {
		m.SetPlayer(text)
		if plays, age, ok := cutLast(text, " "); ok && len(m.Positions) == 0 && isNumber(age) && new(Move).readPlays(plays) {
			return fmt.Errorf("%s is no age of a player: write one of 1 to %d, like %q", age, OldestAge, plays+" 23")
		}
	}
	switch {
	case len(m.Positions) > 0 && !m.Verb.Comes():
		return m.Verb.says("who is in no squad file can only come")
	case len(m.Positions) == 0 && m.IsNobody():
		return fmt.Errorf("%s is nobody in particular: say what they play, like %q", names.Quote(m.Player), m.Player+" (CB 23)")
	}
	return nil
}

func isNumber(text string) bool {
	_, err := strconv.Atoi(text)
	return err == nil
}

// InSmallLetters is a text with the words that begin what is said of a move as they are read,
// which people may write in capitals.
func InSmallLetters(text string) string {
	words := strings.Fields(text)
	for i, word := range words {
		if small := strings.ToLower(word); slices.Contains(clauseWords[:], small) {
			words[i] = small
		}
	}
	return strings.Join(words, " ")
}

// SetPlayer says whom the move is about: a name; or of nobody in particular a position, with
// an article and an age or without, or a description with an article, which needs positions
// beside it. What has been said of them before stays.
func (m *Move) SetPlayer(text string) {
	plays := text
	if kind, ok := description(text); ok {
		plays = kind
	}
	var said Move
	if !said.readPlays(plays) {
		m.Player = text
		return
	}
	if len(m.Positions) == 0 {
		m.Positions = said.Positions
	}
	if m.Age == 0 && m.Born.IsZero() {
		m.Age, m.Born = said.Age, said.Born
	}
}

func cutLast(text, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(text, sep); i >= 0 {
		return text[:i], text[i+len(sep):], true
	}
	return text, "", false
}

// readPlays reads positions with an age or a date of birth behind, "CB 23", "RB,RWB" or "CB
// born 2003", and reports whether that is what the text says.
func (m *Move) readPlays(text string) bool {
	text = strings.TrimSpace(text)
	age, born := 0, squad.Date{}
	if before, last, ok := cutLast(text, " "); ok {
		n, err := strconv.Atoi(last)
		if begin, word, _ := cutLast(strings.TrimSpace(before), " "); word == bornWord {
			date, err := squad.ParseDate(last)
			if err != nil {
				return false
			}
			text, born = begin, date
		} else if err == nil && n > 0 && n <= OldestAge {
			text, age = before, n
		}
	}
	var positions []squad.Position
	for name := range strings.SplitSeq(text, ",") {
		p, ok := squad.LookupPosition(strings.TrimSpace(name))
		if !ok || slices.Contains(positions, p) {
			return false
		}
		positions = append(positions, p)
	}
	m.Positions, m.Age, m.Born = positions, age, born
	return true
}

// OldestAge is the oldest that somebody who is in no squad file can be.
const OldestAge = 59
