package diff

import "github.com/depth-football/depth/squad"

// MoveKind is what a move between two clubs is, in football's words.
type MoveKind uint8

// The kinds of moves. Only a fee of nought, or a day after the end of the contract, makes a
// free transfer.
const (
	Transfer             MoveKind = iota
	FreeTransfer                  // for nothing, or after the contract had ended
	ContractOverTransfer          // the contract was over by the later file; when the player went is not known
	PerhapsLoan                   // the contract ends before the old one did, as a loan does, or the file says that it may be one
	Loan                          //
	LoanMadePermanent             // bought by the club of the loan, in its course or as it had agreed
	PurchaseAfterLoan             // bought by the club of the loan after its end
	LoanExtension                 // the loan ends later
	LoanChange                    // the loan has other terms
	Recall                        // back before the loan's end
	RecallAndLoan                 // back before the loan's end, and lent to another club
	Return                        // back at the loan's end
	ReturnAndLoan                 // back at the loan's end, and lent to another club
	TransferAndLoan               // bought, and lent to another club
	PerhapsLentOn                 // back from a loan, and with another club that may have them on loan
	TransferAfterLoan             // back from a loan, and to another club for good, or the files do not say how
	AgreedTransfer                // will go
	TransferChange                // the agreed transfer has other terms
	CalledOffTransfer             // will not go
)

var moveKindNames = [...]string{
	Transfer: "transfer", FreeTransfer: "free transfer", ContractOverTransfer: "transfer, contract was over",
	PerhapsLoan: "on loan?", Loan: "loaned", LoanMadePermanent: "loan made permanent", PurchaseAfterLoan: "bought after a loan",
	LoanExtension: "loan extended", LoanChange: "loan changed", Recall: "recalled", RecallAndLoan: "recalled and lent on",
	Return: "back from loan", ReturnAndLoan: "back and lent again", TransferAndLoan: "transfer, lent on",
	PerhapsLentOn: "lent on?", TransferAfterLoan: "moved after a loan",
	AgreedTransfer: "transfer agreed", TransferChange: "transfer changed", CalledOffTransfer: "transfer called off",
}

// String is the kind in a few words.
func (k MoveKind) String() string { return moveKindNames[k] }

