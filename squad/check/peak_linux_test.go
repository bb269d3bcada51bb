package check_test

import (
	"os"
	"syscall"
)

// peak is the most memory, in bytes, that a process that has ended was given.
func peak(p *os.ProcessState) int64 { return p.SysUsage().(*syscall.Rusage).Maxrss << 10 }
