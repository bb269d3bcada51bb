// Package clubs writes the clubs of a catalog: which squads are at hand, of which day and
// season. Call [Table] to print them to a terminal, [Markdown] for GitHub, [CSV] for a
// spreadsheet, and [JSON] for a script.
package clubs
