package squad

// Expectation is something that must be true of the plan, as a squad file says
// under expect. What is zero is not asked for.
type Expectation struct {
	Season    string     // 2026 or 2026/27; "": the season after the file's day
	Positions []Position // where; empty: the whole formation
	Have      int        // at least so many places filled by players at home there
	Fit       int        // the same with players who are fit on the opening day
	Sure      int        // the same with players about whom there is no doubt
	Need      *Urgency   // no need that is worse than this
	MaxAge    int        // nobody older on the day
	// MaxPlayers is how many may be there on the opening day, the second team apart.
	MaxPlayers int
	Heir       []Position // where somebody must come after each first choice who is old or in the final year
}

// IsEmpty reports whether nothing is expected.
func (e Expectation) IsEmpty() bool {
	return e.Have == 0 && e.Fit == 0 && e.Sure == 0 && e.Need == nil && e.MaxAge == 0 && e.MaxPlayers == 0 && len(e.Heir) == 0
}
