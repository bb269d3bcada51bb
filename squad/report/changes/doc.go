// Package changes writes what happened between squad files and what it does to the
// needs. Call [Table] to print it to a terminal, [Markdown] for a comment on GitHub,
// [CSV] for a spreadsheet, and [JSON] for a script.
//
// It computes nothing. All forms have the same facts in the same words.
package changes
