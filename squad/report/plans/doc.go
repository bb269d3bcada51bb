// Package plans writes the answer that a plan of a squad is: a sentence, the needs with their
// reasons, the depth chart, who comes and goes, and who is left season by season. Make an
// [Answer] and call [Table] to print it to a terminal, [Markdown] for an issue or a pull
// request, [JSON] for a script, or take one of its Forms.
//
// It computes nothing. All forms tell the same facts, and the same plan gives the same
// bytes.
package plans
