package importer

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// How sure it is that a player of a source is one of a file. Below these are likenesses
// of names, for men who were born on the very same day.
const (
	sameFullName = 1<<20 + iota
	sameName
	sameID
)

// pair is a player of a source and one of a file who may be one.
type pair struct{ source, file, sameness int }

// match finds the players of the source in a file: for each his number there, -1 if he
// is not in it. Those who are surest come first, so that nobody is taken for a man who
// is there himself.
func (c *Club) match(file []squad.Player) []int {
	source := c.Squad.Players
	var pairs []pair
	for i := range source {
		for n := range file {
			if s := c.sameness(&source[i], &file[n]); s > 0 {
				pairs = append(pairs, pair{i, n, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.sameness, a.sameness) })
	there, met := slices.Repeat([]int{-1}, len(source)), make(map[int]bool)
	for _, p := range pairs {
		if there[p.source] < 0 && !met[p.file] {
			there[p.source], met[p.file] = p.file, true
		}
	}
	for i := range source {
		if n := c.bySurname(&source[i], file); there[i] < 0 && n >= 0 && !met[n] {
			there[i], met[n] = n, true
		}
	}
	return there
}

// sameness is how sure it is that a player of the source is one of a file; 0: he is
// another. The ids of one source decide. Else it is the name under which he is known or
// the one in full, and the birth date.
func (c *Club) sameness(p, q *squad.Player) int {
	full := c.beside[playerKey(p)].long
	switch {
	case p.ID != "" && p.ID == q.ID:
		return sameID
	case p.IDsDecide(q):
		return 0
	case squad.MayBeSame(p.Born, q.Born) && names.Fold(p.Name) == names.Fold(q.Name):
		return sameName
	case squad.MayBeSame(p.Born, q.Born) && full != "" && names.Fold(full) == names.Fold(q.Name):
		return sameFullName
	case !p.Born.Exact() || p.Born != q.Born:
		return 0
	}
	name := wordsOf(q.Name)
	return max(name.Likeness(wordsOf(p.Name)), name.Likeness(wordsOf(full)))
}

// wordsOf are the first words of a name, as many as anybody's has: all of them are
// held against all of another one's.
func wordsOf(name string) names.Words {
	const most = 12
	words := names.WordsOf(name)
	return words[:min(most, len(words))]
}

// bySurname is the number of the player of a file who has the very birth date and the
// surname of one of the source, -1 if there is none. Twins have both in common, so it
// tells nothing where another player, here or there, has them too.
func (c *Club) bySurname(p *squad.Player, file []squad.Player) int {
	surname := surnameOf(p.Name)
	if !p.Born.Exact() || surname == "" {
		return -1
	}
	isLike := func(q squad.Player) bool { return q.Born == p.Born && surnameOf(q.Name) == surname }
	n := slices.IndexFunc(file, isLike)
	if n < 0 || p.IDsDecide(&file[n]) || slices.ContainsFunc(file[n+1:], isLike) {
		return -1
	}
	if first := slices.IndexFunc(c.Squad.Players, isLike); slices.ContainsFunc(c.Squad.Players[first+1:], isLike) {
		return -1
	}
	return n
}

// surnameOf is the last word of a name, "" if it is no more than an initial.
func surnameOf(name string) string {
	words := names.WordsOf(name)
	if len(words) == 0 || utf8.RuneCountInString(words[len(words)-1]) <= 2 {
		return ""
	}
	return words[len(words)-1]
}
