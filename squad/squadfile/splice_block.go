package squadfile

import (
	"bytes"
	"slices"
	"strings"
)

// block puts the changes of a map or list into the file whose entries have lines of their
// own.
func (s *splicer) block(e *element) {
	was := e.wasInner()
	for i, c := range was {
		if slices.Contains(e.inner, c) {
			s.value(c, false)
		} else {
			s.takeEntry(e, was, i)
		}
	}
	var last *element // the last one that was there
	for i, c := range e.inner {
		if !c.isNew() {
			last = c
			continue
		}
		next := c.edit.before
		if last == nil && next == nil {
			if n := slices.IndexFunc(e.inner[i:], func(c *element) bool { return !c.isNew() }); n >= 0 {
				next = e.inner[i+n]
			}
		}
		switch {
		case next != nil:
			s.putAbove(e, next, c)
		case last != nil:
			s.putBehind(e, s.endOf(last), last, c)
		default:
			s.putAbove(e, was[0], c)
		}
	}
	if len(e.inner) == 0 && len(was) > 0 {
		colon := e.at.key + bytes.IndexByte(s.src[e.at.key:], ':') + 1
		s.put(colon, colon, " []")
	}
}

// endOf is the end of the last line that is about an entry: comments that stand further to
// the right than it does are about it.
func (s *splicer) endOf(c *element) int {
	end := s.lineEnd(c.at.end)
	for {
		next := s.nextLine(end)
		deep := s.spaces(next)
		if deep == len(s.src) || s.src[deep] != '#' || deep-next < c.column {
			return end
		}
		end = s.lineEnd(next)
	}
}

// takeEntry takes out an entry with its lines.
func (s *splicer) takeEntry(e *element, was []*element, i int) {
	c := was[i]
	if s.startsLine(c.at.begin) {
		s.takeLines(c.at.begin, s.endOf(c))
		s.takeExemptions(c)
		return
	}
	// Behind a dash, where another one takes its place.
	n := slices.IndexFunc(was[i:], func(c *element) bool { return slices.Contains(e.inner, c) })
	if n < 0 || bytes.IndexByte(s.src[s.endOf(was[i+n-1]):was[i+n].at.begin], '#') >= 0 {
		s.refuse(errNotInPlace)
		return
	}
	s.put(c.at.begin, was[i+n].at.begin, "")
}

// takeExemptions takes out the exemptions right above an entry that is taken out: they
// would be about the next one.
func (s *splicer) takeExemptions(c *element) {
	for before := s.lineBefore(c.at.begin); before >= 0; {
		start := s.lineStart(before)
		line := strings.TrimLeft(string(s.src[start:before]), " ")
		if !strings.HasPrefix(line, "#") {
			return
		}
		if isExemption(line) {
			s.takeLines(start, before)
		}
		before = s.lineBefore(start)
	}
}

// putBehind puts a new entry on lines behind the end of one.
func (s *splicer) putBehind(e *element, end int, like, c *element) {
	newline := s.newline(end)
	s.put(end, end, newline+s.lines(e, c, s.indent(like), newline))
}

// putAbove puts a new entry on lines above another one and the comments right above that.
func (s *splicer) putAbove(e, next, c *element) {
	newline := s.newline(s.lineEnd(next.at.begin))
	if !s.startsLine(next.at.begin) { // behind a dash
		text := s.lines(e, c, s.indent(next), newline)
		s.put(next.at.begin, next.at.begin, strings.TrimLeft(text, " ")+newline+s.indent(next))
		return
	}
	before := s.lineBefore(next.at.begin)
	for before >= 0 {
		deep := s.spaces(s.lineStart(before))
		if deep == len(s.src) || s.src[deep] != '#' || deep-s.lineStart(before) >= next.column {
			break
		}
		before = s.lineBefore(before)
	}
	if before < 0 {
		s.put(0, 0, s.lines(e, c, s.indent(next), newline)+newline)
		return
	}
	s.putBehind(e, before, next, c)
}

// lines are the lines of a new entry in canonical form.
func (s *splicer) lines(e, c *element, indent, newline string) string {
	p, begin := &printer{}, indent+"-"
	if e.isMap {
		begin = indent + c.key + ":"
	} else {
		c.hoist(begin)
	}
	p.comments(indent, c.edit.above, false)
	p.entry(c, begin, indent)
	return strings.ReplaceAll(strings.TrimSuffix(p.String(), "\n"), "\n", newline)
}
