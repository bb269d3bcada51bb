package dataset

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

// Share is what the tables have of one league. The tables of matches have millions of
// rows, and those of one league are few enough to be looked at together.
type Share struct {
	Code string

	players, clubs map[string]bool       // whose rows it has
	rows           map[string]*shareRows // by table
}

// shareRows are rows of a table, behind its heading.
type shareRows struct {
	heading []byte
	text    bytes.Buffer
	numbers []int // of the rows in the table
}

// IsEmpty reports whether the tables have nobody of the league.
func (s *Share) IsEmpty() bool { return len(s.players) == 0 }

// Row is the number that a row of a share has in the table, 0 if it stands in another one.
func (s *Share) Row(k Kept, row int) int {
	rows := s.rows[k.Table]
	switch i := row - 2; { // the first behind the heading
	case rows == nil || row == 1:
		return row
	case 0 <= i && i < len(rows.numbers):
		return rows.numbers[i]
	}
	return 0
}

// Open opens the rows of a table that the share has. Of the clubs it has all, and those that
// only the players' table names.
func (s *Share) Open(k Kept) (io.ReadCloser, error) {
	if rows := s.rows[k.Table]; rows != nil {
		return io.NopCloser(io.MultiReader(bytes.NewReader(rows.heading), bytes.NewReader(rows.text.Bytes()))), nil
	}
	return os.Open(k.Path)
}

// mostShared is the most bytes that all shares have together.
const mostShared = 256 << 20

// Shares are the shares of some leagues by their codes, or of all that there are if no code
// is given. A league has the players of its clubs, and whoever went to or from one of them
// since a day, like 2026-03-11; of all these it has the transfers, and the matches since
// that day. The transfers since then it has all: they tell which side is whose. Two names of
// one club have one key.
func Shares(tables []Kept, codes []string, since string, key func(name string) string) ([]*Share, error) {
	var shares []*Share
	for _, code := range codes {
		shares = append(shares, newShare(code))
	}
	var clubs map[string]string
	isPlayer := func(s *Share, r *row) bool { return s.players[r.cell("player_id")] }
	isMatch := func(s *Share, r *row) bool {
		return r.cell("date") >= since && (isPlayer(s, r) || s.clubs[cmp.Or(r.cell("player_club_id"), r.cell("club_id"))])
	}
	size := 0
	for _, step := range []struct {
		table string
		do    func(k Kept) error
	}{
		{"players", func(k Kept) (err error) { shares, clubs, err = members(k, shares); return err }},
		{"transfers", func(k Kept) error { return transferred(k, shares, since, called(shares, clubs, key)) }},
		{"clubs", func(k Kept) error { return shareClubs(k, shares, clubs) }},
		{"players", func(k Kept) error { return divide(k, shares, isPlayer, &size) }},
		{"transfers", func(k Kept) error {
			return divide(k, shares, func(s *Share, r *row) bool { return isPlayer(s, r) || r.cell("transfer_date") >= since }, &size)
		}},
		{"appearances", func(k Kept) error { return divide(k, shares, isMatch, &size) }},
		{"game_lineups", func(k Kept) error { return divide(k, shares, isMatch, &size) }},
	} {
		i := slices.IndexFunc(tables, func(k Kept) bool { return k.Table == step.table })
		if i < 0 {
			continue
		}
		if err := step.do(tables[i]); err != nil {
			return nil, err
		}
	}
	return shares, nil
}

func newShare(code string) *Share {
	return &Share{Code: code, players: make(map[string]bool), clubs: make(map[string]bool), rows: make(map[string]*shareRows)}
}

// members finds the players and clubs of some leagues, or of all if there are none, and the
// names of all clubs by their ids.
func members(k Kept, shares []*Share) (_ []*Share, clubs map[string]string, err error) {
	all := len(shares) == 0
	of := make(map[string]*Share)
	clubs = make(map[string]string)
	for _, s := range shares {
		of[s.Code] = s
	}
	_, err = k.each(func(r *row) error {
		if club, name := r.cell("current_club_id"), r.cell("current_club_name"); club != "" && name != "" {
			clubs[club] = name
		}
		code := r.cell("current_club_domestic_competition_id")
		s := of[code]
		if s == nil && all && code != "" {
			s = newShare(code)
			of[code], shares = s, append(shares, s)
		}
		if s != nil {
			s.players[r.cell("player_id")] = true
			s.clubs[r.cell("current_club_id")] = true
		}
		return nil
	})
	for _, s := range shares {
		delete(s.clubs, "") // no club is not one
	}
	if all {
		slices.SortFunc(shares, func(a, b *Share) int { return strings.Compare(a.Code, b.Code) })
	}
	return shares, clubs, err
}

// shareClubs gives all leagues the table of clubs, with those behind it that it lacks: a
// club of another league has one name wherever a player is lent to it.
func shareClubs(k Kept, shares []*Share, names map[string]string) error {
	var all shareRows
	written := csv.NewWriter(&all.text)
	var index map[string]int
	heading, err := k.each(func(r *row) error {
		index = r.index
		delete(names, r.cell("club_id"))
		all.numbers = append(all.numbers, r.number)
		return written.Write(r.cells)
	})
	if err != nil {
		return err
	}
	id, hasID := index["club_id"]
	name, hasName := index["name"]
	if hasID && hasName {
		for _, club := range slices.Sorted(maps.Keys(names)) {
			cells := make([]string, len(heading))
			cells[id], cells[name] = club, names[club]
			if err := written.Write(cells); err != nil {
				return err
			}
		}
	}
	written.Flush() // a buffer takes everything
	all.heading, err = lineOf(heading)
	for _, s := range shares {
		s.rows[k.Table] = &all
	}
	return err
}

// divide gives each league the rows that it wants.
func divide(k Kept, shares []*Share, wants func(s *Share, r *row) bool, size *int) error {
	written := make([]*csv.Writer, len(shares))
	for i, s := range shares {
		s.rows[k.Table] = new(shareRows)
		written[i] = csv.NewWriter(&s.rows[k.Table].text)
	}
	heading, err := k.each(func(r *row) error {
		for i, s := range shares {
			if !wants(s, r) {
				continue
			}
			if err := written[i].Write(r.cells); err != nil {
				return err
			}
			rows := s.rows[k.Table]
			rows.numbers = append(rows.numbers, r.number)
			*size += r.size()
		}
		if *size > mostShared {
			return fmt.Errorf("%s has more than %d MiB about these leagues: fetch fewer at once", k.Path, mostShared>>20)
		}
		return nil
	})
	if err != nil {
		return err
	}
	line, err := lineOf(heading)
	for i, s := range shares {
		written[i].Flush() // a buffer takes everything
		s.rows[k.Table].heading = line
	}
	return err
}

// lineOf is a row as a line of its table.
func lineOf(cells []string) ([]byte, error) {
	var line bytes.Buffer
	w := csv.NewWriter(&line)
	err := w.Write(cells)
	w.Flush()
	return line.Bytes(), cmp.Or(err, w.Error())
}
