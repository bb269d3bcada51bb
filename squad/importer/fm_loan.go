package importer

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/names"
)

// What a view says of a player who is with another club: as the time that their own has
// promised them to play, and among its marks. The mark is that of players who are listed
// for loan too.
const (
	outOnLoan = "Out On Loan"
	loanMark  = "Loa"
)

// editorStates are what the LoanStatus of editors says. The views of the game have a
// column of that name too, which says whether a player is offered.
var editorStates = []string{"Own", "LoanedIn", "LoanedOut"}

func newView(r *importRun, s *sheet) *view {
	v := &view{importRun: r, sheet: s, clubs: make(map[string]membership), orders: make(map[string]order)}
	for _, row := range s.rows {
		v.isEditor = v.isEditor || slices.Contains(editorStates, v.cell(row, "loan-status"))
	}
	if !v.isEditor {
		delete(s.at, "loan-status")
	}
	for _, key := range []string{"injured-since", "back", "begins"} {
		var cells []string
		for _, row := range s.rows {
			cells = append(cells, v.cell(row, key))
		}
		v.orders[key] = cmp.Or(orderOf(cells), r.format.order)
	}
	v.learnClubs()
	return v
}

// learnClubs finds the club whose squad the view shows: more than half of its players are
// with that club, or lent by it.
func (v *view) learnClubs() {
	if !v.has("club") {
		v.home = table.Clean(v.options.Club)
		return
	}
	all, seen := 0, make(map[string]*seenClub)
	for _, row := range v.rows {
		club, owner := v.clubIn(row, "club"), v.clubIn(row, "loan-from")
		if club == "" || v.cell(row, "playing-time") == outOnLoan && owner == "" {
			continue
		}
		all++
		if _, known := v.clubs[names.Fold(club)]; !known {
			v.clubs[names.Fold(club)] = membership{name: club, league: v.clubIn(row, "league")}
		}
		see := func(name string) *seenClub {
			c := seen[names.Fold(name)]
			if c == nil {
				c = &seenClub{name: name}
				seen[names.Fold(name)] = c
			}
			c.players++
			return c
		}
		see(club).there++
		if owner != "" && names.Fold(owner) != names.Fold(club) {
			see(owner)
		}
	}
	if len(seen) == 0 {
		return
	}
	best := slices.MaxFunc(slices.Collect(maps.Values(seen)), func(a, b *seenClub) int {
		return cmp.Or(cmp.Compare(a.players, b.players), cmp.Compare(a.asked(v), b.asked(v)), cmp.Compare(a.there, b.there),
			strings.Compare(b.name, a.name))
	})
	if best.players*2 <= all {
		return
	}
	v.home = best.name
	v.isSquad = !slices.ContainsFunc(v.rows, func(row row) bool {
		club, owner := v.clubIn(row, "club"), v.clubIn(row, "loan-from")
		isMarked := v.cell(row, "inf") == loanMark || v.cell(row, "playing-time") == outOnLoan
		return !isMarked && !v.isHome(club) && !v.isHome(owner) && (owner == "" || names.Fold(owner) != names.Fold(club))
	})
}

// seenClub is a club in a view: how many of its players are with it or lent by it, and how
// many are with it.
type seenClub struct {
	name           string
	players, there int
}

// asked is 1 for the club that the user wants.
func (c *seenClub) asked(v *view) int {
	if v.isAskedFor(c.name) {
		return 1
	}
	return 0
}

// clubIn is the name of a club in a row; "" if it is none that a squad file can hold.
func (v *view) clubIn(row row, key string) string {
	if name := v.cell(row, key); len(name) <= longestName {
		return name
	}
	return ""
}

func (v *view) isHome(club string) bool {
	return v.home != "" && names.Fold(club) == names.Fold(v.home)
}

// membership is that of a club in the view.
func (v *view) membership(club string) membership {
	if m, known := v.clubs[names.Fold(club)]; known {
		return m
	}
	return membership{name: club}
}

