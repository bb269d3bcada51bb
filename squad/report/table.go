package report

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strings"
	"sync"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/pkg/twcache"
	"github.com/olekukonko/tablewriter/pkg/twwarp"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
)

// Style is how tables look.
type Style struct {
	Width int // columns of the terminal; 0 for 80
	Color bool
}

// The narrowest and the widest that tables get: below, cells would be torn
// apart; above, lines get hard to follow, those of short cells sooner.
const narrowest, wide, widest = 60, 110, 140

func (s Style) width() int {
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

// Colours of a terminal. What they say, a word says too.
const (
	bold   = "1"
	dim    = "2"
	red    = "1;31"
	green  = "1;32" // what is good, and the place in a line, as compilers mark it
	yellow = "33"
	blue   = "36"
)

func (p *page) paint(color, text string) string {
	if !p.Color || text == "" || color == "" {
		return text
	}
	return "\x1b[" + color + "m" + text + "\x1b[0m"
}

// painted is text in lines that fit a width, each in colour by itself: else the
// colour would run on into the cells beside it.
func (p *page) painted(color, text string, width int) string {
	lines := strings.Split(p.wrapped(text, width), "\n")
	for i := range lines {
		lines[i] = p.paint(color, lines[i])
	}
	return strings.Join(lines, "\n")
}

func (p *page) urgency(u squad.Urgency, text string) string {
	switch u {
	case squad.Critical, squad.Short:
		return p.paint(red, text)
	case squad.Thin:
		return p.paint(yellow, text)
	}
	return p.paint(blue, text)
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
	indent := twwidth.Width(label)
	for line := range strings.SplitSeq(p.wrapped(text, p.width()-indent), "\n") {
		fmt.Fprintln(p, label+line)
		label = strings.Repeat(" ", indent)
	}
}

// column is a column of a table.
type column struct {
	title string
	width int // of its text
	right bool
}

// frame is what the lines and blanks of a table with n columns take.
func frame(n int) int { return 3*n + 1 }

// writeTo writes the page, of which a CI system takes no line for a command.
func (p *page) writeTo(w io.Writer) error {
	_, err := io.WriteString(w, names.Inert(p.String()))
	return err
}

// colors are what [page.paint] puts before and behind text.
var colors = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("\x1b\\[(0|" + strings.Join([]string{bold, dim, red, green, yellow, blue}, "|") + ")m")
})

// printable is text in which nothing is unprintable but the colours of the page.
func (p *page) printable(text string) string {
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

// wrapped is printable text in lines of at most a width.
func (p *page) wrapped(text string, width int) string {
	text = p.printable(text)
	if len(text) <= width { // in bytes, so in columns too
		return text
	}
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if twwidth.Width(line) <= width {
			lines = append(lines, line)
			continue
		}
		parts, _ := twwarp.WrapString(line, width)
		for _, part := range parts {
			for twwidth.Width(part) > width { // a word of its own
				head := twwidth.Truncate(part, width)
				lines = append(lines, head)
				part = part[len(head):]
			}
			lines = append(lines, part)
		}
	}
	return names.Inert(strings.Join(lines, "\n")) // any word may begin a line now
}

// table prints rows under the titles of columns, with lines between the rows if
// the cells have several lines.
func (p *page) table(columns []column, rows [][]string, ruled bool) error {
	between := tw.Off
	if ruled {
		between = tw.On
	}
	widths := tw.NewMapper[int, int]()
	aligns := make([]tw.Align, len(columns))
	titles := make([]string, len(columns))
	for i, c := range columns {
		widths.Set(i, c.width+2)
		aligns[i], titles[i] = tw.AlignLeft, p.paint(dim, c.title)
		if c.right {
			aligns[i] = tw.AlignRight
		}
	}
	if p.tables == nil {
		p.tables = tablewriter.NewTable(p)
	} else {
		p.tables.Reset()
	}
	t := p.tables.Options(
		// The cells are strings, so there is nothing to cache; the default
		// cache has room for ten thousand types and is cleared by each Reset.
		tablewriter.WithStringerCacheCustom(twcache.NewLRU[reflect.Type, reflect.Value](1)),
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Symbols:  tw.NewSymbols(tw.StyleRounded),
			Settings: tw.Settings{Separators: tw.Separators{BetweenRows: between}},
		})),
		tablewriter.WithEastAsian(tw.Off), // else it would ask the locale
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithTrimSpace(tw.Off), // else a cell would lose its first line if that is empty
		tablewriter.WithHeaderAlignmentConfig(tw.CellAlignment{PerColumn: aligns}),
		tablewriter.WithRowAlignmentConfig(tw.CellAlignment{PerColumn: aligns}),
		tablewriter.WithColumnWidths(widths),
	)
	for _, row := range rows {
		for i := range row {
			row[i] = p.wrapped(row[i], columns[i].width)
		}
	}
	t.Header(titles)
	if err := t.Bulk(rows); err != nil {
		return err
	}
	return t.Render()
}

