package plan

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
)

// FormationOf is the formation of a squad: its file's, or where the file names none the
// one with a name that leaves the fewest places empty in the season in which the file was
// written, the more usual of two that leave as many. That holds for all seasons.
//
// The outlook is of that season, or of a later one.
func FormationOf(o *outlook.Outlook) (squad.Formation, error) {
	if s := o.Squad; !s.Formation.IsZero() {
		return s.Formation, nil
	}
	written, err := o.Playing()
	if err != nil {
		return squad.Formation{}, err
	}
	if written == nil {
		written = o
	}
	var best squad.Formation
	fewest := 0
	for f := range squad.Formations() {
		if empty := chart.Empty(written, f, o.Squad.Cover); best.IsZero() || empty < fewest {
			best, fewest = f, empty
		}
		if fewest == 0 {
			break
		}
	}
	return best, nil
}
