package squadfile

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// splicer finds the parts of a file that change, and what takes their places. The rest of
// the file is copied.
type splicer struct {
	src     []byte
	splices []splice
	problem error
}

// splice is a text that takes the place of a part of a file.
type splice struct {
	from, to int
	text     string
}

var errCommentsInside = errors.New("there are comments in the value, which would be lost: change it in the file itself")

func (s *splicer) put(from, to int, text string) {
	s.splices = append(s.splices, splice{from, to, text})
}

func (s *splicer) refuse(err error) { s.problem = cmp.Or(s.problem, err) }

// text is the file with what was put into it. What lies in a part that is taken out goes
// with it.
func (s *splicer) text() []byte {
	slices.SortStableFunc(s.splices, func(a, b splice) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	var out bytes.Buffer
	at := 0
	for _, p := range s.splices {
		if p.from < at {
			continue
		}
		out.Write(s.src[at:p.from])
		out.WriteString(p.text)
		at = p.to
	}
	out.Write(s.src[at:])
	return out.Bytes()
}

// editor puts all changes of a file into it.
func (s *splicer) editor(e *Editor) {
	s.value(e.root, false)
	if e.head != nil {
		s.headComment(e.head)
	}
	s.comments(e)
}

func (s *splicer) headComment(head *headComment) {
	at := 0
	for at < len(s.src) && s.src[at] == '#' {
		end := s.lineEnd(at)
		if head.instead(string(s.src[at:end])) {
			s.put(at, end, head.text)
			return
		}
		if at = s.nextLine(end); at == len(s.src) {
			break
		}
	}
	newline := s.newline(s.lineEnd(0))
	if at == 0 {
		newline += newline
	}
	s.put(at, at, head.text+newline)
}

// value puts the changes of an element that stays into the file.
func (s *splicer) value(e *element, inBrackets bool) {
	switch {
	case e.edit != nil && e.edit.old != nil:
		s.rewrite(e, inBrackets)
	case e.alias:
	case (e.isMap || e.isList) && e.block:
		s.block(e)
	case e.isMap || e.isList:
		s.brackets(e, inBrackets)
	}
	if e.edit == nil {
		return
	}
	for _, c := range e.edit.above {
		at := s.lineStart(e.at.begin)
		s.put(at, at, s.indent(e)+c+s.newline(s.lineEnd(e.at.begin)))
	}
	for _, c := range e.edit.behind {
		rest := s.src[s.spaces(e.at.end):s.lineEnd(e.at.end)]
		if len(rest) > 0 && rest[0] != '#' { // a comment there has been taken out
			s.refuse(errNotInPlace)
		}
		s.put(e.at.end, e.at.end, "   "+c)
	}
}

// rewrite puts another value in the place of one.
func (s *splicer) rewrite(e *element, inBrackets bool) {
	old := e.edit.old
	text, from := e.inOneText(), old.at.value
	switch {
	case len(old.comments()) > 0:
		s.refuse(errCommentsInside)
	case !old.alias && !old.isMap && !old.isList && !e.isMap && !e.isList:
		from = old.at.content
		text = s.styled(old, e, inBrackets, &from)
	case old.block:
		from = old.at.key + bytes.IndexByte(s.src[old.at.key:], ':') + 1
		if strings.TrimSpace(string(s.src[from:old.inner[0].at.begin])) != "" {
			s.refuse(errCommentsInside)
		}
		text = " " + text
	}
	s.put(from, old.at.end, text)
}

// styled is a scalar in the style of the one that it replaces: in its quotes or in its
// block of text.
func (s *splicer) styled(old, e *element, inBrackets bool, from *int) string {
	plain := e.shape.canonical(e.node.Value)
	switch style := old.node.Style; {
	case style&yaml.DoubleQuotedStyle != 0:
		return doubleQuoted(plain)
	case style&yaml.SingleQuotedStyle != 0:
		return "'" + strings.ReplaceAll(plain, "'", "''") + "'"
	case style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		*from = s.nextLine(s.lineEnd(*from))
		*from += len(s.src[*from:]) - len(bytes.TrimLeft(s.src[*from:], " \t\r\n"))
		return plain
	case e.shape.isText && isPlain(plain, inBrackets):
		return plain
	}
	return e.text
}

// isPlain reports whether a text reads as itself without quotes.
func isPlain(text string, inBrackets bool) bool {
	file := "k: " + text
	if inBrackets {
		file = "{k: " + text + "}"
	}
	var doc yaml.Node
	if yaml.Unmarshal([]byte(file), &doc) != nil || len(doc.Content) != 1 {
		return false
	}
	_, n := pair(doc.Content[0], "k")
	return n != nil && len(doc.Content[0].Content) == 2 && n.Kind == yaml.ScalarNode && n.Style == 0 && n.Value == text &&
		n.ShortTag() == "!!str" && !slices.Contains(oldWords, strings.ToLower(text)) &&
		doc.Content[0].LineComment+n.LineComment+n.FootComment+doc.FootComment == ""
}

func (s *splicer) lineStart(at int) int { return bytes.LastIndexByte(s.src[:at], '\n') + 1 }

// lineEnd is the end of the line of a place, in front of what ends it.
func (s *splicer) lineEnd(at int) int {
	n := bytes.IndexByte(s.src[at:], '\n')
	if n < 0 {
		return len(s.src)
	}
	if n > 0 && s.src[at+n-1] == '\r' {
		n--
	}
	return at + n
}

// nextLine is the beginning of the line behind the end of one.
func (s *splicer) nextLine(end int) int {
	if n := bytes.IndexByte(s.src[end:], '\n'); n >= 0 {
		return end + n + 1
	}
	return len(s.src)
}

// lineBefore is the end of the line before that of a place, -1 if that is the first one.
func (s *splicer) lineBefore(at int) int {
	start := s.lineStart(at)
	if start == 0 {
		return -1
	}
	return s.lineEnd(s.lineStart(start - 1))
}

// newline is what ends a line; the last one may have none, and then it is that of the
// line before.
func (s *splicer) newline(end int) string {
	rest := s.src[end:]
	if len(rest) == 0 {
		rest = s.src[max(0, s.lineBefore(end)):]
	}
	if bytes.HasPrefix(rest, []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}

// startsLine reports whether a place is the first of its line that is not space.
func (s *splicer) startsLine(at int) bool {
	return len(bytes.TrimLeft(s.src[s.lineStart(at):at], " ")) == 0
}

// spaces is the place behind spaces.
func (s *splicer) spaces(at int) int {
	for at < len(s.src) && (s.src[at] == ' ' || s.src[at] == '\t') {
		at++
	}
	return at
}

// takeLines takes out the lines of a part of the file.
func (s *splicer) takeLines(from, to int) {
	if before := s.lineBefore(from); before >= 0 {
		s.put(before, to, "")
		return
	}
	s.put(0, s.nextLine(to), "")
}

func (s *splicer) indent(e *element) string { return strings.Repeat(" ", max(0, e.column-1)) }
