package league

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad/names"
)

// Sort is the order in which clubs are shown.
type Sort uint8

// The orders. What is not known comes last, and of clubs that are alike the one with the
// worse needs first.
const (
	ByNeeds Sort = iota
	ByValue      // the squads that are worth most first
	ByAge        // the oldest elevens first
	ByCliff      // those first who lose most value by contracts that run out in the year of their file, then most players
	ByName
)

var sortNames = [...]string{ByNeeds: "needs", ByValue: "value", ByAge: "age", ByCliff: "cliff", ByName: "name"}

// ParseSort reads the name of an order.
func ParseSort(text string) (Sort, error) {
	if i := slices.Index(sortNames[:], text); i >= 0 {
		return Sort(i), nil
	}
	return 0, &names.UnknownError{What: "order", Name: text, Known: SortNames(), Near: names.Nearest(text, SortNames())}
}

// SortNames are the names of the orders, the default first.
func SortNames() []string { return slices.Clone(sortNames[:]) }

// String is the name of the order.
func (s Sort) String() string { return sortNames[s] }

func (s Sort) compare(a, b *Club) int {
	switch s {
	case ByValue:
		return cmp.Compare(amount(b.Books.Value), amount(a.Books.Value))
	case ByAge:
		return cmp.Or(cmp.Compare(b.Books.Age.High, a.Books.Age.High), cmp.Compare(b.Books.Age.Low, a.Books.Age.Low))
	case ByCliff:
		x, y := a.Books.Cliff(a.AsOf.Year()), b.Books.Cliff(b.AsOf.Year())
		return cmp.Or(cmp.Compare(amount(y.Value), amount(x.Value)), cmp.Compare(y.Players, x.Players))
	case ByName:
		return cmp.Or(cmp.Compare(a.folded, b.folded), cmp.Compare(a.File, b.File))
	}
	return cmp.Compare(a.Rank, b.Rank)
}
