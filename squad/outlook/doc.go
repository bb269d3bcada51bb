// Package outlook looks at a squad in a given season: who will be there and who
// will not, and what makes each player less than certain.
//
// It judges one day, the first match unless another is asked for. Contracts, loans and
// agreed transfers each run from a day to a day, so on it a player is there or not: the
// last day of a contract or a loan is still one of it, and a transfer is on its day. Who
// comes or goes later in the season is told with the day. Injuries are judged on the same
// day.
//
// A player is contracted, arriving, returning from a loan, leaving, or away on loan;
// doubts come on top, such as a recent injury or a club option that somebody still has to
// take. What the file does not say stays unknown: whoever has no end of a contract or a
// loan is there for the season of the file, and after it there or not.
//
//	o, err := outlook.New(sq, outlook.Options{Season: season, Competition: league, Layoffs: layoffs})
//	for _, p := range o.Players {
//		fmt.Println(p.Name, p.Standing, p.Counts(), p.Doubts.List())
//	}
//
// Every answer is computed from the day of the file, never from today's clock.
package outlook
