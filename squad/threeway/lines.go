package threeway

import (
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/squadfile"
)

// Part is short for the lines of something in a file.
type Part = squadfile.Part

// lines are those of something before and on both sides, nil where there are none; edited
// are those of ours with the facts that are on neither side.
type lines struct {
	base, ours, theirs, edited *Part
	days                       [2]string // of the files of both sides, where their comments may name them
}

func (l lines) of(key string) lines {
	return lines{l.base.Of(key), l.ours.Of(key), l.theirs.Of(key), l.edited.Of(key), l.days}
}

// above are the comments and blank lines above.
func (l lines) above() string { return l.comments(func(p *Part) string { return p.Above }) }

// below are the comments below.
func (l lines) below() string { return l.comments(func(p *Part) string { return p.Below }) }

// comments are lines of comments. Of two sides that have changed them, those of ours stay,
// without what theirs has taken out, and what theirs has added comes behind what it stands
// behind there, or below.
func (l lines) comments(of func(*Part) string) string {
	text := func(p *Part) string {
		if p == nil {
			return ""
		}
		return of(p)
	}
	base, our, their := text(l.base), text(l.ours), text(l.theirs)
	switch {
	case l.ours == nil || l.base != nil && l.theirs != nil && our == base:
		return their
	case l.theirs == nil || their == base || our == their:
		return our
	}
	was, is, other := strings.SplitAfter(base, "\n"), strings.SplitAfter(our, "\n"), strings.SplitAfter(their, "\n")
	isComment := func(line string) bool { return strings.TrimSpace(line) != "" }
	var merged []string
	for _, line := range is {
		if !isComment(line) || slices.Contains(other, line) || !slices.Contains(was, line) {
			merged = append(merged, l.later(line, other))
		}
	}
	for i, line := range other {
		if !isComment(line) || slices.Contains(was, line) || slices.Contains(is, line) || slices.Contains(merged, line) ||
			slices.ContainsFunc(is, func(our string) bool { return l.isStamp(our, line) }) {
			continue
		}
		at := len(merged)
		if i > 0 && isComment(other[i-1]) && slices.Contains(merged, other[i-1]) {
			at = slices.Index(merged, other[i-1]) + 1
		}
		merged = slices.Insert(merged, at, line)
	}
	return strings.Join(merged, "")
}

// isStamp reports whether two comments are one but for the day of each file, as an import
// says from when it is.
func (l lines) isStamp(our, their string) bool {
	return our != their && l.days[ours] != "" && strings.ReplaceAll(our, l.days[ours], l.days[theirs]) == their
}

// later is a comment of ours, or that of theirs if it is the same of a later day.
func (l lines) later(our string, other []string) string {
	i := slices.IndexFunc(other, func(their string) bool { return l.isStamp(our, their) })
	if i >= 0 && l.days[theirs] > l.days[ours] {
		return other[i]
	}
	return our
}

// entry are the lines of a key whose value is known.
func (l lines) entry(v versions, value *Value, contested bool) string {
	switch {
	case l.ours == nil:
		return l.theirs.Text()
	case l.theirs == nil:
		return l.ours.Text()
	case contested && value.Equal(v.ours):
		return l.ours.Text()
	case contested && value.Equal(v.theirs):
		return l.theirs.Text()
	case l.base != nil && l.theirs.Text() == l.base.Text() || l.ours.Text() == l.theirs.Text():
		return l.ours.Text()
	case l.base != nil && l.ours.Text() == l.base.Text():
		return l.theirs.Text()
	case value.Equal(v.ours):
		return l.withComments(l.ours, l.theirs)
	case value.Equal(v.theirs):
		return l.withComments(l.theirs, l.ours)
	}
	return l.withComments(l.edited, l.theirs)
}

