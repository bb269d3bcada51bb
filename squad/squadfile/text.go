package squadfile

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad/names"
)

// scalarText is a node's text as it stands in the file, so that a country called NO
// and a club called 1860 stay what they are.
func scalarText(r *reader, n *yaml.Node, s *shape) (string, bool) {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		r.problem(ruleWrongKind, n, "a value was expected here, not %s%s", nodeKind(n), s.scalarLikeThis(n))
		return "", false
	}
	return n.Value, true
}

// longestText is the longest name, in bytes.
const longestText = 200

// longestScalar is the longest value that is looked at, in bytes: aliases can repeat
// a very long one many times. It is well above what any may have.
const longestScalar = 10 * longestText

// trimmed is text without spaces around it, its accents as one character with their
// letters: some systems write them as characters of their own, and the two look alike.
func trimmed(text string) string { return norm.NFC.String(strings.TrimSpace(text)) }

// readText reads a name: one line, with something to see, nothing that harms a terminal.
func readText(r *reader, n *yaml.Node) (string, bool) {
	text, ok := scalarText(r, n, textShape)
	if !ok {
		return "", false
	}
	if text = strings.TrimSpace(text); len(text) <= longestScalar {
		text = trimmed(text)
	}
	switch {
	case text == "":
		r.problem(ruleInvalidText, n, "the text is empty")
		return "", false
	case len(text) > longestText:
		r.problem(ruleInvalidText, n, "the text is longer than %d bytes", longestText)
		return "", false
	}
	if i := strings.IndexFunc(text, names.Unprintable); i >= 0 {
		c, _ := utf8.DecodeRuneInString(text[i:])
		r.problem(ruleInvalidText, n, "%s has a character (U+%04X) that cannot be seen or controls terminals or the writing direction",
			names.Quote(text), c)
		return "", false
	}
	if names.IsBlank(text) {
		c, _ := utf8.DecodeRuneInString(text)
		r.problem(ruleInvalidText, n, "nothing of this text can be seen (it begins with U+%04X): write out what is meant", c)
		return "", false
	}
	return text, true
}

// beginning is a value, cut if it is longer than any can be: then it ends in what no
// value has.
func beginning(text string) string {
	if len(text) <= longestScalar {
		return text
	}
	return text[:longestScalar] + "…"
}
