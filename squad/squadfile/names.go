package squadfile

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"
)

// Names are the names that a squad file answers to, its club's first. They are
// read without looking at the players, so that one club can be found among
// thousands of files; a file that cannot be read has none.
func Names(src []byte) []string {
	head := src
	if i := bytes.Index(src, []byte("\nplayers:")); i >= 0 && !bytes.Contains(src[i:], []byte("\naliases:")) {
		head = src[:i+1]
	}
	list := namesIn(head)
	if list == nil && len(head) < len(src) {
		list = namesIn(src)
	}
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

// namesIn are the names in the text of a file, nil if it has none. It is read into a
// node first: into a struct each key would be compared with all others.
func namesIn(src []byte) []string {
	var doc yaml.Node
	if yaml.Unmarshal(src, &doc) != nil || len(doc.Content) == 0 {
		return nil
	}
	var club string
	var aliases []string
	for key, into := range map[string]any{"club": &club, "aliases": &aliases} {
		if _, v := pair(doc.Content[0], key); v != nil && v.Decode(into) != nil {
			return nil
		}
	}
	if club == "" {
		return nil
	}
	return append([]string{club}, aliases...)
}
