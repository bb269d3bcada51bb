// Package names compares and finds names, of players, clubs and everything else that
// people write, and makes text from strangers fit to be printed.
//
//	names.Fold("Konaté") == names.Fold("KONATE")
//	names.Nearest("liverpol", clubs) // "Liverpool": did you mean …?
//	names.Printable(text)            // nothing in it controls a terminal
//
// Whether two entries are about one player is more than a question of names: package
// identity answers it.
package names
