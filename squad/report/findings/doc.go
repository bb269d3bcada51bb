// Package findings writes what is wrong with squad files. Call [Table] to print it to a
// terminal, [JSON] for a script, and [GitHub], [SARIF] or [JUnit] for a CI system.
// [Explanation] tells of a rule what it is for, with its example.
//
// Whatever is in a name, a message or a line, every form stays what it is: nothing of a
// file is ever taken for a command.
package findings
