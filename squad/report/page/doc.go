// Package page writes what every report is made of. Start with [New] to print
// headings, paragraphs and tables that fit a terminal; [MarkdownTable], [WriteCSV] and
// [WriteJSON] write the other forms.
//
// It knows nothing of what is reported. It makes text that comes from squad files safe
// for where it goes: control characters never reach a terminal, Markdown is escaped, and
// a CSV cell never becomes a formula.
package page
