//go:build unix && !aix && !solaris

package atomicfile

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestPermissionsStay(t *testing.T) {
	for _, mode := range []os.FileMode{0o600, 0o640, 0o666, 0o755} {
		root, _ := in(t, "old")
		if err := root.Chmod("a.yaml", mode); err != nil {
			t.Fatal(err)
		}
		if _, err := Replace(root, "a.yaml", []byte("old"), []byte("new")); err != nil {
			t.Fatal(err)
		}
		if info, err := root.Stat("a.yaml"); err != nil || info.Mode() != mode {
			t.Errorf("mode %v is %v now, error %v", mode, info.Mode(), err)
		}
	}
}

// Other names of a file cannot be kept, which is told.
func TestOtherNames(t *testing.T) {
	root, _ := in(t, "old")
	if err := root.Link("a.yaml", "b.yaml"); err != nil {
		t.Skipf("no hard links here: %v", err)
	}
	loss, err := Replace(root, "a.yaml", []byte("old"), []byte("new"))
	if err != nil || loss != Links {
		t.Errorf("loss %q, error %v", loss, err)
	}
	if text, err := root.ReadFile("b.yaml"); err != nil || string(text) != "old" {
		t.Errorf("the other name holds %q, error %v", text, err)
	}
}

// What is no file is not replaced, nor what a link leads to.
func TestNoFile(t *testing.T) {
	root, folder := in(t, "old")
	if err := root.Rename("a.yaml", "b.yaml"); err != nil {
		t.Fatal(err)
	}
	if err := root.Symlink("b.yaml", "a.yaml"); err != nil {
		t.Fatal(err)
	}
	if _, err := Replace(root, "a.yaml", []byte("old"), []byte("new")); !errors.Is(err, ErrChanged) {
		t.Errorf("a link: error %v, want %v", err, ErrChanged)
	}
	if err := root.Remove("b.yaml"); err != nil {
		t.Fatal(err)
	}
	if _, err := Replace(root, "a.yaml", nil, []byte("new")); !errors.Is(err, ErrChanged) {
		t.Errorf("a link to nowhere: error %v, want %v", err, ErrChanged)
	}
	onlyFile(t, folder)
}

func TestReplaceLocked(t *testing.T) {
	root, folder := in(t, "old")
	file, err := root.Open("a.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := lock(file); err != nil {
		t.Skipf("no locks here: %v", err)
	}
	if _, err := Replace(root, "a.yaml", []byte("old"), []byte("new")); !errors.Is(err, ErrLocked) || onlyFile(t, folder) != "old" {
		t.Errorf("error %v, want %v", err, ErrLocked)
	}
}

// workingIn names the folder in which the test binary is to begin a temporary file and
// never end.
const workingIn = "DEPTH_TEST_WORKING_IN"

func TestMain(m *testing.M) {
	if folder := os.Getenv(workingIn); folder != "" {
		work(folder)
	}
	os.Exit(m.Run())
}

func work(folder string) {
	root, err := os.OpenRoot(folder)
	if err == nil {
		var name string
		if _, name, err = create(root, ".", false); err == nil {
			os.Stdout.WriteString(name + "\n")
			_, _ = io.Copy(io.Discard, os.Stdin)
		}
	}
	os.Exit(2)
}

// What a run is at work on stays as long as it lives, and goes when it was killed.
func TestClearAfterKill(t *testing.T) {
	root, folder := in(t, "text")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command(self)
	run.Env = append(os.Environ(), workingIn+"="+folder)
	if _, err := run.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := run.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	name := strings.TrimSpace(line)
	if Clear(root); !exists(root, name) {
		t.Error("the file of a run that lives is gone")
	}
	if err := run.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = run.Wait()
	if !exists(root, name) {
		t.Error("a killed run has cleared its file away: nothing is proved")
	}
	if Clear(root); exists(root, name) {
		t.Error("the file of a killed run is still there")
	}
}
