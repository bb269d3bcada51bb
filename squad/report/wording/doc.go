// Package wording says in football's words what a squad file or an outlook holds: how a
// player comes or goes ([Movement], [Transfer]), what is doubtful ([Doubt]), who is
// meant ([Phrase], [And]) and how many ([Count]). Every form of a report uses the same
// words, so that none tells another story.
package wording
