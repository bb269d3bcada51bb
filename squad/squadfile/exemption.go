package squadfile

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Exemption turns off a rule for a line of a file, or for a whole player. It is
// a comment that says so:
//
//	born: 1996   # depth:ignore born-year-only  the club gives no day
//
// at the end of the line, or above it on a line of its own; at the line on which
// a player begins it is about all of the player. Several rules are separated by commas; what
// follows them is the reason.
type Exemption struct {
	Exempted
	Comment Diagnostic // where the comment stands, without rule and message
}

// Exempted is what an exemption is about.
type Exempted struct {
	Rule        string // the name it gives; "" if it gives none
	First, Last int    // the lines
}

// Covers reports whether the exemption turns off a problem.
func (e Exempted) Covers(d Diagnostic) bool {
	return d.Rule != nil && d.Rule.Exempt() && d.Rule.Name == e.Rule && e.First <= d.Line && d.Line <= e.Last
}

// Exempting lists what the exemptions that turn off a problem are about; nil if none
// does. Exemptions of the same lines are listed once.
func (i *Inspection) Exempting(d Diagnostic) []Exempted {
	if len(i.Exemptions) == 0 || d.Rule == nil || !d.Rule.Exempt() {
		return nil
	}
	about := []span{{d.Line, d.Line}}
	// It is about the line, the player who begins there, or the one before them.
	next, _ := slices.BinarySearchFunc(i.players, d.Line, playerSpan.begins)
	for _, p := range i.players[max(0, next-1):min(next+1, len(i.players))] {
		if p.span != about[0] {
			about = append(about, p.span)
		}
	}
	var found []Exempted
	for _, lines := range about {
		if e := (Exempted{d.Rule.Name, lines.first, lines.last}); i.exempted[e] && e.Covers(d) {
			found = append(found, e)
		}
	}
	return found
}

const exemptionWord = "depth:ignore"

// exemptionsOf are the exemptions among the comments of a file.
func exemptionsOf(file string, comments []comment, players []playerSpan) []Exemption {
	var all []Exemption
	below := linesBelow(comments)
	for i, c := range comments {
		text, ok := strings.CutPrefix(strings.TrimLeft(c.text, "# \t"), exemptionWord)
		if !ok || text != "" && !strings.ContainsAny(text[:1], " \t:") {
			continue
		}
		text = strings.TrimPrefix(text, ":")
		where := Diagnostic{File: file, Line: c.line, Column: c.column, Width: utf8.RuneCountInString(c.text)}
		line := c.line
		if c.own {
			line = below[i]
		}
		lines := linesAbout(line, players)
		for _, rule := range exemptedRules(text) {
			all = append(all, Exemption{Exempted{rule, lines.first, lines.last}, where})
		}
	}
	return all
}

// span is the lines from the first to the last of something.
type span struct{ first, last int }

// playerSpan is the lines of a player, and the line after which there is only
// what belongs to the player: comments, or a dash on a line of its own.
type playerSpan struct {
	span
	after int
}

func (p playerSpan) begins(line int) int { return cmp.Compare(p.first, line) }

func playerSpans(root *yaml.Node) []playerSpan {
	key, players := pair(root, "players")
	if players == nil || players.Kind != yaml.SequenceNode {
		return nil
	}
	spans := make([]playerSpan, len(players.Content))
	after := key.Line
	for i, p := range players.Content {
		spans[i] = playerSpan{span{p.Line, lastLine(p)}, min(after, p.Line-1)}
		after = spans[i].last
	}
	return spans
}

// lastLine is the last line on which something of a node begins.
func lastLine(n *yaml.Node) int {
	last := n.Line
	for _, inner := range n.Content {
		last = max(last, lastLine(inner))
	}
	return last
}

// exemptedRules are the names at the beginning of an exemption's text.
func exemptedRules(text string) []string {
	var names []string
	for more := true; more; {
		var word string
		text = strings.TrimLeft(text, " \t")
		if end := strings.IndexAny(text, " \t"); end >= 0 {
			word, text = text[:end], text[end:]
		} else {
			word, text = text, ""
		}
		more = strings.HasSuffix(word, ",") && strings.TrimSpace(text) != ""
		for name := range strings.SplitSeq(strings.Trim(word, ","), ",") {
			names = append(names, name)
		}
	}
	return slices.Compact(names)
}

// linesBelow are, for comments on lines of their own, the next lines that are no
// comments.
func linesBelow(comments []comment) []int {
	below := make([]int, len(comments))
	for i, c := range slices.Backward(comments) {
		below[i] = c.line + 1
		if next := i + 1; next < len(comments) && comments[next].own && comments[next].line == below[i] {
			below[i] = below[next]
		}
	}
	return below
}

// linesAbout are the lines that a comment about a line is about: the line, or all
// of a player whose first line that is. A dash may stand on a line before.
func linesAbout(line int, players []playerSpan) span {
	next, _ := slices.BinarySearchFunc(players, line, playerSpan.begins)
	if next < len(players) && players[next].after < line {
		return players[next].span
	}
	return span{line, line}
}
