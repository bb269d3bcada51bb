package squad

import (
	"bytes"

	"gopkg.in/yaml.v3"
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
	keys := topKeys(bytes.TrimPrefix(src, []byte("\ufeff")))
	switch {
	case keys["club"] || keys["as_of"] || keys["players"]:
		return SquadFile
	case keys["seasons"] || keys["league"] || keys["calendar"]:
		return CompetitionFile
	case keys["kinds"]:
		return LayoffsFile
	}
	return SquadFile
}

// topKeys are the keys of a file. Those of a squad are mostly found by looking at
// the lines; only other files are parsed.
func topKeys(src []byte) map[string]bool {
	keys := make(map[string]bool)
	for line := range bytes.Lines(src) {
		if name, _, ok := bytes.Cut(line, []byte(":")); ok {
			keys[string(name)] = true
		}
	}
	if keys["club"] || keys["as_of"] || keys["players"] || len(src) > MaxSize {
		return keys
	}
	var whole map[string]yaml.Node
	if yaml.Unmarshal(src, &whole) == nil {
		for name := range whole {
			keys[name] = true
		}
	}
	return keys
}
