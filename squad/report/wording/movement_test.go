package wording_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/report/wording"
)

// The words for one player are the words for several, after their names; contracts end, as
// a contract ends.
func TestMovementOfOneAndOfMany(t *testing.T) {
	day := squad.NewDate(2026, 6, 30)
	lent := squad.Player{Contract: squad.Contract{Until: day}, Loan: squad.Loan{Way: squad.LoanOut, Club: "Nordhafen", Until: day}}
	borrowed := lent
	borrowed.Loan.Way = squad.LoanIn
	agreed := squad.Player{Leaves: squad.Transfer{On: day}, Joins: squad.Transfer{On: day}}
	for want, p := range map[string]outlook.Player{
		"contract ends 30 Jun 2026":               {Player: &lent, Cause: outlook.ContractEnds},
		"must be bought by Nordhafen 30 Jun 2026": {Player: &lent, Cause: outlook.PurchaseBinding},
		"to be bought from Nordhafen 30 Jun 2026": {Player: &borrowed, Cause: outlook.OwnPurchaseBound},
		"loan to Nordhafen ends 30 Jun 2026":      {Player: &lent, Cause: outlook.LoanEnds},
		"loan from Nordhafen ends 30 Jun 2026":    {Player: &borrowed, Cause: outlook.LoanEnds},
		"leaves 30 Jun 2026":                      {Player: &agreed, Cause: outlook.AgreedTransfer, Standing: outlook.Leaving},
		"joins 30 Jun 2026":                       {Player: &agreed, Cause: outlook.AgreedTransfer, Standing: outlook.Arriving},
	} {
		p.Club, p.Date = "Nordhafen", day
		got := wording.Movement(&p)
		two := wording.Told([]wording.Clause{{Name: "Ada Ash", What: got}, {Name: "Berit Birch", What: got}})
		several := strings.Replace(want, "contract ends", "contracts end", 1)
		if got != want || two != "Ada Ash and Berit Birch: "+several {
			t.Errorf("%q and %q, want %q", got, two, want)
		}
	}
}
