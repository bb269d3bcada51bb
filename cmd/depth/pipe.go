//go:build !windows

package main

import (
	"errors"
	"syscall"
)

// isClosedPipe reports whether an error is that nobody reads a pipe any more.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
