package facts_test

import (
	"fmt"
	"os"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
)

func Example() {
	document := struct {
		facts.Identity
		facts.Ties
	}{
		facts.Identity{Name: "Ada Ash", Born: squad.NewDate(2001, 4, 9)},
		facts.TiesOf(&squad.Player{
			Contract: squad.Contract{Until: squad.NewDate(2027, 6, 30)},
			Loan:     squad.Loan{Way: squad.LoanOut, Club: "Nordhafen", Until: squad.NewDate(2026, 6, 30)},
		}),
	}
	if err := page.WriteJSON(os.Stdout, document); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "name": "Ada Ash",
	//   "born": "2001-04-09",
	//   "contract": {
	//     "until": "2027-06-30",
	//     "option": null
	//   },
	//   "loan": {
	//     "way": "out",
	//     "club": "Nordhafen",
	//     "until": "2026-06-30",
	//     "buy": "none"
	//   },
	//   "joins": null,
	//   "leaves": null,
	//   "injury_prone": null,
	//   "injuries": [],
	//   "absences": []
	// }
}
