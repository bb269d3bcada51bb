package threeway

import (
	"strings"

	"github.com/depth-football/depth/squad/squadfile"
)

// segment is a piece of the text with each choice.
type segment [2]string

func same(text string) segment { return segment{text, text} }

// lines are those of a player.
func (m *merger) lines(p int, c choice) lines {
	who := m.people[p]
	l := lines{base: m.partOf(m.files[0], who.base), ours: m.partOf(m.files[1], who.ours), theirs: m.partOf(m.files[2], who.theirs)}
	if m.edited[c] != nil {
		l.edited = m.partOf(m.edited[c], who.ours)
	}
	like := l.ours
	if list := m.files[1].Of("players").Parts; like == nil && len(list) > 0 {
		like = &list[0]
	}
	if like != nil {
		l.base, l.theirs = indented(l.base, like.Column), indented(l.theirs, like.Column)
	}
	return l
}

func (m *merger) partOf(file *Part, n int) *Part {
	if n < 0 {
		return nil
	}
	return &file.Of("players").Parts[n]
}

// indented is a part, if there is one, that begins at some column.
func indented(p *Part, column int) *Part {
	if p == nil || p.Column == column {
		return p
	}
	by := column - p.Column
	moved := *p
	moved.Column = column
	moved.Above, moved.Lines, moved.Below = shifted(p.Above, by), shifted(p.Lines, by), shifted(p.Below, by)
	moved.Parts = make([]Part, len(p.Parts))
	for i := range p.Parts {
		moved.Parts[i] = *indented(&p.Parts[i], p.Parts[i].Column+by)
	}
	return &moved
}

// shifted are lines that begin further to the right, or to the left.
func shifted(text string, by int) string {
	var b strings.Builder
	for line := range strings.SplitAfterSeq(text, "\n") {
		spaces := len(line) - len(strings.TrimLeft(line, " "))
		if strings.TrimSpace(line) != "" {
			line = strings.Repeat(" ", max(0, spaces+by)) + line[spaces:]
		}
		b.WriteString(line)
	}
	return b.String()
}

// isAlongside reports whether the keys of a player can be merged line by line: they begin
// lines in the same way in all versions.
func (l lines) isAlongside() bool {
	for _, other := range []*Part{l.base, l.theirs} {
		if other == nil {
			continue
		}
		if len(l.ours.Parts) == 0 || len(other.Parts) == 0 || other.Parts[0].Key != l.ours.Parts[0].Key ||
			other.Parts[0].Column != l.ours.Parts[0].Column {
			return false
		}
	}
	return true
}

// isOneSided reports whether the text of one side can be taken as it is.
func (l lines) isOneSided() bool {
	return l.ours == nil || l.theirs == nil || l.ours.Text() == l.theirs.Text() ||
		l.base != nil && (l.base.Text() == l.ours.Text() || l.base.Text() == l.theirs.Text())
}

func (m *merger) clubs() versions {
	return versions{squadfile.ClubValue(m.squads[0]), squadfile.ClubValue(m.squads[1]), squadfile.ClubValue(m.squads[2])}
}

// text is the merged file.
func (m *merger) text() ([]byte, error) {
	segments := m.file()
	for c := range choice(2) {
		var text strings.Builder
		for _, s := range segments {
			text.WriteString(s[c])
		}
		if c == theirs && len(m.conflicts) == 0 {
			break // the same text
		}
		if err := m.prove(text.String(), c); err != nil {
			return nil, err
		}
	}
	return m.withMarkers(segments), nil
}

// file are the pieces of the file: the keys of the club, and the players one by one.
func (m *merger) file() []segment {
	var all []segment
	days := [2]string{m.squads[1].AsOf.String(), m.squads[2].AsOf.String()}
	root := lines{m.files[0], m.files[1], m.files[2], nil, days}
	clubs := m.clubs()
	for _, key := range weave(partKeys(root.ours), partKeys(root.theirs)) {
		l := root.of(key)
		if key == "players" {
			all = append(all, same(l.above()), same(l.header(len(m.seats) > 0)))
			for _, s := range m.seats {
				all = append(all, m.seat(s)...)
			}
			all = append(all, same(l.below()))
			continue
		}
		var s segment
		for c := range s {
			l := l
			l.edited = m.edited[c].Of(key)
			s[c] = l.key(clubs.of(key), m.club[c].Of(key), !m.club[0].Of(key).Equal(m.club[1].Of(key)))
		}
		if s != same("") {
			all = append(all, same(l.above()))
		}
		all = append(all, s)
	}
	return append(all, same(root.below()))
}

func partKeys(p *Part) []string {
	keys := make([]string, len(p.Parts))
	for i := range p.Parts {
		keys[i] = p.Parts[i].Key
	}
	return keys
}

// header is the line with the key of the players, of whom there are some or none.
func (l lines) header(some bool) string {
	for _, p := range []*Part{l.theirs, l.ours} {
		if !some && len(p.Parts) == 0 {
			return p.Lines
		}
	}
	if !some {
		return strings.Replace(l.ours.Lines, ":", ": []", 1)
	}
	if len(l.theirs.Parts) > 0 && (len(l.ours.Parts) == 0 || l.ours.Lines == l.base.Lines) {
		return l.theirs.Lines
	}
	return l.ours.Lines
}

// key are the lines of a key, "" if it is not there any more.
func (l lines) key(v versions, value *Value, contested bool) string {
	switch {
	case value != nil:
		return l.entry(v, value, contested)
	case l.ours != nil && v.ours == nil: // an empty list
		return l.ours.Text()
	case l.theirs != nil && v.theirs == nil && l.base == nil:
		return l.theirs.Text()
	}
	return ""
}

// seat are the lines of a player at a place.
func (m *merger) seat(s seat) []segment {
	l := m.lines(s.person, ours)
	var text segment
	for c := range choice(2) {
		if s.in[c] && m.outcomes[s.person].merged[c] != nil {
			text[c] = m.playerText(s.person, c)
		}
	}
	above := same(l.above())
	for c := range text {
		if text[c] == "" {
			above[c] = ""
		}
	}
	if above[0] != above[1] {
		return []segment{{above[0] + text[0], above[1] + text[1]}}
	}
	return []segment{above, text}
}

// playerText are the lines of a player, without what is above them.
func (m *merger) playerText(p int, c choice) string {
	l, done := m.lines(p, c), m.outcomes[p]
	value := done.merged[c]
	switch {
	case l.ours == nil:
		return l.theirs.Text()
	case l.theirs == nil:
		return l.ours.Text()
	case l.base != nil && l.base.Text() == l.theirs.Text(), l.ours.Text() == l.theirs.Text():
		return l.ours.Text()
	case l.base != nil && l.base.Text() == l.ours.Text():
		return l.theirs.Text()
	case !l.isAlongside() && value.Equal(done.versions.ours):
		return l.withComments(l.ours, l.theirs)
	case !l.isAlongside():
		return l.withComments(l.edited, l.theirs)
	}
	var text strings.Builder
	for _, key := range weave(partKeys(l.ours), partKeys(l.theirs)) {
		of := l.of(key)
		contested := !done.merged[0].Of(key).Equal(done.merged[1].Of(key))
		if entry := of.key(done.versions.of(key), value.Of(key), contested); entry != "" {
			text.WriteString(of.above() + entry)
		}
	}
	return text.String() + l.below()
}
