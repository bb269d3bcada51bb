package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// The exit statuses.
const (
	exitDone   = 0 // and nothing to complain of
	exitNo     = 1 // done, and the answer is "no"
	exitFailed = 2 // it could not be done

	// Whoever read the results has left. Shells give this status to a program, such as
	// git, that SIGPIPE has ended.
	exitPipe = 141
)

// run runs the program and returns its exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s := streams{stdin, stdout, stderr, &pager{}}
	root := newRoot(s)
	var help bytes.Buffer // and whatever else cobra prints
	root.SetOut(&help)
	strictCompletion(root)
	root.SetArgs(args)
	err := root.Execute()
	if help.Len() > 0 {
		err = errors.Join(err, s.show(help.Bytes()))
	}
	var no negativeAnswer
	var status exitStatus
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &status):
		return int(status)
	case errors.As(err, &no):
		fmt.Fprintf(stderr, "depth: %s\n", names.Printable(no.Error()))
		return exitNo
	}
	if !report(stderr, err) {
		return exitPipe
	}
	return exitFailed
}

// report writes an error, or each of several that were joined, and reports whether there
// was anything to say: a reader who has left, as head does, has had enough.
func report(w io.Writer, err error) (told bool) {
	var problems squadfile.Diagnostics
	switch joined, several := err.(interface{ Unwrap() []error }); {
	case several:
		for _, e := range joined.Unwrap() {
			told = report(w, e) || told
		}
		return told
	case isClosedPipe(err):
		return false
	case errors.Is(err, errTold):
	case errors.As(err, &problems):
		fmt.Fprintln(w, problems.Error())
	default:
		fmt.Fprintf(w, "depth: %s\n", names.Printable(err.Error()))
	}
	return true
}

// negativeAnswer is the answer "no" to a question that the user asked with a flag such
// as --fail-on.
type negativeAnswer string

func (e negativeAnswer) Error() string { return string(e) }

// exitStatus is that of a command which has told why, and in which git reads more than
// depth's own statuses say.
type exitStatus int

func (e exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

// errTold stands for errors that were told when they occurred, rather than kept.
var errTold = errors.New("told")

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
	pager    *pager // nil if there is none
}

// show writes what people read to standard output, a screen at a time where it is longer.
func (s streams) show(parts ...[]byte) error {
	return toStandardOutput(s.pager.write(s, parts))
}

func toStandardOutput(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("cannot write to standard output: %w", cause(err))
}
