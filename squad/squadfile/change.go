package squadfile

import (
	"errors"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// change is what has become of an element of a file.
type change struct {
	isNew  bool
	before *element   // a new one: the one above which it was put; nil: it follows the one before it
	old    *element   // another value was put in its place: what it was
	was    []*element // of a map or list: what it held
	above  []string   // comments that were put above it
	behind []string   // and behind it
}

func (e *element) changed() *change {
	if e.edit == nil {
		e.edit = &change{}
	}
	return e.edit
}

func (e *element) isNew() bool { return e.edit != nil && e.edit.isNew }

// wasInner is what a map or list held in the file.
func (e *element) wasInner() []*element {
	if e.edit != nil && e.edit.was != nil {
		return e.edit.was
	}
	return e.inner
}

// rearrange keeps what a map or list held, before that is changed.
func (e *element) rearrange() {
	if c := e.changed(); c.was == nil {
		c.was = append(make([]*element, 0, len(e.inner)), e.inner...)
	}
}

// child is the entry of a map with a key, nil if it has none.
func (e *element) child(key string) *element {
	if i := slices.IndexFunc(e.inner, func(c *element) bool { return c.key == key }); e.isMap && i >= 0 {
		return e.inner[i]
	}
	return nil
}

// insert puts a new element into a map or list.
func (e *element) insert(at int, inner *element) {
	e.rearrange()
	inner.changed().isNew = true
	e.inner = slices.Insert(slices.Clone(e.inner), at, inner)
}

// remove takes an element out of a map or list.
func (e *element) remove(inner *element) {
	e.rearrange()
	e.inner = slices.DeleteFunc(slices.Clone(e.inner), func(c *element) bool { return c == inner })
}

// put gives a key of a map a value.
func (e *element) put(key string, n *yaml.Node) error {
	if old := e.child(key); old != nil {
		return old.become(n)
	}
	name, s := e.shape.under(key)
	fresh := elementFrom(n, s)
	if fresh == nil {
		return errTooLarge
	}
	fresh.key = name
	// Behind the last of those that come before it in the canonical order.
	at, last := 0, -1
	for i, c := range e.inner {
		if rank := e.shape.rank(c.key); rank < e.shape.rank(name) && rank >= last {
			at, last = i+1, rank
		}
	}
	e.insert(at, fresh)
	return nil
}

var errTooLarge = errors.New("the file would be larger than what is read")

// rank is the place of a key in the canonical order.
func (s *shape) rank(key string) int {
	if i := s.index(key); i >= 0 {
		return i
	}
	return len(s.entries) + int(positionOf(key))
}

// become gives an element another value. What is the same in both stays as it is: keys of
// a map, items of a list.
func (e *element) become(n *yaml.Node) error {
	fresh := elementFrom(n, e.shape)
	switch {
	case fresh == nil:
		return errTooLarge
	case e.inOneText() == fresh.inOneText():
		return nil
	case e.isMap && fresh.isMap && !e.alias:
		return e.becomeMap(n)
	case e.isList && fresh.isList && !e.alias && len(fresh.inner) > 0:
		return e.becomeList(fresh)
	}
	c := e.changed()
	switch {
	case c.isNew:
	case c.old == nil:
		old := *e
		c.old = &old
	case c.old.inOneText() == fresh.inOneText(): // back to what the file has
		old := *c.old
		old.heads, old.line = e.heads, e.line
		*e, c.old = old, nil
		return nil
	}
	e.text, e.node, e.inner, e.first = fresh.text, fresh.node, fresh.inner, fresh.first
	e.isList, e.isMap, e.alias = fresh.isList, fresh.isMap, false
	c.was = nil
	return nil
}

func (e *element) becomeMap(n *yaml.Node) error {
	kept := make(map[string]bool)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, _ := e.shape.under(n.Content[i].Value)
		kept[key] = true
		if err := e.put(key, n.Content[i+1]); err != nil {
			return err
		}
	}
	for _, c := range slices.Clone(e.inner) {
		if !kept[c.key] {
			e.remove(c)
		}
	}
	return nil
}

// becomeList keeps the items that stay, in a longest common subsequence of old and new. Between
// two of them, a map that begins as one that was there is that one with other entries.
func (e *element) becomeList(fresh *element) error {
	old, now := texts(e.inner), texts(fresh.inner)
	common := make([][]int, len(old)+1) // of what follows the first i and the first j
	for i := range common {
		common[i] = make([]int, len(now)+1)
	}
	for i := len(old) - 1; i >= 0; i-- {
		for j := len(now) - 1; j >= 0; j-- {
			common[i][j] = max(common[i+1][j], common[i][j+1])
			if old[i] == now[j] {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	e.rearrange()
	inner := make([]*element, 0, len(now))
	i := 0
	var gone []*element // since the last item that stays
	for j := range now {
		for i < len(old) && old[i] != now[j] && common[i+1][j] == common[i][j] {
			gone = append(gone, e.inner[i])
			i++
		}
		if i < len(old) && old[i] == now[j] {
			inner, gone = append(inner, e.inner[i]), nil
			i++
			continue
		}
		item := fresh.inner[j]
		if at := slices.IndexFunc(gone, item.beginsAs); at >= 0 {
			if err := gone[at].become(item.tree()); err != nil {
				return err
			}
			inner, gone = append(inner, gone[at]), gone[at+1:]
			continue
		}
		item.changed().isNew = true
		inner = append(inner, item)
	}
	e.inner = inner
	return nil
}

// beginsAs reports whether two maps have the same first entry.
func (e *element) beginsAs(other *element) bool {
	return e.isMap && other.isMap && len(e.inner) > 0 && len(other.inner) > 0 && !other.alias &&
		e.inner[0].entryInOneText() == other.inner[0].entryInOneText()
}

func texts(list []*element) []string {
	all := make([]string, len(list))
	for i, e := range list {
		all[i] = e.inOneText()
	}
	return all
}

// inOneText is the value of an element in canonical form and in brackets, without
// comments.
func (e *element) inOneText() string {
	if !e.isList && !e.isMap {
		return e.text
	}
	parts := make([]string, 0, len(e.inner))
	for _, inner := range e.inner {
		parts = append(parts, inner.entryInOneText())
	}
	if e.isList {
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (e *element) entryInOneText() string {
	if e.key == "" {
		return e.inOneText()
	}
	return e.key + ": " + e.inOneText()
}

// tree is an element as YAML.
func (e *element) tree() *yaml.Node {
	switch {
	case e.isMap:
		m := &yaml.Node{Kind: yaml.MappingNode}
		for _, inner := range e.inner {
			m.Content = append(m.Content, scalarNode(inner.key), inner.tree())
		}
		return m
	case e.isList:
		list := &yaml.Node{Kind: yaml.SequenceNode}
		for _, inner := range e.inner {
			list.Content = append(list.Content, inner.tree())
		}
		return list
	}
	return e.node
}

// comments are all comments inside an element, in order.
func (e *element) comments() []string {
	var all []string
	for _, inner := range e.wasInner() {
		for _, c := range inner.heads {
			if c != "" {
				all = append(all, c)
			}
		}
		if inner.isMap || inner.isList {
			all = append(all, inner.line...)
			all = append(all, inner.comments()...)
		} else {
			all = append(all, inner.line...)
		}
	}
	for _, c := range e.feet {
		if c != "" {
			all = append(all, c)
		}
	}
	return all
}
