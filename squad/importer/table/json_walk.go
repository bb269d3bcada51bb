package table

import (
	"encoding/json"
	"errors"
	"io"
	"slices"
)

// walk goes through a JSON document and finds the lists of objects in it.
type walk struct {
	*builder
	each func(l *list, object map[string]any) error // is called for each object of a list

	in    *portions
	d     *json.Decoder
	open  []*frame // the objects around what comes next
	lists int
	rows  int // objects so far
}

// frame is an object that is not yet at its end.
type frame struct {
	key   string // under which it stands
	facts facts
	next  string // the key whose value comes next
	inKey bool   // it does; else a key comes next
}

func (w *walk) through(doc *Document) error {
	w.in = &portions{Reader: doc.reader()}
	w.d = json.NewDecoder(w.in)
	w.d.UseNumber()
	w.open, w.lists, w.rows = nil, 0, 0
	for {
		w.in.next()
		token, err := w.d.Token()
		switch {
		case err != nil && w.rows > 0:
			return nil // the players are there
		case errors.Is(err, io.EOF):
			return Errorf(w.file, "it is no JSON with a list of players in it")
		case errors.Is(err, errLongRow):
			return w.longRow(1)
		case err != nil:
			return Errorf(w.file, "it is no JSON with a list of players in it: %v", ended(err))
		}
		if err := w.take(token); err != nil {
			return err
		}
	}
}

func (w *walk) take(token json.Token) error {
	var top *frame
	if n := len(w.open); n > 0 {
		top = w.open[n-1]
	}
	switch token {
	case json.Delim('{'):
		key := ""
		if top != nil {
			key = top.next
		}
		w.open = append(w.open, &frame{key: key, facts: make(facts)})
		return nil
	case json.Delim('}'):
		w.open = w.open[:len(w.open)-1]
		if n := len(w.open); n > 0 {
			outer := w.open[n-1]
			if outer.inKey = false; len(outer.facts) < MaxColumns {
				outer.facts.nest(top.key, top.facts)
			}
		}
		return nil
	case json.Delim('['):
		l := &list{builder: w.builder, number: w.lists, around: slices.Clone(w.open[max(0, len(w.open)-deepest):])}
		if top != nil {
			l.key, top.inKey = top.next, false
		}
		w.lists++
		return w.list(l)
	}
	switch {
	case top == nil: // a value by itself
	case !top.inKey:
		top.next, _ = token.(string)
		top.inKey = true
	default:
		if top.inKey = false; len(top.facts) < MaxColumns {
			top.facts.set(top.next, plainOf(token))
		}
	}
	return nil
}

// deepest is how many objects around a player may say something of them.
const deepest = 4

func (w *walk) list(l *list) error {
	for w.in.next(); w.d.More(); w.in.next() {
		var value any
		switch err := w.d.Decode(&value); {
		case errors.Is(err, errLongRow):
			return w.longRow(w.rows + 2)
		case err != nil:
			return Errorf(w.file, "it is not JSON after %d players: %v", w.rows, ended(err))
		}
		objects := objectsOf(value)
		if len(objects) == 0 {
			l.others++
		}
		for _, object := range objects {
			w.rows++
			if err := w.each(l, object); err != nil {
				return err
			}
			l.rows++
		}
	}
	if _, err := w.d.Token(); err != nil {
		return Errorf(w.file, "the list of players has no end: %v", ended(err))
	}
	return nil
}

// objectsOf are the objects that an element of a list is, or that it is a list of.
func objectsOf(value any) []map[string]any {
	switch v := value.(type) {
	case map[string]any:
		return []map[string]any{v}
	case []any:
		var objects []map[string]any
		for _, item := range v {
			if object, is := item.(map[string]any); is {
				objects = append(objects, object)
			}
		}
		return objects
	}
	return nil
}
