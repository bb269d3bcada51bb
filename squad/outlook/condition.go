package outlook

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// Condition is what a club that would sign a player has to know of their health and
// age, whatever binds them to another club.
type Condition struct {
	Injured bool // on the day of the file or later, or absent, or may be
	Prone   bool // injury-prone
	Ageing  bool // at an age at which careers end

	outages []outage
}

// Condition is that of a player of the outlook's squad as of the day of its file,
// with the age in that season.
func (o *Outlook) Condition(p *squad.Player) Condition {
	c := Condition{Prone: o.prone(p, o.record(p)), outages: slices.Collect(o.outages(p))}
	c.Injured = len(c.outages) > 0
	if age := squad.AgeOn(o.On, p.Born); !age.IsZero() {
		c.Ageing = o.ageing(&Player{Player: p, Age: age})
	}
	return c
}

// FitOn is whether the player is fit on a day, more likely than not, and whether surely.
func (c Condition) FitOn(day squad.Date) (likely Readiness, surely bool) {
	likely, surely = Fit, true
	for i := range c.outages {
		fit, sure := c.outages[i].on(day)
		if !sure {
			likely, surely = min(likely, fit), false
		}
	}
	return likely, surely
}
