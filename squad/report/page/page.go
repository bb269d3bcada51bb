package page

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
	Plain bool // no lines around cells: for who has the page read out
}

// The narrowest and the widest that tables get: below, cells would be torn
// apart; above, lines get hard to follow.
const narrowest, widest = 60, 140

// Wide is the widest that a table of short cells should get: its lines get hard to
// follow sooner.
const Wide = 110

// Room is how many columns a page has.
func (s Style) Room() int {
	if s.Width == 0 {
		return 80
	}
	return min(max(s.Width, narrowest), widest)
}

// Page gathers what is printed to a terminal.
type Page struct {
	bytes.Buffer
	Style
	tables *tablewriter.Table // used for one table after the other: a new one is dear
}

// New is an empty page.
func New(s Style) *Page { return &Page{Style: s} }

// Print writes the page, of which a CI system takes no line for a command.
func (p *Page) Print(w io.Writer) error {
	_, err := io.WriteString(w, names.Inert(p.String()))
	return err
}

// Title prints the first line of a page.
func (p *Page) Title(text string) {
	fmt.Fprintln(p, p.Painted(Bold, text, p.Room()))
}

// Heading prints the title of a part of the page.
func (p *Page) Heading(text string) {
	fmt.Fprintf(p, "\n%s\n", p.Paint(Bold, text))
}

// Paragraph prints text in lines that fit.
func (p *Page) Paragraph(text string) {
	p.Hanging("", text)
}

// Hanging prints text behind a label, with its lines in under the first.
func (p *Page) Hanging(label, text string) {
	indent := TextWidth(label)
	for line := range strings.SplitSeq(p.wrapped(text, p.Room()-indent), "\n") {
		fmt.Fprintln(p, label+line)
		label = strings.Repeat(" ", indent)
	}
}
