package dataset

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"
)

// NewClient is a client that follows few redirects, and none that leaves encryption.
func NewClient() *http.Client {
	const patience = 20 * time.Second
	return &http.Client{
		Transport: &http.Transport{
			Proxy:               http.ProxyFromEnvironment,
			DialContext:         (&net.Dialer{Timeout: patience}).DialContext,
			TLSHandshakeTimeout: patience,
			ForceAttemptHTTP2:   true,
			DisableCompression:  true, // the tables are packed already, and ranges are of what is sent
			DisableKeepAlives:   true, // what a server sends unasked is not looked at
		},
		CheckRedirect: checkRedirect,
	}
}

func checkRedirect(next *http.Request, before []*http.Request) error {
	const most = 5
	switch last := before[len(before)-1].URL; {
	case len(before) > most:
		return fmt.Errorf("it redirects more than %d times", most)
	case next.URL.Scheme != "https" && last.Scheme == "https", next.URL.Scheme != "https" && next.URL.Scheme != "http":
		return fmt.Errorf("it redirects from %s to %s://%s, which is not safe", last.Scheme, next.URL.Scheme, next.URL.Host)
	}
	return nil
}

// The limits of time.
var (
	errStalled = errors.New("nothing has come for too long")
	errTooLong = errors.New("it takes too long")
)

// impatient is a context that ends when nothing has come for a while, or all takes too
// long.
type impatient struct {
	context.Context
	stall time.Duration
	timer *time.Timer
	stop  []func()
}

func newImpatient(ctx context.Context, stall, longest time.Duration) *impatient {
	ctx, stopLongest := context.WithTimeoutCause(ctx, longest, errTooLong)
	ctx, cancel := context.WithCancelCause(ctx)
	timer := time.AfterFunc(stall, func() { cancel(errStalled) })
	return &impatient{ctx, stall, timer, []func(){stopLongest, func() { cancel(nil) }}}
}

// end gives back what the context holds.
func (c *impatient) end() {
	c.timer.Stop()
	for _, stop := range c.stop {
		stop()
	}
}

// reader reads what comes, which is a sign of life.
func (c *impatient) reader(in io.Reader) io.Reader {
	return readerFunc(func(p []byte) (int, error) {
		n, err := in.Read(p)
		if n > 0 {
			c.timer.Reset(c.stall)
		}
		return n, err
	})
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// cause is why a request failed, without its address: the context's reason if it ended.
func (c *impatient) cause(err error) error {
	if ended := context.Cause(c.Context); ended != nil {
		return ended
	}
	var urlError *url.Error
	if errors.As(err, &urlError) {
		return urlError.Err
	}
	return err
}
