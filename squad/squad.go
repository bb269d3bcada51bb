package squad

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// Squad is a club's players on one day, as a squad file has them.
type Squad struct {
	Club         string
	Aliases      []string
	Country      string
	Competitions []string  // keys of files under data/competitions, the league first
	AsOf         Date      // the day on which the file's facts were true
	Formation    Formation // zero if the file names none
	Cover        Cover
	Currency     string
	// ContractsUnknown: the file says that it does not know until when contracts run.
	// Those that it gives hold all the same.
	ContractsUnknown bool
	Expect           []Expectation // what must be true of the plan
	Targets          []Target      // whom the club would like to sign, whom it likes best first
	Players          []Player      // in pecking order

	File string // the name it was read under
}

// ShorterNames are a player's name and ever shorter forms of it that are theirs alone. A
// Brazilian may be known by either name: "Alisson Becker", "Éder Militão".
func (s *Squad) ShorterNames(p *Player) []string {
	all := make([]string, len(s.Players))
	for i := range s.Players {
		all[i] = s.Players[i].Name
	}
	return names.Shorter(p.Name, all, !slices.Contains(p.Nationality, "Brazil"))
}

// Without parts a squad into those who are left and those who are named, to see
// what their loss would do. A player is named in full or by a part of their name
// that is theirs alone, without regard to case and accents.
func (s *Squad) Without(names ...string) (left *Squad, gone []Player, err error) {
	if len(names) == 0 {
		return s, nil, nil
	}
	named := make(map[int]bool)
	for _, name := range names {
		i, err := s.Find(name)
		if err != nil {
			return nil, nil, err
		}
		named[i] = true
	}
	rest := *s
	rest.Players = nil
	for i, p := range s.Players {
		if named[i] {
			gone = append(gone, p)
		} else {
			rest.Players = append(rest.Players, p)
		}
	}
	return &rest, gone, nil
}

// Find is the index of the player whose name it is, or of the one whose name
// has these words in it. Namesakes are told apart by their birth date behind the
// name.
func (s *Squad) Find(name string) (int, error) {
	var all, partly []string
	var whole, part []int
	for i, p := range s.Players {
		full := names.Fold(p.Name)
		switch {
		case names.Fold(name) == full || names.Fold(name) == names.Fold(p.Name+" "+p.Born.String()):
			whole = append(whole, i)
		case names.HasWords(p.Name, name):
			part = append(part, i)
			partly = append(partly, p.Name)
		}
		all = append(all, p.Name)
	}
	switch {
	case len(whole) == 1:
		return whole[0], nil
	case len(whole) > 1:
		p := s.Players[whole[0]]
		return -1, fmt.Errorf("%s has %d players of the name %s: add a birth date, like %q",
			s.Club, len(whole), names.Quote(p.Name), p.Name+" "+p.Born.String())
	case len(part) == 1:
		return part[0], nil
	case len(part) > 1:
		return -1, fmt.Errorf("%s is not one player of %s: did you mean %s?", names.Quote(name), s.Club, strings.Join(partly, " or "))
	}
	return -1, &names.UnknownError{What: "player of " + s.Club, Name: name, Near: names.NearestPart(name, all)}
}
