package identity

import (
	"math"
	"math/bits"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// Sketch is a name in a few bytes, which is made faster than an entry. It separates nearly
// all players who have only a birth date in common, so that few pairs need to be judged.
type Sketch struct {
	words      [4]wordSketch
	whole      uint32 // hash of all letters in one word
	consonants uint32 // hash of the consonants, in any order
	n          uint8
	open       bool // too little of the name is in it to tell
}

// wordSketch is which letters from a to z are in a word, how many characters it has, and
// the first one.
type wordSketch struct {
	letters  uint32
	n, first uint8
}

// SketchOf is the sketch of a player's name. A name of only A to Z is not folded first,
// since that takes longer than the rest.
func SketchOf(name string) Sketch {
	var s Sketch
	if !names.IsASCII(name) {
		name = names.Fold(name)
		s.open = !names.IsASCII(name)
	}
	var word wordSketch
	sound := byte(' ')
	for i := 0; i <= len(name) && !s.open; i++ {
		c := byte(' ')
		if i < len(name) {
			c = name[i]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if strings.IndexByte(" -_\t'.,", c) < 0 {
			s.whole = s.whole*31 + uint32(c)
		}
		before := sound
		if sound = soundIn(name, i, c); sound != before {
			s.consonants += consonantHash(sound)
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

// soundIn is the consonant of a letter in a name, ' ' if it is none.
func soundIn(name string, i int, letter byte) byte {
	switch {
	case letter < 'a' || letter > 'z':
		return ' '
	case letter == 'p' && i+1 < len(name) && name[i+1]|' ' == 'h':
		return 'f'
	}
	return latinSounds[letter-'a']
}

// consonantHash is what a consonant adds to the hash of a name.
func consonantHash(sound byte) uint32 {
	switch n := uint32(sound); sound {
	case ' ':
		return 0
	case 'x':
		return consonantHash('k') + consonantHash('s')
	default:
		return n * n * n * n
	}
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
	if w.n == 0 {
		w.first = c
	}
	w.n += min(1, math.MaxUint8-w.n)
	if letter := c - 'a'; letter < 26 {
		w.letters |= 1 << letter
	}
}

// MayBe reports whether [Judge] may take two players of one birth date for one person: the
// names are the same, all words of one are like some of the other, or the first words fit
// and another one is the same. It is no evidence that they are.
func (s *Sketch) MayBe(t *Sketch) bool {
	all, _, family := s.compare(t)
	return all || family && s.words[0].mayFit(t.words[0])
}

// MayBeInClub reports whether [JudgeInClub] may take two players for one person: all words
// of one name are like some of the other, one is the same, or the names sound alike.
func (s *Sketch) MayBeInClub(t *Sketch) bool {
	all, shared, _ := s.compare(t)
	return all || shared || s.consonants == t.consonants
}

// compare reports whether all words of one name may be like some of the other, whether a
// word may be the same, and whether one may that is not the first.
func (s *Sketch) compare(t *Sketch) (all, shared, family bool) {
	if s.open || t.open || s.whole == t.whole {
		return true, true, true
	}
	if s.n > t.n {
		s, t = t, s
	}
	all = true
	for i, word := range s.words[:s.n] {
		alike := false
		for j, other := range t.words[:t.n] {
			alike = alike || word.mayBeLike(other)
			if word == other {
				shared, family = true, family || i > 0 && j > 0
			}
		}
		all = all && alike
	}
	return all, shared, family
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
