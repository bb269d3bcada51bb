package squad

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// Exemption turns off a rule for a line of a file, or for a whole player. It is
// a comment that says so:
//
//	born: 1996   # depth:ignore born-year-only  his club gives no day
//
// at the end of the line, or above it on a line of its own; at the line on which
// a player begins it is about all of him. Several rules are parted by commas; what
// follows them is the reason.
type Exemption struct {
	Rule        string     // the name it gives; "" if it gives none
	First, Last int        // the lines that it is about
	Comment     Diagnostic // where the comment stands, without rule and message
}

// Covers tells whether the exemption turns off a problem.
func (e Exemption) Covers(d Diagnostic) bool {
	return d.Rule != nil && d.Rule.Exempt() && d.Rule.Name == e.Rule && e.First <= d.Line && d.Line <= e.Last
}

const exemptionMark = "depth:ignore"

// exemptionsOf are the exemptions among the comments of a file with players.
func exemptionsOf(file string, comments []comment, players []Player) []Exemption {
	var all []Exemption
	for i, c := range comments {
		text, ok := strings.CutPrefix(strings.TrimLeft(c.text, "# \t"), exemptionMark)
		if !ok || text != "" && !strings.HasPrefix(text, " ") && !strings.HasPrefix(text, "\t") {
			continue
		}
		where := Diagnostic{File: file, Line: c.line, Column: c.column, Width: utf8.RuneCountInString(c.text)}
		first := c.about(comments[i+1:])
		for _, rule := range exemptedRules(text) {
			all = append(all, Exemption{Rule: rule, First: first, Last: lastLine(first, players), Comment: where})
		}
	}
	return all
}

// lastLine is the last line of the player who begins on a line, or the line
// itself if none does.
func lastLine(line int, players []Player) int {
	at := slices.IndexFunc(players, func(p Player) bool { return p.Line == line })
	switch {
	case at < 0:
		return line
	case at+1 == len(players):
		return math.MaxInt
	}
	return max(line, players[at+1].Line-1)
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

// about is the line that a comment is about: its own, or the next one that is
// no comment.
func (c comment) about(following []comment) int {
	if !c.own {
		return c.line
	}
	line := c.line + 1
	for _, next := range following {
		if !next.own || next.line != line {
			break
		}
		line++
	}
	return line
}
