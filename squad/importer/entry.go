package importer

import (
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
)

// entry is a player as a row has them.
type entry struct {
	file string
	row  int
	squad.Player
	long      string // the name in full, which tells them from a namesake
	club      membership
	joined    squad.Date // the club
	from      string     // the club that they came from; "": unknown
	minutes   float64    // on the pitch; -1: unknown
	possible  float64    // the minutes that they could have played; 0: as many as whoever has most
	rating    float64    // by the source's own scale; -1: unknown
	bound     squad.Date // what the column for the contract says, whosesoever it is
	loanEnd   squad.Date // what the column for the end of a loan says
	maybeLent string     // why their contract may be a loan's end, beyond that nothing speaks against it
	roleTold  bool       // by the source
	isDated   bool       // they are one of the club by a move that is to come
}

// at is where the entry stands.
func (e *entry) at() rowIn { return rowIn{e.file, e.row} }

// isHere reports whether the player is with the club on the day of the source.
func (e *entry) isHere() bool {
	return !e.isDated || e.Loan.Way == squad.LoanIn && e.Joins.IsZero()
}

// membership is the club of a player.
type membership struct {
	name, id         string
	league, leagueID string
	country          string
}

// entry is the player of a row; a row without a name or with one that no squad
// file can hold is none.
func (p *playerReader) entry(row row) (entry, bool) {
	short, long := p.name(row)
	switch {
	case short == "":
		p.lose(p.file, row.Number, "a player without a name is left out")
		return entry{}, false
	case len(short) > longestName:
		p.lose(p.file, row.Number, "a name of %d bytes is left out: %d are the most", len(short), longestName)
		return entry{}, false
	}
	e := entry{
		file: p.file, row: row.Number, long: long,
		Player: squad.Player{Name: short, Nationality: countriesOf(p.list(row, "nationality"), p.list(row, "nationality-2"))},
		club: membership{
			name: p.text(row, "club"), id: wholeNumber(p.cell(row, "club-id")),
			league: p.text(row, "league"), leagueID: wholeNumber(p.cell(row, "league-id")), country: p.text(row, "country"),
		},
		minutes: figure(p.cell(row, "minutes")), rating: figure(p.cell(row, "rating")),
	}
	id := wholeNumber(p.cell(row, "id"))
	if p.id != nil {
		id = p.id(row)
	}
	if id != "" && len(id) < longestName/2 {
		e.ID = p.idPrefix + id
	}
	e.joined, _ = p.calendars["joined"].date(p.cell(row, "joined"))
	p.born(row, &e)
	p.contract(row, &e)
	p.money(row, &e)
	p.places(row, &e)
	if p.more != nil {
		p.more(row, &e)
	}
	if owner := p.cell(row, "loan-from"); e.Loan.Way == squad.NoLoan && p.isOwn(owner, &e) {
		p.tellOwn(&e, owner)
	}
	return e, true
}

// tellOwn tells of a player who is said to be lent by the club that has them.
func (r *importRun) tellOwn(e *entry, club string) {
	r.problem(e.file, e.row, "%s is lent by %s, which has them: they are taken for its own", e.Name, club)
}

// text is a cell that becomes a text of a squad file.
func (p *playerReader) text(row row, key string) string {
	text := p.cell(row, key)
	if len(text) > longestName {
		tell := p.problem
		if key == "club" {
			tell = p.lose
		}
		tell(p.file, row.Number, "a %s of %d bytes is left out: %d are the most", key, len(text), longestName)
		return ""
	}
	return text
}

// wholeNumber is a number that another program may have given a fraction: 2023.0.
func wholeNumber(text string) string {
	if digits, ok := strings.CutSuffix(text, ".0"); ok && strings.Trim(digits, "0123456789") == "" {
		return digits
	}
	return text
}

// listOf are the items of cells that may hold several.
func listOf(cells ...string) []string {
	var list []string
	for _, cell := range cells {
		for _, item := range strings.FieldsFunc(cell, func(c rune) bool { return strings.ContainsRune("|,;/", c) }) {
			item = strings.TrimSpace(item)
			if !isNothing(item) && len(item) <= longestName && !slices.Contains(list, item) && len(list) < 5 {
				list = append(list, item)
			}
		}
	}
	return list
}
