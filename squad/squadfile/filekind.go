package squadfile

import (
	"bytes"
	"slices"

	"gopkg.in/yaml.v3"
)

// FileKind is what a file of depth holds.
type FileKind uint8

// The kinds of files.
const (
	SquadFile FileKind = iota
	CompetitionFile
	LayoffsFile
	ClubsFile
	ScenarioFile
)

// KindOf finds by its keys what a file holds, without reading it: a competition
// has seasons, the layoffs have kinds, the names of clubs stand by leagues, a scenario has
// moves. All else is a squad, or meant to be one.
func KindOf(src []byte) FileKind {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	// A squad is mostly told by its first lines. A scenario may have a club, too.
	for line := range bytes.Lines(src) {
		name, _, ok := bytes.Cut(line, []byte(":"))
		if ok && ofSquad(string(name)) {
			return SquadFile
		}
		if ok && ofScenario(string(name)) {
			break
		}
	}
	return kindBy(topKeys(src))
}

// kindBy is what a file with some keys holds.
func kindBy(keys []string) FileKind {
	switch {
	case slices.ContainsFunc(keys, ofSquad):
		return SquadFile
	case slices.ContainsFunc(keys, ofScenario):
		return ScenarioFile
	case slices.Contains(keys, "club"):
		return SquadFile
	case has(keys, "seasons", "league", "calendar"):
		return CompetitionFile
	case has(keys, "kinds"):
		return LayoffsFile
	case has(keys, "leagues"):
		return ClubsFile
	}
	return SquadFile
}

// ofSquad reports whether only a squad has a key.
func ofSquad(key string) bool { return key == "as_of" || key == "players" }

func ofScenario(key string) bool { return key == "scenario" || key == "moves" }

func has(keys []string, wanted ...string) bool {
	return slices.ContainsFunc(keys, func(k string) bool { return slices.Contains(wanted, k) })
}

// topKeys are the keys of a file, however they are written.
func topKeys(src []byte) []string {
	var keys []string
	for line := range bytes.Lines(src) {
		if name, _, ok := bytes.Cut(line, []byte(":")); ok {
			keys = append(keys, string(name))
		}
	}
	// Into a node: into a map it would compare each key with all others.
	var doc yaml.Node
	if len(src) > MaxSize || yaml.Unmarshal(src, &doc) != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return keys
	}
	for i, n := range doc.Content[0].Content {
		if i%2 == 0 && n.Kind == yaml.ScalarNode {
			keys = append(keys, n.Value)
		}
	}
	return keys
}
