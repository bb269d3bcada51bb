package squad

import (
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// Layoffs are how long players are usually out, by kind of injury, and from
// when on a player is called injury-prone. The zero value knows of no injury
// and calls nobody prone.
type Layoffs struct {
	Kinds []Layoff // the first kind whose word is found is meant; the last has no words
	Prone ProneRule
}

// Layoff is how long one kind of injury keeps players out.
type Layoff struct {
	Kind      string
	Words     []string // lower-case beginnings of words in an injury's description
	Spells    int      // how many spells the figures come from
	Median    int      // days after which half of the players are back
	NineInTen int      // days after which nine in ten are back
}

// ProneRule is from when on a player is called injury-prone: so many spells, or
// so many days out, in the last years.
type ProneRule struct{ Years, Spells, Days int }

// Of is the kind of injury that a description names: the first whose word
// begins a word of it, else the last kind there is.
func (l *Layoffs) Of(what string) Layoff {
	folded := " " + Fold(what)
	for _, kind := range l.Kinds {
		for _, word := range kind.Words {
			if beginsWord(folded, word) {
				return kind
			}
		}
	}
	if len(l.Kinds) == 0 {
		return Layoff{}
	}
	return l.Kinds[len(l.Kinds)-1]
}

// beginsWord tells whether word stands in text where a word begins.
func beginsWord(text, word string) bool {
	for from := 0; word != ""; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		if before := text[from+i-1]; before == ' ' || before == '(' || before == '/' || before == ',' {
			return true
		}
		from += i + 1
	}
	return false
}

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
