package facts

import "github.com/depth-football/depth/squad"

// Injury is an injury as the file tells it.
type Injury struct {
	What      string     `json:"what"`
	Since     squad.Date `json:"since"`
	Until     squad.Date `json:"until"`
	NotBefore squad.Date `json:"not_before"`
	Over      bool       `json:"over"`
}

// InjuriesOf are injuries, an empty list if there are none.
func InjuriesOf(list []squad.Injury) []Injury {
	objects := make([]Injury, len(list))
	for i, injury := range list {
		objects[i] = Injury(injury)
	}
	return objects
}

// Absence is a time away for another reason than an injury, as the file tells it.
type Absence struct {
	Why   squad.AbsenceKind `json:"why"`
	Since squad.Date        `json:"since"`
	Until squad.Date        `json:"until"`
}

// AbsencesOf are absences, an empty list if there are none.
func AbsencesOf(list []squad.Absence) []Absence {
	objects := make([]Absence, len(list))
	for i, absence := range list {
		objects[i] = Absence(absence)
	}
	return objects
}
