package importer

import (
	"io"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/names"
)

// Format is a kind of file that other programs write.
type Format struct {
	Name  string
	Brief string // what it is, in a few words
	Reads string // which columns are read and what becomes of them, for people

	columns []column
	others  []string // names under which people look for it too
	order   order    // of dates in columns that do not show it; unknownOrder: only their year is taken
	read    func(*importRun, []*document) error
	// isCurrent: the source knows who is with a club, so a contract that was over is one
	// that it has not kept up to date.
	isCurrent bool
	// streams reports whether a table with a heading is one of those that are too large to
	// be kept, which are read row by row; nil if the format has none.
	streams func(heading []string) bool
}

// Formats are all formats, those with the most clubs in a file first.
func Formats() []*Format { return []*Format{eafc(), transfermarkt(), footballManager(), spreadsheet()} }

// FormatNames are the names of all formats.
func FormatNames() []string {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return names
}

// Lookup is the format of a name. The error is a [squad.UnknownError].
func Lookup(name string) (*Format, error) {
	folded := names.Fold(name)
	near := names.Nearest(name, FormatNames())
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		if names.Fold(f.Name) == folded || slices.Contains(f.others, folded) {
			near = f.Name
		}
	}
	return nil, &names.UnknownError{What: "format", Name: name, Known: FormatNames(), Near: near}
}

// Keys are the facts that a format reads from columns, for which other headings
// can be given in [Options].
func (f *Format) Keys() []string {
	var keys []string
	for _, c := range f.columns {
		if !c.inner {
			keys = append(keys, c.key)
		}
	}
	return keys
}

// betterFormat is the format that knows more of the headings than the one that is
// read; "" if none does.
func (r *importRun) betterFormat() string {
	name, most := "", r.knownHeadings()
	for _, f := range Formats() {
		other := importRun{format: f, headings: r.headings}
		if n := other.knownHeadings(); n > most {
			name, most = f.Name, n
		}
	}
	return name
}

// knownHeadings is how many of the headings the format knows.
func (r *importRun) knownHeadings() int {
	known := make(map[int]bool)
	for _, columns := range r.candidates(r.headings) {
		for _, at := range columns {
			known[at] = true
		}
	}
	return len(known)
}

// Read reads files that belong together, such as players and their clubs. An
// error says why nothing can be made of them.
func (f *Format) Read(sources []Source, t Options) (*Import, error) {
	r := &importRun{format: f, options: t, found: &Import{Format: f}, columns: make(map[string]bool)}
	r.files = &table.Reader{Tell: r.tellOfFile, Sheet: t.Sheet}
	if err := r.checkOptions(); err != nil {
		return nil, err
	}
	var documents []*document
	for _, s := range sources {
		if f.streams != nil {
			var heading []string
			if heading, s = table.Heading(s); f.streams(heading) {
				r.streams = append(r.streams, stream{s, heading})
				continue
			}
		}
		d, err := r.open(s)
		if err != nil {
			return nil, err
		}
		documents = append(documents, d)
	}
	if len(documents) == 0 && len(r.streams) > 0 {
		return nil, table.Errorf(r.streams[0].Name, "there are no players in it with a club: name the file of the players too")
	}
	if err := f.read(r, documents); err != nil {
		return nil, err
	}
	if err := r.checkColumns(documents); err != nil {
		return nil, err
	}
	if t.Sheet != "" && !r.files.HasWorkbook() {
		return nil, table.Errorf(documents[0].Name, "it has no sheets, so there is none to choose (--sheet is for workbooks, .xlsx)")
	}
	if err := r.makeClubs(documents); err != nil {
		return nil, err
	}
	return r.found, nil
}

// Options are what the user adds to what the files say.
type Options struct {
	AsOf    squad.Date        // the day on which the facts were true; zero: the files' own
	Club    string            // whose players they are, where the files do not say
	Columns map[string]string // headings by the fact that stands under them, such as contract
	Sheet   string            // of workbooks; "": the first that has players
	// Registered is the club that the source names in full, nil if it is not known; itself nil
	// if no clubs are.
	Registered func(name, country string) *squad.ClubNames
	crosswalk  *identity.Crosswalk // nil: ids of other sources say nothing
}

// ReadCrosswalk reads which ids of other sources are those of the players: a table as for
// [identity.ReadCrosswalk].
func (o *Options) ReadCrosswalk(r io.Reader) (err error) {
	o.crosswalk, err = identity.ReadCrosswalk(r)
	return err
}

// Import is what was found in some files.
type Import struct {
	Format   *Format
	Clubs    []Club // by name
	Problems []Problem
}
