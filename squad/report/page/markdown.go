package page

import (
	"bytes"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// MarkdownTable writes rows under titles.
func MarkdownTable(b *bytes.Buffer, titles []string, rows [][]string) {
	MarkdownRow(b, titles)
	b.WriteString("|" + strings.Repeat(" --- |", len(titles)) + "\n")
	for _, row := range rows {
		MarkdownRow(b, row)
	}
	b.WriteString("\n")
}

// MarkdownRow writes a row of a table; a cell of several lines stays one cell.
func MarkdownRow(b *bytes.Buffer, cells []string) {
	b.WriteString("|")
	for _, c := range cells {
		b.WriteString(" " + strings.ReplaceAll(Escaped(c), "\n", "<br>") + " |")
	}
	b.WriteString("\n")
}

// markdownSpecial are the characters that mean something to Markdown, to HTML
// or to GitHub inside a line of text. GitHub looks for mentions and for numbers of
// issues when all escapes are resolved: a comment of HTML parts their sign from the rest.
var markdownSpecial = strings.NewReplacer(
	`\`, `\\`, "|", `\|`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "~", `\~`, "!", `\!`, "$", `\$`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;", "@", "@<!-- -->", "#", "#<!-- -->",
)

// Escaped is text of one or several lines that is nothing but text in Markdown.
func Escaped(text string) string { return markdownSpecial.Replace(names.PrintableLines(text)) }
