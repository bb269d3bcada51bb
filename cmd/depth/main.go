// Depth is a squad-depth analyser for football clubs: it reads a squad file and
// says where the club is short next season, by how much and why.
package main

import (
	"os"
	"os/signal"
	"syscall"
)

func main() {
	// SIGPIPE would end the program while it replaces files. Without it the files that
	// were asked for are all written, though nobody reads the list of them any more.
	// A standard output that is closed cannot be told from /dev/null: Go opens that in its
	// place, and just so do Python and Node give it to programs whose results are not wanted.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
