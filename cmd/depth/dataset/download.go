package dataset

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
)

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
	ok = strings.HasPrefix(header, "bytes ") && errors.Join(err1, err2, err3) == nil
	return first, all, ok && first >= 0 && first <= last && last == all-1
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
