package main

import (
	"path/filepath"
	"strings"
	"time"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/report/wording"
)

// dataAge says of which day facts are, and how long ago that was by the machine's clock.
// It stands beside answers, which never use the clock.
func dataAge(asOf squad.Date, now time.Time) string {
	said := "data of " + asOf.Words()
	if days := dayOf(now).DaysSince(asOf); asOf.Exact() && days >= 0 {
		said += ", " + wording.Count(days, "day") + " old"
	}
	return said
}

// isFetched reports whether a file is one of the squads in the user's data folder.
func isFetched(file string) bool {
	folder, err := userFolder()
	if err != nil {
		return false
	}
	path, err := filepath.Rel(filepath.Join(folder, "squads"), file)
	return err == nil && path != ".." && !strings.HasPrefix(path, ".."+string(filepath.Separator))
}
