package squad_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
)

func TestOnePositionEach(t *testing.T) {
	of := func(players int, also ...squad.Position) *squad.Squad {
		s := &squad.Squad{Players: make([]squad.Player, players)}
		for i := range s.Players {
			s.Players[i].Positions = []squad.Position{squad.CB}
		}
		s.Players[0].Also = also
		return s
	}
	if !of(18).OnePositionEach() {
		t.Error("18 players of one position each: not seen")
	}
	if s := of(20, squad.RB); !s.OnePositionEach() {
		t.Error("one of 20 also plays elsewhere: not seen")
	} else if s.Players[1].Also, s.Players[2].Also = s.Players[0].Also, s.Players[0].Also; s.OnePositionEach() {
		t.Error("three of 20 also play elsewhere: taken for one position each")
	}
	if of(17).OnePositionEach() {
		t.Error("17 players are no whole squad")
	}
}
