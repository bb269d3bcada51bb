package squad

import (
	"bytes"
	"strings"

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

// topKeys are what stands before the first colon of each line that is not
// indented, or the keys of a file in brackets.
func topKeys(src []byte) map[string]bool {
	keys := make(map[string]bool)
	if bytes.HasPrefix(bytes.TrimSpace(src), []byte("{")) {
		var whole map[string]yaml.Node
		if len(src) > MaxSize || yaml.Unmarshal(src, &whole) != nil {
			return keys
		}
		for name := range whole {
			keys[name] = true
		}
		return keys
	}
	for line := range bytes.Lines(src) {
		if name, _, ok := bytes.Cut(line, []byte(":")); ok {
			keys[strings.Trim(string(name), `"'`)] = true
		}
	}
	return keys
}
