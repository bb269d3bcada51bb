// Package expect says in tests what is expected, in one line each.
package expect

import "testing"

// Equal fails a test if something is not what is wanted.
func Equal[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n got %v\nwant %v", what, got, want)
	}
}

// Error fails a test if an error does not read as wanted; "" wants none.
func Error(t testing.TB, what string, err error, want string) {
	t.Helper()
	got := ""
	if err != nil {
		got = err.Error()
	}
	Equal(t, "error of "+what, got, want)
}

// Must is a value that cannot fail to be had, such as a date that a test spells out. It
// panics if there is an error.
func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
