package squadfile

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// writtenOut is how a value is written where a map was expected and the value stands
// alone, by what was expected. Those who write 2028 for a contract mean its end.
var writtenOut = map[string]string{
	"a list of moves":            "[{sign: %s}]",
	"a player":                   "{name: %s, positions: [CB]}",
	"a contract":                 "{until: %s}",
	"a loan":                     "{to: %s, until: 2026-06-30}",
	"a transfer (on, from, fee)": "{on: %s}",
	"a transfer (on, to, fee)":   "{on: %s}",
	"an injury":                  "{what: %s}",
	"an absence":                 "{why: %s}",
	"a list of injuries":         "[{what: %s}]",
	"a target":                   "{name: %s, positions: [CB]}",
	"a list of targets":          "[{name: %s, positions: [CB]}]",
	"a list of absences":         "[{why: %s}]",
}

// likeThis is the advice to write a value that stands alone out, ": write it like {until:
// 2028}", and "" where there is none.
func likeThis(what string, n *yaml.Node) string {
	form, ok := writtenOut[what]
	if !ok || n.Kind != yaml.ScalarNode || n.Value == "" {
		return ""
	}
	text := n.Value
	if len(text) > 40 || strings.ContainsAny(text, "{}[],&*#?|<>=!%@`\"':\n") {
		text = "…"
	}
	if strings.Contains(form, "until: %s") || strings.Contains(form, "on: %s") {
		if _, err := squad.ParseDate(text); err != nil {
			text = "2028-06-30"
		}
	}
	return ": write it like " + fmt.Sprintf(form, names.Printable(text))
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
