// Package plans writes the plan of a squad: its needs, depth chart, movements and
// horizon. Call [Table] to print it to a terminal, [Markdown] for an issue or a pull
// request, [NeedsCSV] or [PlacesCSV] for a spreadsheet, and [JSON] for a script.
//
// It computes nothing. All forms tell the same facts, and the same plan gives the same
// bytes.
package plans
