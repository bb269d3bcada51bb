package squad

// wholeSquad is how many players a squad has at least of which it means something that hardly
// anybody plays in two positions.
const wholeSquad = 18

// OnePositionEach reports whether no more than one in ten of a whole squad has a second
// position, own or also: its source hardly tells any.
func (s *Squad) OnePositionEach() bool {
	placed, versatile := 0, 0
	for i := range s.Players {
		p := &s.Players[i]
		if len(p.Positions) > 0 {
			placed++
		}
		if len(p.Positions)+len(p.Also) > 1 {
			versatile++
		}
	}
	return placed >= wholeSquad && 10*versatile <= placed
}
