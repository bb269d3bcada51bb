package squadfile

import "gopkg.in/yaml.v3"

// key is a key that a map may have, and how its value is read into a T and written from
// one.
type key[T any] struct {
	name     string
	doc      string // what it means, for those who write a file
	form     *form
	read     func(r *reader, value *yaml.Node, into *T)
	write    func(of *T) *yaml.Node // nil if there is nothing to write
	take     func(into, from *T)    // takes over what the key holds; nil: it is no fact of its own
	required bool
	apart    bool // a blank line stands before it
}

// scalarKey is a key that holds one scalar. The zero value is written by leaving the key
// out.
func scalarKey[T any, V comparable](name, doc string, of kind[V], field func(*T) *V) key[T] {
	return partKey(name, doc, of.form, field,
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
func listKey[T, V any](name, doc, what string, of kind[V], field func(*T) *[]V) key[T] {
	return partKey(name, doc, listForm(of.form), field,
		func(r *reader, n *yaml.Node, into *[]V) { *into = readList(r, n, what, of.read) },
		func(list *[]V) *yaml.Node {
			return listNode(*list, func(v *V) *yaml.Node { return scalarNode(of.write(*v)) })
		})
}

// partKey is a key that holds a part of a T.
func partKey[T, V any](name, doc string, f *form, field func(*T) *V, read func(*reader, *yaml.Node, *V), write func(*V) *yaml.Node) key[T] {
	k := customKey(name, doc, f,
		func(r *reader, n *yaml.Node, t *T) { read(r, n, field(t)) },
		func(t *T) *yaml.Node { return write(field(t)) })
	k.take = func(into, from *T) { *field(into) = *field(from) }
	return k
}

// customKey is a key that is read and written in a way of its own.
func customKey[T any](name, doc string, f *form, read func(*reader, *yaml.Node, *T), write func(*T) *yaml.Node) key[T] {
	return key[T]{name: name, doc: doc, form: f, read: read, write: write}
}

// readPointer reads a value that may be unknown.
func readPointer[V any](of kind[V]) func(*reader, *yaml.Node, **V) {
	return func(r *reader, n *yaml.Node, into **V) {
		if v, ok := of.read(r, n); ok {
			*into = &v
		}
	}
}

func (k key[T]) must() key[T] {
	k.required = true
	return k
}

// set apart by a blank line.
func (k key[T]) setApart() key[T] {
	k.apart = true
	return k
}

func listForm(item *form) *form { return &form{item: item, most: maxList} }

func longListForm(item *form, most int) *form { return &form{item: item, most: most, long: true} }

// mapForm is the form of a map that a table of keys reads.
func mapForm[T any](name, doc string, keys []key[T]) *form {
	f := &form{name: name, doc: doc, entries: make([]entry, len(keys))}
	for i, k := range keys {
		f.entries[i] = entry{name: k.name, doc: k.doc, form: k.form, required: k.required, apart: k.apart}
	}
	return f
}

func (f *form) lengthened() *form {
	f.long = true
	return f
}
