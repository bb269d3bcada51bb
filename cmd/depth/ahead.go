package main

import (
	"runtime"
	"sync"
)

// ahead starts work whose result is needed later.
func ahead[T any](work func() (T, error)) func() (T, error) {
	result := sync.OnceValues(work)
	go result()
	return result
}

// eachAhead starts work on several things, on all processors; the results come in
// their order.
func eachAhead[T any](n int, work func(i int) (T, error)) []func() (T, error) {
	results := make([]func() (T, error), n)
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range n {
		results[i] = ahead(func() (T, error) {
			slots <- struct{}{}
			defer func() { <-slots }()
			return work(i)
		})
	}
	return results
}
