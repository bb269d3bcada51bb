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
	Way   string     `json:"way"`
	Club  string     `json:"club"`
	Until squad.Date `json:"until"`
	Buy   string     `json:"buy"`
}

// LoanOf is a loan, nil if there is none.
func LoanOf(l squad.Loan) *Loan {
	switch l.Way {
	case squad.LoanOut:
		return &Loan{"out", l.Club, l.Until, l.Buy.String()}
	case squad.LoanIn:
		return &Loan{"in", l.Club, l.Until, l.Buy.String()}
	}
	return nil
}
