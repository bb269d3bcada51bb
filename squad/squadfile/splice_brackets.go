package squadfile

import (
	"bytes"
	"slices"
	"strings"
)

// brackets puts the changes of a map or list in brackets into the file.
func (s *splicer) brackets(e *element, inBrackets bool) {
	was := e.wasInner()
	var fresh []*element
	for _, c := range e.inner {
		if c.isNew() {
			fresh = append(fresh, c)
		}
	}
	if len(was) == 0 && len(fresh) > 0 {
		s.fillBrackets(e, inBrackets, fresh)
		return
	}
	stays := func(c *element) bool { return slices.Contains(e.inner, c) }
	if len(fresh) > 0 && !slices.ContainsFunc(was, stays) { // in the place of the first one
		s.put(was[0].at.begin, was[0].at.end, inOneRow(fresh))
		stays = func(c *element) bool { return c == was[0] }
		fresh = nil
	}
	for i, c := range was {
		switch {
		case !stays(c):
			s.takeItem(was, i, stays)
		case slices.Contains(e.inner, c):
			s.value(c, true)
		}
	}
	for len(fresh) > 0 {
		first := slices.Index(e.inner, fresh[0])
		row := first + 1
		for row < len(e.inner) && e.inner[row].isNew() {
			row++
		}
		text := inOneRow(e.inner[first:row])
		if row < len(e.inner) {
			next := e.inner[row].at.begin
			s.put(next, next, text+", ")
		} else {
			s.putItemBehind(e.inner[first-1], text)
		}
		fresh = fresh[row-first:]
	}
}

func inOneRow(list []*element) string {
	texts := make([]string, len(list))
	for i, c := range list {
		texts[i] = c.entryInOneText()
	}
	return strings.Join(texts, ", ")
}

// fillBrackets writes what is put into empty brackets: players get lines of their own.
func (s *splicer) fillBrackets(e *element, inBrackets bool, fresh []*element) {
	open, end := e.at.content+1, e.at.end
	if !e.shape.long || inBrackets || e.at.key == 0 || strings.TrimSpace(string(s.src[open:end-1])) != "" {
		s.put(end-1, end-1, inOneRow(fresh))
		return
	}
	s.put(len(bytes.TrimRight(s.src[:e.at.content], " ")), end, "")
	line := s.lineEnd(end)
	for _, c := range fresh {
		s.put(line, line, s.newline(line)+s.lines(e, c, s.indent(e)+"  ", s.newline(line)))
	}
}

// putItemBehind puts new items behind the last one that stays, on a line of their own if
// there is a comment behind that.
func (s *splicer) putItemBehind(last *element, text string) {
	end := last.at.end
	if at := s.spaces(end); at < len(s.src) && s.src[at] == '#' {
		line := s.lineEnd(at)
		s.put(end, end, ",")
		s.put(line, line, s.newline(line)+strings.Repeat(" ", s.spaces(s.lineStart(end))-s.lineStart(end))+text)
		return
	}
	s.put(end, end, ", "+text)
}

// takeItem takes out an item with its comma, and with its line if it has one of its own.
func (s *splicer) takeItem(was []*element, i int, stays func(*element) bool) {
	c := was[i]
	isLast := !slices.ContainsFunc(was[i:], stays)
	before := i - 1 // the last one that stays
	for before >= 0 && !stays(was[before]) {
		before--
	}
	stop := s.spaces(c.at.end)
	hasComma := stop < len(s.src) && s.src[stop] == ','
	if hasComma {
		stop++
	} else {
		stop = c.at.end
	}
	behind := s.spaces(stop)
	endsLine := behind >= s.lineEnd(behind) || s.src[behind] == '#'
	switch {
	case s.startsLine(c.at.begin) && endsLine:
		s.takeLines(c.at.begin, s.lineEnd(stop))
		if isLast && before >= 0 && !hasComma && before == i-1 {
			s.takeComma(was[before].at.end)
		}
	case isLast && before >= 0:
		from := was[i-1].at.end
		if gap := s.src[from:c.at.begin]; bytes.IndexByte(gap, '#') >= 0 {
			if before == i-1 {
				s.takeComma(from)
			}
			from = c.at.begin
		}
		s.put(from, c.at.end, "")
	case !hasComma && !isLast:
		s.refuse(errNotInPlace)
	case endsLine:
		s.put(len(bytes.TrimRight(s.src[:c.at.begin], " ")), s.lineEnd(stop), "")
	default:
		s.put(c.at.begin, behind, "")
	}
}

// takeComma takes out the comma behind an item, wherever it stands.
func (s *splicer) takeComma(at int) {
	for ; at < len(s.src); at++ {
		switch s.src[at] {
		case ',':
			s.put(at, at+1, "")
			return
		case '#':
			at = s.lineEnd(at)
		}
	}
}
