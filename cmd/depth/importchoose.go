package main

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/wording"
)

// clubNamed is the club that a name means, by its name or that which its source has.
func clubNamed(name string, clubs []importer.Club) (int, error) {
	found, part := names.Search(name, len(clubs), func(i int) []string {
		return append([]string{clubs[i].Squad.Club}, clubs[i].Squad.Aliases...)
	})
	if len(found) == 0 {
		found = part
	}
	known := make([]string, len(clubs))
	for i := range clubs {
		known[i] = clubs[i].Squad.Club
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		_, err := names.Find("club", name, known)
		var unknown *names.UnknownError
		if errors.As(err, &unknown) {
			unknown.Hint = fmt.Sprintf("without --club, --dry-run lists all %d", len(clubs))
		}
		return -1, err
	}
	candidates := make([]string, len(found))
	for i, at := range found {
		candidates[i] = known[at]
	}
	return -1, &names.AmbiguousError{What: "club", Name: name, Candidates: candidates}
}

// choose leaves the clubs that were asked for.
func (f *importFlags) choose(w io.Writer, found *importer.Import) ([]importer.Club, error) {
	clubs := found.Clubs
	if f.league != "" {
		var err error
		if clubs, err = found.ClubsOf(f.league); err != nil {
			return nil, fmt.Errorf("--league: %w", err)
		}
	}
	if f.club != "" {
		at, err := clubNamed(f.club, clubs)
		if err != nil {
			return nil, fmt.Errorf("--club: %w", err)
		}
		return clubs[at : at+1], nil
	}
	if f.small {
		return clubs, nil
	}
	var whole []importer.Club
	for _, c := range clubs {
		if !c.Leftover {
			whole = append(whole, c)
		}
	}
	if left := len(clubs) - len(whole); left > 0 {
		fmt.Fprintf(w, "depth: left out are %s with too few players for a squad (--club imports one all the same, --small imports every one)\n",
			wording.Count(left, "club"))
	}
	if len(whole) == 0 {
		largest := slices.MaxFunc(clubs, func(a, b importer.Club) int { return len(a.Squad.Players) - len(b.Squad.Players) })
		return nil, fmt.Errorf("there is no club with enough players for a squad: the largest is %s with %s",
			names.Quote(largest.Squad.Club), wording.Count(len(largest.Squad.Players), "player"))
	}
	return whole, nil
}
