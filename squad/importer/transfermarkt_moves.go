package importer

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
)

// agreements bring the moves to come into the clubs that they are about.
type agreements struct {
	*importRun
	*transfers
	clubs   map[string]membership // those that are imported, by id
	named   map[string]membership // those that the table of clubs names
	members map[string]*entry     // the players of the clubs, by id
	former  map[string]*entry     // players of earlier seasons, by id
	added   []*entry
}

// agree reads the agreed moves of all players.
func (a *agreements) agree() {
	players := make([]string, 0, len(a.moves))
	for player := range a.moves {
		players = append(players, player)
	}
	slices.SortFunc(players, compareIDs)
	for _, player := range players {
		moves := a.moves[player]
		to := slices.IndexFunc(moves, func(m *transferRow) bool { return !m.on.Before(a.asOf) })
		if to < 0 {
			to = len(moves)
		}
		p := agreement{agreements: a, id: player, past: moves[:to], here: a.members[player]}
		for _, m := range moves[to:] {
			if a.clubOf(m.from) != a.clubOf(m.to) {
				p.ahead = append(p.ahead, m)
			}
		}
		if p.here != nil {
			if came := a.arrival(p.past, p.here.club.id); came != nil {
				p.here.joined = came.on
				if !a.isNoClub(came.from) {
					p.here.from = p.nameOf(came.from)
				}
			}
		}
		if len(p.ahead) > 0 {
			p.settle()
		}
	}
}

// agreement is what is agreed about one player.
type agreement struct {
	*agreements
	id    string
	past  []*transferRow
	ahead []*transferRow // on the day of the tables or later, by day
	here  *entry         // where they play; nil if that is not imported
}

// next takes the first move from a club out of those ahead, nil if there is none.
func (p *agreement) next(club string) *transferRow {
	for i, m := range p.ahead {
		if m.on != p.ahead[0].on {
			break
		}
		if p.clubOf(m.from) == club {
			p.ahead = slices.Delete(slices.Clone(p.ahead), i, i+1)
			return m
		}
	}
	return nil
}

func (p *agreement) settle() {
	first := p.ahead[0]
	club := p.clubOf(first.from)
	if p.here != nil {
		club = p.clubOf(p.here.club.id)
	}
	move, isLoan := p.next(club), false
	if isSigning := first.on.Day() == 1 && first.on.After(p.asOf); move == nil && isSigning && p.clubOf(first.to) == club {
		move, isLoan = p.assumeLoan(first), true
	}
	if move == nil {
		if p.clubs[p.clubOf(first.from)].id != "" || p.clubs[p.clubOf(first.to)].id != "" {
			p.tell(first, "%s goes from %s to %s on %s, but plays for %s: the move is left out",
				first.name, p.nameOf(first.from), p.nameOf(first.to), first.on, p.nameOf(club))
		}
		return
	}
	var contract squad.Date
	if p.here != nil {
		contract = p.here.Contract.Until
	}
	switch {
	case isLoan || p.isReturn(move, p.past, contract):
		p.lent(move)
	case !move.on.After(p.asOf): // it has come about
	default:
		p.moves(p.here, move, p.backFrom(move))
	}
	if len(p.ahead) > 0 {
		m := p.ahead[0]
		p.tell(m, "%s goes from %s to %s on %s, after other moves: it is left out", m.name, p.nameOf(m.from), p.nameOf(m.to), m.on)
	}
}

// assumeLoan is the return of a player who plays for a club already that is to sign them: the
// table lacks it, and the day before is taken. Clubs sign players from the first of a month on.
func (p *agreement) assumeLoan(signing *transferRow) *transferRow {
	back := *signing
	back.from, back.to, back.on, back.fee = signing.to, signing.from, signing.on.AddDays(-1), squad.Money{}
	p.tell(signing, "%s is to join %s from %s on %s and plays there already: they are taken to be on loan until %s",
		signing.name, p.nameOf(p.clubOf(signing.to)), p.nameOf(signing.from), signing.on, back.on)
	return &back
}

// tell reports a problem with a move where the player stands in the table of the players,
// else where the move does.
func (p *agreement) tell(move *transferRow, format string, args ...any) {
	at := move.rowIn
	if p.here != nil {
		at = p.here.at()
	}
	p.problem(at.file, at.row, format, args...)
}

