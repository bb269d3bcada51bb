package atomicfile

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"
)

// in is a folder that holds a file a.yaml with a text.
func in(t *testing.T, text string) (*os.Root, string) {
	t.Helper()
	folder := t.TempDir()
	save(t, filepath.Join(folder, "a.yaml"), text)
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root, folder
}

func save(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o640); err != nil {
		t.Fatal(err)
	}
}

// onlyFile is the text of a.yaml, beside which nothing may have been left.
func onlyFile(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != "a.yaml" {
			t.Errorf("%s is left", e.Name())
		}
	}
	text, err := os.ReadFile(filepath.Join(folder, "a.yaml"))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return string(text)
}

// What somebody saves between reading and replacing stays.
func TestReplace(t *testing.T) {
	const read = "read"
	gone := func(t *testing.T, file string) {
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name    string
		before  []byte
		between func(t *testing.T, file string)
		err     error
		want    string
	}{
		{"nothing", []byte(read), func(*testing.T, string) {}, nil, "new"},
		{"saved", []byte(read), func(t *testing.T, file string) { save(t, file, "their") }, ErrChanged, "their"},
		{"saved longer", []byte(read), func(t *testing.T, file string) { save(t, file, read+"+") }, ErrChanged, read + "+"},
		{"emptied", []byte(read), func(t *testing.T, file string) { save(t, file, "") }, ErrChanged, ""},
		{"another text of the same size and time", []byte(read), func(t *testing.T, file string) {
			info, err := os.Stat(file)
			if err != nil {
				t.Fatal(err)
			}
			save(t, file, "raed")
			if err := os.Chtimes(file, info.ModTime(), info.ModTime()); err != nil {
				t.Fatal(err)
			}
		}, ErrChanged, "raed"},
		{"saved as it was", []byte(read), func(t *testing.T, file string) { save(t, file, read) }, nil, "new"},
		{"taken away", []byte(read), gone, ErrChanged, ""},
		{"there was none, and is none", nil, gone, nil, "new"},
		{"there was none, and is one", nil, func(*testing.T, string) {}, ErrChanged, read},
		{"there was none, and is an empty one", nil, func(t *testing.T, file string) { save(t, file, "") }, ErrChanged, ""},
		{"there was an empty one, and is none", []byte{}, gone, ErrChanged, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			root, folder := in(t, read)
			test.between(t, filepath.Join(folder, "a.yaml"))
			loss, err := Replace(root, "a.yaml", test.before, []byte("new"))
			if !errors.Is(err, test.err) || loss != 0 {
				t.Errorf("error %v, loss %q; want %v", err, loss, test.err)
			}
			if got := onlyFile(t, folder); got != test.want {
				t.Errorf("the file holds %q, want %q", got, test.want)
			}
		})
	}
}

// The last look is at what is there when the new text is on the disk: an editor that
// saves by renaming is seen too.
func TestReplaceLooksLast(t *testing.T) {
	root, folder := in(t, "read")
	old, err := openOld(root, "a.yaml", os.O_RDWR)
	if err != nil {
		t.Fatal(err)
	}
	defer old.close()
	_, err = put(root, "a.yaml", []byte("new"), old, func() error {
		save(t, filepath.Join(folder, "a.yaml~"), "read")
		if err := root.Rename("a.yaml~", "a.yaml"); err != nil {
			t.Fatal(err)
		}
		return old.holds(root, "a.yaml", []byte("read"))
	})
	if !errors.Is(err, ErrChanged) || onlyFile(t, folder) != "read" {
		t.Errorf("error %v, want %v", err, ErrChanged)
	}
}

