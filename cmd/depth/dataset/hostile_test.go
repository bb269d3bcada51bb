package dataset

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"
)

func restOf(table []byte, from int) string {
	return fmt.Sprintf("bytes %d-%d/%d", from, len(table)-1, len(table))
}

// Whatever is answered in the place of a table is an error that says what it is, and
// what was there stays.
func TestWrongAnswers(t *testing.T) {
	old := gzipped(t, tableText(1))
	body := func(text []byte) func(http.ResponseWriter, *http.Request) bool {
		return func(w http.ResponseWriter, _ *http.Request) bool {
			w.Write(text)
			return true
		}
	}
	status := func(code int, header ...string) func(http.ResponseWriter, *http.Request) bool {
		return func(w http.ResponseWriter, _ *http.Request) bool {
			if header != nil {
				w.Header().Set(header[0], header[1])
			}
			w.WriteHeader(code)
			return true
		}
	}
	raw := func(text string) func(http.ResponseWriter, *http.Request) bool {
		return func(w http.ResponseWriter, _ *http.Request) bool {
			conn, _, err := http.NewResponseController(w).Hijack()
			if err == nil {
				io.WriteString(conn, text)
				conn.Close()
			}
			return true
		}
	}
	whole := gzipped(t, tableText(2))
	for name, c := range map[string]struct {
		how  func(http.ResponseWriter, *http.Request) bool
		want string
	}{
		"web page": {
			body([]byte("\n<!DOCTYPE html><title>Sign in</title>")),
			`players\.csv\.gz: this is not the table players: it is a web page$`,
		},
		"packed page":    {body(gzipped(t, []byte("<html>"))), "it is a web page$"},
		"empty":          {body(nil), "it is empty$"},
		"packed nothing": {body(gzipped(t, nil)), "it is empty$"},
		"no rows":        {body(gzipped(t, []byte("player_id,name\n"))), "it has no rows$"},
		"other table":    {body(gzipped(t, []byte("club_id,name\n1,A\n"))), "its heading has no column player_id$"},
		"json":           {body([]byte(`{"error": "denied"}` + "\n{}")), "its heading has no column player_id, name$"},
		"long line":      {body(gzipped(t, bytes.Repeat([]byte("x"), 300<<10))), "its heading has no column player_id, name$"},
		"cut off":        {body(whole[:len(whole)-9]), "it is damaged or cut off: unexpected EOF$"},
		"damaged":        {body(append(bytes.Clone(whole[:20_000]), whole[19_000:]...)), "it is damaged or cut off: "},
		"rubbish behind": {body(append(bytes.Clone(whole), "rubbish"...)), "it is damaged or cut off: "},
		"wrong packing":  {body([]byte("\x1f\x8b rubbish")), "it cannot be unpacked: "},
		"bomb": {
			body(gzipped(t, append([]byte("player_id,name\n"), make([]byte, 2<<20)...))), "it is larger than 1 MiB when it is unpacked$",
		},
		"too large": {body(append([]byte("player_id,name\n"), make([]byte, 300<<10)...)), `it is larger than 256\.0 KiB$`},
		"endless": {func(w http.ResponseWriter, r *http.Request) bool {
			for r.Context().Err() == nil {
				if _, err := w.Write(make([]byte, 4096)); err != nil {
					break
				}
			}
			return true
		}, `it is larger than 256\.0 KiB$`},
		"length too small": {raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + string(whole)), "it is damaged or cut off: unexpected EOF$"},
		"length too large": {
			raw(fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s", len(whole)+9, whole)), "broke off after .*: unexpected EOF$",
		},
		"length huge":   {raw("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n"), `it is larger than 256\.0 KiB$`},
		"length broken": {raw("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"), "^cannot reach 127.*bad Content-Length"},
		"no answer":     {raw(""), "^cannot reach 127.*: EOF$"},
		"no http":       {raw("SSH-2.0-OpenSSH\r\n"), "^cannot reach 127.*malformed HTTP"},
		"forbidden":     {status(403), `^127.* does not give players\.csv\.gz to this computer \(403 Forbidden\): its network may be shut out$`},
		"not found":     {status(404), `^127.* has no players\.csv\.gz \(404 Not Found\)$`},
		"too often":     {status(429, "Retry-After", "90"), `has been asked too often \(429 Too Many Requests\): try again in 1m30s$`},
		"broken":        {status(503), `cannot give players\.csv\.gz now \(503 Service Unavailable\): try again later$`},
		"teapot":        {status(418), "does not give players.csv.gz: it answers 418 I'm a teapot$"},
		"part":          {status(206), "sent a part of players.csv.gz, which it was not asked for$"},
		"redirect loop": {func(w http.ResponseWriter, r *http.Request) bool {
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
			return true
		}, "it redirects more than 5 times$"},
		"redirect elsewhere": {status(302, "Location", "file:///etc/passwd"), "it redirects from http to file://, which is not safe$"},
		"redirect nowhere":   {status(302), "does not give players.csv.gz: it answers 302 Found$"},
	} {
		t.Run(name, func(t *testing.T) {
			s, store := serve(t, old), newStore(t)
			mustFetch(t, store, s)
			s.misbehave(c.how)
			_, err := fetch(t, store, s)
			if err == nil || !regexp.MustCompile(c.want).MatchString(err.Error()) {
				t.Errorf("error %v, want %s", err, c.want)
			}
			holds(t, store, old)
			if errors.As(err, new(*FormError)) {
				holdsNoPart(t, store)
			}
			s.misbehave(nil)
			s.change(whole, `"two"`)
			mustFetch(t, store, s)
			holds(t, store, whole)
		})
	}
}

