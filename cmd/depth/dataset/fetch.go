package dataset

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
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

// MissingError says that a source does not have a table.
type MissingError struct{ What string }

func (e *MissingError) Error() string { return e.What }

// UnreachableError says that a server did not answer.
type UnreachableError struct {
	Host string
	Err  error
}

func (e *UnreachableError) Error() string { return fmt.Sprintf("cannot reach %s: %v", e.Host, e.Err) }

func (e *UnreachableError) Unwrap() error { return e.Err }

// brokenOff says that a download ended before its end. What came is kept if the rest of it
// can be asked for.
type brokenOff struct {
	host      string
	table     Table
	have, all int64
	err       error
}

func (e *brokenOff) Error() string {
	of := ""
	if e.all > 0 {
		of = " of " + Size(e.all)
	}
	return fmt.Sprintf("%s broke off after %s%s of %s: %v", e.host, Size(e.have), of, e.table.file(), e.err)
}

func (e *brokenOff) Unwrap() error { return e.err }

// Size is a number of bytes in words.
func Size(n int64) string {
	switch {
	case n < 1<<10:
		return strconv.FormatInt(n, 10) + " bytes"
	case n < 1<<20:
		return fmt.Sprintf("%.1f KiB", float64(n)/(1<<10))
	}
	return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
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

// download is one try to fetch a table.
type download struct {
	*Fetcher
	store   *Store
	from    Source
	table   Table
	waiting *impatient
	now     time.Time

	part record // what is there of it
	have int64
}

// request asks for a table unless it is the one that is kept, and only for the rest of
// one that is there in part.
func (d *download) request() (*http.Request, error) {
	full, address := d.from.address(d.table)
	request, err := http.NewRequestWithContext(d.waiting, http.MethodGet, full.String(), nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", d.UserAgent)
	request.Header.Set("Accept-Encoding", "identity")
	if kept, ok := d.store.record(d.table.file()); ok && kept.Address == address {
		if kept.ETag != "" {
			request.Header.Set("If-None-Match", kept.ETag)
		}
		if kept.LastModified != "" {
			request.Header.Set("If-Modified-Since", kept.LastModified)
		}
	}
	if d.part, d.have = d.store.part(d.table, address); d.have > 0 {
		request.Header.Set("Range", fmt.Sprintf("bytes=%d-", d.have))
		request.Header.Set("If-Range", d.part.validator())
	}
	return request, nil
}

// same is the table that is kept, which the server says has not changed.
func (d *download) same(request *http.Request) (Fetched, error) {
	kept, ok := d.store.record(d.table.file())
	if !ok || request.Header.Get("If-None-Match")+request.Header.Get("If-Modified-Since") == "" {
		return Fetched{}, fmt.Errorf("%s says that %s has not changed, which it was not asked", d.from, d.table.file())
	}
	kept.Fetched = d.now
	if err := d.store.write(recordName(d.table.file()), kept); err != nil {
		return Fetched{}, d.store.cannotWrite(d.table, err)
	}
	return Fetched{Kept: d.store.kept(d.table, kept), Same: true}, d.store.discard(d.table)
}

// resume receives the rest of what is there, if it is that: of the same version, from
// where the download broke off to the end.
func (d *download) resume(request *http.Request, response *http.Response) (Fetched, error) {
	first, all, ok := contentRange(response.Header.Get("Content-Range"))
	switch {
	case request.Header.Get("Range") == "":
		return Fetched{}, fmt.Errorf("%s sent a part of %s, which it was not asked for", d.from, d.table.file())
	case !ok, first != d.have, d.part.Size >= 0 && all != d.part.Size, d.isAnother(response.Header),
		response.ContentLength >= 0 && response.ContentLength != all-first:
		return Fetched{}, errors.Join(errAgain, d.store.discard(d.table))
	}
	d.part.Size = all
	return d.receive(response, d.have)
}

// isAnother reports whether a server sends of another version than what is there.
func (d *download) isAnother(header http.Header) bool {
	name := "Last-Modified"
	if d.part.ETag != "" {
		name = "ETag"
	}
	now := header.Get(name)
	return now != "" && now != cmp.Or(d.part.ETag, d.part.LastModified)
}

// contentRange are the first byte of a part that goes to the end, and the size of the
// whole.
func contentRange(header string) (first, all int64, ok bool) {
	span, whole, _ := strings.Cut(strings.TrimPrefix(header, "bytes "), "/")
	from, to, _ := strings.Cut(span, "-")
	first, err1 := strconv.ParseInt(from, 10, 64)
	last, err2 := strconv.ParseInt(to, 10, 64)
	all, err3 := strconv.ParseInt(whole, 10, 64)
	return first, all, strings.HasPrefix(header, "bytes ") && errors.Join(err1, err2, err3) == nil && first >= 0 && first <= last && last == all-1
}

// receive writes what comes behind what is there, and keeps it when it is whole and the
// table that it should be.
func (d *download) receive(response *http.Response, have int64) (Fetched, error) {
	_, address := d.from.address(d.table)
	part := record{
		Address: address, ETag: response.Header.Get("ETag"), LastModified: response.Header.Get("Last-Modified"),
		Size: response.ContentLength, Fetched: d.now,
	}
	if part.Size >= 0 {
		part.Size += have
	}
	if have > 0 {
		part = d.part
		part.Fetched = d.now
	}
	if part.Size > d.table.packed {
		return Fetched{}, d.tooLarge()
	}
	file, err := d.store.openPart(d.table, part, have)
	if err != nil {
		return Fetched{}, err
	}
	defer file.Close()
	got := Fetched{Resumed: have}
	if got.Loaded, err = d.copy(file, response.Body, have, part.Size); err != nil {
		return got, err
	}
	part.Size = have + got.Loaded
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return got, err
	}
	if err := d.table.check(file); err != nil {
		wrong := errors.Join(d.wrongAnswer(err), d.store.discard(d.table))
		if have > 0 {
			return got, errors.Join(errAgain, wrong)
		}
		return got, wrong
	}
	if err := errors.Join(file.Sync(), file.Close()); err != nil {
		return got, d.store.cannotWrite(d.table, err)
	}
	if err := d.store.keep(d.table, part); err != nil {
		return got, err
	}
	got.Kept = d.store.kept(d.table, part)
	return got, nil
}

// copy writes what comes to the disk, up to the limit. all is the size of the whole, -1
// if it is not known.
func (d *download) copy(file io.Writer, body io.Reader, have, all int64) (loaded int64, err error) {
	in := d.waiting.reader(io.LimitReader(body, d.table.packed-have+1))
	buffer := make([]byte, 64<<10)
	for {
		n, err := in.Read(buffer)
		if _, failed := file.Write(buffer[:n]); failed != nil {
			return loaded, d.store.cannotWrite(d.table, failed)
		}
		loaded += int64(n)
		switch done := have + loaded; {
		case done > d.table.packed:
			return loaded, errors.Join(d.tooLarge(), d.store.discard(d.table))
		case errors.Is(err, io.EOF) && (all < 0 || done == all):
			return loaded, nil
		case errors.Is(err, io.EOF):
			return loaded, &brokenOff{d.from.String(), d.table, done, all, io.ErrUnexpectedEOF}
		case err != nil:
			return loaded, &brokenOff{d.from.String(), d.table, done, all, d.waiting.cause(err)}
		}
		d.Progress(have+loaded, max(all, 0))
	}
}

func (d *download) tooLarge() error {
	return d.wrongAnswer(&FormError{d.table.Name, "it is larger than " + Size(d.table.packed)})
}

// wrongAnswer says whose answer is wrong.
func (d *download) wrongAnswer(err error) error {
	_, address := d.from.address(d.table)
	return fmt.Errorf("%s: %w", address, err)
}

// statusError says what a server's refusal means, and what to do.
func statusError(host string, t Table, response *http.Response) error {
	status := response.Status
	switch code := response.StatusCode; {
	case code == http.StatusNotFound || code == http.StatusGone:
		return &MissingError{fmt.Sprintf("%s has no %s (%s)", host, t.file(), status)}
	case code == http.StatusUnauthorized || code == http.StatusForbidden:
		return fmt.Errorf("%s does not give %s to this computer (%s): its network may be shut out", host, t.file(), status)
	case code == http.StatusTooManyRequests:
		return fmt.Errorf("%s has been asked too often (%s): try again %s", host, status, later(response.Header.Get("Retry-After")))
	case code >= http.StatusInternalServerError:
		return fmt.Errorf("%s cannot give %s now (%s): try again %s", host, t.file(), status, later(response.Header.Get("Retry-After")))
	}
	return fmt.Errorf("%s does not give %s: it answers %s", host, t.file(), status)
}

// later is when a server wants to be asked again.
func later(retryAfter string) string {
	if seconds, err := strconv.Atoi(retryAfter); err == nil && seconds > 0 {
		return fmt.Sprintf("in %v", time.Duration(min(seconds, 1<<20))*time.Second)
	}
	return "later"
}
