package page

import (
	"regexp"
	"strings"

	"github.com/olekukonko/tablewriter/pkg/twwarp"
	"github.com/olekukonko/tablewriter/pkg/twwidth"

	"github.com/depth-football/depth/squad/names"
)

// TextWidth is how many columns of a terminal a line takes.
func TextWidth(line string) int { return twwidth.Width(line) }

// Cut is a line of which the end is left out if it is wider than a width.
func Cut(line string, width int) string {
	if TextWidth(line) <= width {
		return line
	}
	return twwidth.Truncate(line, width, "…")
}

// Lines are the lines of text that is broken between words, of a width if no word is wider.
// A date stays in one.
func Lines(text string, width int) []string {
	broken, _ := twwarp.WrapString(text, width)
	for i := range len(broken) - 1 {
		if at := dateFrom(broken[i], broken[i+1]); at > 0 {
			rest := strings.Join(append([]string{broken[i][at+1:]}, broken[i+1:]...), " ")
			return append(append(broken[:i:i], broken[i][:at]), Lines(rest, width)...)
		}
	}
	return broken
}

const month = `(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`

var (
	dateBegins = regexp.MustCompile(` (\d{1,2}|\d{1,2} ` + month + `|` + month + `)$`)
	wholeDate  = regexp.MustCompile(`^(\d{1,2} )?` + month + ` \d{4}\b`)
)

// dateFrom is where a date begins at the end of a line that goes on in the next one, 0 if
// there is none.
func dateFrom(line, next string) int {
	found := dateBegins.FindStringIndex(line)
	if found == nil || !wholeDate.MatchString(line[found[0]+1:]+" "+next) {
		return 0
	}
	return found[0]
}

// dotsBehind are lines of which none begins with the dot between two items of a list, where
// the line before has room for it.
func dotsBehind(lines []string, width int) []string {
	for i := 1; i < len(lines); i++ {
		if rest, ok := strings.CutPrefix(lines[i], "· "); ok && TextWidth(lines[i-1])+len(" .") <= width {
			lines[i-1], lines[i] = lines[i-1]+" ·", rest
		}
	}
	return lines
}

// Wrapped is printable text in lines of at most a width.
func (p *Page) Wrapped(text string, width int) []string {
	return strings.Split(p.wrapped(text, width), "\n")
}

// wrapped is printable text in lines of at most a width.
func (p *Page) wrapped(text string, width int) string {
	const least = 8 // behind a label that leaves no room
	width = max(width, least)
	text = p.printable(text)
	if len(text) <= width { // in bytes, so in columns too
		return text
	}
	var fitting []string
	for line := range strings.SplitSeq(text, "\n") {
		if TextWidth(line) <= width {
			fitting = append(fitting, line)
			continue
		}
		for _, part := range dotsBehind(Lines(line, width), width) {
			for TextWidth(part) > width { // a word of its own
				head := twwidth.Truncate(part, width)
				fitting = append(fitting, head)
				part = part[len(head):]
			}
			fitting = append(fitting, part)
		}
	}
	return names.Inert(strings.Join(fitting, "\n")) // any word may begin a line now
}
