package report

import (
	"strings"

	"github.com/olekukonko/tablewriter/pkg/twwarp"
	"github.com/olekukonko/tablewriter/pkg/twwidth"

	"github.com/depth-football/depth/squad/names"
)

// textWidth is how many columns of a terminal a line takes.
func textWidth(line string) int { return twwidth.Width(line) }

// cut is a line of which the end is left out if it is wider than a width.
func cut(line string, width int) string {
	if textWidth(line) <= width {
		return line
	}
	return twwidth.Truncate(line, width, "…")
}

// lines are the lines of text that is broken between words, of a width if no word is wider.
func lines(text string, width int) []string {
	broken, _ := twwarp.WrapString(text, width)
	return broken
}

// wrapped is printable text in lines of at most a width.
func (p *page) wrapped(text string, width int) string {
	text = p.printable(text)
	if len(text) <= width { // in bytes, so in columns too
		return text
	}
	var fitting []string
	for line := range strings.SplitSeq(text, "\n") {
		if textWidth(line) <= width {
			fitting = append(fitting, line)
			continue
		}
		for _, part := range lines(line, width) {
			for textWidth(part) > width { // a word of its own
				head := twwidth.Truncate(part, width)
				fitting = append(fitting, head)
				part = part[len(head):]
			}
			fitting = append(fitting, part)
		}
	}
	return names.Inert(strings.Join(fitting, "\n")) // any word may begin a line now
}
