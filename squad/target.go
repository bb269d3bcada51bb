package squad

// Target is a player whom the club would like to sign, as a squad file says under targets.
type Target struct {
	Name      string
	Positions []Position // at home in, best first
	Born      Date
	Club      string // where the player is; "" if the file does not say
	Price     Money  // what the player would cost
	Note      string
}

// Player is the target as a player, as far as the shortlist tells.
func (t *Target) Player() Player {
	return Player{Name: t.Name, Born: t.Born, Positions: t.Positions}
}
