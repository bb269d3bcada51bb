package names

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unprintable reports whether no name needs a character and nobody may print it:
// control characters, line and paragraph separators, those that override the writing
// direction and those that cannot be seen.
func Unprintable(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r < ' ' || r == 0x7f
	case r <= 0x9f:
		return true
	case r == '\u00ad', r == '\u061c', r == '\u180e', r == '\u200b', r == '\u200e', r == '\u200f', r == '\u2060', r == '\ufeff':
		return true
	case r >= '\u2028' && r <= '\u202e', r >= '\u2066' && r <= '\u206f', r >= '\ufff9' && r <= '\ufffb':
		return true
	case r >= 0xe0000 && r <= 0xe007f: // tags: invisible text
		return true
	}
	return false
}

// Printable is text in one line as it may be shown to people and to whatever reads
// logs. What is unprintable becomes an escape that can be seen, such as \x1b or \u202e,
// so that two names that differ still do. All other text stays as it is, except for the
// backslash of [Inert].
func Printable(text string) string { return Inert(escaped(text, "")) }

// PrintableLines is the same of a text of several lines, which may have tabs.
func PrintableLines(text string) string { return Inert(escaped(text, "\n\t")) }

// PrintableFile is the name of a file as a line may begin with it. One that begins
// like a command of a CI system, a comment or a flag has ./ before it, under which it
// is the same file.
func PrintableFile(name string) string {
	if name != "-" && strings.IndexAny(name, ":#-") == 0 {
		name = "./" + name
	}
	return Printable(name)
}

// commandBeginnings begin a command anywhere in a line of a log: of GitHub's runner, of
// Azure's agent and of TeamCity.
var commandBeginnings = []string{"##[", "##vso[", "##teamcity["}

// withoutBeginnings puts something in place of the bracket of what begins a command.
func withoutBeginnings(text, bracket string) string {
	if strings.Contains(text, "##") {
		for _, begin := range commandBeginnings {
			text = strings.ReplaceAll(text, begin, strings.TrimSuffix(begin, "[")+bracket)
		}
	}
	return text
}

// Inert is text of which a CI system takes no line for a command: a backslash stands in
// what begins one, and in all other text nothing is changed.
//
// GitHub's runner looks for ##[ in the whole line, and for :: at its beginning, behind
// spaces.
func Inert(text string) string {
	text = withoutBeginnings(text, `\[`)
	if !strings.Contains(text, "::") {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		rest := strings.TrimLeftFunc(line, unicode.IsSpace)
		if strings.HasPrefix(rest, "::") {
			b.WriteString(line[:len(line)-len(rest)] + `\`)
			line = rest
		}
		b.WriteString(line)
	}
	return b.String()
}

// escaped is text with escapes in place of what is unprintable, except for some
// characters.
func escaped(text, except string) string {
	unprintable := func(r rune) bool { return Unprintable(r) && !strings.ContainsRune(except, r) }
	if utf8.ValidString(text) && !strings.ContainsFunc(text, unprintable) {
		return text
	}
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[0])
		case unprintable(r):
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		default:
			b.WriteString(text[:size])
		}
		text = text[size:]
	}
	return b.String()
}

// SourceLine is a line of a file as it is shown under a problem. Columns are counted in
// it, so U+FFFD takes the place of each character that may not be printed.
func SourceLine(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case Unprintable(r):
			return utf8.RuneError
		}
		return r
	}, text)
	return withoutBeginnings(text, "\ufffd")
}

// Quote puts text that comes from a file or a command line into quotation marks
// for a message: shortened if it is very long, and with every character escaped
// that could move a cursor or turn the writing direction.
func Quote(text string) string {
	return fmt.Sprintf("%q", Shortened(text))
}

func Shortened(text string) string {
	const longest = 60
	n := 0
	for at := range text {
		if n++; n > longest {
			return text[:at] + "…"
		}
	}
	return text
}
