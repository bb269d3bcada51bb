package squadfile

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
)

// Facts are what a file that is edited says of its club or of a player.
type Facts[T squad.Squad | squad.Player] struct {
	Now *T // what it says with the changes

	editor  *Editor
	what    string
	keys    []key[T]
	element *element
}

// Get is a fact in its canonical spelling, "" if the file does not have it. The path is
// the keys that lead there, like contract.until.
func (f *Facts[T]) Get(path string) string {
	e := f.element
	for name := range strings.SplitSeq(path, ".") {
		if e = e.child(name); e == nil {
			return ""
		}
	}
	return e.inOneText()
}

// Set gives a fact a value, written as in a file: 2029-06-30, 70m, key; a list like
// CB,RB. An error says what is wrong with the value, in the words of the reader.
func (f *Facts[T]) Set(path, value string) error { return f.set(path, value, true) }

// SetPart is like Set for a fact that needs another one, which is set next: the end of an
// extension without its condition, or the end of a contract that moves with its option.
func (f *Facts[T]) SetPart(path, value string) error { return f.set(path, value, false) }

func (f *Facts[T]) set(path, value string, whole bool) error {
	keys, leaf, err := f.resolve(path)
	if err == nil {
		var n *yaml.Node
		if n, err = leaf.valueOf(path, value); err == nil {
			err = f.put(keys, n, whole)
		}
	}
	return f.done(path, err)
}

// Take gives a fact the value that it has elsewhere. A value that is not known takes the
// fact out.
func (f *Facts[T]) Take(key string, from *T) error {
	i := indexKey(f.keys, key, 0)
	n := f.keys[i].write(from)
	switch {
	case n != nil:
		return f.done(key, f.put([]string{key}, n, true))
	case f.element.child(key) != nil:
		return f.Drop(key)
	}
	return nil
}

// Drop takes out a fact, which must be there.
func (f *Facts[T]) Drop(path string) error {
	keys, _, err := f.resolve(path)
	if err == nil {
		err = f.drop(keys)
	}
	return f.done(path, err)
}

func (f *Facts[T]) resolve(path string) ([]string, *shape, error) {
	keys, leaf, err := f.element.shape.resolve(path)
	if err == nil && leaf.item == playerShape {
		err = errors.New("the players are added and taken out one by one")
	}
	return keys, leaf, err
}

// done notes an error of a change.
func (f *Facts[T]) done(path string, err error) error {
	if err == nil {
		return nil
	}
	return f.editor.fail(fmt.Errorf("%s: %w", path, err))
}

// put gives the last of some keys a value. It is an error if what stands under the first
// of them is not whole then, unless the rest is to come.
func (f *Facts[T]) put(keys []string, n *yaml.Node, whole bool) error {
	e := f.element
	if err := f.untouchable(); err != nil {
		return err
	}
	at := 0
	for ; at < len(keys)-1; at++ {
		next := e.child(keys[at])
		if next == nil || !next.isMap {
			break
		}
		if err := f.editor.untouchable(next); err != nil {
			return err
		}
		e = next
	}
	for last := len(keys) - 1; last > at; last-- { // the maps that are not there yet
		n = &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{scalarNode(keys[last]), n}}
	}
	if old := e.child(keys[at]); old != nil {
		if err := f.editor.sharedIn(old); err != nil {
			return err
		}
		if !old.isMap && at < len(keys)-1 { // a date where until and holder may stand
			if old.shape.short == "" && old.shape.counts != nil {
				return fmt.Errorf("%s is %s for all of it: set that", strings.Join(keys[:at+1], "."), old.inOneText())
			}
			if short := old.shape.short; short != "" && n.Content[0].Value != short {
				n.Content = append([]*yaml.Node{scalarNode(short), old.node}, n.Content...)
			}
		}
	}
	if err := e.put(keys[at], n); err != nil {
		return err
	}
	return f.readAgain(keys[0], whole)
}

// untouchable is the reason why nothing of the club or the player can be changed.
func (f *Facts[T]) untouchable() error {
	if f.element == f.editor.root {
		return nil
	}
	return errors.Join(f.editor.untouchable(f.editor.list), f.editor.untouchable(f.element))
}

// drop takes out the last of some keys, and what would hold nothing without it.
func (f *Facts[T]) drop(keys []string) error {
	if err := f.untouchable(); err != nil {
		return err
	}
	e, path := f.element, []*element{f.element}
	for i, name := range keys {
		next := e.child(name)
		switch {
		case next == nil:
			return errors.New("the file does not have it")
		case i < len(keys)-1:
			if err := f.editor.untouchable(next); err != nil {
				return err
			}
		}
		e, path = next, append(path, next)
	}
	last := len(path) - 1
	for last > 1 && len(path[last-1].inner) == 1 {
		last--
	}
	if i := f.element.shape.index(path[last].key); last == 1 && f.keys[i].isRequired {
		return fmt.Errorf("%s without it cannot be read", f.what)
	}
	if err := f.editor.sharedIn(path[last]); err != nil {
		return err
	}
	path[last-1].remove(path[last])
	return f.readAgain(keys[0], true)
}

// readAgain lets the reader read what stands under a key. That a part is missing, or does
// not fit another, is no error unless it must be whole.
func (f *Facts[T]) readAgain(key string, whole bool) error {
	var said T
	r, k := &reader{file: f.editor.file}, f.keys[indexKey(f.keys, key, 0)]
	if e := f.element.child(key); e != nil {
		k.read(r, e.tree(), &said)
	}
	if !whole {
		together := []*Rule{ruleMissingKey, ruleUselessOption, ruleUselessExtension}
		r.problems = slices.DeleteFunc(r.problems, func(d Diagnostic) bool { return slices.Contains(together, d.Rule) })
	}
	if err := r.firstError(); err != nil {
		return err
	}
	k.take(f.Now, &said)
	return nil
}

// firstError is the first error that was found, without its place.
func (r *reader) firstError() error {
	i := slices.IndexFunc(r.problems, func(d Diagnostic) bool { return d.Level() == Error })
	if i < 0 {
		return nil
	}
	return errors.New(r.problems[i].Message)
}