// withComments is a part with the comments that another side has added, and without those
// that it has taken out.
func (l lines) withComments(p, other *Part) string {
	if p == nil { // the editor has put it elsewhere, and the proof will tell
		return ""
	}
	var before []string
	if l.base != nil {
		before = l.base.Comments
	}
	text, added := strings.SplitAfter(p.Text(), "\n"), without(without(other.Comments, before), p.Comments)
	for _, c := range without(before, other.Comments) {
		i := slices.IndexFunc(text, func(line string) bool { return hasComment(line, c) })
		if i < 0 || !slices.Contains(p.Comments, c) {
			continue
		}
		text[i] = withoutComment(text[i], c)
		if instead := l.instead(other, c); text[i] != "" && slices.Contains(added, instead) {
			text[i] = withComment(text[i], instead)
			added = without(added, []string{instead})
		}
	}
	for _, c := range added {
		text = addComment(text, other.Text(), c)
	}
	return strings.Join(text, "")
}

// instead is the comment that another side has in the place of one that was there before.
func (l lines) instead(other *Part, comment string) string {
	for was := range strings.SplitAfterSeq(l.base.Text(), "\n") {
		if !hasComment(was, comment) {
			continue
		}
		for is := range strings.SplitAfterSeq(other.Text(), "\n") {
			for _, c := range other.Comments {
				if hasComment(is, c) && code(is, c) != "" && code(is, c) == code(was, comment) {
					return c
				}
			}
		}
	}
	return ""
}

// without are the texts of a list that are not in another one.
func without(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(text string) bool { return slices.Contains(other, text) })
}

// hasComment reports whether a line ends with a comment of the file. What stands before it
// may have the sign of one in quotes.
func hasComment(line, comment string) bool {
	all := commentOf(line)
	before, is := strings.CutSuffix(all, " "+comment)
	return all == comment || is && strings.ContainsAny(before, `"'`)
}

// commentOf is what a line has behind the first sign of a comment, with that sign. In
// quotes it may be none: then it is no comment of the file.
func commentOf(line string) string {
	line = strings.TrimRight(line, "\r\n")
	for at := 0; at < len(line); at++ {
		if line[at] == '#' && (at == 0 || line[at-1] == ' ' || line[at-1] == '\t') {
			return strings.TrimRight(line[at:], " \t")
		}
	}
	return ""
}

// withoutComment is a line without a comment at its end, nothing if there was no more.
func withoutComment(line, comment string) string {
	end := line[len(strings.TrimRight(line, "\r\n")):]
	rest, _ := strings.CutSuffix(strings.TrimRight(line, " \t\r\n"), comment)
	if rest = strings.TrimRight(rest, " \t"); rest == "" {
		return ""
	}
	return rest + end
}

// withComment is a line with a comment at its end.
func withComment(line, comment string) string {
	rest := strings.TrimRight(line, "\r\n")
	return rest + "   " + comment + line[len(rest):]
}

// code is what a line says without a comment at its end.
func code(line, comment string) string { return strings.TrimSpace(withoutComment(line, comment)) }

// addComment puts a comment behind the line behind which it stands elsewhere, though a
// fact of it may be another one here, or behind the only line, or on one of its own above.
func addComment(text []string, elsewhere, comment string) []string {
	behind := -1
	if len(text) == 2 && text[1] == "" {
		behind = 0
	}
	for line := range strings.SplitAfterSeq(elsewhere, "\n") {
		if is := code(line, comment); hasComment(line, comment) && is != "" {
			if i := mostAlike(text, is); i >= 0 {
				behind = i
			}
		}
	}
	if behind >= 0 {
		text[behind] = withComment(text[behind], comment)
		return text
	}
	first := text[0]
	indent := first[:len(first)-len(strings.TrimLeft(first, " "))]
	end := first[len(strings.TrimRight(first, "\r\n")):]
	return slices.Insert(text, 0, indent+comment+end)
}

// mostAlike is the line that begins most like another one, in half of it or more; -1 if
// there is none.
func mostAlike(text []string, other string) int {
	best, most := -1, len(other)/2-1
	for i, line := range text {
		is, alike := code(line, commentOf(line)), 0
		if is == other || strings.HasPrefix(strings.TrimSpace(line), other) {
			return i
		}
		for alike < min(len(is), len(other)) && is[alike] == other[alike] {
			alike++
		}
		if alike > most {
			best, most = i, alike
		}
	}
	return best
}
