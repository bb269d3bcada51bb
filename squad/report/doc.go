// Package report writes plans, lists of clubs, leagues and findings for people and
// for programs: as tables for a terminal, as Markdown, as CSV and as JSON; and
// findings about squad files as text, JSON, GitHub annotations, SARIF and JUnit. It
// computes nothing; all forms tell the same facts.
//
// The same plan gives the same bytes. Text that comes from squad files is made
// safe for where it goes: control characters never reach a terminal, Markdown is
// escaped, a CSV cell never becomes a formula.
package report
