package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
)

// json reads a list of objects; their keys are the heading.
func (t *builder) json(d *Document) error {
	clearNaN(d.text)
	known := make(map[string]int)
	err := t.objects(d, func(number int, object map[string]any) error {
		for key := range object {
			known[key] = 0
			if len(key) > MaxCell {
				return t.longCell(number + 1)
			}
		}
		if len(known) > MaxColumns {
			return t.manyColumns(number+1, len(known))
		}
		return nil
	})
	if err != nil {
		return err
	}
	heading := slices.Sorted(maps.Keys(known))
	for i, key := range heading {
		known[key] = i
	}
	if err := t.add(1, slices.Clone(heading)); err != nil {
		return err
	}
	cells := make([]string, len(heading))
	return t.objects(d, func(number int, object map[string]any) error {
		clear(cells)
		for key, value := range object {
			cells[known[key]] = plainOf(value)
		}
		return t.add(number+1, cells)
	})
}

// objects calls a function for each object of the list that a document is, or
// that is the first list in it.
func (t *builder) objects(doc *Document, each func(number int, object map[string]any) error) error {
	in := &portions{Reader: doc.reader()}
	d := json.NewDecoder(in)
	d.UseNumber()
	for {
		in.next()
		token, err := d.Token()
		switch {
		case errors.Is(err, errLongRow):
			return t.longRow(1)
		case err != nil:
			return Errorf(t.file, "it is no JSON with a list of players in it: %v", ended(err))
		}
		if token == json.Delim('[') {
			break
		}
	}
	number := 1
	for in.next(); d.More(); in.next() {
		var object map[string]any
		switch err := d.Decode(&object); {
		case errors.Is(err, errLongRow):
			return t.longRow(number + 1)
		case err != nil:
			return Errorf(t.file, "it is not JSON after %d players: %v", number-1, ended(err))
		}
		if err := each(number, object); err != nil {
			return err
		}
		number++
	}
	if _, err := d.Token(); err != nil {
		return Errorf(t.file, "the list of players has no end: %v", ended(err))
	}
	return nil
}

func ended(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("the file ends too early")
	}
	return err
}

// plainOf is a value as a cell: lists of plain values are joined by commas,
// objects are nothing.
func plainOf(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		if v {
			return "true"
		}
		return "false"
	case []any:
		var parts []string
		for _, item := range v {
			if text := plainOf(item); text != "" {
				parts = append(parts, text)
			}
		}
		return strings.Join(parts, ", ")
	}
	return ""
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
