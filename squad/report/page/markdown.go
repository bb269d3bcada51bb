package page

import (
	"bytes"
	"regexp"
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
	`\`, `\\`, "|", `\|`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "~", `\~`, "!", `\!`, "$", "<span>$</span>",
	"<", "&lt;", ">", "&gt;", "&", "&amp;", "@", "@<!-- -->", "#", "#<!-- -->",
	"://", ":<!-- -->//", "www.", "www<!-- -->.",
)

// markdownSign is where a shortcode of an emoji may begin, or the number of an issue:
// :tada: and GH-12.
var markdownSign = regexp.MustCompile(`(?i):[a-z0-9_+-]|gh-[0-9]`)

// Escaped is text of one or several lines that is nothing but text in Markdown.
func Escaped(text string) string {
	const apart = "\x00" // no printable text has it
	text = markdownSign.ReplaceAllStringFunc(names.PrintableLines(text), func(sign string) string {
		return sign[:len(sign)-1] + apart + sign[len(sign)-1:]
	})
	return strings.ReplaceAll(markdownSpecial.Replace(text), apart, "<!-- -->")
}