// MarshalText writes the kind as String does.
func (k MoveKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Kind says what a move is, by all that its files say of it.
func (m *Move) Kind() MoveKind {
	switch {
	case m.Out.phase() == calledOff:
		return CalledOffTransfer
	case m.Out.phase() == moveTerms:
		return TransferChange
	case m.Out.Kind == LoanExtended || m.In.Kind == LoanExtended:
		return LoanExtension
	case m.Out.phase() == loanTerms:
		return LoanChange
	case m.isLentOn():
		return m.lentOn()
	case m.isMoveOn():
		return m.movedOn()
	}
	if kind, is := m.afterLoan(); is {
		return kind
	}
	switch {
	case m.In.Kind == LoanedIn || m.Out.Kind == LoanedOut:
		return Loan
	case m.Out.Kind == DepartureAgreed || m.In.Kind == ArrivalAgreed:
		return AgreedTransfer
	}
	return m.sale()
}

// isLentOn reports whether the move is to a club that lends the player on, or is told of
// that club's loan alone.
func (m *Move) isLentOn() bool {
	return m.In.isLentOn() || m.Out.Kind == LentOn || m.Out.Kind == LentAgain || m.Out.isLoanOver() && m.In.Kind == LoanedIn
}

// lentOn is what a move is at whose end the player is lent to a third club.
func (m *Move) lentOn() MoveKind {
	for _, e := range [...]*Event{m.In, m.Out} {
		switch e.Kind {
		case LentOn:
			return RecallAndLoan
		case LentAgain:
			return ReturnAndLoan
		}
	}
	switch m.Out.Kind {
	case CalledBack:
		return RecallAndLoan
	case LoanEnded:
		return ReturnAndLoan
	}
	return TransferAndLoan
}

// afterLoan is what becomes of a loan between the two clubs: the player goes back, or
// stays where they were lent.
func (m *Move) afterLoan() (kind MoveKind, is bool) {
	switch {
	case m.In.Kind == Recalled:
		return Recall, true
	case m.In.Kind == BackFromLoan:
		return Return, true
	case m.Out.Kind == CalledBack:
		return Recall, true
	case m.Out.Kind == LoanEnded:
		return Return, true
	case m.In.Kind == BoughtAfterLoan:
		return PurchaseAfterLoan, true
	case m.In.Kind == MadePermanent:
		return LoanMadePermanent, true
	}
	lent, bought := m.Out.Old, m.In.New
	if lent == nil || lent.Loan.Way != squad.LoanOut || bought == nil || bought.Loan.Way != squad.NoLoan || !mayName(lent.Loan.Club, m.To) {
		return 0, false
	}
	if lent.Loan.Buy == squad.NoBuy && m.To.over(lent.Loan.Until) {
		return PurchaseAfterLoan, true
	}
	return LoanMadePermanent, true
}

// sale is the kind of a move for good, or of one that the files say nothing of.
func (m *Move) sale() MoveKind {
	terms := m.Terms()
	end := m.From.League.In(m.Out.Player().Contract.Until)
	day := m.To.League.In(terms.On)
	switch fee, known := terms.Fee.Amount(); {
	case known && fee > 0:
		return Transfer
	case known, !end.IsZero() && !day.IsZero() && end.Before(day):
		return FreeTransfer
	case day.IsZero() && !end.IsZero() && !end.After(m.day()):
		return ContractOverTransfer
	case terms.IsZero() && (m.In.Player().Contract.MaybeLoan || m.EndsEarlier()):
		return PerhapsLoan
	}
	return Transfer
}

// EndsEarlier reports whether the contract with the new club ends before the one with the
// old club did, by more than a month, since leagues have other last days. Of the 74 moves to
// clubs of five leagues between EA FC 26 (September 2025) and Transfermarkt (March 2026) of
// which that is so, a table of transfers has the return from a loan for 65.
func (m *Move) EndsEarlier() bool {
	was, is := m.Out.Player().Contract, m.In.Player().Contract
	end, newEnd := m.From.League.In(was.Until), m.To.League.In(is.Until)
	const month = 31
	return !was.MaybeLoan && !end.IsZero() && !newEnd.IsZero() && newEnd.AddDays(month).Before(end) &&
		!squad.MayBeSame(is.Until, was.Until)
}

// day is the later of the days of the clubs' later files.
func (m *Move) day() squad.Date {
	day := m.From.Day()
	if to := m.To.Day(); to.After(day) {
		return to
	}
	return day
}

// Terms are the day and the fee of a move, as the club that the player joins has them, or
// else the one that they leave. They name no club. The fee is in the currency of the club
// that [Move.FeeOf] names.
func (m *Move) Terms() squad.Transfer {
	in, out := m.Ends()
	if in.On.IsZero() {
		in.On = out.On
	}
	if _, known := in.Fee.Amount(); !known {
		in.Fee = out.Fee
	}
	in.Club = ""
	return in
}

// Facts are the facts of the player that the two clubs do not agree about, except those
// that are with a club, such as a contract. If one of the clubs still has the player, or
// had them before, its own events tell them, and these are none.
func (m *Move) Facts() FactSet {
	if m.Out.New != nil || m.In.Old != nil {
		return 0
	}
	return differing(m.To.League, m.Out.Old, m.In.New) &^ (contractFacts | setOf(FactLoan, FactJoins, FactLeaves))
}

// Ends are the transfer as the club that the player joins has it, and as the one has it that
// they leave.
func (m *Move) Ends() (in, out squad.Transfer) {
	in = m.In.Player().Joins
	if m.In.Kind == Arrived {
		in = m.In.Old.Joins
	}
	return in, m.Out.Player().Leaves
}

// FeeOf is the club whose file has the fee of the move.
func (m *Move) FeeOf() *Changes {
	in, _ := m.Ends()
	if _, known := in.Fee.Amount(); known {
		return m.To
	}
	return m.From
}
