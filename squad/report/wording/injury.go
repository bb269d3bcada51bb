package wording

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// injury names a player's injury and says when they are back.
func injury(p *outlook.Player) string {
	f := p.Fitness
	switch {
	case f.Out == nil:
		return outlook.Injured.String()
	case !f.Out.Until.IsZero():
		return fmt.Sprintf("%s, back %s", InjuryName(f.Out), f.Back.Words())
	case f.Back.IsZero():
		return InjuryName(f.Out) + ", return unknown"
	}
	return fmt.Sprintf("%s, return unknown, likely from %s", InjuryName(f.Out), f.Back.Words())
}

// InjuryName is the kind of an injury, or "injury" if it is not known.
func InjuryName(i *squad.Injury) string {
	if i.What == "" {
		return "injury"
	}
	return i.What
}
