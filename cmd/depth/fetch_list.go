package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/cmd/depth/dataset"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/wording"
	"github.com/depth-football/depth/squad/squadfile"
)

// list tells what can be fetched, and what is there.
func (f *fetchFlags) list(s streams, folder string) error {
	squads, err := squadsOf(folder)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	out.WriteString("Leagues that depth fetch takes, by name, country or code:\n")
	there := 0
	for _, l := range importer.TransfermarktLeagues() {
		own := slices.DeleteFunc(slices.Clone(squads), func(sq *squad.Squad) bool {
			return !slices.Contains(sq.Competitions, l.Competition)
		})
		there += len(own)
		line := fmt.Sprintf("  %-26s  %-13s  %-4s  %s", l.Competition, l.Countries[0], l.Transfermarkt, f.holding(own))
		out.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	out.WriteString("big-five is the first five of them, all is every one.\n\n")
	fmt.Fprintf(&out, "%s: %s", names.Printable(folder), wording.Count(len(squads), "squad"))
	if other := len(squads) - there; other > 0 && there > 0 {
		fmt.Fprintf(&out, ", %d of no league above", other)
	}
	out.WriteString("\n")
	if cache, err := cacheFolder(); err == nil {
		fmt.Fprintf(&out, "%s: %s\n", names.Printable(cache), f.tablesThere(cache))
	}
	return s.show(out.Bytes())
}

// holding says how many squads of a league are there, and how old they are.
func (f *fetchFlags) holding(squads []*squad.Squad) string {
	if len(squads) == 0 {
		return ""
	}
	oldest := slices.MinFunc(squads, func(a, b *squad.Squad) int { return a.AsOf.Compare(b.AsOf) })
	return wording.Count(len(squads), "squad") + ", " + dataAge(oldest.AsOf, f.now())
}

// tablesThere says which tables are kept, and of which days.
func (f *fetchFlags) tablesThere(cache string) string {
	var there []string
	for _, t := range dataset.Tables() {
		if kept, ok, err := keptTable(cache, t); err == nil && ok {
			there = append(there, t.Name+" ("+dataset.Size(kept.Size)+ofDay(kept)+")")
		}
	}
	if there == nil {
		return "no tables yet"
	}
	return strings.Join(there, ", ")
}

// squadsOf are the squads in the files of a folder; what is no squad is not counted.
func squadsOf(folder string) ([]*squad.Squad, error) {
	opened, err := openSquadFolder(folder, false)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	var squads []*squad.Squad
	for _, file := range opened.files {
		src, err := opened.read(file.Path)
		if err != nil {
			return nil, err
		}
		if sq, err := squadfile.Parse(file.Path, src); err == nil {
			squads = append(squads, sq)
		}
	}
	return squads, nil
}
