package dataset

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

var players = Table{"players", true, "player_id name", 256 << 10, 1 << 20}

// tableText is a table that does not pack well, and another one for each seed.
func tableText(seed uint64) []byte {
	var text strings.Builder
	text.WriteString("player_id,name,foot\n")
	random := rand.New(rand.NewPCG(seed, seed))
	for i := range 2000 {
		fmt.Fprintf(&text, "%d,Player %x,left\n", i, random.Uint64())
	}
	return []byte(text.String())
}

func gzipped(t *testing.T, text []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// published is when the tables of the test server were made.
var published = time.Date(2026, 7, 11, 3, 0, 0, 0, time.UTC)

// server serves one table, and remembers what it was asked.
type server struct {
	*httptest.Server

	mu     sync.Mutex
	table  []byte
	etag   string
	asked  []http.Header
	before func(w http.ResponseWriter, r *http.Request) (done bool) // what it does wrong
}

func serve(t *testing.T, table []byte) *server {
	t.Helper()
	s := &server{table: table, etag: `"one"`}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	table, etag, before := s.table, s.etag, s.before
	s.asked = append(s.asked, r.Header.Clone())
	s.mu.Unlock()
	if before != nil && before(w, r) {
		return
	}
	if etag != "" {
		w.Header().Set("ETag", etag)
	}
	http.ServeContent(w, r, "players.csv.gz", published, bytes.NewReader(table))
}

func (s *server) misbehave(how func(w http.ResponseWriter, r *http.Request) (done bool)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.before, s.asked = how, nil
}

// change publishes another table.
func (s *server) change(table []byte, etag string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.table, s.etag = table, etag
}

// breakOff sends no more than so many bytes of the answer, however much was announced.
func breakOff(s *server, after int) func(w http.ResponseWriter, r *http.Request) bool {
	return func(w http.ResponseWriter, r *http.Request) bool {
		if s.etag != "" {
			w.Header().Set("ETag", s.etag)
		}
		http.ServeContent(&cut{w, after}, r, "players.csv.gz", published, bytes.NewReader(s.table))
		return true
	}
}

type cut struct {
	http.ResponseWriter
	left int
}

func (c *cut) Write(p []byte) (int, error) {
	n, err := c.ResponseWriter.Write(p[:min(len(p), c.left)])
	if c.left -= n; c.left == 0 {
		_ = http.NewResponseController(c.ResponseWriter).Flush()
		panic(http.ErrAbortHandler)
	}
	return n, err
}

func once(how func(w http.ResponseWriter, r *http.Request) bool) func(w http.ResponseWriter, r *http.Request) bool {
	var done sync.Once
	return func(w http.ResponseWriter, r *http.Request) (handled bool) {
		first := false
		done.Do(func() { first = true })
		return first && how(w, r)
	}
}

func newStore(t *testing.T) *Store {
	t.Helper()
	store, err := Open(filepath.Join(t.TempDir(), "tables"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return store
}

func newFetcher() *Fetcher {
	return &Fetcher{
		Client: NewClient(), UserAgent: "depth/test", Stall: time.Minute, Longest: time.Minute,
		Now:      func() time.Time { return published.AddDate(0, 0, 3) },
		Progress: func(int64, int64) {},
	}
}

func source(t *testing.T, address string) Source {
	t.Helper()
	s, err := SourceOf(address)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func fetch(t *testing.T, store *Store, s *server) (Fetched, error) {
	t.Helper()
	return newFetcher().Fetch(context.Background(), store, source(t, s.URL+"/data"), players)
}

func mustFetch(t *testing.T, store *Store, s *server) Fetched {
	t.Helper()
	got, err := fetch(t, store, s)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// holds fails unless the store has a table, whole and with its record, and nothing else.
func holds(t *testing.T, store *Store, want []byte) {
	t.Helper()
	kept, ok := store.Kept(players)
	if !ok {
		t.Fatal("the store does not have the table")
	}
	got, err := os.ReadFile(kept.Path)
	if err != nil || !bytes.Equal(got, want) {
		t.Fatalf("the store has another table of %d bytes, want %d (%v)", len(got), len(want), err)
	}
}

func holdsNoPart(t *testing.T, store *Store) {
	t.Helper()
	for _, name := range []string{partName(players), recordName(partName(players))} {
		if _, err := store.root.Lstat(name); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is left (%v)", name, err)
		}
	}
}
