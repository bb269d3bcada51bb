package squadfile

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"
)

// MaxSize is the largest file that is read, in bytes. A squad of thirty is
// about eight thousand.
const MaxSize = 4 << 20

// usualSize is the room that reading a file begins with: one step for most.
const usualSize = 8 << 10

// ReadSource reads the text of a file of at most [MaxSize] bytes. A larger one is
// an error of the kind [Diagnostics].
func ReadSource(file string, r io.Reader) ([]byte, error) {
	text := bytes.NewBuffer(make([]byte, 0, usualSize))
	_, err := text.ReadFrom(io.LimitReader(r, MaxSize+1))
	switch {
	case err != nil:
		return nil, err
	case text.Len() > MaxSize:
		message := fmt.Sprintf("the file is larger than %d MiB, the most that is read", MaxSize>>20)
		return nil, Diagnostics{{Rule: ruleTooLarge, File: file, Message: message}}
	}
	return text.Bytes(), nil
}

func (r *reader) encodingProblem() (message string, line int) {
	switch {
	case bytes.HasPrefix(r.src, []byte{0xff, 0xfe}), bytes.HasPrefix(r.src, []byte{0xfe, 0xff}):
		return "the file is in UTF-16: save it as UTF-8", 0
	case bytes.IndexByte(r.src, 0) >= 0:
		return "this is not text but a binary file (it has a zero byte)", 0
	}
	suspicious := !utf8.Valid(r.src)
	for _, lineBreak := range []string{"\r", "\u0085", "\u2028", "\u2029"} {
		suspicious = suspicious || bytes.Contains(r.src, []byte(lineBreak))
	}
	if !suspicious {
		return "", 0
	}
	line = 1
	for rest := r.src; len(rest) > 0; {
		c, size := utf8.DecodeRune(rest)
		switch {
		case c == utf8.RuneError && size == 1:
			return fmt.Sprintf("byte 0x%02X is not UTF-8: save the file as UTF-8", rest[0]), line
		case c == '\r' && !bytes.HasPrefix(rest, []byte("\r\n")), c == '\u0085', c == '\u2028', c == '\u2029':
			// To YAML they end a line, to most editors they do not: what
			// looks like a comment could end in the middle.
			return fmt.Sprintf("a line break of an unusual kind (U+%04X): write line feeds", c), line
		case c == '\n':
			line++
		}
		rest = rest[size:]
	}
	return "", 0
}
