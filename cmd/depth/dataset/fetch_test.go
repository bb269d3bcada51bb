package dataset

import (
	"context"
	"errors"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/depth-football/depth/cmd/depth/atomicfile"
)

func TestNothingIsLoadedTwice(t *testing.T) {
	first, second := gzipped(t, tableText(1)), gzipped(t, tableText(2))
	for _, etag := range []string{`"one"`, `W/"one"`, ""} {
		s, store := serve(t, first), newStore(t)
		s.change(first, etag)
		got := mustFetch(t, store, s)
		if got.Same || got.Loaded != int64(len(first)) || !got.Modified.Equal(published) {
			t.Errorf("ETag %s: first %+v", etag, got)
		}
		holds(t, store, first)
		if got = mustFetch(t, store, s); !got.Same || got.Loaded != 0 || !got.Modified.Equal(published) {
			t.Errorf("ETag %s: second %+v", etag, got)
		}
		holds(t, store, first)
		if etag == "" {
			continue // the day alone says that it has not changed
		}
		s.change(second, `"two"`)
		if got = mustFetch(t, store, s); got.Same || got.Loaded != int64(len(second)) {
			t.Errorf("ETag %s: third %+v", etag, got)
		}
		holds(t, store, second)
		holdsNoPart(t, store)
	}
}

func TestRequestSaysWhoAsks(t *testing.T) {
	s := serve(t, gzipped(t, tableText(1)))
	mustFetch(t, newStore(t), s)
	if h := s.asked[0]; h.Get("User-Agent") != "depth/test" || h.Get("Accept-Encoding") != "identity" {
		t.Errorf("asked with %v", h)
	}
}

