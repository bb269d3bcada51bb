package diff

import (
	"iter"
	"math/bits"
	"reflect"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Fact is one thing that a squad file says of a player or of the club. Injuries and
// absences are no facts: each has an event of its own.
type Fact uint8

// The facts of a player, then those of the club.
const (
	FactName Fact = iota
	FactID
	FactBorn
	FactNationality
	FactPositions
	FactAlso
	FactRole
	FactContractUntil
	FactOption
	FactReleaseClause
	FactExtension
	FactMaybeLoan
	FactLoan
	FactJoins
	FactLeaves
	FactValue
	FactInjuryProne

	FactClub
	FactAliases
	FactCountry
	FactCompetitions
	FactAsOf
	FactFormation
	FactCover
	FactCurrency
	FactContracts
	FactExpect
	FactTargets
	facts // one more than the last
)

var factNames = [facts]string{
	FactName: "name", FactID: "id", FactBorn: "born", FactNationality: "nationality",
	FactPositions: "positions", FactAlso: "also", FactRole: "role",
	FactContractUntil: "contract.until", FactOption: "contract.option", FactReleaseClause: "contract.release_clause",
	FactExtension: "contract.extension", FactMaybeLoan: "contract.maybe",
	FactLoan: "loan", FactJoins: "joins", FactLeaves: "leaves", FactValue: "value", FactInjuryProne: "injury_prone",
	FactClub: "club", FactAliases: "aliases", FactCountry: "country", FactCompetitions: "competitions", FactAsOf: "as_of",
	FactFormation: "formation", FactCover: "cover", FactCurrency: "currency", FactContracts: "contracts", FactExpect: "expect",
	FactTargets: "targets",
}

// String is the fact as squad files name it: "contract.until".
func (f Fact) String() string { return factNames[f] }

// MarshalText writes the fact as String does.
func (f Fact) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// FactSet is a set of facts; the zero value is the empty set.
type FactSet uint32

func setOf(list ...Fact) FactSet {
	var s FactSet
	for _, f := range list {
		s |= 1 << f
	}
	return s
}

// Has reports whether a fact is in the set.
func (s FactSet) Has(f Fact) bool { return s>>f&1 == 1 }

// All yields the facts of the set in their fixed order.
func (s FactSet) All() iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		for rest := uint32(s); rest != 0; rest &= rest - 1 {
			if !yield(Fact(bits.TrailingZeros32(rest))) {
				return
			}
		}
	}
}

var contractFacts = setOf(FactContractUntil, FactOption, FactReleaseClause, FactExtension, FactMaybeLoan)

