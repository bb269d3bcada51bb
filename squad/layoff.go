package squad

import (
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad/names"
)

// Layoffs are how long players are usually out, by kind of injury, and from
// when on a player is called injury-prone. The zero value knows of no injury
// and calls nobody prone. It must not be changed once it has been asked.
type Layoffs struct {
	Kinds []Layoff // the specific before the general; the last is that of which no more is said than that it is one
	Prone ProneRule

	once  sync.Once
	words *phrases
}

// Layoff is how long one kind of injury keeps players out.
type Layoff struct {
	Kind string

	// Words are folded (names.Fold). As it is, a word is found where it begins a word
	// of an injury's description; with "-" before it also within one, with "=" only
	// where it is whole. Those of the last kind must be the whole description.
	Words []string

	Spells    int // how many spells the figures come from
	Median    int // days after which half of the players are back
	NineInTen int // days after which nine in ten are back
}

// ProneRule is from when on a player is called injury-prone: so many spells, or
// so many days out, in the last years.
type ProneRule struct{ Years, Spells, Days int }

// Of is the kind of injury that a description names: the first of which a word is
// found in it. The last kind is meant by its own words and by an empty description.
// It is false if no kind knows the description: how long such an injury lasts is
// unknown.
func (l *Layoffs) Of(what string) (Layoff, bool) {
	if len(l.Kinds) == 0 {
		return Layoff{}, false
	}
	last := len(l.Kinds) - 1
	l.once.Do(func() {
		lists := make([][]string, last)
		for i := range lists {
			lists[i] = l.Kinds[i].Words
		}
		l.words = newPhrases(lists)
	})
	folded := names.Fold(what)
	if i, found := l.words.find(folded); found {
		return l.Kinds[i], true
	}
	if folded == "" || slices.Contains(l.Kinds[last].Words, folded) {
		return l.Kinds[last], true
	}
	return Layoff{}, false
}

// Near is a word that a kind knows and that a description, or a word of it, is like: what
// may have been meant. It is false if there is none.
func (l *Layoffs) Near(what string) (word string, of Layoff, found bool) {
	var words []string
	var kinds []int
	for i, kind := range l.Kinds {
		for _, word := range kind.Words {
			words, kinds = append(words, strings.TrimLeft(word, "=-")), append(kinds, i)
		}
	}
	folded := names.Fold(what)
	for _, part := range append([]string{folded}, strings.Fields(folded)...) {
		const least = 5 // shorter ones are like too many others, and slips keep the first letter
		if near := names.Nearest(part, words); len(near) >= least && near[0] == part[0] {
			return near, l.Kinds[kinds[slices.Index(words, near)]], true
		}
	}
	return "", Layoff{}, false
}

// mostDays bounds how much longer anybody is said to be out: the records reach no
// further, and the tails of a distribution say nothing about decades.
const mostDays = 10 * 365

// Back is the number of days, counted from the first one out, after which a share of
// the players are back, given that they were all still out after so many days. The
// lengths of a kind are log-normal through its two figures; those of the records are
// so (quantiles 15, 34, 71, 110 and 248 days against 15, 35, 74, 122 and 263 observed
// at 50, 75, 90, 95 and 99 %).
func (l Layoff) Back(share float64, out int) int {
	const nineInTen = 1.2815515655446004 // the 0.9 quantile of the standard normal distribution
	mu := math.Log(float64(max(l.Median, 1)))
	sigma := max((math.Log(float64(max(l.NineInTen, 1)))-mu)/nineInTen, 0.01)
	least := (math.Log(float64(max(out, 0))) - mu) / sigma // minus infinity if nobody was out yet
	days := math.Exp(mu + sigma*quantileBeyond(least, share))
	if !(days < float64(out+mostDays)) {
		return out + mostDays
	}
	const rounding = 1e-6
	return max(int(math.Ceil(days-rounding)), out+1)
}

// quantileBeyond is where a share of the standard normal distribution is reached, of
// that part of it which lies beyond least. It is found by bisection on the logarithm
// of the survival function, which stays exact where the function itself is next to 0.
func quantileBeyond(least, share float64) float64 {
	least = max(least, -10) // nothing lies before it
	want := logSurvival(least) + math.Log1p(-share)
	low, high := least, max(least, 0)+5
	for range 50 {
		if middle := (low + high) / 2; logSurvival(middle) > want {
			low = middle
		} else {
			high = middle
		}
	}
	return high
}

// logSurvival is the logarithm of the share of the standard normal distribution that
// lies beyond z.
func logSurvival(z float64) float64 {
	if z > 30 { // Erfc ends at 38; the first terms of its asymptotic series (Abramowitz and Stegun 26.2.12)
		return -z*z/2 - math.Log(z*math.Sqrt(2*math.Pi)) - 1/(z*z)
	}
	return math.Log(math.Erfc(z/math.Sqrt2) / 2)
}
