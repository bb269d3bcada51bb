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
	return append(s.all(root), s.toEnd()...)
}

// scan goes through a file beside its YAML and finds the comments. It knows
// where each node begins and works out where it ends, so that what only looks
// like a comment is not taken for one.
type scan struct {
	src   []byte
	lines []int // the offset at which each line begins
	at    int   // the offset up to which the file has been read

	known struct{ line, column, at int } // the place looked up last: lines can be very long

	dash       int  // the column of the last dash that was passed
	blankBelow bool // a blank line followed the last comment that was passed
}

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

// all are the comments before a node and in it.
func (s *scan) all(n *yaml.Node) []comment {
	found := s.to(n)
	switch n.Kind {
	case yaml.MappingNode, yaml.SequenceNode:
		more, closing := s.open(n)
		found = append(found, more...)
		for _, inner := range n.Content {
			found = append(found, s.all(inner)...)
		}
		return append(found, s.close(closing)...)
	}
	return append(found, s.scalar(n)...)
}

// to passes over what stands before a node: the comments there.
func (s *scan) to(n *yaml.Node) []comment { return s.gap(s.offset(n.Line, n.Column)) }

// toEnd passes over what stands after the last node.
func (s *scan) toEnd() []comment { return s.gap(len(s.src)) }

func (s *scan) offset(line, column int) int {
	if line < 1 || line > len(s.lines) {
		return len(s.src)
	}
	if line != s.known.line || column < s.known.column {
		s.known.line, s.known.column, s.known.at = line, 1, s.lines[line-1]
	}
	for ; s.known.column < column && s.known.at < len(s.src); s.known.column++ {
		_, size := utf8.DecodeRune(s.src[s.known.at:])
		s.known.at += size
	}
	return s.known.at
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
func (s *scan) gap(to int) []comment {
	var found []comment
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
			found = append(found, s.comment(breaks))
			found[len(found)-1].dashed = dashed
			breaks, s.blankBelow = 0, false
		default:
			if c == '-' && s.at+1 < len(s.src) && isSpace(s.src[s.at+1]) {
				s.dash, dashed = s.column(s.at), true
			}
			s.blankBelow = s.blankBelow || breaks > 1
			breaks = 0
			s.at++
		}
	}
	s.blankBelow = s.blankBelow || breaks > 1
	return found
}

// comment passes over a comment; breaks are the line breaks before it.
func (s *scan) comment(breaks int) comment {
	end := bytes.IndexByte(s.src[s.at:], '\n')
	if end < 0 {
		end = len(s.src) - s.at
	}
	c := comment{
		line: s.line(s.at), column: s.column(s.at), text: string(bytes.TrimRightFunc(s.src[s.at:s.at+end], unicode.IsSpace)),
		own: breaks > 0, blank: breaks > 1,
	}
	s.at += end
	return c
}

func (s *scan) column(at int) int {
	begin := bytes.LastIndexByte(s.src[:at], '\n') + 1
	return utf8.RuneCount(s.src[begin:at]) + 1
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// open passes over the beginning of a list or map. If it is in brackets, closing
// is the bracket that ends it.
func (s *scan) open(n *yaml.Node) (found []comment, closing byte) {
	found = s.properties(n)
	if n.Style&yaml.FlowStyle == 0 || s.at >= len(s.src) {
		return found, 0
	}
	switch s.src[s.at] {
	case '{':
		closing = '}'
	case '[':
		closing = ']'
	default:
		return found, 0 // the one pair of [a: b]
	}
	s.at++
	return found, closing
}

// close passes over what stands before the closing bracket, and over it.
func (s *scan) close(closing byte) []comment {
	if closing == 0 {
		return nil
	}
	var found []comment
	for s.at < len(s.src) {
		next := bytes.IndexAny(s.src[s.at:], "#"+string(rune(closing)))
		if next < 0 {
			next = len(s.src) - s.at
		}
		end := s.at + next
		found = append(found, s.gap(end)...)
		if end == len(s.src) || s.src[end] == closing {
			s.at = min(end+1, len(s.src))
			return found
		}
		found = append(found, s.gap(end+1)...)
	}
	return found
}

// properties passes over the anchor and the tag of a node.
func (s *scan) properties(n *yaml.Node) []comment {
	var found []comment
	for s.at < len(s.src) && (s.src[s.at] == '&' || s.src[s.at] == '!') {
		for s.at < len(s.src) && !isSpace(s.src[s.at]) && !(n.Style&yaml.FlowStyle != 0 && bytes.IndexByte([]byte("[{"), s.src[s.at]) >= 0) {
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
		found = append(found, s.gap(end)...)
	}
	return found
}

// scalar passes over a scalar or an alias. Comments can stand behind its
// properties and in the first line of a block of text.
func (s *scan) scalar(n *yaml.Node) []comment {
	if n.Kind == yaml.AliasNode {
		s.at = min(s.at+1, len(s.src))
		s.text(n.Value)
		return nil
	}
	found := s.properties(n)
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
		found = append(found, s.gap(end)...)
		s.text(n.Value)
	default:
		s.text(n.Value)
	}
	return found
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
