package page

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// WriteJSON writes a document, indented, with escapes for what may not be printed.
func WriteJSON(w io.Writer, document any) error {
	e := json.NewEncoder(escapingWriter{w})
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(document)
}

// List is a list of a JSON document whose elements are made in pieces: all of them at
// once are large.
type List struct {
	Key     string
	Len     int
	Each    int // how many elements are made for each processor at a time
	Element func(i int) any
}

// WriteJSONLists writes what [WriteJSON] would of a document with lists behind its head.
func WriteJSONLists(w io.Writer, head any, lists ...List) error {
	var b bytes.Buffer
	if err := WriteJSON(&b, head); err != nil {
		return err
	}
	if _, err := w.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n}\n"))); err != nil {
		return err
	}
	for _, l := range lists {
		if err := l.write(w); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, "\n}\n")
	return err
}

// write writes the key and the list behind what the document has already.
func (l List) write(w io.Writer) error {
	before, after := fmt.Sprintf(",\n  %q: [", l.Key), "]"
	if l.Len > 0 {
		after = "\n  ]"
	}
	if _, err := io.WriteString(w, before); err != nil {
		return err
	}
	err := writePieces(w, l.Len, l.Each, func(text *bytes.Buffer) func(i int) error {
		e := json.NewEncoder(escapingWriter{text})
		e.SetEscapeHTML(false)
		e.SetIndent("    ", "  ")
		return func(i int) error {
			if i > 0 {
				text.WriteString(",")
			}
			text.WriteString("\n    ")
			err := e.Encode(l.Element(i))
			text.Truncate(len(bytes.TrimSuffix(text.Bytes(), []byte("\n"))))
			return err
		}
	})
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, after)
	return err
}

// OrEmpty is a list that JSON writes as [] rather than null if it is empty.
func OrEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
