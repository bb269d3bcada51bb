package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// endless is an input that never comes. It tells when it is waited for.
type endless struct{ asked chan struct{} }

func (e endless) Read([]byte) (int, error) {
	close(e.asked)
	select {}
}

// Ctrl-C ends a league at once, whatever it waits for, and leaves the file of the
// last result as it was.
func TestInterruptedLeague(t *testing.T) {
	folder := t.TempDir()
	result := filepath.Join(folder, "result.txt")
	if err := os.WriteFile(result, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	input := endless{make(chan struct{})}
	ended := make(chan int)
	var told bytes.Buffer
	go func() { ended <- run([]string{"league", "-", "-o", result}, input, io.Discard, &told) }()
	<-input.asked
	if err := must(os.FindProcess(os.Getpid())).Signal(os.Interrupt); err != nil {
		t.Skipf("no signals here: %v", err)
	}
	status := <-ended // one that goes on ends the tests with all that it waits for
	if want := "depth: interrupted: nothing was written\n"; status != exitFailed || told.String() != want {
		t.Errorf("status %d, %q; want %d, %q", status, &told, exitFailed, want)
	}
	if got := must(os.ReadFile(result)); string(got) != "old" {
		t.Errorf("the file holds %q", got)
	}
	if left := must(os.ReadDir(folder)); len(left) != 1 {
		t.Errorf("%d files are left", len(left))
	}
}
