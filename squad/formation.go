package squad

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// Formation is how many players of each position start: always eleven, one of them
// in goal. The zero value is no formation.
type Formation struct {
	name   string
	starts [positions]uint8
}

// outfield is the ten outfield spots of each formation that has a name.
var outfield = map[string][]Position{
	"3-1-4-2":   {CB, CB, CB, DM, RM, CM, CM, LM, ST, ST},
	"3-4-1-2":   {CB, CB, CB, RWB, CM, CM, LWB, AM, ST, ST},
	"3-4-2-1":   {CB, CB, CB, RWB, CM, CM, LWB, AM, AM, ST},
	"3-4-3":     {CB, CB, CB, RWB, CM, CM, LWB, RW, LW, ST},
	"3-5-2":     {CB, CB, CB, RWB, CM, CM, CM, LWB, ST, ST},
	"4-1-2-1-2": {RB, CB, CB, LB, DM, CM, CM, AM, ST, ST},
	"4-1-4-1":   {RB, CB, CB, LB, DM, RM, CM, CM, LM, ST},
	"4-2-2-2":   {RB, CB, CB, LB, DM, DM, AM, AM, ST, ST},
	"4-2-3-1":   {RB, CB, CB, LB, DM, DM, RW, AM, LW, ST},
	"4-2-4":     {RB, CB, CB, LB, CM, CM, RW, LW, ST, ST},
	"4-3-1-2":   {RB, CB, CB, LB, CM, CM, CM, AM, ST, ST},
	"4-3-2-1":   {RB, CB, CB, LB, CM, CM, CM, AM, AM, ST},
	"4-3-3":     {RB, CB, CB, LB, DM, CM, CM, RW, LW, ST},
	"4-4-1-1":   {RB, CB, CB, LB, RM, CM, CM, LM, AM, ST},
	"4-4-2":     {RB, CB, CB, LB, RM, CM, CM, LM, ST, ST},
	"4-5-1":     {RB, CB, CB, LB, RM, CM, CM, CM, LM, ST},
	"5-2-3":     {RWB, CB, CB, CB, LWB, CM, CM, RW, LW, ST},
	"5-3-2":     {RWB, CB, CB, CB, LWB, CM, CM, CM, ST, ST},
	"5-4-1":     {RWB, CB, CB, CB, LWB, RM, CM, CM, LM, ST},
}

// FormationNames lists the formations that have a name.
func FormationNames() []string { return slices.Sorted(maps.Keys(outfield)) }

// byHabit is the names of formations from the usual to the rare, as we see them played.
var byHabit = [...]string{
	"4-2-3-1", "4-3-3", "4-4-2", "3-4-2-1", "3-5-2", "4-1-4-1", "3-4-3", "4-4-1-1", "5-3-2", "4-3-1-2",
	"4-1-2-1-2", "3-4-1-2", "4-2-2-2", "5-4-1", "4-5-1", "4-3-2-1", "3-1-4-2", "5-2-3", "4-2-4",
}

// Formations yields the formations that have a name, the usual ones first.
func Formations() iter.Seq[Formation] {
	return func(yield func(Formation) bool) {
		for _, name := range byHabit {
			if !yield(mustFormation(name)) {
				return
			}
		}
	}
}

// ParseFormation reads a name such as "4-2-3-1", or the spots themselves such as
// "GK=1,CB=3,RM=1,CM=3,LM=1,ST=2".
func ParseFormation(text string) (Formation, error) {
	if spots, ok := outfield[text]; ok {
		f := Formation{name: text}
		f.starts[GK] = 1
		for _, p := range spots {
			f.starts[p]++
		}
		return f, nil
	}
	if !strings.Contains(text, "=") {
		return Formation{}, &names.UnknownError{What: "formation", Name: text, Known: FormationNames(), Near: nearestFormation(text)}
	}
	starts, err := parseCounts(text)
	if err != nil {
		return Formation{}, err
	}
	return NewFormation(starts)
}

// nearestFormation asks for the same digits: "433" and "4 3 3" mean 4-3-3, but
// 4-3-2 is not a slip for anything.
func nearestFormation(text string) string {
	digits := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, s)
	}
	for _, name := range FormationNames() {
		if digits(name) == digits(text) {
			return name
		}
	}
	return ""
}

func mustFormation(name string) Formation {
	f, err := ParseFormation(name)
	if err != nil {
		panic(err)
	}
	return f
}

