package importer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/names"
)

// transfers are the moves of some players, past and to come, and the names of the clubs
// in them.
type transfers struct {
	moves   map[string][]*transferRow // by player
	names   map[string]string         // of clubs, by id
	byName  map[string]string         // ids of clubs, by folded name
	byKey   map[string]string         // ids by [identity.Club.Key], of those that are imported before others; "" of several
	parents map[string]string         // the first team's club by that of another side
	ahead   bool                      // days to come are among them: whoever has no return is not on loan
	end     tableEnd                  // unless it would come after the table's end
}

// transferRow is one move.
type transferRow struct {
	rowIn
	on       squad.Date
	from, to string // ids of clubs
	fee      squad.Money
	name     string // the player's
	value    squad.Money
}

// isPaid reports whether a move costs something.
func (t *transferRow) isPaid() bool {
	units, _ := t.fee.Amount()
	return units > 0
}

const (
	// yearsOfMoves is how far back it matters from where a player came.
	yearsOfMoves = 3
	// mostMoves is the most moves that are kept.
	mostMoves = 1_000_000
)

// readTransfers reads the moves to come and those of the years before.
func (r *importRun) readTransfers() (*transfers, error) {
	t := &transfers{moves: make(map[string][]*transferRow), names: make(map[string]string), byName: make(map[string]string)}
	kept, since := 0, r.latest.AddYears(-yearsOfMoves)
	seen := make(map[string]bool)
	err := r.eachRow(transferColumns, func(at rowIn, c []string) error {
		player, from, to := wholeNumber(c[0]), wholeNumber(c[2]), wholeNumber(c[3])
		_, isPlayer := wholeID(player)
		on, isDay := dayOf(c[1])
		if !isPlayer || !isDay || from == "" || to == "" {
			return errBrokenRow
		}
		player = strings.Clone(player)
		t.end.pass(on, player)
		t.call(from, c[4])
		t.call(to, c[5])
		key := strings.Join([]string{player, c[1], from, to}, " ")
		if on.Before(since) || seen[key] {
			return nil
		}
		seen[key] = true
		if kept++; kept > mostMoves {
			return table.Errorf(at.file, "there are more than %d moves of the last %d years, the most that are read", mostMoves, yearsOfMoves)
		}
		move := &transferRow{rowIn: at, on: on, from: strings.Clone(from), to: strings.Clone(to), name: table.Clean(strings.Clone(c[7]))}
		if fee := figure(c[6]); fee >= 0 {
			move.fee = squad.MoneyOf(int64(fee))
		}
		if value := figure(c[8]); value > 0 {
			move.value = squad.MoneyOf(int64(value))
		}
		t.ahead = t.ahead || on.After(r.latest)
		t.moves[player] = append(t.moves[player], move)
		return nil
	})
	for _, moves := range t.moves {
		slices.SortFunc(moves, func(a, b *transferRow) int {
			return cmp.Or(a.on.Compare(b.on), strings.Compare(a.from, b.from), strings.Compare(a.to, b.to))
		})
	}
	return t, err
}

// call notes a name of a club. Of two the one that comes first in the alphabet is taken,
// so that the order of the rows does not matter.
func (t *transfers) call(id, name string) {
	known := t.names[id]
	if name = table.Clean(name); name == "" || len(name) > longestName || known == name || known != "" && known < name {
		return
	}
	name = strings.Clone(name)
	t.names[strings.Clone(id)] = name
}

// side is another team of a club than its first one, as it is called.
var side = pattern(`(?i)^(?:jong )?(.+?)(?: (?:u-?\d\d|b|c|ii|iii|2|3|yth\.?|youth|res\.?|reserves|prim\.?|primavera|academy|sub-?\d\d))?$`)

// settle finds out which clubs are sides of others, once the clubs that are imported are
// known, and others that are named.
func (t *transfers) settle(clubs, named map[string]membership) {
	t.parents, t.byKey = make(map[string]string), make(map[string]string)
	for id, name := range t.names {
		t.index(t.byName, names.Fold(name), id)
	}
	for id, club := range clubs {
		if club.name != "" {
			t.index(t.byName, names.Fold(club.name), id)
			indexKey(t.byKey, club.name, id)
		}
	}
	byKey := make(map[string]string)
	for id, club := range named {
		if club.name != "" {
			indexKey(byKey, club.name, id)
		}
	}
	for key, id := range byKey {
		if _, isImported := t.byKey[key]; !isImported {
			t.byKey[key] = id
		}
	}
	for id, name := range t.names {
		if _, isImported := clubs[id]; isImported {
			continue
		}
		if first := firstTeam(side(), name); first != "" {
			if parent := cmp.Or(t.byName[names.Fold(first)], t.byKey[identity.Club{Name: first}.Key()]); parent != "" && parent != id {
				t.parents[id] = parent
			}
		}
	}
}

// indexKey notes the id of the club whose name has a key, "" if there are several.
func indexKey(ids map[string]string, name, id string) {
	key := identity.Club{Name: name}.Key()
	if other, isKnown := ids[key]; isKnown && other != id {
		id = ""
	}
	ids[key] = id
}

// index notes the id of a name. Of two the lesser is taken.
func (t *transfers) index(ids map[string]string, name, id string) {
	if known, ok := ids[name]; !ok || compareIDs(id, known) < 0 {
		ids[name] = id
	}
}

// compareIDs compares numbers that are written as text.
func compareIDs(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b)) }

// firstTeam is the name of the first team of a club whose other side has a name, "" if
// that is none of another side.
func firstTeam(side *regexp.Regexp, name string) string {
	m := side.FindStringSubmatch(name)
	if m == nil || m[1] == name {
		return ""
	}
	return m[1]
}

// clubOf is the id of the club that a team belongs to.
func (t *transfers) clubOf(id string) string { return cmp.Or(t.parents[id], id) }

// isSide reports whether a team is another one of its club than the first.
func (t *transfers) isSide(id string) bool { return t.parents[id] != "" }

// noClub are what the transfers call it when a player goes to no club.
var noClub = []string{
	"without club", "retired", "career break", "unknown", "ban", "disqualification", "end of career", "karriereende", "vereinslos",
}

func (t *transfers) isNoClub(id string) bool { return slices.Contains(noClub, names.Fold(t.names[id])) }

// isReturn reports whether a move of a player from a club is the end of a loan there. It
// is free, and goes back to a club that they came from in the years before; where it is not
// known how they came, it is on the last day of a month, or of the contract, which for a loan
// is its end. On the first day of a month clubs sign players.
func (t *transfers) isReturn(move *transferRow, past []*transferRow, contract squad.Date) bool {
	if move.isPaid() || t.isNoClub(move.to) || move.on.Day() == 1 {
		return false
	}
	if t.arrival(past, move.from) != nil {
		return slices.ContainsFunc(past, func(m *transferRow) bool { return t.clubOf(m.from) == t.clubOf(move.to) })
	}
	return move.on.AddDays(1).Day() == 1 || move.on == contract
}

// arrival is the last of some moves with which a player came to a club, nil if there is
// none.
func (t *transfers) arrival(past []*transferRow, club string) *transferRow {
	for _, move := range slices.Backward(past) {
		if t.clubOf(move.to) == t.clubOf(club) && t.clubOf(move.from) != t.clubOf(club) {
			return move
		}
	}
	return nil
}
