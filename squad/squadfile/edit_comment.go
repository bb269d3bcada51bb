package squadfile

import (
	"bytes"
	"slices"
	"strings"
)

// headComment is a comment at the head of a file, and which of the others there it takes
// the place of.
type headComment struct {
	text    string
	instead func(comment string) bool
}

// Head puts a comment at the head of the file: in the place of one there, or else behind
// those that the file begins with.
func (e *Editor) Head(text string, instead func(comment string) bool) {
	e.head = &headComment{text, instead}
	heads := &e.root.heads
	if len(*heads) == 0 && len(e.root.inner) > 0 {
		if first := e.root.sorted()[0]; len(first.heads) > 0 {
			heads = &first.heads
		}
	}
	end := slices.Index(*heads, "")
	if end < 0 {
		end = len(*heads)
	}
	if i := slices.IndexFunc((*heads)[:end], instead); i >= 0 {
		(*heads)[i] = text
		return
	}
	*heads = slices.Insert(slices.Clone(*heads), end, text)
}

// Comment puts a comment behind a key of the club or the player, if there is none.
func (f *Facts[T]) Comment(key, text string) {
	in := f.element.child(key)
	if in == nil || len(in.line)+len(in.comments()) > 0 {
		return
	}
	if in.isNew() {
		in.line = append(in.line, text)
		return
	}
	if _, ok := in.behindOnOneLine("    " + key + ":"); ok {
		in.line = append(in.line, text)
		in.changed().behind = append(in.edit.behind, text)
	}
}

// Comments are the comments behind a key, and in what it holds.
func (f *Facts[T]) Comments(key string) []string {
	in := f.element.child(key)
	if in == nil {
		return nil
	}
	return append(slices.Clone(in.line), in.comments()...)
}

// CommentAbove puts a comment on the line above the player.
func (f *Facts[T]) CommentAbove(text string) {
	f.element.heads = append(f.element.heads, text)
	c := f.element.changed()
	c.above = append(c.above, text)
}

// CommentsAbove are the comments above the player; "" is a blank line.
func (f *Facts[T]) CommentsAbove() []string { return slices.Clone(f.element.heads) }

// Uncomment takes out the comments about the player of which something is true.
func (f *Facts[T]) Uncomment(is func(comment string) bool) {
	if f.element.uncomment(is) && !f.element.isNew() {
		f.editor.uncommented = append(f.editor.uncommented, uncommented{f.element, is})
	}
}

// uncommented is an element from which some comments were taken out.
type uncommented struct {
	element *element
	is      func(comment string) bool
}

// comments takes out comments of a file.
func (s *splicer) comments(e *Editor) {
	if len(e.uncommented) == 0 {
		return
	}
	scan := newScan(s.src)
	comments := commentsOf(s.src, e.before.root)
	for _, u := range e.uncommented {
		first, last, after := scan.line(u.element.at.begin), scan.line(s.endOf(u.element)), 0
		for _, other := range e.list.wasInner() {
			if line := scan.line(s.endOf(other)); line < first {
				after = max(after, line)
			}
		}
		for _, c := range comments {
			above := after < c.line && c.line < first && c.own && c.column <= u.element.column
			if !(above || first <= c.line && c.line <= last) || !u.is(c.text) {
				continue
			}
			if at := scan.offset(c.line, c.column); c.own {
				s.takeLines(at, s.lineEnd(at))
			} else {
				s.put(len(bytes.TrimRight(s.src[:at], " \t")), s.lineEnd(at), "")
			}
		}
	}
}

// uncomment takes out comments above, behind and in an element, and reports whether there
// were any.
func (e *element) uncomment(is func(string) bool) (found bool) {
	for _, list := range []*[]string{&e.heads, &e.line, &e.feet} {
		if slices.ContainsFunc(*list, is) {
			*list, found = slices.DeleteFunc(slices.Clone(*list), is), true
		}
	}
	for _, inner := range e.inner {
		found = inner.uncomment(is) || found
	}
	return found
}

// hoistComments puts the comments of lists whose items have changed above them: there is
// no room between items on one line.
func (e *element) hoistComments() {
	switch {
	case e.edit != nil && (e.edit.old != nil || e.isList && e.edit.was != nil && !e.shape.long):
		for _, c := range e.comments() {
			if c != "" {
				e.heads = append(e.heads, c)
			}
		}
		for _, inner := range e.inner {
			inner.heads, inner.line = nil, nil
		}
		e.edit.was, e.feet = e.inner, nil
	default:
		for _, inner := range e.inner {
			inner.hoistComments()
		}
	}
}

// isOnlyComments reports whether a text is another one with comments on lines of their own.
func isOnlyComments(text, plain string) bool {
	for line := range strings.Lines(text) {
		if rest, ok := strings.CutPrefix(plain, line); ok {
			plain = rest
		} else if !strings.HasPrefix(strings.TrimLeft(line, " "), "#") {
			return false
		}
	}
	return plain == ""
}