// playerFacts are the facts of a player: same reports whether two entries agree in
// a league, and take copies the fact.
var playerFacts = [FactClub]struct {
	same func(c *squad.Competition, a, b *squad.Player) bool
	take func(into, from *squad.Player)
}{
	FactName: {
		func(_ *squad.Competition, a, b *squad.Player) bool { return a.Name == b.Name },
		func(into, from *squad.Player) { into.Name = from.Name },
	},
	FactID: {
		func(_ *squad.Competition, a, b *squad.Player) bool { return a.ID == b.ID },
		func(into, from *squad.Player) { into.ID = from.ID },
	},
	FactBorn: {
		func(_ *squad.Competition, a, b *squad.Player) bool { return a.Born == b.Born },
		func(into, from *squad.Player) { into.Born = from.Born },
	},
	FactNationality: {
		func(_ *squad.Competition, a, b *squad.Player) bool { return sameSet(a.Nationality, b.Nationality) },
		func(into, from *squad.Player) { into.Nationality = from.Nationality },
	},
	FactPositions: {
		func(_ *squad.Competition, a, b *squad.Player) bool { return slices.Equal(a.Positions, b.Positions) },
		func(into, from *squad.Player) { into.Positions = from.Positions },
	},
	FactAlso: {
		func(_ *squad.Competition, a, b *squad.Player) bool { return slices.Equal(a.Also, b.Also) },
		func(into, from *squad.Player) { into.Also = from.Also },
	},
	FactRole: {
		func(_ *squad.Competition, a, b *squad.Player) bool { return a.Role == b.Role },
		func(into, from *squad.Player) { into.Role = from.Role },
	},
	FactContractUntil: {
		func(c *squad.Competition, a, b *squad.Player) bool {
			return sameDay(c, a.Contract.Until, b.Contract.Until)
		},
		func(into, from *squad.Player) { into.Contract.Until = from.Contract.Until },
	},
	FactOption: {
		func(c *squad.Competition, a, b *squad.Player) bool {
			return sameDay(c, a.Contract.Option, b.Contract.Option) && a.Contract.Holder == b.Contract.Holder
		},
		func(into, from *squad.Player) {
			into.Contract.Option, into.Contract.Holder = from.Contract.Option, from.Contract.Holder
		},
	},
	FactReleaseClause: {
		func(_ *squad.Competition, a, b *squad.Player) bool {
			return a.Contract.ReleaseClause == b.Contract.ReleaseClause
		},
		func(into, from *squad.Player) { into.Contract.ReleaseClause = from.Contract.ReleaseClause },
	},
	FactExtension: {
		func(c *squad.Competition, a, b *squad.Player) bool {
			x, y := a.Contract.Extension, b.Contract.Extension
			return sameDay(c, x.Until, y.Until) && x.If == y.If
		},
		func(into, from *squad.Player) { into.Contract.Extension = from.Contract.Extension },
	},
	FactMaybeLoan: {
		func(_ *squad.Competition, a, b *squad.Player) bool {
			return a.Contract.MaybeLoan == b.Contract.MaybeLoan
		},
		func(into, from *squad.Player) { into.Contract.MaybeLoan = from.Contract.MaybeLoan },
	},
	FactLoan: {
		func(c *squad.Competition, a, b *squad.Player) bool {
			x, y := a.Loan, b.Loan
			return x.Way == y.Way && x.Club == y.Club && x.Buy == y.Buy && x.Condition == y.Condition &&
				sameDay(c, x.Since, y.Since) && sameDay(c, x.Until, y.Until)
		},
		func(into, from *squad.Player) { into.Loan = from.Loan },
	},
	FactJoins: {
		func(c *squad.Competition, a, b *squad.Player) bool { return sameTransfer(c, a.Joins, b.Joins) },
		func(into, from *squad.Player) { into.Joins = from.Joins },
	},
	FactLeaves: {
		func(c *squad.Competition, a, b *squad.Player) bool { return sameTransfer(c, a.Leaves, b.Leaves) },
		func(into, from *squad.Player) { into.Leaves = from.Leaves },
	},
	FactValue: {
		func(_ *squad.Competition, a, b *squad.Player) bool { return a.Value == b.Value },
		func(into, from *squad.Player) { into.Value = from.Value },
	},
	FactInjuryProne: {
		func(_ *squad.Competition, a, b *squad.Player) bool {
			x, y := a.InjuryProne, b.InjuryProne
			return (x == nil) == (y == nil) && (x == nil || *x == *y)
		},
		func(into, from *squad.Player) { into.InjuryProne = from.InjuryProne },
	},
}

