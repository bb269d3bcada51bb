package squadfile

import "slices"

// shape is what a value of a file looks like. Reading, the schema and the
// canonical form come from the same tables of keys, so they cannot differ.
type shape struct {
	name      string              // what it is called: "date", "contract"
	doc       string              // what it means, if the keys that have it do not say
	canonical func(string) string // of a scalar: the text in the one canonical spelling; nil if no scalar may stand here
	isText    bool                // a scalar is text, and quoted where YAML would take it for something else
	schema    scalarSchema        // of a scalar: what editors can check
	item      *shape              // of a list; nil if no list may stand here
	most      int                 // items of a list
	entries   []entry             // of a map with known keys; nil if no such map may stand here
	either    []string            // of the entries: exactly one of these must be there
	some      []string            // of the entries: at least one of these must be there
	together  [][2]string         // of the entries: of each pair the first needs the second
	apart     [][2]string         // of the entries: of each pair only one may be there
	counts    *shape              // a map of position to such a number may stand here
	short     string              // of the entries: alone it is written without the map
	long      bool                // a list or map that always has a line for each of its items
}

// entry is a key that a map may have.
type entry struct {
	name     string
	doc      string
	shape    *shape
	required bool
	spaced   bool // a blank line stands before it
}

// scalarSchema is what a schema can say of a scalar.
type scalarSchema struct {
	pattern  string        // of a string
	derived  func() string // a pattern that is worked out only when it is asked for
	values   []string      // all there are
	number   bool          // a number is read as well: YAML takes 2026 and 850000 for numbers
	boolean  bool          // true or false and nothing else
	min, max int           // of a number; 0, 0 if there are no bounds
	longest  int           // of a string, in characters; 0 if there is no limit
	examples []string
}

// under is a key in its canonical spelling, and the shape of its value.
func (s *shape) under(key string) (string, *shape) {
	if i := s.index(key); i >= 0 {
		return key, s.entries[i].shape
	}
	return positionScalar.shape.canonical(key), s.counts
}

// index is the place of a key among the entries, -1 if it has none.
func (s *shape) index(key string) int {
	return slices.IndexFunc(s.entries, func(e entry) bool { return e.name == key })
}
