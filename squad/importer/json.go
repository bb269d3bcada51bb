package importer

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
func (t *table) json(text []byte) error {
	text = withoutNaN(text)
	known := make(map[string]int)
	err := t.objects(text, func(_ int, object map[string]any) error {
		for key := range object {
			if _, ok := known[key]; !ok && len(known) <= MaxColumns {
				known[key] = 0
			}
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
	return t.objects(text, func(number int, object map[string]any) error {
		clear(cells)
		for key, value := range object {
			cells[known[key]] = plainOf(value)
		}
		return t.add(number+1, cells)
	})
}

// objects calls a function for each object of the list that a document is, or
// that is the first list in it.
func (t *table) objects(text []byte, each func(number int, object map[string]any) error) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	for {
		token, err := d.Token()
		if err != nil {
			return broken(t.file, "it is no JSON with a list of players in it: %v", ended(err))
		}
		if token == json.Delim('[') {
			break
		}
	}
	for number := 1; d.More(); number++ {
		var object map[string]any
		if err := d.Decode(&object); err != nil {
			return broken(t.file, "it is not JSON after %d players: %v", number-1, ended(err))
		}
		if err := each(number, object); err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil {
		return broken(t.file, "the list of players has no end: %v", ended(err))
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

// withoutNaN is JSON as Python writes it, in which numbers may be NaN or
// Infinity, with null in their place.
func withoutNaN(text []byte) []byte {
	if !bytes.Contains(text, []byte("NaN")) && !bytes.Contains(text, []byte("Infinity")) {
		return text
	}
	out := make([]byte, 0, len(text)+len(text)/64)
	inString := false
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case inString && c == '\\' && i+1 < len(text):
			out = append(out, c, text[i+1])
			i += 2
			continue
		case c == '"':
			inString = !inString
		case !inString && (c == 'N' || c == 'I' || c == '-'):
			if n := lengthOfNaN(text[i:]); n > 0 {
				out = append(out, "null"...)
				i += n
				continue
			}
		}
		out = append(out, text[i])
		i++
	}
	return out
}

func lengthOfNaN(text []byte) int {
	for _, word := range []string{"NaN", "-Infinity", "Infinity"} {
		if bytes.HasPrefix(text, []byte(word)) {
			return len(word)
		}
	}
	return 0
}
