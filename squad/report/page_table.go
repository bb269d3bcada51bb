package report

import (
	"reflect"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/pkg/twcache"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// column is a column of a table.
type column struct {
	title string
	width int // of its text
	right bool
}

// frame is what the lines and blanks of a table with n columns take.
func frame(n int) int { return 3*n + 1 }

// table prints rows under the titles of columns, with lines between the rows if
// the cells have several lines.
func (p *page) table(columns []column, rows [][]string, ruled bool) error {
	if p.tables == nil {
		p.tables = tablewriter.NewTable(p)
	} else {
		p.tables.Reset()
	}
	t := p.tables.Options(tableOptions(columns, ruled)...)
	titles := make([]string, len(columns))
	for i, c := range columns {
		titles[i] = p.paint(dim, c.title)
	}
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

func tableOptions(columns []column, ruled bool) []tablewriter.Option {
	between := tw.Off
	if ruled {
		between = tw.On
	}
	widths := tw.NewMapper[int, int]()
	aligns := make([]tw.Align, len(columns))
	for i, c := range columns {
		widths.Set(i, c.width+2)
		aligns[i] = tw.AlignLeft
		if c.right {
			aligns[i] = tw.AlignRight
		}
	}
	return []tablewriter.Option{
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
	}
}

// fillLast gives the last column what the others leave.
func (p *page) fillLast(columns []column) {
	last := len(columns) - 1
	room := p.room() - frame(len(columns))
	for _, c := range columns[:last] {
		room -= c.width
	}
	columns[last].width = room
}

// squeeze takes what is too much for the page from the widest columns, down to
// what a word needs.
func (p *page) squeeze(columns []column) {
	const least = 12
	total := frame(len(columns))
	for _, c := range columns {
		total += c.width
	}
	for ; total > p.room(); total-- {
		w := &columns[0].width
		for i := range columns {
			if columns[i].width > *w {
				w = &columns[i].width
			}
		}
		if *w <= least {
			return
		}
		*w--
	}
}
