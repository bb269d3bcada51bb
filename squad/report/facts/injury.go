package facts

import "github.com/depth-football/depth/squad"

// Injury is an injury as the file tells it.
type Injury struct {
	What  string     `json:"what"`
	Since squad.Date `json:"since"`
	Until squad.Date `json:"until"`
	Over  bool       `json:"over"`
}

// InjuriesOf are injuries, an empty list if there are none.
func InjuriesOf(list []squad.Injury) []Injury {
	objects := make([]Injury, len(list))
	for i, injury := range list {
		objects[i] = Injury(injury)
	}
	return objects
}
