package leagues

import (
	"math"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/facts"
)

// squadObject is what a squad is worth and how old it is.
type squadObject struct {
	Players int          `json:"players"`
	NoValue int          `json:"no_value"` // of these, without a value
	Value   squad.Money  `json:"value"`
	Median  squad.Money  `json:"eleven_median"`
	Fits    *worthObject `json:"fits_worth"`
	Keepers *worthObject `json:"keepers_worth"`
	Age     *facts.Range `json:"eleven_age"`
}

// worthObject is from how much to how much.
type worthObject struct {
	Low  squad.Money `json:"low"`
	High squad.Money `json:"high"`
}

// contractsObject is when contracts run out.
type contractsObject struct {
	NoDate int           `json:"no_date"` // those whose end the file does not tell
	Years  []cliffObject `json:"years"`
}

type cliffObject struct {
	Year    int         `json:"year"`
	Players facts.Range `json:"players"`
	NoValue int         `json:"no_value"`
	Value   squad.Money `json:"value"`
}

func newSquadObject(c *league.Club) squadObject {
	b := &c.Books
	object := squadObject{Players: b.Players, NoValue: b.Unvalued, Value: b.Value, Median: c.Level.Median}
	worth := func(at squad.Position) *worthObject {
		if low, high, known := c.Level.Worth(squad.SetOf(at)); known {
			return &worthObject{low, high}
		}
		return nil
	}
	object.Fits, object.Keepers = worth(squad.CB), worth(squad.GK)
	if b.Age.High > 0 {
		age := facts.Range(b.Age)
		object.Age = &age
	}
	return object
}

func newContractsObject(b *league.Books) contractsObject {
	object := contractsObject{b.Open, make([]cliffObject, len(b.Cliffs))}
	for i, c := range b.Cliffs {
		object.Years[i] = cliffObject{c.Year, facts.Range(c.Range()), c.Unvalued, c.Value}
	}
	return object
}

// rateOf is how often clubs in that state signed where a need is, nil if it is not known.
func rateOf(n *league.Need) *float64 {
	rate, known := n.SigningRate()
	if !known {
		return nil
	}
	rate = math.Round(rate*1000) / 1000 // beyond them nothing is measured
	return &rate
}
