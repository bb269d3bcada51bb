package wording_test

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/report/wording"
)

func Example() {
	leaves := outlook.Player{
		Player:   &squad.Player{Leaves: squad.Transfer{On: squad.NewDate(2026, 7, 1), Club: "Nordhafen"}},
		Standing: outlook.Leaving, Cause: outlook.AgreedTransfer, Date: squad.NewDate(2026, 7, 1),
	}
	how := wording.Movement(&leaves)
	fmt.Println(wording.Told([]wording.Clause{{Name: "Ada Ash", What: how}, {Name: "Berit Birch", What: how}, {Name: "Cleo Cedar"}}))
	fmt.Println(wording.Or([]string{"Ada Ash", "Berit Birch"}))
	fmt.Println(wording.Count(2, "signing"))
	// Output:
	// Ada Ash and Berit Birch: to Nordhafen, 1 Jul 2026 · Cleo Cedar
	// Ada Ash or Berit Birch
	// 2 signings
}
