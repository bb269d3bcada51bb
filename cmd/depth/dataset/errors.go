package dataset

import (
	"fmt"
	"net/http"
	"strconv"
	"time"
)

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
