package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/wording"
)

// tellSmall tells which clubs have too few players for a squad, and how many.
func tellSmall(w io.Writer, clubs []importer.Club) {
	var small []string
	for i := range clubs {
		if c := &clubs[i]; c.IsSmall() {
			small = append(small, fmt.Sprintf("%s %d", c.Squad.Club, len(c.Squad.Players)))
		}
	}
	switch {
	case len(small) == 0:
		return
	case len(clubs) == 1:
		fmt.Fprintf(w, "depth: %s has %s, too few for a squad\n",
			names.Printable(clubs[0].Squad.Club), wording.Count(len(clubs[0].Squad.Players), "player"))
		return
	}
	const most = 5
	shown, more := small[:min(most, len(small))], ""
	if len(small) > most {
		more = ", …"
	}
	has := "has"
	if len(small) > 1 {
		has = "have"
	}
	fmt.Fprintf(w, "depth: %d of %s %s fewer than %d players, too few for a squad: %s%s\n",
		len(small), wording.Count(len(clubs), "club"), has, importer.FewestPlayers, names.Printable(strings.Join(shown, ", ")), more)
}
