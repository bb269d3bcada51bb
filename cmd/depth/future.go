package main

import "sync"

// future starts work whose result is needed later.
func future[T any](work func() (T, error)) func() (T, error) {
	result := sync.OnceValues(work)
	go result()
	return result
}
