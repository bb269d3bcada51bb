package squadfile

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
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

// exemptionsOf are the exemptions among the comments of a file.
func exemptionsOf(file string, comments []comment, players []playerSpan) []Exemption {
	var all []Exemption
	for i, c := range comments {
		text, ok := strings.CutPrefix(strings.TrimLeft(c.text, "# \t"), exemptionMark)
		if !ok || text != "" && !strings.ContainsAny(text[:1], " \t:") {
			continue
		}
		text = strings.TrimPrefix(text, ":")
		where := Diagnostic{File: file, Line: c.line, Column: c.column, Width: utf8.RuneCountInString(c.text)}
		lines := c.about(comments[i+1:], players)
		for _, rule := range exemptedRules(text) {
			all = append(all, Exemption{Rule: rule, First: lines.first, Last: lines.last, Comment: where})
		}
	}
	return all
}

// span is the lines from the first to the last of something.
type span struct{ first, last int }

// playerSpan is the lines of a player, and the line after which there is only
// what belongs to him: comments, or a dash on a line of its own.
type playerSpan struct {
	span
	after int
}

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

// exempted is what each exemption is about: its rule and the places of the file,
// whichever lines they stand on.
func (i *Inspection) exempted() []string {
	var all []string
	for _, e := range i.Exemptions {
		all = append(all, e.Rule+" "+strings.Join(e.places(i.root, ""), " "))
	}
	slices.Sort(all)
	return all
}

// places are the keys and items that begin on the lines of an exemption, but for
// what they hold themselves.
func (e Exemption) places(n *yaml.Node, path string) []string {
	var found []string
	note := func(line int, path string, inner *yaml.Node) {
		if e.First <= line && line <= e.Last {
			found = append(found, path)
		} else {
			found = append(found, e.places(inner, path)...)
		}
	}
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			note(n.Content[i].Line, path+"/"+n.Content[i].Value, n.Content[i+1])
		}
	case yaml.SequenceNode:
		for i, item := range n.Content {
			note(item.Line, fmt.Sprint(path, "/", i), item)
		}
	}
	slices.Sort(found)
	return found
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

// about is the lines that a comment is about: its own, or the next one that is no
// comment, and all of a player whose first line that is. A dash may stand on a
// line before.
func (c comment) about(following []comment, players []playerSpan) span {
	line := c.line
	if c.own {
		line++
		for _, next := range following {
			if !next.own || next.line != line {
				break
			}
			line++
		}
	}
	for _, p := range players {
		if p.after < line && line <= p.first {
			return p.span
		}
	}
	return span{line, line}
}
