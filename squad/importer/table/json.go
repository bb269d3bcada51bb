package table

import (
	"bytes"
	"errors"
	"io"
	"slices"
)

// json reads a list of objects; their keys are the heading. Of several lists it is that
// of the players or the clubs, else the first one.
func (t *builder) json(d *Document) error {
	clearNaN(d.text)
	var lists []*list
	const mostLists = 100
	walk := walk{builder: t, each: func(l *list, object map[string]any) error {
		if l.rows == 0 && len(lists) < mostLists {
			lists = append(lists, l)
		}
		if len(lists) == 0 || lists[len(lists)-1] != l {
			return nil
		}
		return expand(object, nil, l.learn)
	}}
	if err := walk.through(d); err != nil {
		return err
	}
	chosen := choose(lists)
	t.tellOthers(lists, chosen)
	if chosen.err != nil {
		return chosen.err
	}
	above := chosen.above()
	heading := chosen.heading(above)
	if len(heading) > MaxColumns {
		return t.manyColumns(2, len(heading))
	}
	if err := t.add(1, slices.Clone(heading)); err != nil {
		return err
	}
	cells, number := make([]string, len(heading)), 1
	walk.each = func(l *list, object map[string]any) error {
		if l.number != chosen.number {
			return nil
		}
		return expand(object, nil, func(row facts, _ int) error {
			for i, key := range heading {
				cells[i] = row[key]
				if cells[i] == "" {
					cells[i] = above[key]
				}
			}
			number++
			return t.add(number, cells)
		})
	}
	return walk.through(d)
}

func ended(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("the file ends too early")
	}
	return err
}

// clearNaN makes JSON of what Python writes, in which numbers may be NaN or Infinity: a
// value of nothing that is as long stands in their place.
func clearNaN(text []byte) {
	if !bytes.Contains(text, []byte("NaN")) && !bytes.Contains(text, []byte("Infinity")) {
		return
	}
	inString := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case !inString && (c == 'N' || c == 'I' || c == '-'):
			if n := lengthOfNaN(text[i:]); n > 0 {
				copy(text[i:i+n], `""       `)
				i += n - 1
			}
		}
	}
}

func lengthOfNaN(text []byte) int {
	for _, word := range []string{"NaN", "-Infinity", "Infinity"} {
		if bytes.HasPrefix(text, []byte(word)) {
			return len(word)
		}
	}
	return 0
}
