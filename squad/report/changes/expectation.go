package changes

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// expectationsText says which expectations are new, which are dropped, and which ask for
// more or less of the same. It is "" if only their order is different.
func expectationsText(c *diff.Changes) string {
	added, dropped := c.Expectations()
	var parts []string
	for _, was := range dropped {
		i := slices.IndexFunc(added, func(is squad.Expectation) bool { return aboutSame(was, is) })
		if i < 0 {
			parts = append(parts, "dropped: "+expected(was))
			continue
		}
		parts = append(parts, asked(was)+": "+changed(limits(was), limits(added[i])))
		added = slices.Delete(added, i, i+1)
	}
	for _, is := range added {
		parts = append(parts, "added: "+expected(is))
	}
	return strings.Join(parts, "; ")
}

// aboutSame reports whether two expectations ask for the same things, be it for more or
// less of them.
func aboutSame(a, b squad.Expectation) bool {
	isAsked := func(e squad.Expectation) [6]bool {
		return [...]bool{e.Have != 0, e.Fit != 0, e.Sure != 0, e.Need != nil, e.MaxAge != 0, e.MaxPlayers != 0}
	}
	return a.Season == b.Season && slices.Equal(a.Positions, b.Positions) && slices.Equal(a.Heir, b.Heir) && isAsked(a) == isAsked(b)
}

// expected is an expectation in the words of the file.
func expected(e squad.Expectation) string { return asked(e) + ", " + limits(e) }

// asked is what an expectation is about: where, and in which season if it says so.
func asked(e squad.Expectation) string {
	about := "whole squad"
	if len(e.Positions) > 0 {
		about = codeList(e.Positions)
	}
	if e.Season != "" {
		about += " in " + e.Season
	}
	return about
}

// limits are what an expectation asks for, by the keys of the file.
func limits(e squad.Expectation) string {
	var parts []string
	for _, limit := range [...]struct {
		key   string
		value int
	}{{"have", e.Have}, {"fit", e.Fit}, {"sure", e.Sure}, {"max_age", e.MaxAge}, {"max_players", e.MaxPlayers}} {
		if limit.value != 0 {
			parts = append(parts, fmt.Sprintf("%s %d", limit.key, limit.value))
		}
	}
	if e.Need != nil {
		parts = append(parts, "need "+e.Need.String())
	}
	if len(e.Heir) > 0 {
		parts = append(parts, "heir "+codeList(e.Heir))
	}
	return strings.Join(parts, ", ")
}
