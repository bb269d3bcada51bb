// Package wording puts a squad and its outlook into football's words: how a player comes
// or goes ([Movement], [Transfer]), what is doubtful ([Doubt]), lists of names ([Phrase],
// [And]) and numbers ([Count]). All forms of a report use the same words.
package wording
