// Package leagues writes clubs held against each other: who is short, who comes free, and
// who would fit where. Call [Table] to print it to a terminal, [Markdown] for GitHub,
// [CSV] for a spreadsheet, and [JSON] for a script; a [View] says what is shown.
//
// It computes nothing. The rows of CSV and JSON are written as they are made, since
// thousands of clubs are large.
package leagues