// lent notes a loan that ends with a move, with the borrower and the owner, and what
// becomes of the player then.
func (p *agreement) lent(back *transferRow) {
	borrower, owner := p.clubOf(back.from), p.clubOf(back.to)
	if p.here == nil {
		p.here = p.add(borrower, back)
	}
	theirs := p.add(owner, back)
	if theirs != nil && p.isSide(back.to) {
		theirs.Role, theirs.roleTold = squad.Reserve, true
	}
	in := squad.Loan{Way: squad.LoanIn, Club: p.nameOf(owner), Until: back.on}
	out := squad.Loan{Way: squad.LoanOut, Club: p.nameOf(borrower), Until: back.on}
	after := p.next(owner)
	var again *transferRow
	if after != nil {
		again = p.backFrom(after)
	}
	switch {
	case after == nil:
	case again != nil && p.clubOf(after.to) == borrower: // lent for longer
		in.Until, out.Until = again.on, again.on
	case again != nil: // lent to another club then
		out.Until, out.Club = again.on, p.nameOf(after.to)
		if next := p.add(p.clubOf(after.to), after); next != nil {
			next.Joins = squad.Transfer{On: after.on, Club: p.nameOf(owner)}
			next.Loan = squad.Loan{Way: squad.LoanIn, Club: p.nameOf(owner), Until: again.on}
		}
	case p.clubOf(after.to) == borrower:
		in.Buy, out.Buy = squad.BuyObligation, squad.BuyObligation
		if theirs != nil {
			theirs.Leaves = squad.Transfer{On: after.on, Club: p.nameOf(borrower), Fee: after.fee}
		}
	default:
		p.moves(theirs, after, nil)
	}
	if theirs != nil {
		theirs.Loan = out
	}
	if e := p.here; e != nil {
		e.Loan = in
		p.loanContract(e, back)
	}
}

// loanContract takes the contract of a player on loan for what it is: the source gives the
// end of the loan. One that is longer is that with the club that must buy the player; if it
// need not, nobody knows whose it is.
func (p *agreement) loanContract(e *entry, back *transferRow) {
	until := e.Contract.Until
	isLonger := !until.IsZero() && until.Earliest().After(e.Loan.Until)
	if isLonger && e.Loan.Buy == squad.BuyObligation {
		return
	}
	if isLonger {
		p.tell(back, "%s goes back to %s on %s and has a contract until %s, which may be with either club: it stays unknown",
			e.Name, e.Loan.Club, back.on, until)
	}
	e.Contract = squad.Contract{}
}

// moves notes an agreed move, with the seller and the buyer. If the player comes back from
// it, it is a loan to come.
func (p *agreement) moves(seller *entry, move, back *transferRow) {
	fee := move.fee
	if back != nil {
		fee = squad.Money{}
	}
	if !p.isNoClub(move.to) {
		if buyer := p.add(p.clubOf(move.to), move); buyer != nil {
			buyer.Joins = squad.Transfer{On: move.on, Club: p.nameOf(p.clubOf(move.from)), Fee: fee}
			if back != nil {
				buyer.Loan = squad.Loan{Way: squad.LoanIn, Club: p.nameOf(p.clubOf(move.from)), Until: back.on}
			}
		}
	}
	switch {
	case seller == nil:
	case back != nil:
		seller.Loan = squad.Loan{Way: squad.LoanOut, Club: p.nameOf(p.clubOf(move.to)), Since: move.on, Until: back.on}
	case p.isNoClub(move.to):
		seller.Leaves = squad.Transfer{On: move.on}
	default:
		seller.Leaves = squad.Transfer{On: move.on, Club: p.nameOf(p.clubOf(move.to)), Fee: fee}
	}
}

// backFrom takes the return from a move out of those ahead, nil if there is none.
func (p *agreement) backFrom(move *transferRow) *transferRow {
	if move.isPaid() || p.isNoClub(move.to) || len(p.ahead) == 0 {
		return nil
	}
	if m := p.ahead[0]; p.clubOf(m.from) != p.clubOf(move.to) || p.clubOf(m.to) != p.clubOf(move.from) || m.isPaid() {
		return nil
	}
	return p.next(p.clubOf(move.to))
}

// add makes the player one of a club, as a row of the transfers says; nil if the club is
// not imported.
func (p *agreement) add(club string, at *transferRow) *entry {
	member, isImported := p.clubs[club]
	if !isImported {
		return nil
	}
	e := &entry{Player: squad.Player{Name: at.name, ID: "tm-" + p.id, Value: at.value}}
	if known := cmp.Or(p.members[p.id], p.former[p.id]); known != nil {
		e.Player = known.Player
		e.long = known.long
		e.Contract, e.Loan, e.Joins, e.Leaves = squad.Contract{}, squad.Loan{}, squad.Transfer{}, squad.Transfer{}
		e.Injuries, e.Absences = slices.Clone(known.Injuries), slices.Clone(known.Absences)
	}
	if e.Name == "" || len(e.Name) > longestName {
		p.lose(at.file, at.row, "a player without a name is left out")
		return nil
	}
	e.file, e.row, e.club, e.minutes, e.rating, e.isDated = at.file, at.row, member, -1, -1, true
	p.added = append(p.added, e)
	return e
}

// nameOf is the name of a club: that of its file, else that of the table of clubs, else
// that of the transfers.
func (p *agreement) nameOf(id string) string {
	return cmp.Or(p.clubs[id].name, p.named[id].name, p.transfers.names[id], unknownClub)
}
