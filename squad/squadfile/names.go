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
	var names struct {
		Club    string   `yaml:"club"`
		Aliases []string `yaml:"aliases"`
	}
	if yaml.Unmarshal(head, &names) != nil || names.Club == "" {
		if len(head) == len(src) || yaml.Unmarshal(src, &names) != nil || names.Club == "" {
			return nil
		}
	}
	list := append([]string{names.Club}, names.Aliases...)
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}
