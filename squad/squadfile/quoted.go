package squadfile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// oldWords are text to this version of YAML and something else to older ones.
var oldWords = []string{"y", "n", "yes", "no", "on", "off"}

// quoted is text as YAML reads it back, in quotes if it needs them: in brackets,
// where more has to be quoted, or not, and whichever version of YAML reads it.
func quoted(text string) string {
	plain := yaml.Node{Kind: yaml.ScalarNode, Value: text}
	if isSimple(text) && plain.ShortTag() == "!!str" && !slices.Contains(oldWords, strings.ToLower(text)) {
		return text
	}
	return doubleQuoted(text)
}

// doubleQuoted is text in double quotes.
func doubleQuoted(text string) string {
	list, err := yaml.Marshal(&yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle, Content: []*yaml.Node{
		{Kind: yaml.ScalarNode, Tag: "!!str", Value: text, Style: yaml.DoubleQuotedStyle},
	}})
	if err != nil {
		return text
	}
	return strings.TrimSuffix(strings.TrimPrefix(string(list), "["), "]\n")
}

// isSimple reports whether a text has nothing in it that can mean something to
// YAML.
func isSimple(text string) bool {
	for i, c := range text {
		letter := c >= utf8.RuneSelf && !unicode.IsSpace(c) && c != '\ufffe' && c != '\uffff' || 'a' <= c && c <= 'z' ||
			'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if !letter && (i == 0 || !strings.ContainsRune(" .-'/()+&_", c)) {
			return false
		}
	}
	return text != ""
}
