package page

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf16"

	"github.com/depth-football/depth/squad/names"
)

// escapingWriter writes JSON with an escape for each character that may not be printed,
// of which package json escapes only some, and for the second # of two, which begin a
// command in the log of a CI system. Whoever decodes it gets every text as it is. Such
// characters stand in strings alone, so it need not know where these are.
type escapingWriter struct{ io.Writer }

func (w escapingWriter) Write(text []byte) (int, error) {
	if !bytes.Contains(text, []byte("##")) && !bytes.ContainsFunc(text, unprintableInJSON) {
		return w.Writer.Write(text)
	}
	var b bytes.Buffer
	last := ' '
	for _, r := range string(text) {
		if unprintableInJSON(r) || r == '#' && last == '#' {
			for _, unit := range utf16.AppendRune(nil, r) {
				fmt.Fprintf(&b, `\u%04x`, unit)
			}
		} else {
			b.WriteRune(r)
		}
		last = r
	}
	if _, err := w.Writer.Write(b.Bytes()); err != nil {
		return 0, err
	}
	return len(text), nil
}

// unprintableInJSON tells line feeds from the others: package json escapes those of
// strings.
func unprintableInJSON(r rune) bool { return r != '\n' && names.Unprintable(r) }
