package plans

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
)

type playerObject struct {
	facts.Identity
	Age         *facts.Age       `json:"age"`
	Nationality []string         `json:"nationality"`
	Positions   []squad.Position `json:"positions"`
	Also        []squad.Position `json:"also"`
	Role        squad.Role       `json:"role"`
	Value       squad.Money      `json:"value"`
	Standing    outlook.Standing `json:"standing"`
	Present     bool             `json:"present"` // on the day
	Cause       outlook.Cause    `json:"cause,omitempty"`
	Date        *squad.Date      `json:"date,omitempty"`
	Club        string           `json:"club,omitempty"`
	Exit        *exitObject      `json:"exit,omitempty"`
	Until       squad.Date       `json:"until"`
	facts.Ties
	Record    *recordObject    `json:"injury_record"` // null if the file has no injury of theirs
	Doubts    []outlook.Doubt  `json:"doubts"`
	Fitness   *fitnessObject   `json:"fitness"`
	Place     *spotObject      `json:"place"`
	Elsewhere []squad.Position `json:"elsewhere"`
}

type exitObject struct {
	Cause outlook.Cause `json:"cause"`
	Date  squad.Date    `json:"date"`
	Club  string        `json:"club,omitempty"`
}

type fitnessObject struct {
	Fit     outlook.Readiness `json:"fit"`
	Sure    bool              `json:"sure"`
	Injury  string            `json:"injury,omitempty"`
	Since   squad.Date        `json:"since"`
	Until   squad.Date        `json:"until"`
	Back    squad.Date        `json:"back"`
	Absence *facts.Absence    `json:"absence,omitempty"`
}

// recordObject is how often a player was out through injury in the years before the day of
// the file.
type recordObject struct {
	Years     int  `json:"years"`
	Spells    int  `json:"spells"`
	Days      int  `json:"days"`
	Estimated bool `json:"days_estimated"`
}

type spotObject struct {
	Position squad.Position `json:"position"`
	Depth    int            `json:"depth"`
	Natural  bool           `json:"natural"`
}

func newPlayerObject(p *plan.Plan, q *outlook.Player, place chart.Place, placed bool) playerObject {
	object := playerObject{
		Identity:    *facts.IdentityOf(q.Player),
		Nationality: page.OrEmpty(q.Nationality), Positions: page.OrEmpty(q.Positions), Also: page.OrEmpty(q.Also),
		Role: q.Role, Value: q.Value, Standing: q.Standing, Present: q.Present, Cause: q.Cause, Date: facts.Date(q.Date), Club: q.Club,
		Until: q.Until, Doubts: q.Doubts.List(), Elsewhere: []squad.Position{},
		Age: facts.AgeOf(q.Age), Ties: facts.TiesOf(q.Player),
	}
	if q.Exit.Cause != outlook.NoCause {
		object.Exit = &exitObject{q.Exit.Cause, q.Exit.Date, q.Exit.Club}
	}
	if q.Counts() {
		object.Fitness = &fitnessObject{Fit: q.Fitness.Fit, Sure: q.Fitness.Sure, Back: q.Fitness.Back}
		if out := q.Fitness.Out; out != nil {
			object.Fitness.Injury, object.Fitness.Since, object.Fitness.Until = out.What, out.Since, out.Until
		}
		if absence := q.Fitness.Absence; absence != nil {
			object.Fitness.Absence = (*facts.Absence)(absence)
		}
	}
	if len(q.Injuries) > 0 && q.Record.Years > 0 {
		object.Record = (*recordObject)(&q.Record)
	}
	if placed {
		object.Place = &spotObject{place.Position, place.Depth, place.Natural}
		object.Elsewhere = elsewhere(p, place).List()
	}
	return object
}
