package deal_test

import (
	"fmt"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/plan"
)

// known are the shipped clubs.
type known struct{ *catalog.Catalog }

func (k known) Club(name string) (*squad.Squad, error) {
	entry, err := k.Find(name)
	if err != nil {
		return nil, err
	}
	return k.Squad(entry)
}

func (k known) League(s *squad.Squad) (*squad.Competition, error) {
	league, _, err := k.Catalog.League(s)
	return league, err
}

// And if they move? Liverpool's need is closed, and Real Madrid's is twice as large.
func Example() {
	clubs := known{catalog.New(catalog.Folder{Name: "shipped", FS: data.Files})}
	liverpool, err := clubs.Club("liverpool")
	if err != nil {
		panic(err)
	}
	m, err := move.Parse(move.Sign, "Dean Huijsen from Real Madrid for 70m until 2031")
	if err != nil {
		panic(err)
	}
	summer := deal.When{Day: squad.NewDate(2026, 7, 1), End: squad.NewDate(2027, 6, 30)}
	outcome, err := deal.Try(liverpool, clubs, summer, m)
	if err != nil {
		panic(err)
	}
	judged, err := outcome.Judge(plan.Planner{Facts: clubs.Catalog}, plan.Options{Season: "2026"})
	if err != nil {
		panic(err)
	}
	for _, club := range judged {
		for _, e := range club.Effects {
			fmt.Printf("%s %s: %s, sign %s → %s, sign %s\n",
				club.After.Club, e.Positions.Join(", "), e.Old.Urgency, e.Old.Signings, e.New.Urgency, e.New.Signings)
		}
	}
	// Output:
	// Liverpool CB: thin, sign 1 → next, sign 2
	// Real Madrid CB: thin, sign 1 → thin, sign 2
}
