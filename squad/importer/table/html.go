package table

import (
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// html reads the tables of a web page, one after the other. The pages that games
// write are not well-formed, so tags are taken one by one; a table in a cell is part
// of the cell.
func (t *builder) html(d *Document) error {
	page := &page{builder: t}
	z := html.NewTokenizer(d.reader())
	z.SetMaxBuf(MaxCell * 2)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return page.end(z.Err())
		case html.TextToken:
			if page.inCell {
				page.cell.Write(z.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			if err := page.open(atom.Lookup(name)); err != nil {
				return err
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if err := page.close(atom.Lookup(name)); err != nil {
				return err
			}
		}
		if page.cell.Len() > MaxCell {
			return t.longCell(page.number + 1)
		}
	}
}

// page is where the reading of a web page has come to.
type page struct {
	*builder
	depth  int // of tables in tables
	inCell bool
	cell   strings.Builder
	cells  []string
	number int // of the last row
}

func (p *page) open(tag atom.Atom) error {
	switch {
	case tag == atom.Table:
		p.depth++
	case p.depth != 1:
	case tag == atom.Tr:
		return p.endRow()
	case tag == atom.Td || tag == atom.Th:
		p.endCell()
		if len(p.cells) > MaxColumns {
			return p.endRow() // which refuses it
		}
		p.inCell = true
	case tag == atom.Br && p.inCell:
		p.cell.WriteByte(' ')
	}
	return nil
}

func (p *page) close(tag atom.Atom) error {
	switch {
	case tag == atom.Table && p.depth > 0:
		if p.depth--; p.depth == 0 {
			return p.endRow()
		}
	case p.depth != 1:
	case tag == atom.Td || tag == atom.Th:
		p.endCell()
	case tag == atom.Tr:
		return p.endRow()
	}
	return nil
}

func (p *page) endCell() {
	if p.inCell {
		p.cells = append(p.cells, html.UnescapeString(p.cell.String()))
	}
	p.inCell = false
	p.cell.Reset()
}

func (p *page) endRow() error {
	p.endCell()
	if len(p.cells) == 0 {
		return nil
	}
	p.number++
	cells := p.cells
	p.cells = nil
	return p.add(p.number, cells)
}

// end is reached at the end of the page, or where it cannot be read further.
func (p *page) end(err error) error {
	if !errors.Is(err, io.EOF) {
		return Errorf(p.file, "it cannot be read as a web page after row %d: %v", p.number, err)
	}
	if p.depth == 0 {
		return nil
	}
	p.lose(p.number, "the page ends inside its table, after this row: it was cut off")
	return p.endRow()
}
