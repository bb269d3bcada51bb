// Package parallel does work on several processors at once.
package parallel

import (
	"context"
	"iter"
	"runtime"
	"sync"
	"sync/atomic"
)

// InOrder does so many pieces of work, as many at once as there are workers, and
// hands on their results in the order of the pieces. Work begins on a few pieces
// that are not asked for yet, and never on more, so that few results are kept. Who
// stops asking waits until what has begun is done.
func InOrder[T any](pieces, workers int, work func(i int) (T, error)) iter.Seq2[T, error] {
	const ahead = 4 // pieces for each worker: the others go on while the first one takes its time
	return func(yield func(T, error) bool) {
		slots := make(chan struct{}, workers)
		begin := func(i int) func() (T, error) {
			result := sync.OnceValues(func() (T, error) {
				slots <- struct{}{}
				defer func() { <-slots }()
				return work(i)
			})
			go result()
			return result
		}
		var begun []func() (T, error) // the first one is asked for next
		defer func() {
			for _, result := range begun {
				result()
			}
		}()
		next := func() (T, error) {
			first := begun[0]
			begun[0] = nil // its result is kept no longer
			begun = begun[1:]
			return first()
		}
		for i := range pieces {
			begun = append(begun, begin(i))
			if len(begun) == ahead*workers && !yield(next()) {
				return
			}
		}
		for len(begun) > 0 {
			if !yield(next()) {
				return
			}
		}
	}
}

// Each does so many pieces of work on all processors, in any order. When the context
// ends it returns at once, with the reason; what is being done then, such as reading
// what never comes, is left behind.
func Each(ctx context.Context, pieces int, work func(i int)) error {
	var workers sync.WaitGroup
	var taken atomic.Int64
	for range min(runtime.GOMAXPROCS(0), pieces) {
		workers.Go(func() {
			for ctx.Err() == nil {
				i := int(taken.Add(1)) - 1
				if i >= pieces {
					return
				}
				work(i)
			}
		})
	}
	done := make(chan struct{})
	go func() {
		workers.Wait()
		close(done)
	}()
	select {
	case <-ctx.Done():
	case <-done:
	}
	return ctx.Err()
}
