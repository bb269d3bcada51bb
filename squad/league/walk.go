package league

import (
	"sort"
)

// walk is how far a search has come among the players of a kind. Where a value is looked
// for it begins next to it and goes both ways: down among those who are worth no more, and
// up among those who are worth more, from those of one value to the next.
type walk struct {
	kind      *kind
	down, end int // the next player on the way down, and the first who is worth too little
	up, turn  int // the next on the way up among those of one value, and the end of these
	from      int // where these begin: those before them are worth more
	start     int // the first who is not worth too much
	at        *Player
}

func newWalk(k *kind, r *request) walk {
	w := walk{kind: k, end: len(k.players)}
	if r.scale.asked {
		below := func(value int64) int { // the first who is worth no more than that
			return sort.Search(len(k.values), func(i int) bool { return k.values[i] <= value })
		}
		w.start, w.down, w.end = below(r.scale.most), below(r.scale.near), below(max(r.scale.least, 0)-1)
		w.up, w.turn, w.from = w.down, w.down, w.down
	}
	return w
}

// advance goes on to the next player of a kind who is allowed. It is false if there is none.
func (s *search) advance(w *walk) bool {
	for {
		if w.up == w.turn && w.from > w.start {
			w.rise()
		}
		switch {
		case w.up < w.turn && (w.down == w.end || s.compare(w.kind.players[w.up], w.kind.players[w.down]) < 0):
			w.at = w.kind.players[w.up]
			w.up++
		case w.down < w.end:
			w.at = w.kind.players[w.down]
			w.down++
		default:
			return false
		}
		if s.allows(w.at) {
			return true
		}
	}
}

// rise goes up to the players of the next higher value.
func (w *walk) rise() {
	w.turn = w.from
	value := w.kind.values[w.turn-1]
	for w.from > w.start && w.kind.values[w.from-1] == value {
		w.from--
	}
	w.up = w.from
}

// compare orders players as [Fit] does, of whom as much is asked before their value.
func (s *search) compare(a, b *Player) int {
	byValue := s.scale.compare
	if !s.scale.asked {
		byValue = s.movable.league.byValue
	}
	if c := byValue(a, b); c != 0 {
		return c
	}
	return younger(a, b)
}
