package page

import (
	"bytes"
	"errors"
	"io"
	"runtime"
	"sync"
)

// Pieces are made so many for each processor at a time: of small ones enough that none
// waits long for the last, of large ones no more than are worked at.
const (
	SmallPieces = 16
	LargePieces = 1
)

// writePieces writes so many pieces of a text in their order. As many as keep all
// processors busy are made at once, each by a writer that has a text of its own and uses
// its room again for the next piece: all pieces together are large.
func writePieces(w io.Writer, n, each int, writer func(text *bytes.Buffer) (write func(i int) error)) error {
	texts := make([]bytes.Buffer, min(n, each*runtime.GOMAXPROCS(0)))
	write, failed := make([]func(i int) error, len(texts)), make([]error, len(texts))
	for i := range texts {
		write[i] = writer(&texts[i])
	}
	for first := 0; first < n; first += len(texts) {
		texts := texts[:min(len(texts), n-first)]
		var making sync.WaitGroup
		for i := range texts {
			making.Go(func() {
				texts[i].Reset()
				failed[i] = write[i](first + i)
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
