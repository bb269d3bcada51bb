package squadfile

import (
	"bytes"
	"fmt"
)

// unmerged reports whether the markers of git's merge conflicts are in a file, and notes
// each conflict as a problem.
func (r *reader) unmerged() bool {
	begin, half, line, found := 0, false, 0, false
	for text := range bytes.Lines(r.src) {
		line++
		switch {
		case isMarker(text, '<'):
			begin, half = line, false
		case isMarker(text, '='):
			half = begin > 0
		case isMarker(text, '>') && half:
			r.at(ruleSyntax, begin, 0, 0, fmt.Sprintf("a merge conflict that is not resolved, up to line %d: keep what is right of the two "+
				"versions and take out the lines that begin with <, = and >", line))
			begin, half, found = 0, false, true
		}
	}
	return found
}

// isMarker reports whether a line is a marker of git: seven signs or more, then nothing or
// a name.
func isMarker(line []byte, sign byte) bool {
	const least = 7
	line = bytes.TrimRight(line, "\r\n")
	name := bytes.TrimLeft(line, string(rune(sign)))
	return len(line)-len(name) >= least && (len(name) == 0 || name[0] == ' ')
}
