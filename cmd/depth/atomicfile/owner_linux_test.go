package atomicfile

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// The owner and the group stay where the system allows; where not, it is told.
func TestOwner(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give files away")
	}
	const they, group, others = 12345, 23456, 34567
	for _, test := range []struct {
		name     string
		as       int // who replaces the file
		loss     Loss
		uid, gid uint32
	}{
		{"by root", 0, 0, they, group},
		{"by others", others, Owner, others, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			root, folder := in(t, "old")
			file := filepath.Join(folder, "a.yaml")
			for _, name := range []string{file, folder} {
				if err := os.Chmod(name, 0o777); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Chown(file, they, group); err != nil {
				t.Fatal(err)
			}
			var loss Loss
			as(t, test.as, func() (err error) {
				loss, err = Replace(root, "a.yaml", []byte("old"), []byte("new"))
				return err
			})
			info, err := os.Stat(file)
			if err != nil {
				t.Fatal(err)
			}
			is := info.Sys().(*syscall.Stat_t)
			if loss != test.loss || is.Uid != test.uid || is.Gid != test.gid || info.Mode() != 0o777 {
				t.Errorf("loss %q, owner %d, group %d, mode %v", loss, is.Uid, is.Gid, info.Mode())
			}
		})
	}
}

// as does something with the rights of a user on files, which each thread has of its own.
func as(t *testing.T, user int, do func() error) {
	t.Helper()
	done := make(chan error)
	go func() {
		runtime.LockOSThread() // and never unlock it: the thread ends with its rights
		if user != 0 {
			_ = syscall.Setfsuid(user)
		}
		done <- do()
	}()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}
