package threeway

import (
	"fmt"

	"github.com/depth-football/depth/squad/names"
)

// Conflict is something that both sides have changed, in two ways.
type Conflict struct {
	Who    string // the player, or the club
	Fact   string // the keys that lead to it; "" if it is all of the player
	Base   string // its value before; "" if it had none
	Ours   string
	Theirs string
	Reason string // of a conflict that is not one of values
}

// String is the conflict in one sentence, without a full stop.
func (c Conflict) String() string {
	who := names.Printable(c.Who)
	if c.Reason != "" {
		if c.Fact != "" {
			who += ": " + c.Fact
		}
		return who + ": " + names.Printable(c.Reason)
	}
	said := func(value string) string {
		if value == "" {
			return "nothing"
		}
		return names.Printable(names.Shortened(value))
	}
	return fmt.Sprintf("%s: %s was %s, is %s in ours and %s in theirs",
		who, names.Printable(c.Fact), said(c.Base), said(c.Ours), said(c.Theirs))
}
