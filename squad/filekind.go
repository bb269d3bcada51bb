package squad

import (
	"bytes"
	"slices"
)

// FileKind is what a file of depth holds.
type FileKind uint8

// The kinds of files.
const (
	SquadFile FileKind = iota
	CompetitionFile
	LayoffsFile
)

// KindOf tells what a file holds by its keys, without reading it: a competition
// has seasons, the layoffs have kinds. All else is a squad, or meant to be one.
func KindOf(src []byte) FileKind {
	kind := SquadFile
	for line := range bytes.Lines(src) {
		name, _, ok := bytes.Cut(line, []byte(":"))
		switch {
		case !ok:
		case slices.Contains([]string{"club", "as_of", "players"}, string(name)):
			return SquadFile
		case string(name) == "seasons":
			kind = CompetitionFile
		case string(name) == "kinds":
			kind = LayoffsFile
		}
	}
	return kind
}