func TestWrite(t *testing.T) {
	root, folder := in(t, "old")
	for _, text := range []string{"result", ""} {
		if loss, err := Write(root, "a.yaml", []byte(text)); err != nil || loss != 0 {
			t.Errorf("error %v, loss %q", err, loss)
		}
		if got := onlyFile(t, folder); got != text {
			t.Errorf("the file holds %q, want %q", got, text)
		}
	}
	if err := root.Mkdir("folder", 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(root, "folder", nil); err == nil {
		t.Error("a folder was replaced")
	}
}

// Of those who replace a file at once each either does or is told that it did not.
func TestReplaceAtOnce(t *testing.T) {
	if !locks {
		t.Skip("no locks here")
	}
	const runs, times = 4, 25
	root, folder := in(t, "0")
	var all sync.WaitGroup
	for range runs {
		all.Go(func() {
			for done := 0; done < times; {
				before, err := root.ReadFile("a.yaml")
				if err != nil {
					t.Error(err)
					return
				}
				n, _ := strconv.Atoi(string(before))
				_, err = Replace(root, "a.yaml", before, []byte(strconv.Itoa(n+1)))
				switch {
				case err == nil:
					done++
				case !errors.Is(err, ErrChanged) && !errors.Is(err, ErrLocked):
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	if got := onlyFile(t, folder); got != strconv.Itoa(runs*times) {
		t.Errorf("%s of %d changes are there", got, runs*times)
	}
}

func TestLock(t *testing.T) {
	if !locks {
		t.Skip("no locks here")
	}
	root, folder := in(t, "text")
	lock, err := Lock(root)
	if err != nil {
		t.Fatal(err)
	}
	again, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if _, err := Lock(again); !errors.Is(err, ErrLocked) {
		t.Errorf("error %v, want %v", err, ErrLocked)
	}
	if err := lock.Close(); err != nil {
		t.Fatal(err)
	}
	if lock, err = Lock(again); err != nil {
		t.Fatal(err)
	}
	if err := lock.Close(); err != nil {
		t.Error(err)
	}
	onlyFile(t, folder)
}

// Only what runs of depth have left goes, and only if they are known to be dead.
func TestClear(t *testing.T) {
	const random, days = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 48 * time.Hour
	for _, test := range []struct {
		name  string
		age   time.Duration
		stays bool
	}{
		{prefix() + random, 0, !locks},
		{prefix() + random, days, false},
		{".depth-00000000-" + random, 0, true}, // of another computer
		{".depth-00000000-" + random, days, false},
		{".depth-" + random, 0, true}, // of older versions
		{".depth-" + random, days, false},
		{".depth-1234567", days, false},
		{".depth-notes", days, true},
		{".depth-", days, true},
		{".depth-" + random + ".yaml", days, true},
		{"x.depth-" + random, days, true},
		{prefix() + random + "A", days, true},
		{".a.yaml1234567", days, true},
	} {
		root, folder := in(t, "text")
		file := filepath.Join(folder, test.name)
		save(t, file, "half a te")
		then := time.Now().Add(-test.age)
		if err := os.Chtimes(file, then, then); err != nil {
			t.Fatal(err)
		}
		Clear(root)
		if _, err := os.Lstat(file); (err == nil) != test.stays {
			t.Errorf("%s, %v old: stays %t, want %t", test.name, test.age, err == nil, test.stays)
		}
	}
	root, _ := in(t, "text")
	name := prefix() + random
	if err := root.Mkdir(name, 0o700); err != nil {
		t.Fatal(err)
	}
	if Clear(root); !exists(root, name) {
		t.Error("a folder is gone")
	}
}

func exists(root *os.Root, name string) bool {
	_, err := root.Lstat(name)
	return err == nil
}

// Who clears while others write takes nothing from them.
func TestClearWhileWriting(t *testing.T) {
	if !locks {
		t.Skip("no locks here")
	}
	const writers, times = 3, 100
	root, folder := in(t, "text")
	text := bytes.Repeat([]byte("x"), 1000)
	var all sync.WaitGroup
	for range writers {
		all.Go(func() {
			for range times {
				if _, err := Write(root, "a.yaml", text); err != nil {
					t.Error(err)
				}
			}
		})
	}
	written := make(chan struct{})
	var clearing sync.WaitGroup
	clearing.Go(func() {
		for {
			select {
			case <-written:
				return
			default:
				Clear(root)
			}
		}
	})
	all.Wait()
	close(written)
	clearing.Wait()
	if got := onlyFile(t, folder); got != string(text) {
		t.Errorf("the file holds %q", got)
	}
}
