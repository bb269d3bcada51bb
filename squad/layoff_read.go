package squad

import (
	"io"

	"gopkg.in/yaml.v3"
)

var layoffsKeys = []key[Layoffs]{
	{name: "kinds", read: func(r *reader, n *yaml.Node, l *Layoffs) {
		l.Kinds = readList(r, n, "a list of kinds of injuries", (*reader).layoff)
	}},
	{name: "rule", read: func(r *reader, n *yaml.Node, l *Layoffs) { readMap(r, n, "a rule", ruleKeys, l) }},
}

var layoffKeys = []key[Layoff]{
	one("kind", "", textKind, func(l *Layoff) *string { return &l.Kind }),
	many("words", "", "a list of words", textKind, func(l *Layoff) *[]string { return &l.Words }),
	one("spells", "", numberKind, func(l *Layoff) *int { return &l.Spells }),
	one("median", "", numberKind, func(l *Layoff) *int { return &l.Median }),
	one("nine_in_ten", "", numberKind, func(l *Layoff) *int { return &l.NineInTen }),
}

var ruleKeys = []key[Layoffs]{
	{name: "prone", read: func(r *reader, n *yaml.Node, l *Layoffs) {
		readMap(r, n, "a rule for injury-prone", proneKeys, &l.Prone)
	}},
}

var proneKeys = []key[ProneRule]{
	one("window_years", "", numberKind, func(p *ProneRule) *int { return &p.Years }),
	one("spells", "", numberKind, func(p *ProneRule) *int { return &p.Spells }),
	one("days", "", numberKind, func(p *ProneRule) *int { return &p.Days }),
}

func (r *reader) layoff(n *yaml.Node) (Layoff, bool) {
	var l Layoff
	readMap(r, n, "a kind of injury", layoffKeys, &l)
	if n.Kind == yaml.MappingNode && (l.Kind == "" || l.Median == 0 || l.NineInTen < l.Median) {
		r.problem(ruleInvalidLayoff, n, "a kind of injury needs a kind, a median in days and a nine_in_ten no smaller than it")
	}
	return l, true
}

// ReadLayoffs reads how long players are usually out.
func ReadLayoffs(file string, in io.Reader) (*Layoffs, error) {
	src, err := ReadSource(file, in)
	if err != nil {
		return nil, err
	}
	r := &reader{file: file, src: src}
	l := &Layoffs{}
	if root := r.parse("kinds of injuries"); root != nil {
		readMap(r, root, "the layoffs", layoffsKeys, l)
	}
	if found := r.finish(); found != nil {
		return nil, found
	}
	for i := range l.Kinds {
		for j, word := range l.Kinds[i].Words {
			l.Kinds[i].Words[j] = Fold(word)
		}
	}
	return l, nil
}
