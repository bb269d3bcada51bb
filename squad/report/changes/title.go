package changes

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/wording"
)

// title is the lines that say what was compared.
func title(c *diff.Comparison) []string {
	day := commonDay(c)
	if day != "" {
		day = ", " + day
	}
	if len(c.Clubs) != 1 {
		return []string{comparedFiles(c), fmt.Sprintf("%d of %s changed", len(c.Changed()), wording.Count(len(c.Clubs), "club")) + day}
	}
	title := []string{c.Clubs[0].Club() + day}
	if c.Before != "" {
		title = append(title, comparedFiles(c))
	}
	return title
}

// comparedFiles names what was compared, in the words of the user.
func comparedFiles(c *diff.Comparison) string {
	return changed(names.PrintableFile(c.Before), names.PrintableFile(c.After))
}

// commonDay is the change of the day of the files, "" if it is not the same for all clubs.
func commonDay(c *diff.Comparison) string {
	common := ""
	for i, club := range c.Clubs {
		day := ""
		if club.Old != nil && club.New != nil && club.Old.AsOf != club.New.AsOf {
			day = changed(club.Old.AsOf.Words(), club.New.AsOf.Words())
		}
		if i > 0 && day != common {
			return ""
		}
		common = day
	}
	return common
}

// seasonOf is the season that all clubs are judged in, "" if there are several.
func seasonOf(c *diff.Comparison) string {
	seasons := make(map[squad.Season]bool)
	for _, club := range c.Clubs {
		if club.Impact != nil {
			seasons[club.Impact.Season] = true
		}
	}
	if len(seasons) == 1 {
		for s := range seasons {
			return " of " + s.String()
		}
	}
	return ""
}