// squadFacts are the facts of a club.
var squadFacts = [facts]struct {
	same func(a, b *squad.Squad) bool
	take func(into, from *squad.Squad)
}{
	FactClub: {
		func(a, b *squad.Squad) bool { return a.Club == b.Club },
		func(into, from *squad.Squad) { into.Club = from.Club },
	},
	FactAliases: {
		func(a, b *squad.Squad) bool { return sameSet(a.Aliases, b.Aliases) },
		func(into, from *squad.Squad) { into.Aliases = from.Aliases },
	},
	FactCountry: {
		func(a, b *squad.Squad) bool { return a.Country == b.Country },
		func(into, from *squad.Squad) { into.Country = from.Country },
	},
	FactCompetitions: {
		func(a, b *squad.Squad) bool { return sameSet(a.Competitions, b.Competitions) },
		func(into, from *squad.Squad) { into.Competitions = from.Competitions },
	},
	FactAsOf: {
		func(a, b *squad.Squad) bool { return a.AsOf == b.AsOf },
		func(into, from *squad.Squad) { into.AsOf = from.AsOf },
	},
	FactFormation: {
		func(a, b *squad.Squad) bool {
			return a.Formation.IsZero() == b.Formation.IsZero() && sameShape(a.Formation, b.Formation)
		},
		func(into, from *squad.Squad) { into.Formation = from.Formation },
	},
	FactCover: {
		func(a, b *squad.Squad) bool { return sameCover(a.Cover, b.Cover) },
		func(into, from *squad.Squad) { into.Cover = from.Cover },
	},
	FactCurrency: {
		func(a, b *squad.Squad) bool { return a.Currency == b.Currency },
		func(into, from *squad.Squad) { into.Currency = from.Currency },
	},
	FactContracts: {
		func(a, b *squad.Squad) bool { return a.ContractsUnknown == b.ContractsUnknown },
		func(into, from *squad.Squad) { into.ContractsUnknown = from.ContractsUnknown },
	},
	FactExpect: {
		func(a, b *squad.Squad) bool {
			return len(besides(a.Expect, b.Expect))+len(besides(b.Expect, a.Expect)) == 0
		},
		func(into, from *squad.Squad) { into.Expect = from.Expect },
	},
	FactTargets: {
		func(a, b *squad.Squad) bool { return slices.EqualFunc(a.Targets, b.Targets, sameTarget) },
		func(into, from *squad.Squad) { into.Targets = from.Targets },
	},
}

// sameDay reports whether two dates stand for the same last day. In a league that plays
// over the winter, contracts to 2027, to 2027-06 and to 2027-06-30 end on the same day.
func sameDay(c *squad.Competition, a, b squad.Date) bool { return c.In(a) == c.In(b) }

func sameTransfer(c *squad.Competition, a, b squad.Transfer) bool {
	return sameDay(c, a.On, b.On) && a.Club == b.Club && a.Fee == b.Fee
}

// sameSet reports whether two lists have the same elements, in any order.
func sameSet(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// Expectations are the expectations that only the new file has, and those that only the
// old file has.
func (c *Changes) Expectations() (added, dropped []squad.Expectation) {
	return besides(c.New.Expect, c.Old.Expect), besides(c.Old.Expect, c.New.Expect)
}

// besides are the elements of a list that another list does not have, in any order.
func besides[T any](list, other []T) []T {
	other = slices.Clone(other)
	return slices.DeleteFunc(slices.Clone(list), func(x T) bool {
		i := slices.IndexFunc(other, func(y T) bool { return reflect.DeepEqual(x, y) })
		if i >= 0 {
			other = slices.Delete(other, i, i+1)
		}
		return i >= 0
	})
}

func sameShape(a, b squad.Formation) bool {
	for p := range squad.AllPositions() {
		if a.Starts(p) != b.Starts(p) {
			return false
		}
	}
	return true
}

func sameCover(a, b squad.Cover) bool {
	for p := range squad.AllPositions() {
		if a.Of(p) != b.Of(p) {
			return false
		}
	}
	return true
}

// differing are the facts about which two entries of a player do not agree.
func differing(c *squad.Competition, a, b *squad.Player) FactSet {
	var s FactSet
	for f := range playerFacts {
		if !playerFacts[f].same(c, a, b) {
			s |= 1 << f
		}
	}
	return s
}

// Known are the facts that a player's entry has.
func Known(p *squad.Player) FactSet {
	return differing(&squad.Competition{}, p, &squad.Player{})
}
