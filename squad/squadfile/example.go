package squadfile

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// example is how something is written, for those who write something else in its place.
type example struct {
	shape, what string // its name, and what a reader calls it
	form        string // with %s in the place of a value that stands alone
	value       string // that could stand there
	isDay       bool   // only a day can
	club        string // the form with a place for a club
}

// examples are those of all maps, and of what has none of its own. Those who write 2028
// for a contract mean its end.
var examples = []example{
	{shape: "player", what: "a player", form: "{name: %s, positions: [CB]}", value: "Joe Gomez"},
	{shape: "contract", what: "a contract", form: "{until: %s}", value: "2028-06-30", isDay: true},
	{
		shape: "option", what: "an option (a date, or until and holder)",
		form: "{until: %s, holder: player}", value: "2028-06-30", isDay: true,
	},
	{
		shape: "extension", what: "an extension (until and if)",
		form: "{until: %s, if: 20 appearances}", value: "2028-06-30", isDay: true,
	},
	{shape: "loan", what: "a loan", form: "{to: %s, until: 2026-06-30}", value: "Roma"},
	{
		shape: "buy", what: "option, obligation, or an obligation with its condition",
		form: "{obligation: %s}", value: "10 appearances",
	},
	{
		shape: "arrival", what: "a transfer (on, from, fee)",
		form: "{on: %s}", value: "2026-07-01", isDay: true, club: "{on: 2026-07-01, from: %s}",
	},
	{
		shape: "departure", what: "a transfer (on, to, fee)",
		form: "{on: %s}", value: "2026-07-01", isDay: true, club: "{on: 2026-07-01, to: %s}",
	},
	{shape: "injury", what: "an injury", form: "{what: %s}", value: "knee"},
	{shape: "absence", what: "an absence", form: "{why: %s}", value: "suspension"},
	{shape: "injury", what: "a list of injuries", form: "[{what: %s}]", value: "knee"},
	{shape: "absence", what: "a list of absences", form: "[{why: %s}]", value: "suspension"},
	{shape: "target", what: "a target", form: "{name: %s, positions: [CB]}", value: "Dean Huijsen"},
	{shape: "target", what: "a list of targets", form: "[{name: %s, positions: [CB]}]", value: "Dean Huijsen"},
	{shape: "move", what: "a list of moves", form: "[{sign: %s}]", value: "Dean Huijsen"},
	{shape: "player", what: "a list of players", form: "[{name: %s, positions: [CB]}]", value: "Joe Gomez"},
	{shape: "cover", form: "2"},
	{shape: "expectation", what: "an expectation", form: "{position: CB, sure: 2}"},
	{shape: "expectation", what: "a list of expectations", form: "[{position: CB, sure: 2}]"},
}

// with is the example with a value of a file in it, unless that cannot stand there.
func (e example) with(text string) string {
	const longest = 40
	form := e.form
	if e.isDay {
		if _, err := squad.ParseDate(text); err != nil && e.club == "" {
			text = e.value
		} else if err != nil {
			form = e.club
		}
	}
	if len(text) > longest || strings.ContainsAny(text, "{}[],&*#?|<>=!%@`\"':\n") {
		text = "…"
	}
	return strings.Replace(form, "%s", names.Printable(text), 1)
}

// likeThis is the advice to write something else in place of a value, ": write it like
// {until: 2028}", and "" where there is none.
func likeThis(what string, n *yaml.Node) string {
	i := slices.IndexFunc(examples, func(e example) bool { return e.what == what })
	isList := strings.HasPrefix(what, "a list of ")
	switch {
	case isList && n.Kind == yaml.MappingNode && i >= 0:
		return ": put a dash before it, or brackets around it"
	case !isList && n.Kind == yaml.SequenceNode && len(n.Content) == 1 && value(n.Content[0]).Kind == yaml.MappingNode:
		return ": leave its dash or its brackets out"
	case i < 0:
		return ""
	}
	text := examples[i].value
	if n.Kind == yaml.ScalarNode && n.Value != "" {
		text = n.Value
	}
	return ": write it like " + examples[i].with(text)
}

// example is how a value of a shape is written; "" where there is none.
func (s *shape) example() string {
	i := slices.IndexFunc(examples, func(e example) bool { return e.shape == s.name })
	switch {
	case s.schema.examples != nil:
		return s.schema.examples[0]
	case s.schema.values != nil:
		return s.schema.values[0]
	case s.item != nil && s.item.example() != "":
		return "[" + s.item.example() + "]"
	case i >= 0:
		return examples[i].with(examples[i].value)
	}
	return ""
}

// scalarLikeThis is the advice to write a scalar in place of a list or a map.
func (s *shape) scalarLikeThis(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.SequenceNode && len(n.Content) == 1 && value(n.Content[0]).Kind == yaml.ScalarNode:
		return ": leave its dash or its brackets out"
	case s.example() == "":
		return ""
	}
	return ": write it like " + s.example()
}

// nearestKey is the key that is meant by a word: one that differs little, its plural or
// singular, or the only one that begins so.
func nearestKey(word string, known []string) string {
	if near := names.Nearest(word, known); near != "" {
		return near
	}
	begun := ""
	for _, key := range known {
		switch {
		case plural(word) == key, plural(key) == word:
			return key
		case len(word) < 3 || !strings.HasPrefix(key, word):
		case begun != "":
			return ""
		default:
			begun = key
		}
	}
	return begun
}

func plural(word string) string {
	if stem, ok := strings.CutSuffix(word, "y"); ok {
		return stem + "ies"
	}
	return word + "s"
}

// splitAmount reports whether a comma has cut an amount in two, and what it was to be: in
// {value: 5,5m} the value is 5, and 5m a key of its own.
func splitAmount(n *yaml.Node, i int) (whole string, ok bool) {
	if n.Style&yaml.FlowStyle == 0 || i < 2 || n.Content[i+1].Value != "" || n.Content[i+1].Kind != yaml.ScalarNode {
		return "", false
	}
	before, behind := n.Content[i-1].Value, n.Content[i].Value
	digits, unit := strings.TrimRight(behind, "mk"), behind[len(strings.TrimRight(behind, "mk")):]
	isNumber := func(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }
	if !isNumber(before) || !isNumber(digits) || len(unit) > 1 {
		return "", false
	}
	if unit == "" {
		return before + behind, true
	}
	return before + "." + behind, true
}
