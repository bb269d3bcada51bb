package squadfile_test

import "testing"

// survive, deferred, lets the other tests run on after a panic.
func survive(t *testing.T) {
	t.Helper()
	if p := recover(); p != nil {
		t.Errorf("panic: %v", p)
	}
}
