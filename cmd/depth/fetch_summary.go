package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/diff"
)

// eventCount prints what happened to a squad, each kind of it with its number: ": 2 sold, 1
// renewed".
func eventCount(f *catalogFlags) squadDiff {
	return func(w io.Writer, file string, before, after []byte) error {
		c, err := f.open()
		if err != nil {
			return err
		}
		old, new, err := bothSquads(file, before, after)
		if err != nil {
			return err
		}
		league, _, err := c.League(new)
		if err != nil {
			return err
		}
		counts := make(map[diff.Kind]int)
		for _, e := range diff.Compare(old, new, league).Events {
			counts[e.Kind]++
		}
		delete(counts, diff.AsOfChanged)
		var told []string
		for _, kind := range slices.Sorted(maps.Keys(counts)) {
			told = append(told, fmt.Sprintf("%d %s", counts[kind], kind))
		}
		if told != nil {
			fmt.Fprint(w, ": "+strings.Join(told, ", ")) // to memory
		}
		return nil
	}
}
