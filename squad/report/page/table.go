package page

import (
	"reflect"
	"slices"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/pkg/twcache"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// Column is a column of a table.
type Column struct {
	Title string
	Width int // of its text
	Right bool
}

// Frame is what the lines and blanks of a table with n columns take.
func Frame(n int) int { return 3*n + 1 }

// Table prints rows under the titles of columns, with lines between the rows if
// the cells have several lines.
func (p *Page) Table(columns []Column, rows [][]string, ruled bool) error {
	if p.tables == nil {
		p.tables = tablewriter.NewTable(p)
	} else {
		p.tables.Reset()
	}
	t := p.tables.Options(p.tableOptions(columns, ruled)...)
	titles := make([]string, len(columns))
	for i, c := range columns {
		titles[i] = p.Paint(Dim, c.Title)
	}
	for _, row := range rows {
		for i := range row {
			row[i] = p.wrapped(row[i], columns[i].Width)
		}
		if p.Plain && ruled {
			row[0] += strings.Repeat("\n", tallest(row)-strings.Count(row[0], "\n")) + " " // else the empty line would be cut off
		}
	}
	if slices.ContainsFunc(titles, func(title string) bool { return title != "" }) {
		t.Header(titles)
	}
	if err := t.Bulk(rows); err != nil {
		return err
	}
	return t.Render()
}

// tallest is how many lines the highest cell of a row has.
func tallest(row []string) int {
	most := 0
	for _, cell := range row {
		most = max(most, 1+strings.Count(cell, "\n"))
	}
	return most
}

func (p *Page) tableOptions(columns []Column, ruled bool) []tablewriter.Option {
	between := tw.Off
	if ruled {
		between = tw.On
	}
	widths := tw.NewMapper[int, int]()
	aligns := make([]tw.Align, len(columns))
	for i, c := range columns {
		widths.Set(i, c.Width+2)
		aligns[i] = tw.AlignLeft
		if c.Right {
			aligns[i] = tw.AlignRight
		}
	}
	look := tw.Rendition{
		Symbols:  tw.NewSymbols(tw.StyleRounded),
		Settings: tw.Settings{Separators: tw.Separators{BetweenRows: between}},
	}
	if p.Plain {
		look = tw.Rendition{Symbols: tw.NewSymbols(tw.StyleNone), Borders: tw.BorderNone, Settings: tw.Settings{
			Separators: tw.SeparatorsNone, Lines: tw.LinesNone,
		}}
	}
	return []tablewriter.Option{
		// The cells are strings, so there is nothing to cache; the default
		// cache has room for ten thousand types and is cleared by each Reset.
		tablewriter.WithStringerCacheCustom(twcache.NewLRU[reflect.Type, reflect.Value](1)),
		tablewriter.WithRenderer(renderer.NewBlueprint(look)),
		tablewriter.WithEastAsian(tw.Off), // else it would ask the locale
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithTrimSpace(tw.Off), // else a cell would lose its first line if that is empty
		tablewriter.WithHeaderAlignmentConfig(tw.CellAlignment{PerColumn: aligns}),
		tablewriter.WithRowAlignmentConfig(tw.CellAlignment{PerColumn: aligns}),
		tablewriter.WithColumnWidths(widths),
	}
}

// FillLast gives the last column what the others leave.
func (p *Page) FillLast(columns []Column) {
	last := len(columns) - 1
	room := p.Room() - Frame(len(columns))
	for _, c := range columns[:last] {
		room -= c.Width
	}
	columns[last].Width = room
}

// Squeeze takes what is too much for the page from the widest columns, down to
// what a word needs.
func (p *Page) Squeeze(columns []Column) {
	const least = 12
	total := Frame(len(columns))
	for _, c := range columns {
		total += c.Width
	}
	for ; total > p.Room(); total-- {
		w := &columns[0].Width
		for i := range columns {
			if columns[i].Width > *w {
				w = &columns[i].Width
			}
		}
		if *w <= least {
			return
		}
		*w--
	}
}
