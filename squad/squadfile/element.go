package squadfile

import "gopkg.in/yaml.v3"

// element is an entry of a map or an item of a list, with the comments that
// belong to it.
type element struct {
	key    string
	shape  *shape
	text   string     // of a scalar, in its canonical spelling
	inner  []*element // of a map or a list
	first  *element   // of inner as the file has it
	isList bool
	isMap  bool

	heads []string // comments above it, "" for a blank line
	line  []string // comments behind it
	feet  []string // comments after the last of inner

	column int  // where it begins in the file
	block  bool // a map or list that was not in brackets
	alias  bool // it stands elsewhere in the file, and here is only its name
	node   *yaml.Node
	at     extent
	edit   *change // nil if it is as the file has it
}

// extent is the bytes of a file in which an element stands.
type extent struct {
	begin   int // of its key or its dash
	key     int // the end of its key
	value   int // where its value begins
	content int // where that begins behind its anchor and tag
	end     int
}

// endedAt is the innermost collection at the end of an element whose elements
// begin at a column, or to the left of it.
func (e *element) endedAt(column int) *element {
	var deepest *element
	for e != nil && len(e.inner) > 0 && e.block {
		last := e.inner[len(e.inner)-1]
		if deepest == nil || last.column <= column {
			deepest = e
		}
		e = last
	}
	return deepest
}

// lines are comments as lines, with their blank lines.
func lines(comments []comment, blankBelow bool) []string {
	var list []string
	for _, c := range comments {
		if c.blank {
			list = append(list, "")
		}
		list = append(list, c.text)
	}
	if blankBelow && len(list) > 0 {
		list = append(list, "")
	}
	return list
}

func (e *element) scalar(n *yaml.Node) {
	e.node = n
	e.text = e.shape.canonical(n.Value)
	if e.shape.isText {
		e.text = quoted(e.text)
	}
}
