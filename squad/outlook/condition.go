package outlook

import "github.com/depth-football/depth/squad"

// Condition is what a club that would sign a player has to know of their health and
// age, whatever binds them to another club.
type Condition struct {
	// Likely is from when on the player is fit, more likely than not, and Surely from
	// when on with nine chances in ten; zero if unknown. They matter to an Injured one.
	Likely, Surely squad.Date
	Injured        bool // on the day of the file, or may be
	Prone          bool // injury-prone
	Ageing         bool // at an age at which careers end
}

// Condition is that of a player of the outlook's squad as of the day of its file,
// with the age in that season.
func (o *Outlook) Condition(p *squad.Player) Condition {
	asOf := o.Squad.AsOf
	c := Condition{Likely: asOf, Surely: asOf, Prone: o.prone(p)}
	for i := range p.Injuries {
		if injury := &p.Injuries[i]; !injury.Over {
			likely, surely := o.back(injury)
			c.Likely, c.Surely = latest(c.Likely, likely), latest(c.Surely, surely)
		}
	}
	c.Injured = c.Surely != asOf
	if age := squad.AgeOn(o.On, p.Born); !age.IsZero() {
		c.Ageing = o.ageing(&Player{Player: p, Age: age})
	}
	return c
}

// latest is the later of two days, unknown if one of them is.
func latest(a, b squad.Date) squad.Date {
	if a.IsZero() || b.IsZero() {
		return squad.Date{}
	}
	return later(a, b)
}

// FitOn reports whether the player is fit on a day: more likely than not, and surely.
func (c Condition) FitOn(day squad.Date) (likely, surely bool) {
	if !c.Injured {
		return true, true
	}
	return hasCome(c.Likely, day), hasCome(c.Surely, day)
}
