package facts

import "github.com/depth-football/depth/squad"

// Date is a date, nil if it is not known.
func Date(d squad.Date) *squad.Date {
	if d.IsZero() {
		return nil
	}
	return &d
}
