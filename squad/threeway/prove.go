package threeway

import (
	"errors"
	"fmt"

	"github.com/depth-football/depth/squad/squadfile"
)

var errNotAsMerged = errors.New("the merged text would not say what it should")

// prove reads the text with a choice and compares what it says with what it should.
func (m *merger) prove(text string, c choice) error {
	s, err := squadfile.Parse(m.File, []byte(text))
	if err != nil {
		return fmt.Errorf("what comes of both changes could not be read (%s)", firstProblem(err))
	}
	if !squadfile.ClubValue(s).Equal(m.club[c]) {
		return errNotAsMerged
	}
	n := 0
	for _, seat := range m.seats {
		should := m.outcomes[seat.person].merged[c]
		if !seat.in[c] || should == nil {
			continue
		}
		if n == len(s.Players) || !squadfile.PlayerValue(&s.Players[n]).Equal(should) {
			return errNotAsMerged
		}
		n++
	}
	if n != len(s.Players) {
		return errNotAsMerged
	}
	return nil
}
