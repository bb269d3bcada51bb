package facts

import "github.com/depth-football/depth/squad"

// Transfer is an agreed move to or from a club.
type Transfer struct {
	On   squad.Date  `json:"on"`
	Club string      `json:"club"`
	Fee  squad.Money `json:"fee"`
}

// TransferOf is an agreed transfer, nil if there is none.
func TransferOf(t squad.Transfer) *Transfer {
	if t.IsZero() {
		return nil
	}
	return &Transfer{t.On, t.Club, t.Fee}
}

// Loan is a loan to another club or from it.
type Loan struct {
	Way  string `json:"way"`
	Club string `json:"club"`
	// Since is its first day, of a loan that has not begun.
	Since *squad.Date `json:"since,omitempty"`
	Until squad.Date  `json:"until"`
	Buy   string      `json:"buy"`
	// Condition is when the borrowing club must buy, "" if it is always.
	Condition string `json:"condition,omitempty"`
}

// LoanOf is a loan, nil if there is none.
func LoanOf(l squad.Loan) *Loan {
	switch l.Way {
	case squad.LoanOut:
		return &Loan{"out", l.Club, Date(l.Since), l.Until, l.Buy.String(), l.Condition}
	case squad.LoanIn:
		return &Loan{"in", l.Club, nil, l.Until, l.Buy.String(), l.Condition}
	}
	return nil
}
