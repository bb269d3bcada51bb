package report

import (
	"bytes"
	"errors"
	"io"
	"runtime"
	"sync"
)

// writePieces writes so many pieces of a text in their order. As many as keep all
// processors busy are made at once, and their room is used again for the next ones: all
// pieces together are large.
func writePieces(w io.Writer, n int, piece func(text *bytes.Buffer, i int) error) error {
	const each = 16 // for a processor: few are left to wait for the last one
	texts := make([]bytes.Buffer, min(n, each*runtime.GOMAXPROCS(0)))
	failed := make([]error, len(texts))
	for first := 0; first < n; first += len(texts) {
		texts := texts[:min(len(texts), n-first)]
		var making sync.WaitGroup
		for i := range texts {
			making.Go(func() {
				texts[i].Reset()
				failed[i] = piece(&texts[i], first+i)
			})
		}
		making.Wait()
		if err := errors.Join(failed...); err != nil {
			return err
		}
		for i := range texts {
			if _, err := w.Write(texts[i].Bytes()); err != nil {
				return err
			}
		}
	}
	return nil
}
