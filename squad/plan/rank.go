package plan

// Rank is what a player is in a team.
type Rank uint8

// The ranks. Whoever has no place is beyond the places that a squad wants.
const (
	Beyond Rank = iota
	CoverPlayer
	Starter
)

var rankNames = [...]string{Beyond: "beyond the places", CoverPlayer: "cover", Starter: "starter"}

// String is the rank in a word or two.
func (r Rank) String() string { return rankNames[r] }

// MarshalText writes the rank as String does.
func (r Rank) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// RankSoFar is what a player is in the season in which the file was written, by the chart of
// that season. It is false where that is the plan's own season, or where they are not there.
func (p *Plan) RankSoFar(player int) (Rank, bool) {
	if p.Playing == nil {
		return Beyond, false
	}
	if q := p.Playing.At(player); q == nil || !q.Counts() {
		return Beyond, false
	}
	for _, place := range p.playing().Places {
		switch {
		case place.Player == nil || place.Player.Index != player:
		case place.Depth == 1:
			return Starter, true
		default:
			return CoverPlayer, true
		}
	}
	return Beyond, true
}
