package dataset

import (
	"context"
	"errors"
	"net/http"
	"time"
)

// Fetcher fetches tables from a server.
type Fetcher struct {
	Client    *http.Client
	UserAgent string
	// Stall is how long nothing may come, Longest how long a table may take.
	Stall, Longest time.Duration
	// Now is the time that is noted of a table.
	Now func() time.Time
	// Progress is told how many bytes of a table are there, and of how many: 0 if that is
	// not known.
	Progress func(done, all int64)
}

// Fetched is what became of a table.
type Fetched struct {
	Kept
	Loaded  int64 // bytes that came
	Resumed int64 // bytes that were there from an earlier download
	Same    bool  // it is the one that was kept
}

// errAgain says that a download has to begin again, because the rest of it does not fit
// what is there.
var errAgain = errors.New("the rest does not fit what is there")

// Fetch brings the table of the store up to date. A download that breaks off, or whose
// rest does not fit, is tried again a few times. If the context ends, what came is kept
// for the next time.
func (f *Fetcher) Fetch(ctx context.Context, store *Store, from Source, t Table) (Fetched, error) {
	const tries = 3
	var loaded int64
	for try := 1; ; try++ {
		got, err := f.try(ctx, store, from, t)
		loaded += got.Loaded
		got.Loaded = loaded
		var broke *brokenOff
		again := errors.Is(err, errAgain) || errors.As(err, &broke) && got.Loaded > 0 && ctx.Err() == nil
		if !again || try == tries {
			return got, err
		}
	}
}

func (f *Fetcher) try(ctx context.Context, store *Store, from Source, t Table) (Fetched, error) {
	waiting := newImpatient(ctx, f.Stall, f.Longest)
	defer waiting.end()
	d := &download{f, store, from, t, waiting, f.Now(), record{}, 0}
	request, err := d.request()
	if err != nil {
		return Fetched{}, err
	}
	response, err := f.Client.Do(request)
	if err != nil {
		if ctx.Err() != nil {
			return Fetched{}, context.Cause(ctx)
		}
		return Fetched{}, &UnreachableError{from.String(), waiting.cause(err)}
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case http.StatusNotModified:
		return d.same(request)
	case http.StatusOK:
		return d.receive(response, 0)
	case http.StatusPartialContent:
		return d.resume(request, response)
	case http.StatusRequestedRangeNotSatisfiable:
		if request.Header.Get("Range") != "" {
			return Fetched{}, errors.Join(errAgain, store.discard(t))
		}
	}
	return Fetched{}, statusError(from.String(), t, response)
}
