package outlook

import "github.com/depth-football/depth/squad"

// Size is how many players are there on the day that is judged.
type Size struct {
	Players    squad.Range // of the first team; a range if it is not known of all
	Returning  int         // of these, from loans
	SecondTeam int         // those of the second team
}

// Size counts the players who are there on the day, doubts and all.
func (o *Outlook) Size() Size {
	var s Size
	for i := range o.Players {
		switch p := &o.Players[i]; {
		case !p.Counts():
		case p.Role == squad.Reserve:
			s.SecondTeam++
		default:
			s.Players.High++
			if p.Doubts.Unknown() == 0 {
				s.Players.Low++
			}
			if p.Standing == Returning {
				s.Returning++
			}
		}
	}
	return s
}
