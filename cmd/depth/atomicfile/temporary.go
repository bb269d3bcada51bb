package atomicfile

import (
	"crypto/rand"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// ourNames are the names of temporary files: of this computer, of others, and of those
// versions that did not tell which computer it was.
var ourNames = regexp.MustCompile(`^\.depth-([0-9a-f]{8}-)?([A-Z2-7]{26}|[0-9]+)$`)

// prefix is how the temporary files of this computer begin. On a shared disk those of
// others stand beside them.
func prefix() string {
	host, _ := os.Hostname() // all without a name are one
	return fmt.Sprintf(".depth-%08x-", crc32.ChecksumIEEE([]byte(host)))
}

// create makes a temporary file and holds its lock, by which [Clear] knows that somebody
// is at work on it. One that is to replace another is closed to others first.
func create(root *os.Root, folder string, private bool) (file *os.File, name string, err error) {
	perm := fs.FileMode(0o666)
	if private {
		perm = 0o600
	}
	const tries = 100
	for range tries {
		name = filepath.Join(folder, prefix()+rand.Text())
		file, err = root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
		if err != nil {
			return nil, "", err
		}
		// Another run may have cleared it away before it was locked.
		if !errors.Is(lock(file), ErrLocked) && isAt(root, name, file) {
			return file, name, nil
		}
		_ = file.Close()
	}
	return nil, "", errors.New("another program takes the temporary files away")
}

// isAt reports whether a name is that of an open file.
func isAt(root *os.Root, name string, file *os.File) bool {
	there, err := root.Lstat(name)
	if err != nil {
		return false
	}
	info, err := file.Stat()
	return err == nil && os.SameFile(there, info)
}

// Clear takes the temporary files of killed runs out of a folder. Those whose runs
// cannot be known to be dead, because they ran on another computer or the disk has no
// locks, go after a day.
func Clear(root *os.Root) {
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return // what is to be written will tell
	}
	for _, e := range entries {
		if e.Type().IsRegular() && ourNames.MatchString(e.Name()) {
			clearDead(root, e.Name())
		}
	}
}

func clearDead(root *os.Root, name string) {
	file, err := root.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return // another run was faster, or it is another user's
	}
	defer file.Close()
	locked := lock(file)
	if errors.Is(locked, ErrLocked) {
		return
	}
	if locked != nil || !strings.HasPrefix(name, prefix()) {
		const long = 24 * time.Hour
		if info, err := file.Stat(); err != nil || time.Since(info.ModTime()) < long {
			return
		}
	}
	_ = root.Remove(name) // the next run tries again
}
