package deal_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/move"
)

// The first move that is impossible is the one of which Try says so; without all of them the
// others can be made, and each of them makes these impossible.
func TestImpossible(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 5))
	c := shipped(t)
	some := 0
	for range 300 {
		var moves []move.Move
		for range 6 {
			moves = append(moves, anyMove(r, c))
		}
		found, err := deal.Impossible(c[0], c, summer, moves...)
		if err != nil {
			t.Fatal(err)
		}
		_, err = deal.Try(c[0], c, summer, moves...)
		var first *deal.MoveError
		if errors.As(err, &first) != (len(found) > 0) || first != nil && (first.Index != found[0].Index || first.Error() != found[0].Error()) {
			t.Fatalf("%v: %v, but %v", moves, err, found)
		}
		var possible []move.Move
		next := 0
		for i, m := range moves {
			if next == len(found) || found[next].Index != i {
				possible = append(possible, m)
				continue
			}
			some++
			_, err := deal.Try(c[0], c, summer, append(possible[:len(possible):len(possible)], m)...)
			if err == nil || err.Error() != found[next].Error() {
				t.Fatalf("%v: move %d: %v, want %v", moves, i, err, found[next])
			}
			next++
		}
		if _, err := deal.Try(c[0], c, summer, possible...); err != nil {
			t.Fatalf("%v: without the impossible ones %v", moves, err)
		}
	}
	if some < 100 {
		t.Errorf("only %d are impossible: these moves try too little", some)
	}
}
