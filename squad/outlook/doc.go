// Package outlook looks at a squad in a given season: who will be there and who
// will not, and what makes each player less than certain.
//
// It compares contracts, loans and agreed transfers with the days of the season
// and injuries with one day of it. A player is contracted, arriving, returning
// from a loan, leaving, or away on loan; doubts come on top, such as a recent
// injury or a club option that somebody still has to take.
//
//	o, err := outlook.New(sq, outlook.Terms{Season: season, Competition: league, Layoffs: layoffs})
//	for _, p := range o.Players {
//		fmt.Println(p.Name, p.Standing, p.Doubts.List())
//	}
//
// Every answer is computed from the day of the file, never from today's clock.
package outlook
