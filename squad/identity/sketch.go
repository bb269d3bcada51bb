package identity

import (
	"math"
	"math/bits"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// Sketch is a name in few bytes, made sooner than an entry. It tells nearly all of those
// apart who have nothing in common but a birth date: of very many players most pairs need
// not be judged.
type Sketch struct {
	words [4]wordSketch
	n     uint8
	open  bool // too little of the name is in it to tell
}

// wordSketch is which letters from a to z are in a word, how many characters it has, and
// the first one.
type wordSketch struct {
	letters  uint32
	n, first uint8
}

// SketchOf is the sketch of the one name of a player. The name of one who has but A to Z
// in it is not folded before, since that takes longer than all else.
func SketchOf(name string) Sketch {
	var s Sketch
	if !names.IsASCII(name) {
		name = names.Fold(name)
		s.open = !names.IsASCII(name)
	}
	var word wordSketch
	for i := 0; i <= len(name) && !s.open; i++ {
		c := byte(' ')
		if i < len(name) {
			c = name[i]
		}
		switch {
		case strings.IndexByte(" -_\t", c) >= 0:
			s.add(word)
			word = wordSketch{}
		case c != '.' && c != ',':
			word.add(c)
		case word.n > 0 && i+1 < len(name) && strings.IndexByte(" -_\t.,", name[i+1]) < 0:
			s.open = true // the point of A.B is one of its letters
		}
	}
	s.open = s.open || s.n == 0
	return s
}

func (s *Sketch) add(w wordSketch) {
	switch {
	case w.n == 0:
	case int(s.n) == len(s.words), w.n == math.MaxUint8:
		s.open = true
	default:
		s.words[s.n] = w
		s.n++
	}
}

func (w *wordSketch) add(c byte) {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	if w.n == 0 {
		w.first = c
	}
	w.n += min(1, math.MaxUint8-w.n)
	if letter := c - 'a'; letter < 26 {
		w.letters |= 1 << letter
	}
}

// MayBe reports whether [Judge] may take two players of one birth date, and of different
// names, for one person: all words of one name are like some of the other, or the first
// words fit and another one is the same. It is no evidence that they are.
func (s *Sketch) MayBe(t *Sketch) bool {
	if s.open || t.open {
		return true
	}
	if s.n > t.n {
		s, t = t, s
	}
	all, family := true, false
	for i, word := range s.words[:s.n] {
		alike := false
		for j, other := range t.words[:t.n] {
			alike = alike || word.mayBeLike(other)
			family = family || i > 0 && j > 0 && word == other
		}
		all = all && alike
	}
	return all || family && s.words[0].mayFit(t.words[0])
}

// mayFit reports whether two first names may fit: one initial, or one within the other.
func (w wordSketch) mayFit(v wordSketch) bool {
	return w.first == v.first || w.letters&^v.letters == 0 || v.letters&^w.letters == 0
}

// mayBeLike reports whether one word may begin or abbreviate another, or be within a slip
// of the pen of it.
func (w wordSketch) mayBeLike(v wordSketch) bool {
	if w.n > v.n {
		w, v = v, w
	}
	if w.first == v.first && w.letters&^v.letters == 0 {
		return true
	}
	slips := int(w.n / 3)
	return int(v.n-w.n) <= slips && bits.OnesCount32(w.letters&^v.letters) <= slips && bits.OnesCount32(v.letters&^w.letters) <= slips
}