// A table of another server is not taken for this one's, nor one that somebody changed.
func TestOnlyWhatIsKeptIsAskedForAgain(t *testing.T) {
	table := gzipped(t, tableText(1))
	s, other, store := serve(t, table), serve(t, table), newStore(t)
	mustFetch(t, store, s)
	if got := mustFetch(t, store, other); got.Same {
		t.Error("a table of another server was taken for the same")
	}
	if err := store.root.WriteFile(players.file(), []byte("short"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, ok := store.Kept(players); ok {
		t.Error("a table that was changed is taken for whole")
	}
	if got := mustFetch(t, store, other); got.Same {
		t.Error("a table that was changed was not fetched again")
	}
	holds(t, store, table)
}

func TestDownloadGoesOnWhereItBrokeOff(t *testing.T) {
	table := gzipped(t, tableText(1))
	s, store := serve(t, table), newStore(t)
	s.misbehave(once(breakOff(s, 10_000)))
	got := mustFetch(t, store, s)
	holds(t, store, table)
	holdsNoPart(t, store)
	if got.Loaded != int64(len(table)) {
		t.Errorf("%d bytes came, want each of %d once", got.Loaded, len(table))
	}
	if len(s.asked) != 2 || s.asked[1].Get("Range") != "bytes=10000-" || s.asked[1].Get("If-Range") != `"one"` {
		t.Errorf("asked %v", s.asked)
	}
}

func TestDownloadGoesOnInTheNextRun(t *testing.T) {
	table := gzipped(t, tableText(1))
	s, store := serve(t, table), newStore(t)
	s.misbehave(breakOff(s, 1000))
	_, err := fetch(t, store, s)
	if err == nil || !strings.Contains(err.Error(), "broke off after 2.9 KiB of ") {
		t.Fatalf("error %v, want what came", err)
	}
	if _, ok := store.Kept(players); ok {
		t.Fatal("half a table is kept as a whole one")
	}
	s.misbehave(nil)
	if got := mustFetch(t, store, s); got.Resumed != 3000 || got.Loaded != int64(len(table))-3000 {
		t.Errorf("resumed %d, loaded %d", got.Resumed, got.Loaded)
	}
	holds(t, store, table)
	holdsNoPart(t, store)
}

// Without an ETag the day tells the version; without either nothing does.
func TestResumeNeedsAVersion(t *testing.T) {
	table := gzipped(t, tableText(1))
	for etag, ifRange := range map[string]string{"": published.Format(http.TimeFormat), `W/"weak"`: published.Format(http.TimeFormat)} {
		s, store := serve(t, table), newStore(t)
		s.change(table, etag)
		s.misbehave(once(breakOff(s, 1000)))
		mustFetch(t, store, s)
		holds(t, store, table)
		if got := s.asked[1].Get("If-Range"); got != ifRange {
			t.Errorf("ETag %q: If-Range %q, want %q", etag, got, ifRange)
		}
	}
	s, store := serve(t, table), newStore(t)
	s.misbehave(func(w http.ResponseWriter, r *http.Request) bool {
		if len(s.asked) == 1 {
			(&cut{w, 1000}).Write(table)
		}
		w.Write(table)
		return true
	})
	mustFetch(t, store, s)
	holds(t, store, table)
	if s.asked[1].Get("Range") != "" {
		t.Error("the rest of nobody knows what was asked for")
	}
}

// Whatever the server answers to the question for the rest, the table is whole.
func TestRestThatDoesNotFit(t *testing.T) {
	old, table := gzipped(t, tableText(1)), gzipped(t, tableText(2))
	partial := func(contentRange, etag string, body []byte) func(w http.ResponseWriter, r *http.Request) bool {
		return func(w http.ResponseWriter, r *http.Request) bool {
			if r.Header.Get("Range") == "" {
				return false
			}
			w.Header().Set("ETag", etag)
			if contentRange != "" {
				w.Header().Set("Content-Range", contentRange)
			}
			w.WriteHeader(http.StatusPartialContent)
			w.Write(body)
			return true
		}
	}
	for name, how := range map[string]func(w http.ResponseWriter, r *http.Request) bool{
		"changed":        nil,
		"no ranges":      func(w http.ResponseWriter, r *http.Request) bool { r.Header.Del("Range"); return false },
		"wrong begin":    partial("bytes 5-9/10", `"one"`, old[:5]),
		"wrong whole":    partial("bytes 1000-1999/2000", `"one"`, old[:1000]),
		"no range told":  partial("", `"one"`, old),
		"unknown whole":  partial("bytes 1000-1999/*", `"one"`, old[:1000]),
		"backwards":      partial("bytes 1000-10/11", `"one"`, old[:1000]),
		"huge":           partial("bytes 1000-9223372036854775806/9223372036854775807", `"one"`, old[:1000]),
		"other version":  partial(restOf(old, 1000), `"two"`, old[1000:]),
		"other text":     partial(restOf(old, 1000), `"one"`, make([]byte, len(old)-1000)),
		"less than told": partial(restOf(old, 1000), `"one"`, old[1000:1100]),
		"cannot be satisfied": func(w http.ResponseWriter, r *http.Request) bool {
			if r.Header.Get("Range") != "" {
				w.WriteHeader(http.StatusRequestedRangeNotSatisfiable)
				return true
			}
			return false
		},
	} {
		t.Run(name, func(t *testing.T) {
			s, store := serve(t, old), newStore(t)
			s.misbehave(breakOff(s, 1000))
			func() { // one try only
				f := newFetcher()
				if _, err := f.try(context.Background(), store, source(t, s.URL+"/data"), players); err == nil {
					t.Fatal("half a table is taken for a whole one")
				}
			}()
			s.change(table, `"two"`)
			s.misbehave(how)
			mustFetch(t, store, s)
			if s.asked[0].Get("Range") != "bytes=1000-" {
				t.Errorf("asked %v, want the rest first", s.asked[0])
			}
			holds(t, store, table)
			holdsNoPart(t, store)
		})
	}
}

func TestInterruptedDownload(t *testing.T) {
	old, table := gzipped(t, tableText(1)), gzipped(t, tableText(2))
	s, store := serve(t, old), newStore(t)
	mustFetch(t, store, s)
	s.change(table, `"two"`)
	ctx, cancel := context.WithCancel(context.Background())
	s.misbehave(func(w http.ResponseWriter, r *http.Request) bool {
		w.Header().Set("ETag", s.etag)
		w.Header().Set("Content-Length", "100000")
		w.Write(table[:5000])
		http.NewResponseController(w).Flush()
		<-r.Context().Done()
		return true
	})
	f := newFetcher()
	f.Progress = func(done, _ int64) {
		if done == 5000 {
			cancel()
		}
	}
	if _, err := f.Fetch(ctx, store, source(t, s.URL+"/data"), players); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that it was canceled", err)
	}
	if len(s.asked) != 1 {
		t.Errorf("asked %d times after it was interrupted", len(s.asked)-1)
	}
	holds(t, store, old)
}

func TestOneFetchAtATime(t *testing.T) {
	store := newStore(t)
	if _, err := Open(store.name); !errors.Is(err, atomicfile.ErrLocked) {
		t.Errorf("a second one gets the store: %v", err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(store.name)
	if err != nil {
		t.Fatal(err)
	}
	again.Close()
}

// What cannot be written is told, and what was there stays.
func TestFolderThatCannotBeWritten(t *testing.T) {
	old, table := gzipped(t, tableText(1)), gzipped(t, tableText(2))
	s, store := serve(t, old), newStore(t)
	mustFetch(t, store, s)
	s.change(table, `"two"`)
	if err := store.root.MkdirAll(partName(players)+"/in-the-way", 0o777); err != nil {
		t.Fatal(err)
	}
	var disk *DiskError
	if _, err := fetch(t, store, s); !errors.As(err, &disk) {
		t.Errorf("error %v, want that it cannot be written", err)
	}
	holds(t, store, old)

	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	if err := os.RemoveAll(store.name + "/" + partName(players)); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(store.name, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(store.name, 0o700)
	if _, err := fetch(t, store, s); !errors.As(err, &disk) {
		t.Errorf("error %v, want that it cannot be written", err)
	}
	holds(t, store, old)
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestFullDisk(t *testing.T) {
	store := newStore(t)
	waiting := newImpatient(context.Background(), newFetcher().Stall, newFetcher().Longest)
	defer waiting.end()
	d := &download{Fetcher: newFetcher(), store: store, table: players, waiting: waiting}
	_, err := d.copy(fullDisk{}, strings.NewReader("text"), 0, 4)
	if err == nil || !strings.HasSuffix(err.Error(), "players.csv.gz: no space left on device") {
		t.Errorf("error %v", err)
	}
}
