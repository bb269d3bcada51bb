package facts

import "github.com/depth-football/depth/squad"

// Target is a player on a shortlist.
type Target struct {
	Name      string           `json:"name"`
	Positions []squad.Position `json:"positions"`
	Born      *squad.Date      `json:"born,omitempty"`
	Club      string           `json:"club,omitempty"`
	Price     squad.Money      `json:"price"` // null if it is not known
	Note      string           `json:"note,omitempty"`
}

// TargetsOf are the players on a shortlist.
func TargetsOf(list []squad.Target) []Target {
	objects := []Target{}
	for _, t := range list {
		objects = append(objects, Target{t.Name, t.Positions, Date(t.Born), t.Club, t.Price, t.Note})
	}
	return objects
}
