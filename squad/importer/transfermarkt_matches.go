package importer

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer/table"
)

const (
	// fewMatches is how many matches of a club its minutes and its formation need.
	fewMatches = 10
	// fewStarts is how many starts the positions of a player need.
	fewStarts = 5
	// homeShare is the share of the starts from which on a position is one at home.
	homeShare = 0.15
	// mostInMatches is the most rows about players in matches that are kept.
	mostInMatches = 4_000_000
)

// matches are what the clubs that are imported played in the year up to the day of the
// tables.
type matches struct {
	*importRun
	words   vocabulary
	clubs   map[uint32]bool
	seen    map[[2]uint32]bool // match and player
	days    map[uint32]map[uint32]squad.Date
	minutes map[[2]uint32]float64                  // by player and club
	starts  map[uint32]map[squad.Position]int      // by player; second strikers are at NoPosition
	elevens map[[2]uint32]map[squad.Position]uint8 // by match and club
}

// readMatches reads who played in the matches of some clubs, and where.
func (r *importRun) readMatches(clubs map[string]membership, words vocabulary) (*matches, error) {
	m := &matches{
		importRun: r, words: words, clubs: make(map[uint32]bool), days: make(map[uint32]map[uint32]squad.Date),
		minutes: make(map[[2]uint32]float64), starts: make(map[uint32]map[squad.Position]int),
		elevens: make(map[[2]uint32]map[squad.Position]uint8),
	}
	for id := range clubs {
		if n, ok := wholeID(id); ok {
			m.clubs[n] = true
		}
	}
	m.seen = make(map[[2]uint32]bool)
	if err := r.eachRow(appearanceColumns, m.appearance); err != nil {
		return nil, err
	}
	m.seen = make(map[[2]uint32]bool)
	err := r.eachRow(lineupColumns, m.lineup)
	m.seen = nil
	return m, err
}

// part is a player's part in a match.
type part struct {
	player, club, match uint32
	day                 squad.Date
}

// part reads the first cells of a row; it is not wanted if the match is of another time or
// club, or the row is there already.
func (m *matches) part(at rowIn, c []string) (p part, isWanted bool, err error) {
	day, isDay := dayOf(c[3])
	if !isDay {
		return p, false, errBrokenRow
	}
	if day.After(m.asOf) || !day.After(m.asOf.AddYears(-1)) {
		return p, false, nil
	}
	player, isPlayer := wholeID(c[0])
	club, isClub := wholeID(c[1])
	match, isMatch := wholeID(c[2])
	if !isPlayer || !isClub || !isMatch {
		return p, false, errBrokenRow
	}
	key := [2]uint32{match, player}
	if !m.clubs[club] || m.seen[key] {
		return p, false, nil
	}
	if m.seen[key] = true; len(m.seen) > mostInMatches {
		return p, false, table.Errorf(at.file, "it has more than %d rows of one year, the most that are read", mostInMatches)
	}
	return part{player, club, match, day}, true, nil
}

func (m *matches) appearance(at rowIn, c []string) error {
	p, isWanted, err := m.part(at, c)
	if !isWanted {
		return err
	}
	minutes := figure(c[4])
	if minutes < 0 {
		return errBrokenRow
	}
	if m.days[p.club] == nil {
		m.days[p.club] = make(map[uint32]squad.Date)
	}
	m.days[p.club][p.match] = p.day
	m.minutes[[2]uint32{p.player, p.club}] += min(minutes, fullMatch)
	return nil
}

// fullMatch is the minutes of a match without extra time.
const fullMatch = 90

func (m *matches) lineup(at rowIn, c []string) error {
	if c[4] != "starting_lineup" {
		return nil
	}
	p, isWanted, err := m.part(at, c)
	if !isWanted {
		return err
	}
	places, _, isKnown := m.words.place(c[5])
	if !isKnown || len(places.home) == 0 {
		return nil
	}
	position := places.home[0]
	if len(places.also) > 0 { // a second striker
		position = squad.NoPosition
	}
	if m.starts[p.player] == nil {
		m.starts[p.player] = make(map[squad.Position]int)
	}
	m.starts[p.player][position]++
	key := [2]uint32{p.match, p.club}
	if m.elevens[key] == nil {
		m.elevens[key] = make(map[squad.Position]uint8)
	}
	m.elevens[key][position]++
	return nil
}

// apply gives players their minutes and the positions at which they start.
func (m *matches) apply(entries []*entry) {
	for _, e := range entries {
		player, isPlayer := wholeID(siteID(e.ID))
		if !isPlayer {
			continue
		}
		m.places(e, player)
		club, _ := wholeID(e.club.id)
		if len(m.days[club]) < fewMatches || e.isDated {
			continue
		}
		possible := 0
		for _, day := range m.days[club] {
			if e.joined.IsZero() || !day.Before(e.joined.Earliest()) {
				possible++
			}
		}
		if possible >= fewMatches/2 {
			e.minutes, e.possible = m.minutes[[2]uint32{player, club}], float64(possible*fullMatch)
		}
	}
}

// places makes those positions home at which a player starts often enough, the most usual
// first. The others at which they start, and those that the source names, they cover.
func (m *matches) places(e *entry, player uint32) {
	total, counts := 0, make(map[squad.Position]int)
	var also []squad.Position
	for p, n := range m.starts[player] {
		if total += n; p == squad.NoPosition {
			p, also = squad.ST, []squad.Position{squad.AM}
		}
		counts[p] += n
	}
	if total < fewStarts {
		return
	}
	played := make([]squad.Position, 0, len(counts))
	for p := range counts {
		played = append(played, p)
	}
	slices.SortFunc(played, func(a, b squad.Position) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	var home, rest []squad.Position
	for _, p := range played {
		if float64(counts[p]) >= homeShare*float64(total) {
			home = append(home, p)
		} else {
			rest = append(rest, p)
		}
	}
	e.Also = withoutRepeats(slices.Concat(rest, e.Positions, e.Also, also), home)
	e.Positions = home
}

// formations are the formations that the clubs started in most often, by the id of the
// club.
func (m *matches) formations() map[string]startedIn {
	counts, all := make(map[uint32]map[squad.Formation]int), make(map[uint32]int)
	for key, eleven := range m.elevens {
		f, isOne := formationOf(eleven)
		if !isOne {
			continue
		}
		club := key[1]
		if counts[club] == nil {
			counts[club] = make(map[squad.Formation]int)
		}
		counts[club][f]++
	}
	for key := range m.elevens {
		all[key[1]]++
	}
	found := make(map[string]startedIn)
	for club, of := range counts {
		var most startedIn
		for f := range squad.Formations() {
			if of[f] > most.matches {
				most = startedIn{f, of[f], all[club]}
			}
		}
		if all[club] >= fewMatches && most.matches*4 >= all[club] {
			found[fmt.Sprint(club)] = most
		}
	}
	return found
}

// startedIn is the formation in which a club started most often, and in how many of its
// matches.
type startedIn struct {
	formation   squad.Formation
	matches, of int
}
