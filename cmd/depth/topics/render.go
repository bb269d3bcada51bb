package topics

import (
	"fmt"
	"strings"

	"github.com/russross/blackfriday/v2"

	"github.com/depth-football/depth/squad/report/page"
)

// widest is how long the lines of text get: longer ones are hard to follow.
const widest = 80

// Print prints a topic for a terminal.
func (t Topic) Print(p *page.Page) error {
	source, err := t.source()
	if err != nil {
		return err
	}
	p.Width = min(p.Room(), widest)
	return render(p, source)
}

// render prints Markdown: headings, paragraphs, lists, blocks of code, and tables of two
// columns as terms with their meanings.
func render(p *page.Page, source []byte) error {
	const extensions = blackfriday.NoIntraEmphasis | blackfriday.Tables | blackfriday.FencedCode | blackfriday.SpaceHeadings
	document := blackfriday.New(blackfriday.WithExtensions(extensions)).Parse(unlinked(source))
	for n := document.FirstChild; n != nil; n = n.Next {
		if n.Type != blackfriday.Heading && !isPart(n.Prev) {
			fmt.Fprintln(p)
		}
		switch n.Type {
		case blackfriday.Heading:
			if n.Level == 1 {
				p.Title(plain(n))
			} else {
				p.Heading(plain(n))
			}
		case blackfriday.Paragraph:
			p.Paragraph(inline(p, n))
		case blackfriday.List:
			for item := n.FirstChild; item != nil; item = item.Next {
				p.Hanging("  - ", inline(p, item.FirstChild))
			}
		case blackfriday.CodeBlock:
			code(p, string(n.Literal))
		case blackfriday.Table:
			terms(p, n)
		default:
			return fmt.Errorf("a page of help cannot have a %s", n.Type)
		}
	}
	return nil
}

// isPart reports whether a node is the heading of a part of the page.
func isPart(n *blackfriday.Node) bool {
	return n != nil && n.Type == blackfriday.Heading && n.Level > 1
}

// code prints lines as they are, and in a little if they fit there.
func code(p *page.Page, text string) {
	const indent = "    "
	widest := 0
	for line := range strings.Lines(text) {
		widest = max(widest, page.TextWidth(strings.TrimSuffix(line, "\n")))
	}
	in := indent[:max(0, min(len(indent), p.Room()-widest))]
	for line := range strings.Lines(text) {
		fmt.Fprintln(p, strings.TrimRight(in+line, " \n"))
	}
}

// terms prints the rows of a table of two columns. A term that is longer than most has a
// line of its own.
func terms(p *page.Page, table *blackfriday.Node) {
	const most, gap = 18, 2
	var rows [][2]string
	label := 0
	body := table.FirstChild.Next
	for row := body.FirstChild; row != nil; row = row.Next {
		term, meaning := inline(p, row.FirstChild), inline(p, row.LastChild)
		rows = append(rows, [2]string{term, meaning})
		if width := page.TextWidth(term); width <= most {
			label = max(label, width)
		}
	}
	if label == 0 {
		label = most / 2
	}
	for _, row := range rows {
		term, meaning := row[0], row[1]
		width := page.TextWidth(term)
		if width > label {
			p.Hanging("  ", term)
			term, width = "", 0
		}
		p.Hanging("  "+term+strings.Repeat(" ", label-width+gap), meaning)
	}
}

// plain is the text of a node without marks.
func plain(n *blackfriday.Node) string {
	var b strings.Builder
	n.Walk(func(n *blackfriday.Node, entering bool) blackfriday.WalkStatus {
		if entering {
			b.WriteString(oneLine(n.Literal))
		}
		return blackfriday.GoToNext
	})
	return b.String()
}

// inline is the text of a node as a terminal shows it: what can be typed stands in the
// quotes of Markdown, or in colour.
func inline(p *page.Page, n *blackfriday.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.Next {
		switch c.Type {
		case blackfriday.Code:
			b.WriteString(typed(p, oneLine(c.Literal)))
		case blackfriday.Strong:
			b.WriteString(words(p, page.Bold, plain(c)))
		default:
			b.WriteString(oneLine(c.Literal))
		}
	}
	return b.String()
}

func oneLine(text []byte) string { return strings.ReplaceAll(string(text), "\n", " ") }

func typed(p *page.Page, text string) string {
	if !p.Color {
		return "`" + text + "`"
	}
	return words(p, page.Blue, text)
}

// words paints each word by itself: a line may end behind any of them.
func words(p *page.Page, color, text string) string {
	list := strings.Split(text, " ")
	for i := range list {
		list[i] = p.Paint(color, list[i])
	}
	return strings.Join(list, " ")
}
