package squadfile

import "gopkg.in/yaml.v3"

// key is a key that a map may have, and how its value is read into a T and written from
// one.
type key[T any] struct {
	name       string
	doc        string // what it means, for those who write a file
	shape      *shape
	read       func(r *reader, value *yaml.Node, into *T)
	write      func(of *T) *yaml.Node // nil if there is nothing to write
	take       func(into, from *T)    // takes over what the key holds; nil: it is no fact of its own
	isRequired bool
	isSpaced   bool // a blank line stands before it
}

// scalarKey is a key that holds one scalar. The zero value is written by leaving the key
// out.
func scalarKey[T any, V comparable](name, doc string, of scalar[V], field func(*T) *V) key[T] {
	return partKey(name, doc, of.shape, field,
		func(r *reader, n *yaml.Node, into *V) {
			if v, ok := of.read(r, n); ok {
				*into = v
			}
		},
		func(v *V) *yaml.Node {
			var none V
			if *v == none {
				return nil
			}
			return scalarNode(of.write(*v))
		})
}

// listKey is a key that holds a list of scalars.
func listKey[T, V any](name, doc, what string, of scalar[V], field func(*T) *[]V) key[T] {
	return partKey(name, doc, listShape(of.shape), field,
		func(r *reader, n *yaml.Node, into *[]V) { *into = readList(r, n, what, of.read) },
		func(list *[]V) *yaml.Node {
			return listNode(*list, func(v *V) *yaml.Node { return scalarNode(of.write(*v)) })
		})
}

// partKey is a key that holds a part of a T.
func partKey[T, V any](
	name, doc string, s *shape, field func(*T) *V, read func(*reader, *yaml.Node, *V), write func(*V) *yaml.Node,
) key[T] {
	k := customKey(name, doc, s,
		func(r *reader, n *yaml.Node, t *T) { read(r, n, field(t)) },
		func(t *T) *yaml.Node { return write(field(t)) })
	k.take = func(into, from *T) { *field(into) = *field(from) }
	return k
}

// customKey is a key that is read and written in a way of its own.
func customKey[T any](name, doc string, s *shape, read func(*reader, *yaml.Node, *T), write func(*T) *yaml.Node) key[T] {
	return key[T]{name: name, doc: doc, shape: s, read: read, write: write}
}

// readPointer reads a value that may be unknown.
func readPointer[V any](of scalar[V]) func(*reader, *yaml.Node, **V) {
	return func(r *reader, n *yaml.Node, into **V) {
		if v, ok := of.read(r, n); ok {
			*into = &v
		}
	}
}

// required marks a key that a map must have.
func (k key[T]) required() key[T] {
	k.isRequired = true
	return k
}

// spaced puts a blank line before a key.
func (k key[T]) spaced() key[T] {
	k.isSpaced = true
	return k
}

func listShape(item *shape) *shape { return &shape{item: item, most: maxList} }

func longListShape(item *shape, most int) *shape { return &shape{item: item, most: most, long: true} }

// mapShape is the shape of a map that a table of keys reads.
func mapShape[T any](name, doc string, keys []key[T]) *shape {
	s := &shape{name: name, doc: doc, entries: make([]entry, len(keys))}
	for i, k := range keys {
		s.entries[i] = entry{name: k.name, doc: k.doc, shape: k.shape, required: k.isRequired, spaced: k.isSpaced}
	}
	return s
}

func (s *shape) lengthened() *shape {
	s.long = true
	return s
}