// loan reads whether a player is lent, and which way.
func (v *view) loan(row row, e *entry) {
	owner, club, playing := v.clubIn(row, "loan-from"), e.club.name, v.cell(row, "playing-time")
	isLentAs := playing == outOnLoan || v.cell(row, "inf") == loanMark && v.isSquad && !v.has("loan-from")
	isElsewhere := v.home != "" && club != "" && !v.isHome(club)
	switch {
	case v.isEditor:
		v.editorLoan(row, e)
	case owner != "" && names.Fold(owner) == names.Fold(club) && isElsewhere && v.isSquad: // the squad has them
		e.Loan = squad.Loan{Way: squad.LoanIn, Club: owner, Until: e.loanEnd}
		e.Contract.Until = squad.Date{}
		e.club = v.membership(v.home)
	case owner != "" && names.Fold(owner) == names.Fold(club):
		v.lendOut(e, unknownClub)
	case owner != "" && v.isHome(owner) && !v.isAskedFor(club):
		if club == "" {
			club = unknownClub
		}
		e.club = v.membership(owner)
		v.lendOut(e, club)
	case owner != "":
		if !v.has("loan-until") && (isElsewhere || v.home == "") {
			e.Loan.Until = squad.Date{} // the contract may be that with the owner
		}
	case isLentAs && isElsewhere:
		e.club = v.membership(v.home)
		v.lendOut(e, club)
	case playing == outOnLoan:
		v.lendOut(e, unknownClub)
	case v.cell(row, "inf") == loanMark && !v.has("loan-from"):
		v.problem(e.file, e.row, "%s has the mark %s and is taken for listed for loan (if it means on loan, add the column On Loan From)",
			e.Name, loanMark)
	}
}

// lendOut makes a player one of their club who is lent to another.
func (v *view) lendOut(e *entry, to string) {
	if to == unknownClub {
		v.problem(e.file, e.row, "%s is lent, but the view does not say to whom (add the column Club to it)", e.Name)
	}
	e.Loan = squad.Loan{Way: squad.LoanOut, Club: to, Until: e.loanEnd}
	e.Contract.Until = e.bound
}

// editorLoan reads the loans of an editor's table, the club of which is the one that lends
// the player or has borrowed them. The table is that of one club, which it does not name.
func (v *view) editorLoan(row row, e *entry) {
	other := e.club.name
	if other == "" {
		other = unknownClub
	}
	switch v.cell(row, "loan-status") {
	case "LoanedIn":
		e.Loan = squad.Loan{Way: squad.LoanIn, Club: other, Until: e.bound}
		e.Contract.Until = squad.Date{}
	case "LoanedOut":
		v.lendOut(e, other)
	}
	e.club.name = ""
}

// isAskedFor reports whether it is the squad of a club that the user wants.
func (v *view) isAskedFor(club string) bool {
	return v.options.Club != "" && names.Fold(club) == names.Fold(v.options.Club)
}

// lenders are the players of a view once more, as those of the clubs that lend them, where
// the view has such a club.
func (v *view) lenders(entries []*entry) []*entry {
	var lent []*entry
	for _, e := range entries {
		if e.Loan.Way != squad.LoanIn || v.isEditor || e.club.name == "" {
			continue
		}
		_, isThere := v.clubs[names.Fold(e.Loan.Club)]
		if !isThere && !v.isAskedFor(e.Loan.Club) && !v.isHome(e.Loan.Club) {
			continue
		}
		own := *e
		own.club = v.membership(e.Loan.Club)
		v.lendOut(&own, e.club.name)
		lent = append(lent, &own)
	}
	return lent
}

// tellWithoutClub leaves out the players of a view who have no club, from one of them on.
func (v *view) tellWithoutClub(first int) {
	v.entries = append(v.entries[:first], slices.DeleteFunc(slices.Clone(v.entries[first:]), func(e *entry) bool {
		if e.club.name != "" {
			return false
		}
		v.loseRow(e.at(), "%s has no club and is left out", e.Name)
		return true
	})...)
}

// tellOtherClubs tells how many players are of other clubs than the one that the user
// wants.
func (v *view) tellOtherClubs(entries []*entry) {
	asked, all := make(map[int]bool), make(map[int]bool)
	for _, e := range entries {
		all[e.row] = true
		if v.isAskedFor(e.club.name) {
			asked[e.row] = true
		}
	}
	if others := len(all) - len(asked); others > 0 && len(asked) > 0 {
		v.problem(v.file, 0, "players of other clubs than %s are left out: %d", v.options.Club, others)
	}
}