// Table writes a plan for a terminal.
func Table(w io.Writer, made *plan.Plan, s Style) error {
	p := &page{Style: s}
	o := made.Outlook
	fmt.Fprintln(p, p.paint(bold, p.wrapped(fmt.Sprintf("%s %s", o.Squad.Club, o.Season), p.width())))
	for _, line := range subtitle(made) {
		p.paragraph(line)
	}
	for _, part := range []func(*plan.Plan) error{p.needs, p.chart, p.movements, p.horizon} {
		if err := part(made); err != nil {
			return err
		}
	}
	return p.writeTo(w)
}

func (p *page) needs(plan *plan.Plan) error {
	p.heading("Needs")
	if len(plan.Needs) == 0 {
		p.paragraph("None: every wanted place is filled, and no single absence leaves a spot to somebody doubtful.")
	} else {
		const first = 16
		columns := []column{{title: "Position", width: first}, {title: "Why", width: p.width() - first - frame(2)}}
		var rows [][]string
		for _, n := range plan.Needs {
			rows = append(rows, []string{
				title(n.Positions) + "\n" + p.urgency(n.Urgency, n.Urgency.String()) + ", sign " + n.Signings.String(),
				strings.Join(why(plan, n), "\n"),
			})
		}
		if err := p.table(columns, rows, true); err != nil {
			return err
		}
	}
	if s := swing(plan); s != "" {
		p.hanging("Swing players: ", s+". The loss of one of them alone opens a need there.")
	}
	return nil
}

func (p *page) chart(plan *plan.Plan) error {
	p.heading("Depth chart")
	const line, position = 8, 3
	half := (min(p.width(), wide) - line - position - frame(4)) / 2
	columns := []column{{title: "", width: line}, {title: "", width: position}, {title: "First choice", width: half}, {title: "Cover", width: half}}
	var rows [][]string
	for _, line := range []squad.Line{squad.Goal, squad.Defence, squad.Midfield, squad.Attack} {
		if spots := p.spots(plan, line, half); len(spots) > 0 {
			rows = append(rows, []string{line.String(), stacked(spots, 0), stacked(spots, 1), stacked(spots, 2)})
		}
	}
	if err := p.table(columns, rows, true); err != nil {
		return err
	}
	facts := "Name, age at the season's start, year in which the contract ends"
	if half >= roomForValue {
		facts += ", signs, market value" + currency(plan)
	}
	p.paragraph(facts + ".")
	if l := legend(plan); l != "" {
		p.hanging("Signs: ", l)
	}
	if list := utility(plan); len(list) > 0 {
		p.hanging("Counted once: ", strings.Join(list, ", "))
	}
	first, second := unplaced(plan)
	if len(first) > 0 {
		p.hanging("Without a place: ", strings.Join(first, ", "))
	}
	if len(second) > 0 {
		p.hanging("Second team, not counted: ", strings.Join(second, ", "))
	}
	return nil
}

// spots are the spots of a line of the team, each with its position, its first
// choice and the cover behind him, the latter one below the other.
func (p *page) spots(plan *plan.Plan, line squad.Line, width int) [][]string {
	var spots [][]string
	for at := range plan.Only.All() {
		if at.Line() != line {
			continue
		}
		var places []chart.Place
		for _, place := range plan.Places {
			if place.Position == at {
				places = append(places, place)
			}
		}
		n := plan.Formation.Starts(at)
		for i := range n {
			spots = append(spots, []string{at.String(), p.placed(places[i], width), ""})
			for j := i + n; j < len(places); j += n {
				if j > i+n {
					spots = append(spots, []string{"", "", ""})
				}
				spots[len(spots)-1][2] = p.placed(places[j], width)
			}
		}
	}
	return spots
}

