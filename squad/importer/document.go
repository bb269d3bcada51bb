package importer

import "github.com/depth-football/depth/squad/importer/table"

// Source is a file to read.
type Source = table.Source

// The limits of an import beside those of its files.
const (
	// MaxEntries is the most players of an import, without those of earlier editions or seasons.
	MaxEntries = 150_000
	// MaxClubs is the most clubs of an import.
	MaxClubs = 20_000
	// MaxPlayers is the most players of one club: a first team, a second one and an academy.
	MaxPlayers = 200
)

// document is a source, and the day that it is of.
type document struct {
	*table.Document
	// sure: the date does not come from the file system, where copying a file
	// makes it younger.
	sure bool
}

// stream is a source with a table that is too large to be kept.
type stream struct {
	Source
	heading []string
}

// open opens a source.
func (r *importRun) open(s Source) (*document, error) {
	opened, err := r.files.Open(s)
	if err != nil {
		return nil, err
	}
	d := &document{Document: opened}
	if named := dateInName(s.Name); !named.IsZero() {
		d.Date, d.sure = named, true
	}
	return d, nil
}
