package squadfile

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"
)

// Head is what a squad file says of its club before it comes to the players.
type Head struct {
	Names   []string // those that the file answers to, the club's first
	Country string   // "" if the file does not say
}

// HeadOf is the head of a squad file. It is read without looking at the players, so that
// one club can be found among thousands of files; a file that cannot be read has none.
func HeadOf(src []byte) Head {
	top := src
	has := func(text []byte, key string) bool { return bytes.Contains(text, []byte("\n"+key+":")) }
	if i := bytes.Index(src, []byte("\nplayers:")); i >= 0 && !has(src[i:], "aliases") && !has(src[i:], "country") {
		top = src[:i+1]
	}
	head := headIn(top)
	if head.Names == nil && len(top) < len(src) {
		head = headIn(src)
	}
	for i := range head.Names {
		head.Names[i] = strings.TrimSpace(head.Names[i])
	}
	return head
}

// Names are the names that a squad file answers to, its club's first.
func Names(src []byte) []string { return HeadOf(src).Names }

// headIn is the head in the text of a file, the zero one if it has none. It is read into a
// node first: into a struct each key would be compared with all others.
func headIn(src []byte) Head {
	var doc yaml.Node
	if yaml.Unmarshal(src, &doc) != nil || len(doc.Content) == 0 {
		return Head{}
	}
	var club, country string
	var aliases []string
	for key, into := range map[string]any{"club": &club, "aliases": &aliases, "country": &country} {
		if _, v := pair(doc.Content[0], key); v != nil && v.Decode(into) != nil {
			return Head{}
		}
	}
	if club == "" {
		return Head{}
	}
	return Head{append([]string{club}, aliases...), strings.TrimSpace(country)}
}
