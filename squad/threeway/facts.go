package threeway

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/squadfile"
)

// Value is short for what a file says under a key.
type Value = squadfile.Value

// choice is which side is taken where there is a conflict.
type choice int

const (
	ours choice = iota
	theirs
)

// either is what comes out with each choice: two equal values if there is no conflict.
type either [2]*Value

func both(v *Value) either { return either{v, v} }

// versions are a value before and on both sides, nil where there is none.
type versions struct{ base, ours, theirs *Value }

func (v versions) of(key string) versions {
	return versions{v.base.Of(key), v.ours.Of(key), v.theirs.Of(key)}
}

// contested reports whether both sides have changed the value, in two ways.
func (v versions) contested() bool {
	return !v.ours.Equal(v.base) && !v.theirs.Equal(v.base) && !v.ours.Equal(v.theirs)
}

// settled is the value if it is not contested.
func (v versions) settled() either {
	if v.ours.Equal(v.base) {
		return both(v.theirs)
	}
	return both(v.ours)
}

// hasMaps reports whether the value is a map on both sides, and was one if it was there.
func (v versions) hasMaps() bool {
	return v.ours != nil && v.ours.IsMap && v.theirs != nil && v.theirs.IsMap && (v.base == nil || v.base.IsMap)
}

func (v versions) hasLists() bool {
	return v.ours != nil && v.ours.IsList && v.theirs != nil && v.theirs.IsList && (v.base == nil || v.base.IsList)
}

// factMerge merges the facts of a player or of the club.
type factMerge struct {
	who       string
	conflicts []Conflict
}

func (m *factMerge) conflict(fact string, v versions) either {
	said := func(value *Value) string {
		if value == nil && fact == "role" { // a file may leave it out
			return squad.Rotation.String()
		}
		return value.String()
	}
	m.conflicts = append(m.conflicts, Conflict{
		Who: m.who, Fact: fact, Base: said(v.base), Ours: said(v.ours), Theirs: said(v.theirs),
	})
	return either{v.ours, v.theirs}
}

// value merges what stands under some keys.
func (m *factMerge) value(fact string, v versions) either {
	switch {
	case !v.contested():
		return v.settled()
	case fact == "as_of":
		return both(later(v.ours, v.theirs))
	case fact == "formation": // always eleven: two changes do not add up
		return m.conflict(fact, v)
	case v.hasMaps():
		return m.entries(fact+".", v)
	case v.hasLists():
		return m.list(fact, v)
	}
	return m.conflict(fact, v)
}

// entries merges maps, key by key.
func (m *factMerge) entries(prefix string, v versions) either {
	merged := both(&Value{IsMap: true})
	for _, key := range keysOf(v) {
		inner := m.value(prefix+key, v.of(key))
		for c := range merged {
			merged[c] = merged[c].With(key, inner[c])
		}
	}
	for c := range merged {
		if len(merged[c].Keys) == 0 {
			merged[c] = nil
		}
	}
	return merged
}

// keysOf are the keys of maps: those of ours, then those that only theirs has.
func keysOf(v versions) []string {
	keys := slices.Clone(v.ours.Keys)
	for _, key := range v.theirs.Keys {
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// later is the later of two days.
func later(a, b *Value) *Value {
	first, _ := squad.ParseDate(a.Text)
	second, _ := squad.ParseDate(b.Text)
	if second.After(first) {
		return b
	}
	return a
}

// player merges the facts of a player that both sides have. Facts that do not go together,
// such as a loan to one club and from another, are in conflict.
func (m *factMerge) player(v versions, asOf squad.Date) either {
	merged := both(&Value{IsMap: true})
	for _, key := range keysOf(v) {
		of, before := v.of(key), len(m.conflicts)
		inner := m.value(key, of)
		if of.contested() {
			if reason := problem(inner, v.ours.Of("name"), key); reason != "" {
				inner = either{of.ours, of.theirs}
				m.conflicts = append(m.conflicts[:before], Conflict{Who: m.who, Fact: key, Reason: "the two changes do not go together: " + reason})
			}
		}
		for c := range merged {
			merged[c] = merged[c].With(key, inner[c])
		}
	}
	if v.contested() {
		for _, whole := range merged {
			if _, err := squadfile.ReadPlayer(whole, asOf); err != nil {
				m.conflicts = []Conflict{{Who: m.who, Reason: "the changes of both sides do not go together: " + err.Error()}}
				return either{v.ours, v.theirs}
			}
		}
	}
	return merged
}

// problem is why a fact cannot be read by itself, "" if it can.
func problem(fact either, name *Value, key string) string {
	for _, v := range fact {
		if v == nil || key == "name" {
			continue
		}
		alone := (&Value{IsMap: true}).With("name", name).With(key, v)
		if _, err := squadfile.ReadPlayer(alone, squad.Date{}); err != nil {
			return err.Error()
		}
	}
	return ""
}
