package parallel_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/depth-football/depth/squad/parallel"
)

func TestInOrder(t *testing.T) {
	odd := errors.New("odd")
	for _, pieces := range []int{0, 1, 7, 8, 9, 1000} {
		var got []int
		for n, err := range parallel.InOrder(pieces, 2, func(i int) (int, error) {
			if i%2 == 1 {
				return i, odd
			}
			return i, nil
		}) {
			if (err == odd) != (n%2 == 1) {
				t.Errorf("piece %d of %d: error %v", n, pieces, err)
			}
			got = append(got, n)
		}
		if len(got) != pieces || !slices.IsSorted(got) {
			t.Errorf("%d pieces: got %v", pieces, got)
		}
	}
}

// No more pieces are worked on at once than there are workers, all of whom work, and
// no more are begun than a few.
func TestInOrderIsBounded(t *testing.T) {
	const pieces, workers, few = 500, 3, 4 * 3
	var running, begun atomic.Int64
	var all sync.WaitGroup
	all.Add(workers)
	asked := int64(0)
	for range parallel.InOrder(pieces, workers, func(i int) (int, error) {
		begun.Add(1)
		if n := running.Add(1); n > workers {
			t.Errorf("%d pieces are worked on at once", n)
		}
		if i < workers { // these wait for each other
			all.Done()
			all.Wait()
		}
		running.Add(-1)
		return i, nil
	}) {
		asked++
		if n := begun.Load(); n > asked+few {
			t.Fatalf("%d pieces are begun when %d are asked for", n, asked)
		}
		if asked == pieces/2 {
			break
		}
	}
	if n := begun.Load(); n < pieces/2 || n > pieces/2+few || running.Load() != 0 {
		t.Errorf("%d pieces are begun and %d go on when nobody asks any more", n, running.Load())
	}
}

// Each piece is done once, and nobody waits for work that never ends once the context has.
func TestEach(t *testing.T) {
	done := make([]atomic.Int64, 1000)
	if err := parallel.Each(t.Context(), len(done), func(i int) { done[i].Add(1) }); err != nil {
		t.Fatal(err)
	}
	for i := range done {
		if n := done[i].Load(); n != 1 {
			t.Errorf("piece %d is done %d times", i, n)
		}
	}

	ctx, cancel := context.WithCancel(t.Context())
	never := make(chan struct{})
	defer close(never)
	err := parallel.Each(ctx, 10, func(int) {
		cancel()
		<-never
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}
