//go:build unix

package atomicfile

import (
	"os"
	"syscall"
)

// keep gives a new file the owner and the group of the old one, or the group alone, as
// far as the system allows.
func keep(file *os.File, old *oldFile) (Loss, error) {
	info, err := file.Stat()
	if err != nil {
		return 0, err
	}
	is, ok := info.Sys().(*syscall.Stat_t)
	was, known := old.info.Sys().(*syscall.Stat_t)
	if !ok || !known {
		return 0, nil
	}
	var loss Loss
	if was.Nlink > 1 {
		loss |= Links
	}
	if is.Uid == was.Uid && is.Gid == was.Gid || file.Chown(int(was.Uid), int(was.Gid)) == nil {
		return loss, nil
	}
	_ = file.Chown(-1, int(was.Gid)) // allowed for a group of one's own
	return loss | Owner, nil
}