// A server says that nothing has changed only if it was asked that.
func TestUnaskedNotModified(t *testing.T) {
	s := serve(t, nil)
	s.misbehave(func(w http.ResponseWriter, _ *http.Request) bool {
		w.WriteHeader(http.StatusNotModified)
		return true
	})
	if _, err := fetch(t, newStore(t), s); err == nil || !strings.Contains(err.Error(), "which it was not asked") {
		t.Errorf("error %v", err)
	}
}

func TestRedirectsStaySafe(t *testing.T) {
	table := gzipped(t, tableText(1))
	plain := serve(t, table)
	safe := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/leave") {
			http.Redirect(w, r, plain.URL+"/players.csv.gz", http.StatusMovedPermanently)
			return
		}
		http.ServeContent(w, r, "players.csv.gz", published, bytes.NewReader(table))
	}))
	defer safe.Close()
	f, store := newFetcher(), newStore(t)
	f.Client = safe.Client()
	f.Client.CheckRedirect = checkRedirect
	_, err := f.Fetch(context.Background(), store, source(t, safe.URL+"/leave"), players)
	if err == nil || !strings.Contains(err.Error(), "it redirects from https to http://") {
		t.Errorf("error %v", err)
	}
	plain.misbehave(func(w http.ResponseWriter, r *http.Request) bool {
		http.Redirect(w, r, safe.URL+"/data/players.csv.gz", http.StatusMovedPermanently)
		return true
	})
	if _, err := f.Fetch(context.Background(), store, source(t, plain.URL), players); err != nil {
		t.Error(err)
	}
	holds(t, store, table)
}

// A server that sends nothing, or next to nothing, is not waited for.
func TestServerThatIsTooSlow(t *testing.T) {
	table := gzipped(t, tableText(1))
	silent := func(w http.ResponseWriter, r *http.Request) bool {
		<-r.Context().Done()
		return true
	}
	halfway := func(w http.ResponseWriter, r *http.Request) bool {
		w.Header().Set("Content-Length", "100000")
		w.Write(table[:1])
		http.NewResponseController(w).Flush()
		<-r.Context().Done()
		return true
	}
	dripping := func(w http.ResponseWriter, r *http.Request) bool {
		for r.Context().Err() == nil {
			w.Write(table[:1])
			http.NewResponseController(w).Flush()
			time.Sleep(time.Millisecond)
		}
		return true
	}
	for name, c := range map[string]struct {
		how            func(http.ResponseWriter, *http.Request) bool
		stall, longest time.Duration
		want           string
	}{
		"silent":   {silent, 50 * time.Millisecond, time.Hour, "cannot reach .*: nothing has come for too long$"},
		"halfway":  {halfway, 50 * time.Millisecond, time.Hour, "broke off after 1 bytes of .*: nothing has come for too long$"},
		"dripping": {dripping, time.Hour, 50 * time.Millisecond, "broke off after .*: it takes too long$"},
	} {
		t.Run(name, func(t *testing.T) {
			s, store := serve(t, table), newStore(t)
			s.misbehave(c.how)
			f := newFetcher()
			f.Stall, f.Longest = c.stall, c.longest
			_, err := f.Fetch(context.Background(), store, source(t, s.URL), players)
			if err == nil || !regexp.MustCompile(c.want).MatchString(err.Error()) {
				t.Errorf("error %v, want %s", err, c.want)
			}
		})
	}
}

// The limits of the real tables leave room for what they are made for.
func TestTablesHaveLimits(t *testing.T) {
	for _, table := range Tables() {
		if table.packed < 8<<20 || table.unpacked <= table.packed || table.columns == "" {
			t.Errorf("%+v", table)
		}
	}
}

func FuzzContentRange(f *testing.F) {
	f.Add("bytes 0-9/10")
	f.Add("bytes 5-4/10")
	f.Add("bytes */10")
	f.Fuzz(func(t *testing.T, header string) {
		first, all, ok := contentRange(header)
		if ok && (first < 0 || first >= all) {
			t.Errorf("%q is from %d of %d", header, first, all)
		}
	})
}

func FuzzForm(f *testing.F) {
	f.Add([]byte("player_id,name\n1,A\n"))
	f.Add([]byte("\x1f\x8b"))
	f.Add([]byte("\"\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		err := players.check(bytes.NewReader(text))
		if err != nil && !errors.As(err, new(*FormError)) {
			t.Errorf("an error of the disk, which there is not: %v", err)
		}
	})
}
