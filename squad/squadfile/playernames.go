package squadfile

import (
	"bytes"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// PlayerNames are the names of players that can be seen in the text of a squad file without
// reading it as YAML: thousands of files are looked through while somebody types. What is
// written in a way that people and programs hardly ever do is missed.
func PlayerNames(src []byte) []string {
	var list []string
	isPlayers := false
	for line := range bytes.Lines(src) {
		text := strings.TrimRight(string(line), " \t\r\n")
		if text == "" || text[0] == '#' {
			continue
		}
		if !strings.ContainsRune(" \t-", rune(text[0])) { // a key of the file
			isPlayers = strings.HasPrefix(text, "players:")
			continue
		}
		if !isPlayers {
			continue
		}
		if name, ok := nameIn(strings.TrimLeft(text, " \t-")); ok {
			list = append(list, name)
		}
	}
	return list
}

// nameIn is the value of the key name, if a line begins with it, or a map in brackets does
// whose first key it is.
func nameIn(line string) (name string, ok bool) {
	rest, isMap := strings.CutPrefix(line, "{")
	value, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), "name:")
	if !ok {
		return "", false
	}
	value = strings.TrimLeft(value, " ")
	if value == "" {
		return "", false
	}
	if quote := value[:1]; quote == `"` || quote == `'` {
		value, _, ok = strings.Cut(value[1:], quote)
		if !ok || strings.Contains(value, `\`) {
			return "", false
		}
	} else {
		value, _, _ = strings.Cut(value, " #")
		if isMap {
			value, _, _ = strings.Cut(value, ",")
			value, _, _ = strings.Cut(value, "}")
		}
	}
	value = strings.TrimSpace(value)
	return value, value != "" && names.Printable(value) == value && !strings.ContainsAny(value[:1], "&*!|>")
}
