package squadfile

import (
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

var layoffsKeys = []key[squad.Layoffs]{
	{name: "kinds", read: func(r *reader, n *yaml.Node, l *squad.Layoffs) {
		l.Kinds = readList(r, n, "a list of kinds of injuries", (*reader).layoff)
	}},
	{name: "rule", read: func(r *reader, n *yaml.Node, l *squad.Layoffs) { readMap(r, n, "a rule", ruleKeys, l) }},
}

var layoffKeys = []key[squad.Layoff]{
	scalarKey("kind", "", textScalar, func(l *squad.Layoff) *string { return &l.Kind }),
	{name: "words", read: func(r *reader, n *yaml.Node, l *squad.Layoff) { l.Words = r.words(n) }},
	scalarKey("spells", "", numberScalar, func(l *squad.Layoff) *int { return &l.Spells }),
	scalarKey("median", "", numberScalar, func(l *squad.Layoff) *int { return &l.Median }),
	scalarKey("nine_in_ten", "", numberScalar, func(l *squad.Layoff) *int { return &l.NineInTen }),
}

var ruleKeys = []key[squad.Layoffs]{
	{name: "prone", read: func(r *reader, n *yaml.Node, l *squad.Layoffs) {
		readMap(r, n, "a rule for injury-prone", proneKeys, &l.Prone)
	}},
}

var proneKeys = []key[squad.ProneRule]{
	scalarKey("window_years", "", numberScalar, func(p *squad.ProneRule) *int { return &p.Years }),
	scalarKey("spells", "", numberScalar, func(p *squad.ProneRule) *int { return &p.Spells }),
	scalarKey("days", "", numberScalar, func(p *squad.ProneRule) *int { return &p.Days }),
}

func (r *reader) layoff(n *yaml.Node) (squad.Layoff, bool) {
	var l squad.Layoff
	readMap(r, n, "a kind of injury", layoffKeys, &l)
	if n.Kind == yaml.MappingNode && (l.Kind == "" || l.Median == 0 || l.NineInTen < l.Median) {
		r.problem(ruleInvalidLayoff, n, "a kind of injury needs a kind, a median in days and a nine_in_ten no smaller than it")
	}
	return l, true
}

// words reads a list of words, or such lists by language.
func (r *reader) words(n *yaml.Node) []string {
	if n.Kind != yaml.MappingNode {
		return readList(r, n, "a list of words", textScalar.read)
	}
	var all []string
	for i := 1; i < len(n.Content); i += 2 {
		all = append(all, readList(r, value(n.Content[i]), "a list of words", textScalar.read)...)
	}
	return all
}

// ReadLayoffs reads how long players are usually out.
func ReadLayoffs(file string, in io.Reader) (*squad.Layoffs, error) {
	src, err := ReadSource(file, in)
	if err != nil {
		return nil, err
	}
	r := &reader{file: file, src: src}
	l := &squad.Layoffs{}
	if root := r.parse("kinds of injuries"); root != nil {
		readMap(r, root, "the layoffs", layoffsKeys, l)
	}
	if found := r.finish(); found != nil {
		return nil, found
	}
	for i := range l.Kinds {
		for j, word := range l.Kinds[i].Words {
			text := strings.TrimLeft(word, "=-")
			l.Kinds[i].Words[j] = word[:len(word)-len(text)] + names.Fold(text)
		}
	}
	return l, nil
}
