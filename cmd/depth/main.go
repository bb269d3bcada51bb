// Depth is a squad-depth analyser for football clubs: it reads a squad file and
// says where the club is short next season, by how much and why.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/depth-football/depth/squad"
)

// The exit statuses.
const (
	exitDone   = 0 // and nothing to complain of
	exitNo     = 1 // done, and the answer is "no"
	exitFailed = 2 // it could not be done
)

func main() {
	// Without this a closed pipe would end the program without a word.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot(streams{stdin, stdout, stderr})
	help := &checkedWriter{Writer: stdout}
	root.SetOut(help)
	root.SetArgs(args)
	err := root.Execute()
	if err == nil && help.err != nil {
		err = fmt.Errorf("cannot write to standard output: %w", cause(help.err))
	}
	var no noError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &no):
		fmt.Fprintf(stderr, "depth: %s\n", no)
		return exitNo
	case errors.Is(err, errTold):
		return exitFailed
	}
	tell(stderr, err)
	return exitFailed
}

// tell writes an error, or each of several that were joined.
func tell(w io.Writer, err error) {
	var problems squad.Diagnostics
	switch joined, several := err.(interface{ Unwrap() []error }); {
	case several:
		for _, e := range joined.Unwrap() {
			tell(w, e)
		}
	case errors.As(err, &problems):
		fmt.Fprintln(w, problems.Error())
	default:
		fmt.Fprintf(w, "depth: %s\n", squad.Printable(err.Error()))
	}
}

// noError is the answer "no" to a question that the user asked with a flag such
// as --fail-on.
type noError string

func (e noError) Error() string { return string(e) }

// errTold stands for errors that were told when they occurred, rather than kept.
var errTold = errors.New("told")

// checkedWriter keeps the first error of writing. What cobra prints by itself,
// such as help, it prints without asking whether it could.
type checkedWriter struct {
	io.Writer
	err error
}

func (w *checkedWriter) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	if w.err == nil {
		w.err = err
	}
	return n, err
}

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}
