package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/depth-football/depth/cmd/depth/dataset"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
)

// fetchedTables are the tables that squads are made of.
type fetchedTables struct {
	kept []dataset.Kept
	day  squad.Date // of the players' table, zero if it is not known
	// told: the day is that of a server, and not just the one on which a file was changed.
	told bool
}

// shares are what the tables have of some leagues, or of all if there are no codes.
func (t *fetchedTables) shares(codes []string, asOf squad.Date) ([]*dataset.Share, error) {
	if asOf.IsZero() {
		asOf = t.day
	}
	key := func(club string) string { return identity.Club{Name: club}.Key() }
	shares, err := dataset.Shares(t.kept, codes, asOf.AddYears(-1).String(), key)
	if err != nil {
		return nil, fmt.Errorf("cannot read the tables: %w", err)
	}
	return shares, nil
}

// read makes clubs of what the tables say of a league.
func (t *fetchedTables) read(format *importer.Format, share *dataset.Share, terms importer.Options) (*importer.Import, error) {
	if terms.AsOf.IsZero() && t.told {
		terms.AsOf = t.day
	}
	var sources []importer.Source
	for _, k := range t.kept {
		rows, err := share.Open(k)
		if err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", k.Path, cause(err))
		}
		defer rows.Close()
		sources = append(sources, importer.Source{Name: k.Path, Reader: rows, Date: dayOf(k.Modified)})
	}
	found, err := importSources(format, sources, terms)
	if err != nil {
		return nil, err
	}
	found.Renumber(func(file string, row int) int {
		if i := slices.IndexFunc(t.kept, func(k dataset.Kept) bool { return k.Path == file }); i >= 0 {
			return share.Row(t.kept[i], row)
		}
		return row
	})
	return found, nil
}

// tableGetter brings a table, and says in words what came of it. The error is a
// [*dataset.MissingError] if there is none.
type tableGetter func(t dataset.Table) (kept dataset.Kept, what string, err error)

// tables are the tables of the source, brought up to date.
func (f *fetchFlags) tables(s streams) (*fetchedTables, error) {
	source, err := dataset.SourceOf(f.from)
	if err != nil {
		return nil, fmt.Errorf("--from: %w", err)
	}
	if source.IsFolder() {
		return gather(s, folderTables(source))
	}
	cache, err := cacheFolder()
	if err != nil {
		return nil, err
	}
	var tables *fetchedTables
	if f.offline {
		tables, err = gather(s, keptTables(cache))
	} else {
		tables, err = f.update(s, cache, source)
	}
	switch {
	case err != nil:
		return nil, err
	case tables.day.IsZero() && f.asOf == "":
		return nil, fmt.Errorf("%s does not say of which day its tables are: give the day with --as-of 2026-07-11", source)
	}
	tables.told = true
	return tables, nil
}

// gather gets all tables that there are and tells of each.
func gather(s streams, get tableGetter) (*fetchedTables, error) {
	var tables fetchedTables
	for _, t := range dataset.Tables() {
		kept, what, err := get(t)
		var missing *dataset.MissingError
		switch {
		case errors.As(err, &missing) && !t.Required:
			fmt.Fprintf(s.err, "depth: %s: left out, %s\n", t.Name, names.Printable(missing.Error()))
			continue
		case err != nil:
			return nil, err
		}
		fmt.Fprintf(s.err, "depth: %s: %s\n", t.Name, names.Printable(what))
		tables.kept = append(tables.kept, kept)
		if t.Name == "players" {
			tables.day = dayOf(kept.Modified)
		}
	}
	return &tables, nil
}

// folderTables reads the tables of a folder. Their days are what depth import takes.
func folderTables(source dataset.Source) tableGetter {
	return func(t dataset.Table) (dataset.Kept, string, error) {
		kept, err := source.InFolder(t)
		if err != nil && !errors.As(err, new(*dataset.MissingError)) {
			err = fmt.Errorf("--from: %w", err)
		}
		return kept, kept.Path, err
	}
}

