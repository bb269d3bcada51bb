// Package wording puts a squad and its outlook into football's words: how a player comes
// or goes ([Movement], [Transfer]), what is doubtful ([Doubt]), who is wanted
// ([Signed]), lists of names ([Told], [And]) and numbers ([Count]). All forms of a report use
// the same words.
package wording
