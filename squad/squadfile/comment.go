package squadfile

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// comment is a comment of a file and where it stands.
type comment struct {
	line, column int    // from 1
	text         string // with its #
	own          bool   // alone on its line
	blank        bool   // after a blank line
	dashed       bool   // after the dash of the item that comes next
}

// commentsOf are the comments of a file in order; root is its YAML.
func commentsOf(src []byte, root *yaml.Node) []comment {
	s := newScan(src)
	s.all(root)
	s.toEnd()
	return s.found
}

// scan goes through a file beside its YAML and finds the comments. It knows
// where each node begins and works out where it ends, so that what only looks
// like a comment is not taken for one.
type scan struct {
	src   []byte
	lines []int // the offset at which each line begins
	at    int   // the offset up to which the file has been read
	found []comment

	atNode, atComment cursor // the node and the comment that were looked up last

	dash       int  // the column of the last dash that was passed
	dashAt     int  // where it stands
	blankBelow bool // a blank line followed the last comment that was passed
}

// cursor is a place in a line. Lines can be very long, so what is further to the
// right is counted from there.
type cursor struct{ line, column, at int }

func newScan(src []byte) *scan {
	src = bytes.TrimPrefix(src, []byte("\ufeff")) // a second one: the parser does not count it
	s := &scan{src: src, lines: []int{0}}
	for i, c := range src {
		if c == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
	return s
}

// all passes over a node and what stands before it.
func (s *scan) all(n *yaml.Node) {
	s.to(n)
	switch n.Kind {
	case yaml.MappingNode, yaml.SequenceNode:
		closing := s.open(n)
		for _, inner := range n.Content {
			s.all(inner)
		}
		s.close(closing)
	default:
		s.scalar(n)
	}
}

// to passes over what stands before a node.
func (s *scan) to(n *yaml.Node) { s.gap(s.offset(n.Line, n.Column)) }

// toEnd passes over what stands after the last node.
func (s *scan) toEnd() { s.gap(len(s.src)) }

func (s *scan) offset(line, column int) int {
	if line < 1 || line > len(s.lines) {
		return len(s.src)
	}
	c := &s.atNode
	if line != c.line || column < c.column {
		*c = cursor{line, 1, s.lines[line-1]}
	}
	for ; c.column < column && c.at < len(s.src); c.column++ {
		_, size := utf8.DecodeRune(s.src[c.at:])
		c.at += size
	}
	return c.at
}

// line is the line of an offset, from 1.
func (s *scan) line(at int) int {
	line, begins := slices.BinarySearch(s.lines, at)
	if begins {
		line++
	}
	return line
}

// gap passes over what stands between nodes, up to an offset: indentation,
// dashes, colons, commas, properties, and comments, which are found.
func (s *scan) gap(to int) {
	breaks := 0 // line breaks since something stood there
	if s.at == 0 {
		breaks = 1
	}
	s.blankBelow = false
	dashed := false
	for s.at < to {
		c := s.src[s.at]
		switch {
		case c == '\n':
			breaks++
			s.at++
		case c == ' ' || c == '\t' || c == '\r':
			s.at++
		case c == '#': // YAML's parser takes it for a comment behind quotes and brackets too
			s.comment(breaks, dashed)
			breaks, s.blankBelow = 0, false
		default:
			if c == '-' && s.at+1 < len(s.src) && isSpace(s.src[s.at+1]) {
				s.dash, s.dashAt, dashed = s.column(s.at), s.at, true
			}
			s.blankBelow = s.blankBelow || breaks > 1
			breaks = 0
			s.at++
		}
	}
	s.blankBelow = s.blankBelow || breaks > 1
}

// comment passes over a comment; breaks are the line breaks before it.
func (s *scan) comment(breaks int, dashed bool) {
	end := bytes.IndexByte(s.src[s.at:], '\n')
	if end < 0 {
		end = len(s.src) - s.at
	}
	s.found = append(s.found, comment{
		line: s.line(s.at), column: s.column(s.at), text: string(bytes.TrimRightFunc(s.src[s.at:s.at+end], unicode.IsSpace)),
		own: breaks > 0, blank: breaks > 1, dashed: dashed,
	})
	s.at += end
}

func (s *scan) column(at int) int {
	c := &s.atComment
	if line := s.line(at); line != c.line || at < c.at {
		*c = cursor{line, 1, s.lines[line-1]}
	}
	c.column += utf8.RuneCount(s.src[c.at:at])
	c.at = at
	return c.column
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// open passes over the beginning of a list or map. If it is in brackets, closing
// is the bracket that ends it.
func (s *scan) open(n *yaml.Node) (closing byte) {
	s.properties(n)
	if n.Style&yaml.FlowStyle == 0 || s.at >= len(s.src) {
		return 0
	}
	switch s.src[s.at] {
	case '{':
		closing = '}'
	case '[':
		closing = ']'
	default:
		return 0 // the one pair of [a: b]
	}
	s.at++
	return closing
}

// close passes over what stands before the closing bracket, and over it.
func (s *scan) close(closing byte) {
	if closing == 0 {
		return
	}
	for s.at < len(s.src) {
		next := bytes.IndexAny(s.src[s.at:], "#"+string(rune(closing)))
		if next < 0 {
			next = len(s.src) - s.at
		}
		end := s.at + next
		s.gap(end)
		if end == len(s.src) || s.src[end] == closing {
			s.at = min(end+1, len(s.src))
			return
		}
		s.gap(end + 1)
	}
}

// properties passes over the anchor and the tag of a node.
func (s *scan) properties(n *yaml.Node) {
	for s.at < len(s.src) && (s.src[s.at] == '&' || s.src[s.at] == '!') {
		for s.at < len(s.src) && !isSpace(s.src[s.at]) &&
			!(n.Style&yaml.FlowStyle != 0 && bytes.IndexByte([]byte("[{"), s.src[s.at]) >= 0) {
			s.at++
		}
		end := s.at
		for end < len(s.src) && isSpace(s.src[end]) {
			end++
		}
		for end < len(s.src) && s.src[end] == '#' {
			if next := bytes.IndexByte(s.src[end:], '\n'); next >= 0 {
				end += next
			} else {
				end = len(s.src)
			}
			for end < len(s.src) && isSpace(s.src[end]) {
				end++
			}
		}
		s.gap(end)
	}
}

// scalar passes over a scalar or an alias. Comments can stand behind its
// properties and in the first line of a block of text.
func (s *scan) scalar(n *yaml.Node) {
	if n.Kind == yaml.AliasNode {
		s.at = min(s.at+1, len(s.src))
		s.text(n.Value)
		return
	}
	s.properties(n)
	switch {
	case s.at >= len(s.src):
	case n.Style&yaml.DoubleQuotedStyle != 0:
		s.quoted('"', '\\')
	case n.Style&yaml.SingleQuotedStyle != 0:
		s.quoted('\'', '\'')
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		end := len(s.src)
		if next := bytes.IndexByte(s.src[s.at:], '\n'); next >= 0 {
			end = s.at + next
		}
		s.gap(end)
		s.text(n.Value)
	default:
		s.text(n.Value)
	}
}

// quoted passes over a text in quotes, in which escape takes away the meaning of
// the character behind it.
func (s *scan) quoted(quote, escape byte) {
	for s.at++; s.at < len(s.src); s.at++ {
		c := s.src[s.at]
		doubled := s.at+1 < len(s.src) && s.src[s.at+1] == quote
		switch {
		case c == escape && (escape != quote || doubled):
			s.at++
		case c == quote:
			s.at++
			return
		}
	}
}

// text passes over a text without quotes: all of it that is not space stands in
// the file as it is, while line breaks and indentation may differ.
func (s *scan) text(value string) {
	for _, c := range value {
		if unicode.IsSpace(c) {
			continue
		}
		for s.at < len(s.src) {
			next, size := utf8.DecodeRune(s.src[s.at:])
			s.at += size
			if next == c {
				break
			}
		}
	}
	s.at = min(s.at, len(s.src))
}
