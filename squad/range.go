package squad

import "fmt"

// Range is a number of which, because a file leaves something open, only two
// bounds may be known.
type Range struct{ Low, High int }

// Plus is both numbers together.
func (r Range) Plus(s Range) Range { return Range{r.Low + s.Low, r.High + s.High} }

// String is "1", or "1–2" where the bounds differ.
func (r Range) String() string {
	if r.Low == r.High {
		return fmt.Sprint(r.Low)
	}
	return fmt.Sprintf("%d–%d", r.Low, r.High)
}