// stacked is one column of rows as a single cell.
func stacked(rows [][]string, column int) string {
	lines := make([]string, len(rows))
	for i, row := range rows {
		lines[i] = row[column]
	}
	return strings.Join(lines, "\n")
}

// roomForValue is the width of a cell from which market values are shown too.
const roomForValue = 40

// placed is a place's player with age, contract year and signs, his first name
// shortened where the cell is too narrow.
func (p *page) placed(place chart.Place, width int) string {
	if place.Player == nil {
		return p.paint(dim, "nobody")
	}
	facts := fmt.Sprintf(" %s %s", place.Player.Age, until(place.Player))
	marks := signs(place)
	if marks != "" {
		facts += " " + p.paint(yellow, marks)
	}
	if v := value(place.Player); v != "" && width >= roomForValue {
		facts += " " + p.paint(dim, v)
	}
	return shortened(place.Player.Name, width-twwidth.Width(facts)) + facts
}

// shortened is a name cut down to a width: first names to their letter, then the
// end of the name.
func shortened(name string, width int) string {
	if twwidth.Width(name) <= width {
		return name
	}
	if first, rest, ok := strings.Cut(name, " "); ok {
		name = firstLetter(first) + ". " + rest
	}
	if twwidth.Width(name) <= width {
		return name
	}
	return twwidth.Truncate(name, max(width, 4), "…")
}

func firstLetter(name string) string {
	for i := range name {
		if i > 0 {
			return name[:i]
		}
	}
	return name
}

func (p *page) movements(plan *plan.Plan) error {
	p.heading("In and out" + currency(plan))
	const first, second = 9, 27
	columns := []column{{title: "", width: first}, {title: "Player", width: second}, {title: "How and when", width: min(p.width(), wide) - first - second - frame(3)}}
	var rows [][]string
	for _, g := range movements(plan) {
		for i, q := range g.players {
			label := ""
			if i == 0 {
				label = g.title
			}
			at := ""
			if len(q.Positions) > 0 {
				at = " " + q.Positions[0].String()
			}
			if q.Role == squad.Reserve {
				at += ", 2nd team"
			}
			rows = append(rows, []string{label, shortened(q.Name, second-len(at)) + at, q.how})
		}
	}
	if len(rows) == 0 {
		p.paragraph("Nobody leaves, arrives or returns.")
		return nil
	}
	return p.table(columns, rows, false)
}

// horizon prints as many seasons side by side as fit, the others below.
func (p *page) horizon(plan *plan.Plan) error {
	p.heading("Horizon: places filled, of those wanted")
	const position, season, fit, sure, first = 4, 7, 3, 4, 11
	columns := []column{{width: position}, {title: plan.Outlook.Season.String(), width: season, right: true}, {title: "fit", width: fit, right: true}, {title: "sure", width: sure, right: true}, {title: "First short", width: first}}
	var rows [][]string
	for at := range plan.Only.All() {
		now := plan.Horizon[0].Counts[at]
		short := "-"
		if season, ok := plan.FirstShort(at); ok {
			short = p.paint(red, season.String())
		}
		rows = append(rows, []string{at.String(), filled(now), fmt.Sprint(now.Fit), fmt.Sprint(now.Sure), short})
	}
	room := p.width() - position - season - fit - sure - first - frame(len(columns))
	for _, f := range plan.Horizon[1:] {
		if room < season+frame(1)-1 {
			if err := p.table(columns, rows, false); err != nil {
				return err
			}
			columns, rows = columns[:1:1], nil
			for at := range plan.Only.All() {
				rows = append(rows, []string{at.String()})
			}
			room = p.width() - position - frame(1)
		}
		room -= season + frame(1) - 1
		columns = append(columns, column{title: f.Season.String(), width: season, right: true})
		i := 0
		for at := range plan.Only.All() {
			rows[i] = append(rows[i], filled(f.Counts[at]))
			i++
		}
	}
	return p.table(columns, rows, false)
}

func filled(c chart.Count) string { return fmt.Sprintf("%s/%d", c.Have, c.Wanted) }
