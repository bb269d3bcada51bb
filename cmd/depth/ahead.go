package main

import "sync"

// ahead starts work whose result is needed later.
func ahead[T any](work func() (T, error)) func() (T, error) {
	result := sync.OnceValues(work)
	go result()
	return result
}