// keptTables are the tables that were fetched before.
func keptTables(cache string) tableGetter {
	return func(t dataset.Table) (dataset.Kept, string, error) {
		kept, ok, err := keptTable(cache, t)
		if err == nil && !ok {
			err = &dataset.MissingError{What: fmt.Sprintf("no table %s is kept in %s: fetch it once without --offline", t.Name, cache)}
		}
		return kept, "asked for on " + dayOf(kept.Fetched).Words() + ofDay(kept), err
	}
}

// keptTable is a table that was fetched before; false if none was.
func keptTable(cache string, t dataset.Table) (dataset.Kept, bool, error) {
	store, err := dataset.Look(cache)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return dataset.Kept{}, false, nil
	case err != nil:
		return dataset.Kept{}, false, fmt.Errorf("cannot read the folder %s: %w", cache, cause(err))
	}
	defer store.Close()
	kept, ok := store.Kept(t)
	return kept, ok, nil
}

// ofDay says of which day a table is, if its server says it.
func ofDay(k dataset.Kept) string {
	if k.Modified.IsZero() {
		return ""
	}
	return ", of " + dayOf(k.Modified).Words()
}

// update fetches the tables that have changed.
func (f *fetchFlags) update(s streams, cache string, source dataset.Source) (*fetchedTables, error) {
	store, err := dataset.Open(cache)
	if err != nil {
		return nil, cannotWrite(cache, err)
	}
	defer store.Close()
	ctx, stop := interruptible()
	defer stop()
	return gather(s, func(t dataset.Table) (dataset.Kept, string, error) {
		progress := newProgress(s, 0, "KiB of "+t.Name)
		got, err := f.fetcher(progress).Fetch(ctx, store, source, t)
		progress.end()
		if err != nil {
			return dataset.Kept{}, "", f.advise(ctx, cache, t, err)
		}
		return got.Kept, outcome(got), nil
	})
}

func (f *fetchFlags) fetcher(p *progress) *dataset.Fetcher {
	return &dataset.Fetcher{
		Client:    dataset.NewClient(),
		UserAgent: "depth/" + strings.Trim(ownVersion(), "()") + " (+https://github.com/depth-football/depth)",
		Stall:     time.Minute,
		Longest:   time.Hour,
		Now:       f.now,
		Progress: func(done, all int64) {
			p.all = int(max(all, done) >> 10)
			p.reach(int(done >> 10))
		},
	}
}

// outcome says what became of a table.
func outcome(got dataset.Fetched) string {
	what := dataset.Size(got.Loaded) + " fetched"
	switch {
	case got.Same:
		what = "as it was"
	case got.Resumed > 0:
		what += " behind the " + dataset.Size(got.Resumed) + " that were there"
	}
	return what + ofDay(got.Kept)
}

// advise adds to an error what there is to do.
func (f *fetchFlags) advise(ctx context.Context, cache string, t dataset.Table, err error) error {
	if ctx.Err() != nil {
		return errors.New("interrupted: the squads are as they were, and what came of the tables is kept (fetch again, and it goes on)")
	}
	if errors.As(err, new(*dataset.MissingError)) && !t.Required || errors.As(err, new(*dataset.DiskError)) {
		return err
	}
	advice := "--from takes another address or a folder"
	if kept, ok, _ := keptTable(cache, t); ok { // an error is no table
		advice = fmt.Sprintf("what was fetched on %s is still in %s (--offline takes it); %s", dayOf(kept.Fetched).Words(), cache, advice)
	}
	return fmt.Errorf("%w: %s", err, advice)
}

// cacheFolder is where the tables are kept.
func cacheFolder() (string, error) {
	folder, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("no folder for the tables is known: %w", err)
	}
	return filepath.Join(folder, "depth", "dataset"), nil
}
