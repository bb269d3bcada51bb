package signings

import "math"

// State is what a rate is told from: a squad at one group of positions, between the season
// that is being played and the coming one.
type State struct {
	Group Group

	// Cover is how many stay who are at home there and whose value is at least [Near] of
	// the eleven's.
	Cover int
	// Starters are as many as usually play there, by role and value, or fewer if the squad
	// has not as many. Ending are those of them who leave, except at the end of a loan.
	Starters, Ending int
	// Loans is how many of the group are on loan from elsewhere and leave at its end.
	Loans int
	// Others is how many stay who are at home elsewhere and also play there; nil if the
	// file gives nobody a second position.
	Others *int
	// Young is how many stay who are at home there, of [YoungAge] or less on the opening
	// day, and worth at least [FirstTeam] of the eleven; nil if many ages are unknown.
	Young *int
	// Worth is the eleven's value in euros: the median of the eleven players of the squad
	// who are worth most. 0 if the file has another currency than [euros] knows.
	Worth float64
}

// How values and ages are told apart. They were fitted together with the coefficients.
const (
	Near      = 0.3 // of the eleven's value: a player who can replace a starter
	FirstTeam = 0.1 // of the eleven's value: a player of the first team
	YoungAge  = 21
)

// usual is the mean of a group in the squads that the rates were fitted on, and the
// intercept: x of a club that is usual in all.
type usual struct {
	intercept                          float64
	cover, ending, loans, other, young float64
}

var usually = [groups]usual{
	Goalkeeper: {intercept: 0.48, cover: 1.00, ending: 0.19, loans: 0.05, other: 0.00, young: 0.13},
	RightBack:  {intercept: 0.06, cover: 0.97, ending: 0.24, loans: 0.07, other: 0.39, young: 0.12},
	CentreBack: {intercept: 1.11, cover: 1.16, ending: 0.21, loans: 0.11, other: 0.35, young: 0.27},
	LeftBack:   {intercept: 0.08, cover: 0.94, ending: 0.24, loans: 0.09, other: 0.44, young: 0.12},
	Midfield:   {intercept: 1.66, cover: 1.30, ending: 0.18, loans: 0.21, other: 0.85, young: 0.65},
	Wings:      {intercept: 0.97, cover: 1.17, ending: 0.20, loans: 0.17, other: 1.09, young: 0.48},
	Striker:    {intercept: 1.27, cover: 1.66, ending: 0.17, loans: 0.15, other: 0.52, young: 0.34},
}

// coefficients are what one more of each term adds to x.
var coefficients = [terms]float64{
	cover:  -0.36, // a player for each spot, two at most: who has them need not sign
	ending: +0.54, // all starters: who leaves is replaced
	loans:  +0.79, // a loan, two at most: as above, and clubs that borrow do so again
	others: -0.38, // of ln(1+n), six at most: they help out
	young:  -0.27, // a player, three at most: their way is kept free
	worth:  -0.14, // of the eleven's value doubled: rich squads are changed at fewer positions
}

const (
	// worthInFront comes on top of worth for centre-backs, midfield, wings and strikers,
	// where poorer clubs sign nearly every summer.
	worthInFront = -0.29
	// usualWorth is the mean of log2(Worth/10m) over all clubs.
	usualWorth = -0.38
	// leastWorth and mostWorth are the 5th and about the 97th of 100 clubs: beyond them
	// nothing is known, and a squad counts as one at the end.
	leastWorth, mostWorth = 1e6, 60e6
)

// term is a part of x.
type term uint8

const (
	cover term = iota
	ending
	loans
	others
	young
	worth
	terms // one more than the last
)

// parts are what each term adds to x, 0 for those of which nothing is known.
func (s State) parts() (parts [terms]float64) {
	u, spots := usually[s.Group], float64(s.Group.Spots())
	parts[cover] = coefficients[cover] * (min(float64(s.Cover)/spots, 2) - u.cover)
	parts[ending] = coefficients[ending] * (float64(s.Ending)/spots - u.ending)
	parts[loans] = coefficients[loans] * (min(float64(s.Loans), 2) - u.loans)
	if s.Others != nil {
		parts[others] = coefficients[others] * (math.Log1p(min(float64(*s.Others), 6)) - u.other)
	}
	if s.Young != nil {
		parts[young] = coefficients[young] * (min(float64(*s.Young), 3) - u.young)
	}
	if s.Worth > 0 {
		slope := coefficients[worth]
		if s.Group.front() {
			slope += worthInFront
		}
		parts[worth] = slope * (math.Log2(min(max(s.Worth, leastWorth), mostWorth)/10e6) - usualWorth)
	}
	return parts
}

// front reports whether poorer clubs sign there nearly every summer.
func (g Group) front() bool { return g != Goalkeeper && g != RightBack && g != LeftBack }

// Rate is how often clubs in that state signed there, from 0 to 1.
func (s State) Rate() float64 {
	x := usually[s.Group].intercept
	for _, part := range s.parts() {
		x += part
	}
	return logistic(x)
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
