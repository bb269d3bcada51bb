package need

import (
	"math/bits"
	"slices"

	"github.com/depth-football/depth/squad"
)

// lacks says of every group of some positions by how many players it is too small,
// as the strictest of all requirements has it. A group is a set of bits, one for
// each position, so there is one lack for each number from 0; none is negative.
type lacks []int16

// fewest is the smallest number of signings that brings every group what it lacks.
// It is a range where finding the number would take more than so many steps.
//
// What one requirement asks for is found by taking the positions one after the other
// (see [shortage]). Several ask for more than the strictest of them: here for a
// goalkeeper, there for two defenders. Two come to what the best division of
// the positions into groups lacks in sum: J. Edmonds, "Submodular functions,
// matroids, and certain polyhedra", Combinatorial structures and their
// applications, 1970. That sum is a lower bound for three, and nearly always the
// number itself; where it is not, the search tries how many to sign at one position,
// which leaves the same question with a position less.
func fewest(l lacks, steps int) squad.Range {
	s := search{steps: steps}
	low, high := s.between(slices.Clone(l), 1<<14)
	return squad.Range{Low: int(low), High: int(high)}
}

// search counts what it takes.
type search struct{ steps int }

// between is the number of signings that are enough for all groups, by two bounds
// that are one unless the search ran out of steps. More than a limit are not of
// interest: then both are above it.
func (s *search) between(l lacks, limit int16) (low, high int16) {
	s.steps -= l.unite()
	low = l[len(l)-1]
	if low > limit {
		return low, low
	}
	high = l.oneByOne()
	if low == high {
		return low, high
	}
	if s.steps <= 0 {
		return low, high
	}
	at, least, most := l.narrowest()
	limit = min(limit, high-1)
	// Whatever is signed at this position, it is no fewer in all than its bound.
	bound := high
	for n := least; n <= most && low < high; n++ {
		rest := l.after(at, n)
		if n+rest[len(rest)-1] > limit {
			bound = min(bound, n+rest[len(rest)-1])
			continue
		}
		restLow, restHigh := s.between(rest, limit-n)
		bound = min(bound, n+restLow)
		if n+restHigh < high {
			high = n + restHigh
			limit = high - 1
		}
	}
	return max(low, min(bound, high)), high
}

// unite raises what each group lacks to what the groups lack into which it can be
// divided: whoever is signed for one of them is not there for the others. It
// returns how many divisions there were to try.
func (l lacks) unite() int {
	steps := 0
	for g := 1; g < len(l); g++ {
		lowest := g & -g
		rest := g ^ lowest
		for part := rest; part != 0; part = (part - 1) & rest {
			l[g] = max(l[g], l[part]+l[g^part])
		}
		steps += 1 << bits.OnesCount(uint(rest))
	}
	return steps
}

// oneByOne is how many signings are enough if at one position after the other no
// more are made than the groups closed by then need.
func (l lacks) oneByOne() int16 {
	signed := make([]int16, len(l)) // by group
	for b := 1; b < len(l); b <<= 1 {
		more := int16(0)
		for g := range b {
			more = max(more, l[g|b]-signed[g])
		}
		for g := range b {
			signed[g|b] = signed[g] + more
		}
	}
	return signed[len(l)-1]
}

// narrowest is the position at which the number of signings is the least open: no
// fewer than it lacks by itself, no more than it adds to what any group lacks.
func (l lacks) narrowest() (at int, least, most int16) {
	width := int16(-1)
	for b := 1; b < len(l); b <<= 1 {
		adds := int16(0)
		for g := range l {
			if g&b == 0 {
				adds = max(adds, l[g|b]-l[g])
			}
		}
		if w := adds - l[b]; width < 0 || w < width {
			at, least, most, width = b, l[b], adds, w
		}
	}
	return at, least, most
}

// after is what the groups of the other positions lack when so many are signed
// at one.
func (l lacks) after(at int, signed int16) lacks {
	rest := make(lacks, len(l)/2)
	for g := range rest {
		whole := g&(at-1) | (g&^(at-1))<<1
		rest[g] = max(l[whole], l[whole|at]-signed)
	}
	return rest
}
