package importer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/names"
)

// makeClubs puts the entries together.
func (r *importRun) makeClubs(documents []*document) error {
	r.asOf = r.latest
	if err := r.checkDay(documents[0].Name); err != nil {
		return err
	}
	r.findInTwoClubs()
	r.contractsTold = slices.ContainsFunc(r.entries, func(e *entry) bool {
		return !e.Contract.Until.IsZero() || !e.Loan.Until.IsZero()
	})
	clubs, err := r.byClub()
	if err != nil {
		return err
	}
	r.entries = nil // each goes when its club is made
	origin := originOf(r.format.Name, documents, r.streams, r.asOf)
	for _, members := range clubs {
		if club, ok := r.club(members, origin); ok {
			r.found.Clubs = append(r.found.Clubs, club)
		}
	}
	slices.SortStableFunc(r.found.Clubs, func(a, b Club) int {
		return cmp.Or(
			strings.Compare(names.Fold(a.Squad.Club), names.Fold(b.Squad.Club)),
			strings.Compare(a.Squad.Country, b.Squad.Country), strings.Compare(a.ID, b.ID),
		)
	})
	tellApart(r.found.Clubs)
	offered := r.found.Clubs
	r.found.Clubs = r.found.Clubs[:0]
	for i := range offered {
		if r.offer(&offered[i]) {
			r.found.Clubs = append(r.found.Clubs, offered[i])
		}
	}
	r.markLeftovers()
	join(r.found.Clubs)
	name := documents[0].Name
	if !r.sure {
		r.problem(name, 0, "it does not say of which day it is: %s is taken, when it was changed (--as-of says otherwise)", r.asOf)
	}
	if r.older > 0 {
		r.problem(name, 0, "rows of earlier editions or seasons are left out: %d", r.older)
	}
	if r.homeless > 0 {
		r.problem(name, 0, "players without a club are left out: %d", r.homeless)
	}
	r.tellAlike(name)
	r.tellLeftOut(name)
	if r.untold > 0 {
		r.found.Problems = append(r.found.Problems,
			problemOf(name, 0, "problems after the first %d are not told: %d", mostProblems, r.untold))
	}
	if len(r.found.Clubs) == 0 {
		return fmt.Errorf("%s: there is no club in it whose squad could be written%s", names.Printable(name), r.firstProblems())
	}
	return nil
}

// tellAlike tells of clubs with names that one club can have, in a source without numbers
// for them: a table that people have put together.
func (r *importRun) tellAlike(name string) {
	first := make(map[string]*Club)
	for i := range r.found.Clubs {
		c := &r.found.Clubs[i]
		if c.ID != "" || c.Leftover {
			continue
		}
		key := strings.Join([]string{identity.Club{Name: c.Squad.Club}.Key(), c.League, c.Squad.Country}, "\x00")
		if before := first[key]; before != nil {
			r.problem(name, 0, "%s and %s may be one club: then give it one name in the table", before.Squad.Club, c.Squad.Club)
			continue
		}
		first[key] = c
	}
}

// tellLeftOut tells how many rows became no player, for the reasons told before.
func (r *importRun) tellLeftOut(name string) {
	rows := make(map[rowIn]bool)
	for i := range r.found.Clubs {
		for _, b := range r.found.Clubs[i].beside {
			rows[b.at] = true
		}
	}
	if all := r.read + r.uneven; len(rows) < all {
		r.problem(name, 0, "rows that became no player: %d of %d", all-len(rows), all)
	}
}

// markLeftovers marks clubs of which the source has too few players for a squad where it is
// no source of squads: tables with what transfers have left over, and what a search has
// found, which is players of many clubs and of most of them a few.
func (r *importRun) markLeftovers() {
	const many = 10
	small, clubs := 0, len(r.found.Clubs)
	for i := range r.found.Clubs {
		if r.found.Clubs[i].IsSmall() {
			small++
		}
	}
	isSearch := clubs > 1 && r.format.Name == "fm" || clubs >= many && 2*small > clubs
	for i := range r.found.Clubs {
		c := &r.found.Clubs[i]
		c.Leftover = c.IsSmall() && (isSearch || r.format.Name == "transfermarkt")
	}
}

func (r *importRun) firstProblems() string {
	const most = 3
	text := ""
	for _, p := range r.found.Problems[:min(most, len(r.found.Problems))] {
		text += "\n  " + p.String()
	}
	return text
}

// checkDay refuses the day on which a file was changed as the day that it is of, if
// it makes nonsense of the contracts in it.
func (r *importRun) checkDay(name string) error {
	const few = 5
	known, over := 0, 0
	for _, e := range r.entries {
		if until := e.Contract.Until; !until.IsZero() {
			known++
			if until.LatestDay().Before(r.asOf) {
				over++
			}
		}
	}
	if r.sure || known < few || over*10 <= known {
		return nil
	}
	return table.Errorf(name, "%d of %d contracts were over by %s, the day on which the file was changed: say of which day it is, "+
		"like --as-of 2026-03-11", over, known, r.asOf)
}

// findInTwoClubs reports players whom two clubs have.
func (r *importRun) findInTwoClubs() {
	first := make(map[string]*entry)
	for _, e := range r.entries {
		before, known := first[e.ID]
		switch {
		case e.ID == "" || e.club.name == "" || e.isDated || known && before.at() == e.at():
		case known && names.Fold(before.club.name) != names.Fold(e.club.name):
			r.problem(e.file, e.row, "%s is a player of %s too (row %d): both have them", e.Name, before.club.name, before.row)
		default:
			first[e.ID] = e
		}
	}
}

