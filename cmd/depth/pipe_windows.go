package main

import (
	"errors"
	"syscall"
)

// isClosedPipe reports whether an error is that nobody reads a pipe any more.
func isClosedPipe(err error) bool {
	const noData = syscall.Errno(232) // "the pipe is being closed"; package syscall has no name for it
	return errors.Is(err, syscall.ERROR_BROKEN_PIPE) || errors.Is(err, noData)
}
