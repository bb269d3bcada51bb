package importer

import (
	"slices"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer/table"
)

// The tables of the dataset that have a row for each move or match. Their columns have
// one name in all editions.
var (
	transferColumns = []string{
		"player_id", "transfer_date", "from_club_id", "to_club_id", "from_club_name", "to_club_name", "transfer_fee", "player_name",
		"market_value_in_eur",
	}
	appearanceColumns = []string{"player_id", "player_club_id", "game_id", "date", "minutes_played"}
	lineupColumns     = []string{"player_id", "club_id", "game_id", "date", "type", "position"}
)

func isMoveOrMatch(heading []string) bool { return columnsOf(heading) != nil }

// columnsOf are the columns of a table of moves or matches, nil if it is none. Older editions
// lack the market value.
func columnsOf(heading []string) []string {
	for _, columns := range [][]string{transferColumns, appearanceColumns, lineupColumns} {
		isLacking := func(name string) bool { return name != "market_value_in_eur" && !slices.Contains(heading, name) }
		if !slices.ContainsFunc(columns, isLacking) {
			return columns
		}
	}
	return nil
}

// readStreams reads the moves and the matches of the players.
func (t *transfermarktTables) readStreams(r *importRun, players []*playerTable) error {
	if len(r.streams) == 0 {
		return nil
	}
	r.asOf = r.latest
	clubs := make(map[string]membership)
	for _, e := range r.entries {
		if known, isThere := clubs[e.club.id]; e.club.id != "" && e.club.name != "" && (!isThere || e.club.name < known.name) {
			clubs[e.club.id] = e.club
		}
	}
	if len(clubs) == 0 {
		return table.Errorf(r.streams[0].Name, "it tells clubs by their numbers, and the players have none: they need a column current_club_id")
	}
	if r.hasStream(transferColumns) {
		if err := t.agree(r, players, clubs); err != nil {
			return err
		}
	}
	if !r.hasStream(appearanceColumns) && !r.hasStream(lineupColumns) {
		return nil
	}
	m, err := r.readMatches(clubs, t.words)
	if err != nil {
		return err
	}
	m.apply(r.entries)
	r.formations = m.formations()
	return nil
}

// agree reads the moves and brings those to come into the clubs.
func (t *transfermarktTables) agree(r *importRun, players []*playerTable, clubs map[string]membership) error {
	moves, err := r.readTransfers()
	if err != nil {
		return err
	}
	moves.settle(clubs, t.clubs)
	a := agreements{importRun: r, transfers: moves, clubs: clubs, named: t.clubs, members: make(map[string]*entry)}
	for _, e := range r.entries {
		if id := siteID(e.ID); id != "" && e.club.id != "" && a.members[id] == nil {
			a.members[id] = e
		}
	}
	if a.former, err = t.former(r, players, &a); err != nil {
		return err
	}
	a.agree()
	r.entries = append(r.entries, a.added...)
	if moves.ahead && !r.loansTold {
		r.loansTold = true
		r.noteLoansBeyond(&moves.end)
	}
	return nil
}

// former are players of earlier seasons about whom something is agreed, by id.
func (t *transfermarktTables) former(r *importRun, players []*playerTable, a *agreements) (map[string]*entry, error) {
	former := make(map[string]*entry)
	current := r.entries
	defer func() { r.entries = current }()
	for _, p := range players {
		t.sheet = p.sheet
		wanted := *p.sheet
		wanted.rows = slices.DeleteFunc(p.older, func(row row) bool {
			moves := a.moves[t.id(row)]
			return a.members[t.id(row)] != nil || len(moves) == 0 || moves[len(moves)-1].on.Before(r.asOf)
		})
		if len(wanted.rows) == 0 {
			continue
		}
		r.entries = nil
		if err := r.players(&wanted, t.rules()); err != nil {
			return nil, err
		}
		r.older -= len(wanted.rows)
		for _, e := range r.entries {
			former[siteID(e.ID)] = e
		}
	}
	return former, nil
}

// siteID is the number of a player at the site, "" if it is not known.
func siteID(id string) string {
	number, isNumber := strings.CutPrefix(id, "tm-")
	if !isNumber {
		return ""
	}
	return number
}

// eachRow reads those of the tables that have some columns, row by row.
func (r *importRun) eachRow(columns []string, each func(at rowIn, cells []string) error) error {
	for _, s := range r.streams {
		if !slices.Equal(columnsOf(s.heading), columns) {
			continue
		}
		at := make([]int, len(columns))
		for i, name := range columns {
			at[i] = slices.Index(s.heading, name)
		}
		broken := 0
		err := r.files.Stream(s.Source, at, func(row int, cells []string) error {
			err := each(rowIn{s.Name, row}, cells)
			if err == errBrokenRow {
				if broken++; broken == 1 {
					r.problem(s.Name, row, "it is left out, and others like it: it has no whole number of a player or club, or no day")
				}
				err = nil
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// hasStream reports whether there is a table with some columns.
func (r *importRun) hasStream(columns []string) bool {
	return slices.ContainsFunc(r.streams, func(s stream) bool { return slices.Equal(columnsOf(s.heading), columns) })
}

// errBrokenRow is the error of a row that is left out.
var errBrokenRow = table.Errorf("", "a broken row")

// wholeID is the number of a player, club or match; false if it is none.
func wholeID(text string) (uint32, bool) {
	n, err := strconv.ParseUint(wholeNumber(text), 10, 32)
	return uint32(n), err == nil
}

// dayOf is a day at the beginning of a cell, as the dataset writes it: 2026-06-30, with or
// without a time behind it.
func dayOf(text string) (squad.Date, bool) {
	if len(text) > len("2026-06-30") {
		text, _, _ = strings.Cut(text, " ")
	}
	d, err := squad.ParseDate(text)
	return d, err == nil && d.Exact()
}