// byClub are the entries by club, in the order in which the clubs come. Clubs are
// told apart by their numbers, else by name and league.
func (r *importRun) byClub() ([][]*entry, error) {
	index := make(map[string]int)
	var clubs [][]*entry
	for _, e := range r.entries {
		if e.club.name == "" {
			r.homeless++
			continue
		}
		key := "id " + e.club.id
		if e.club.id == "" {
			c := e.club
			key = strings.Join([]string{names.Fold(c.name), names.Fold(c.league), c.leagueID, names.Fold(c.country)}, "\x00")
		}
		i, ok := index[key]
		if !ok {
			if i = len(clubs); i == MaxClubs {
				return nil, table.Errorf(e.file, "row %d has one club too many: %d are the most that are read "+
					"(is the right column taken for the club? else cut out those that you need)", e.row, MaxClubs)
			}
			index[key] = i
			clubs = append(clubs, nil)
		}
		clubs[i] = append(clubs[i], e)
	}
	return clubs, nil
}

// club makes a club of its players' entries.
func (r *importRun) club(members []*entry, origin string) (Club, bool) {
	first := members[0]
	rows := make([]rowIn, len(members))
	for i, e := range members {
		rows[i] = e.at()
	}
	members = r.once(members)
	if len(members) > MaxPlayers {
		r.loseRow(first.at(), "%s has more than %d players, the most of one club, and is left out (is a column for the club missing?)",
			first.club.name, MaxPlayers)
		return Club{}, false
	}
	league := leagueOf(first.club, nationalsOf(members))
	c := Club{
		ID: first.club.id, League: first.club.league, LeagueID: first.club.leagueID,
		Squad: squad.Squad{
			Club: first.club.name, Country: identity.CountryName(first.club.country), AsOf: r.asOf, ContractsUnknown: !r.contractsTold,
		},
		origin: origin, members: members, rows: rows, loansTold: r.loansTold, loansNoted: r.loansNoted, incomplete: r.incomplete,
		crosswalk: r.options.crosswalk,
	}
	if league != nil {
		c.League = cmp.Or(c.League, league.name())
		c.Squad.Country = cmp.Or(c.Squad.Country, league.country())
		c.Squad.Competitions = []string{league.competition}
	}
	if f, isKnown := r.formations[c.ID]; isKnown {
		c.Squad.Formation, c.started = f.formation, f
	}
	r.callUsually(&c.Squad, members)
	inPeckingOrder(members)
	setRoles(members, r.asOf)
	for _, e := range members {
		settleYears(e, league.dates(), r.asOf)
		if r.format.isCurrent && e.Loan.Way != squad.LoanIn && isOver(e, league.dates(), r.asOf) {
			e.Contract = squad.Contract{}
			c.outdated++
		}
	}
	return c, true
}

// isOver reports whether a player of the club has a contract that was over on the day of
// the source.
func isOver(e *entry, league *squad.Competition, asOf squad.Date) bool {
	until := league.In(e.Contract.Until)
	return !until.IsZero() && until.Before(asOf)
}

func nationalsOf(members []*entry) map[string]int {
	nationals := make(map[string]int)
	for _, e := range members {
		for _, country := range e.Nationality {
			nationals[identity.CountryName(country)]++
		}
	}
	return nationals
}

// once lists each player once. Namesakes get their names in full where the source has
// them. A player who cannot be told from another is left out.
func (r *importRun) once(members []*entry) []*entry {
	times := make(map[string]int)
	for _, e := range members {
		times[names.Fold(e.Name)]++
	}
	for _, e := range members {
		if times[names.Fold(e.Name)] > 1 && e.long != "" && len(e.long) <= longestName {
			e.Name = e.long
		}
	}
	var kept []*entry
	var roster identity.Roster
	for _, e := range members {
		switch byID, byName := roster.Repeated(&e.Player); {
		case byID >= 0 || byName >= 0:
			r.twice(e)
			continue
		case len(kept) > MaxPlayers:
			return kept // of too many none are taken
		}
		roster.Add(&e.Player)
		kept = append(kept, e)
	}
	return kept
}

// twice reports a player who is left out, since they are there already.
func (r *importRun) twice(e *entry) {
	r.problem(e.file, e.row, "%s stands a second time among the players of %s and is left out", e.Name, e.club.name)
}

// inPeckingOrder sorts players by the best evidence there is: minutes on the pitch,
// then the source's rating, then the market value. Without any they keep the order
// of the source, which at Transfermarkt is that of the players' numbers.
func inPeckingOrder(members []*entry) {
	value := func(e *entry) float64 {
		if units, known := e.Value.Amount(); known {
			return float64(units)
		}
		return -1
	}
	slices.SortStableFunc(members, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(b.minutes, a.minutes), cmp.Compare(b.rating, a.rating), cmp.Compare(value(b), value(a)),
			compareIDs(siteID(a.ID), siteID(b.ID)))
	})
}

// settleYears settles what a bare year means that is the year of the file itself. The
// season that ends in it may be over, and yet the player is there: then it is the
// end of the year that is meant. In a league whose calendar is the year it is anyway.
func settleYears(e *entry, league *squad.Competition, asOf squad.Date) {
	for _, until := range []*squad.Date{&e.Contract.Until, &e.Loan.Until} {
		bare := until.Precision() == squad.ToTheYear
		if bare && until.Year() == asOf.Year() && league.In(*until).Before(asOf) {
			*until, _ = squad.ParseDate(fmt.Sprintf("%d-12", until.Year()))
		}
	}
}
