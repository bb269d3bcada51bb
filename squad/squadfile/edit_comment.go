package squadfile

import (
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
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

// HasCommentAbove reports whether there is a comment on the line above the player.
func (f *Facts[T]) HasCommentAbove() bool {
	_, own := splitHeads(f.element.heads)
	return len(own) > 0
}

// Uncomment takes out the comments about a player of which something is true.
func (e *Editor) Uncomment(p *Facts[squad.Player], is func(comment string) bool) {
	if !p.element.uncomment(is) || p.element.isNew() {
		return
	}
	s := newScan(e.before.src)
	line := func(at int) int { return s.line(at) }
	first, last := line(p.element.at.begin), line(p.element.at.end)
	after := 0
	for _, other := range e.list.wasInner() {
		if l := line(other.at.end); l < first {
			after = max(after, l)
		}
	}
	for _, c := range commentsOf(e.before.src, e.before.root) {
		above := c.line > after && c.line < first && c.own && c.column <= p.element.column
		if (above || first <= c.line && c.line <= last) && is(c.text) {
			e.dropped = append(e.dropped, c)
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
	case e.edit != nil && (e.edit.old != nil || e.isList && e.edit.was != nil && !e.form.long):
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
