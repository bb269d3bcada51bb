package importer

import (
	"cmp"
	"slices"

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
	counts, spelt, all := make(map[string]int), make(map[string]string), 0
	for _, row := range v.rows {
		club, owner := v.cell(row, "club"), v.cell(row, "loan-from")
		if club == "" || v.cell(row, "playing-time") == outOnLoan && owner == "" {
			continue
		}
		all++
		if _, known := v.clubs[names.Fold(club)]; !known {
			v.clubs[names.Fold(club)] = membership{name: club, league: v.cell(row, "league")}
		}
		for i, name := range []string{club, owner} {
			folded := names.Fold(name)
			if folded == "" || i == 1 && folded == names.Fold(club) {
				continue
			}
			counts[folded]++
			if spelt[folded] == "" {
				spelt[folded] = name
			}
		}
	}
	for folded, n := range counts {
		// Of two that all players have in common, the one that they are with.
		if n*2 > all && (v.home == "" || n > counts[names.Fold(v.home)] ||
			n == counts[names.Fold(v.home)] && folded < names.Fold(v.home)) {
			v.home = spelt[folded]
		}
	}
	v.isSquad = v.home != "" && !slices.ContainsFunc(v.rows, func(row row) bool {
		isMarked := v.cell(row, "inf") == loanMark || v.cell(row, "playing-time") == outOnLoan
		return !isMarked && !v.isHome(v.cell(row, "club")) && !v.isHome(v.cell(row, "loan-from"))
	})
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
	owner, club, playing := v.cell(row, "loan-from"), e.club.name, v.cell(row, "playing-time")
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
		if !v.has("loan-until") && isElsewhere {
			e.Loan.Until = squad.Date{} // the contract is that with the owner
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
	others := make(map[int]bool)
	for _, e := range entries {
		if !v.isAskedFor(e.club.name) {
			others[e.row] = true
		}
	}
	for _, e := range entries {
		if v.isAskedFor(e.club.name) {
			delete(others, e.row)
		}
	}
	if len(others) > 0 && v.options.Club != "" {
		v.problem(v.file, 0, "players of other clubs than %s are left out: %d", v.options.Club, len(others))
	}
}
