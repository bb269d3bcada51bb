package facts

import "github.com/depth-football/depth/squad/chart"

// Range is a number that the file may leave open.
type Range struct {
	Low  int `json:"low"`
	High int `json:"high"`
}

// Figures are what a position, or a group of them, wants and has.
type Figures struct {
	Spots  int   `json:"spots"`
	Wanted int   `json:"wanted"`
	Have   Range `json:"have"`
	Short  Range `json:"short"`
	Fit    Range `json:"fit"`
	Sure   int   `json:"sure"`
}

// FiguresOf are the figures of a count.
func FiguresOf(c chart.Count) Figures {
	return Figures{c.Spots, c.Wanted, Range(c.Have), Range(c.Short()), Range(c.Fit), c.Sure}
}