// NewFormation is the formation with the given number of spots at each position.
func NewFormation(starts map[Position]int) (Formation, error) {
	var f Formation
	total := 0
	for p := range AllPositions() {
		n := starts[p]
		if n < 0 || n > 11 {
			return Formation{}, fmt.Errorf("a formation cannot have %d at %s", n, p)
		}
		f.starts[p] = uint8(n)
		total += n
	}
	switch {
	case total != 11:
		return Formation{}, fmt.Errorf("a formation has eleven spots, this one has %d", total)
	case f.starts[GK] != 1:
		return Formation{}, fmt.Errorf("a formation has one goalkeeper, this one has %d", f.starts[GK])
	}
	return f, nil
}

// Starts is the number of spots at a position.
func (f Formation) Starts(p Position) int { return int(f.starts[p]) }

// Positions is the set of positions that have a spot.
func (f Formation) Positions() PositionSet {
	var s PositionSet
	for p := range AllPositions() {
		if f.starts[p] > 0 {
			s |= SetOf(p)
		}
	}
	return s
}

// IsNamed reports whether the formation has a name, such as 4-3-3.
func (f Formation) IsNamed() bool { return f.name != "" }

// IsZero reports whether no formation is set.
func (f Formation) IsZero() bool { return f.starts[GK] == 0 }

// String is the formation's name, or its spots where it has none, in the form
// that ParseFormation reads.
func (f Formation) String() string {
	if f.name != "" {
		return f.name
	}
	var spots []string
	for p := range f.Positions().All() {
		spots = append(spots, fmt.Sprintf("%s=%d", p, f.starts[p]))
	}
	return strings.Join(spots, ",")
}

// MarshalText writes the formation as String does.
func (f Formation) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// Cover is how many players are wanted for each starting spot, by position: the
// first choice and those behind them. The zero value wants 2.
type Cover struct {
	perSpot [positions]uint8 // 0: the usual number
}

// MaxCover is the most players that can be wanted for one spot.
const MaxCover = 4

// UniformCover wants the same number for each spot, the goal included.
func UniformCover(n int) (Cover, error) {
	var c Cover
	for p := range AllPositions() {
		if err := c.set(p, n); err != nil {
			return Cover{}, err
		}
	}
	return c, nil
}

// NewCover wants the given numbers for spots of the given positions and the
// usual number elsewhere.
func NewCover(perSpot map[Position]int) (Cover, error) {
	var c Cover
	for p := range AllPositions() {
		if n, ok := perSpot[p]; ok {
			if err := c.set(p, n); err != nil {
				return Cover{}, err
			}
		}
	}
	return c, nil
}

func (c *Cover) set(p Position, n int) error {
	if n < 1 || n > MaxCover {
		return fmt.Errorf("cover of %d is not possible: it is the number of players wanted for each spot, 1 to %d", n, MaxCover)
	}
	c.perSpot[p] = uint8(n)
	return nil
}

// ParseCover reads "2" for all positions or "GK=3,CB=2" for some.
func ParseCover(text string) (Cover, error) {
	if n, err := strconv.Atoi(text); err == nil {
		return UniformCover(n)
	}
	perSpot, err := parseCounts(text)
	if err != nil {
		return Cover{}, err
	}
	return NewCover(perSpot)
}

// Of is the number of players wanted for each spot at a position.
func (c Cover) Of(p Position) int {
	if c.perSpot[p] > 0 {
		return int(c.perSpot[p])
	}
	return 2
}

// Given is the number that is asked for at a position; 0: none is, and the usual number
// holds.
func (c Cover) Given(p Position) int { return int(c.perSpot[p]) }

// Uniform is the number that is asked for at all positions alike, if it is.
func (c Cover) Uniform() (n int, ok bool) {
	n = c.Given(GK)
	for p := range AllPositions() {
		ok = n > 0 && c.Given(p) == n
		if !ok {
			return 0, false
		}
	}
	return n, ok
}

// parseCounts reads "GK=3,CB=2".
func parseCounts(text string) (map[Position]int, error) {
	counts := make(map[Position]int)
	for part := range strings.SplitSeq(text, ",") {
		name, number, ok := strings.Cut(part, "=")
		if !ok {
			return nil, fmt.Errorf("%s is not a number for a position: write it like CB=2", names.Quote(part))
		}
		p, err := ParsePosition(strings.TrimSpace(name))
		if err != nil {
			return nil, err
		}
		n, err := strconv.Atoi(strings.TrimSpace(number))
		if err != nil {
			return nil, fmt.Errorf("%s is not a number for %s: write it like %s=2", names.Quote(number), p, p)
		}
		if _, twice := counts[p]; twice {
			return nil, fmt.Errorf("%s is given twice", p)
		}
		counts[p] = n
	}
	return counts, nil
}
