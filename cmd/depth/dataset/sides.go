package dataset

import (
	"slices"
	"strings"
)

// sides finds the leagues in which a club or another side of it plays.
type sides struct {
	key    func(name string) string
	firsts map[string][]*Share // by the key of a club
	of     map[string][]*Share // by name
}

// called are the sides of the clubs of some leagues.
func called(shares []*Share, clubs map[string]string, key func(name string) string) *sides {
	t := &sides{key, make(map[string][]*Share), make(map[string][]*Share)}
	for _, s := range shares {
		for club := range s.clubs {
			t.add(s, clubs[club])
		}
	}
	return t
}

func (t *sides) add(s *Share, club string) {
	if k := t.key(club); k != "" && !slices.Contains(t.firsts[k], s) {
		t.firsts[k] = append(t.firsts[k], s)
	}
}

// leagues are those whose clubs may have a side of a name, such as Ashby U21 or Jong Ashby.
// That of another club like Ashby United is a few players too many.
func (t *sides) leagues(name string) []*Share {
	if known, ok := t.of[name]; ok {
		return known
	}
	var leagues []*Share
	first := strings.TrimPrefix(name, "Jong ")
	for i, c := range first + " " {
		if c == ' ' {
			leagues = append(leagues, t.firsts[t.key(first[:i])]...)
		}
	}
	t.of[name] = leagues
	return leagues
}

// transferred adds to the players of each league those who went to or from its clubs, or
// other sides of them: players come back from a loan to the under-21s.
func transferred(k Kept, shares []*Share, since string, t *sides) error {
	ends := [][2]string{{"from_club_id", "from_club_name"}, {"to_club_id", "to_club_name"}}
	if _, err := k.each(func(r *row) error {
		for _, end := range ends {
			for _, s := range shares {
				if s.clubs[r.cell(end[0])] {
					t.add(s, r.cell(end[1])) // as this table calls it
				}
			}
		}
		return nil
	}); err != nil {
		return err
	}
	_, err := k.each(func(r *row) error {
		if r.cell("transfer_date") < since {
			return nil
		}
		player := r.cell("player_id")
		for _, end := range ends {
			for _, s := range shares {
				if s.clubs[r.cell(end[0])] {
					s.players[player] = true
				}
			}
			for _, s := range t.leagues(r.cell(end[1])) {
				s.players[player] = true
			}
		}
		return nil
	})
	return err
}
