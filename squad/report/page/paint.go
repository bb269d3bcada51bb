package page

import (
	"regexp"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Colours of a terminal. What they say, a word says too.
const (
	Bold   = "1"
	Dim    = "2"
	Red    = "1;31"
	Green  = "1;32" // what is good, and the place in a line, as compilers mark it
	Yellow = "33"
	Blue   = "36"
)

// Paint is text in a colour, if the page has colours.
func (p *Page) Paint(color, text string) string {
	if !p.Color || text == "" || color == "" {
		return text
	}
	return "\x1b[" + color + "m" + text + "\x1b[0m"
}

// Painted is text in lines that fit a width, each in colour by itself: else the
// colour would run on into the cells beside it.
func (p *Page) Painted(color, text string, width int) string {
	lines := strings.Split(p.wrapped(text, width), "\n")
	for i := range lines {
		lines[i] = p.Paint(color, lines[i])
	}
	return strings.Join(lines, "\n")
}

// PaintUrgency is text in the colour of an urgency.
func (p *Page) PaintUrgency(u squad.Urgency, text string) string {
	switch u {
	case squad.Critical, squad.Short:
		return p.Paint(Red, text)
	case squad.Thin:
		return p.Paint(Yellow, text)
	}
	return p.Paint(Blue, text)
}

// colors are what [Page.Paint] puts before and behind text.
var colors = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("\x1b\\[(0|" + strings.Join([]string{Bold, Dim, Red, Green, Yellow, Blue}, "|") + ")m")
})

// printable is text in which nothing is unprintable but the colours of the page.
func (p *Page) printable(text string) string {
	if !p.Color {
		return names.PrintableLines(text)
	}
	var b strings.Builder
	from := 0
	for _, at := range colors().FindAllStringIndex(text, -1) {
		b.WriteString(names.PrintableLines(text[from:at[0]]) + text[at[0]:at[1]])
		from = at[1]
	}
	b.WriteString(names.PrintableLines(text[from:]))
	return b.String()
}
