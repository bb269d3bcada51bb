package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"

	"github.com/depth-football/depth/squad/names"
)

// Style is how tables look.
type Style struct {
	Width int // columns of the terminal; 0 for 80
	Color bool
}

// The narrowest and the widest that tables get: below, cells would be torn
// apart; above, lines get hard to follow, those of short cells sooner.
const narrowest, wide, widest = 60, 110, 140

// room is how many columns a page has.
func (s Style) room() int {
	if s.Width == 0 {
		return 80
	}
	return min(max(s.Width, narrowest), widest)
}

// page gathers what is printed to a terminal.
type page struct {
	bytes.Buffer
	Style
	tables *tablewriter.Table // used for one table after the other: a new one is dear
}

// newPage is an empty page.
func newPage(s Style) *page { return &page{Style: s} }

// print writes the page, of which a CI system takes no line for a command.
func (p *page) print(w io.Writer) error {
	_, err := io.WriteString(w, names.Inert(p.String()))
	return err
}

// title prints the first line of a page.
func (p *page) title(text string) {
	fmt.Fprintln(p, p.painted(bold, text, p.room()))
}

// heading prints the title of a part of the page.
func (p *page) heading(text string) {
	fmt.Fprintf(p, "\n%s\n", p.paint(bold, text))
}

// paragraph prints text in lines that fit.
func (p *page) paragraph(text string) {
	p.hanging("", text)
}

// hanging prints text behind a label, with its lines in under the first.
func (p *page) hanging(label, text string) {
	indent := textWidth(label)
	for line := range strings.SplitSeq(p.wrapped(text, p.room()-indent), "\n") {
		fmt.Fprintln(p, label+line)
		label = strings.Repeat(" ", indent)
	}
}
