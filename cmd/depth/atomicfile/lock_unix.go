//go:build unix && !aix && !solaris

package atomicfile

import (
	"errors"
	"os"
	"syscall"
)

// locks reports whether files can be locked here.
const locks = true

// lock locks a file or a folder until it is closed, which it also is when its process
// dies. The error is [ErrLocked] while somebody else has the lock, and another one where
// the disk has no locks.
func lock(file *os.File) error {
	conn, err := file.SyscallConn()
	if err != nil {
		return err
	}
	var locked error
	err = conn.Control(func(fd uintptr) {
		for {
			if locked = syscall.Flock(int(fd), syscall.LOCK_EX|syscall.LOCK_NB); locked != syscall.EINTR {
				return
			}
		}
	})
	if errors.Is(locked, syscall.EWOULDBLOCK) {
		return ErrLocked
	}
	return errors.Join(err, locked)
}
