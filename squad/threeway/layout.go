package threeway

import "bytes"

// layout is how a file begins and ends its lines: what an editor does to all of it.
type layout struct {
	mark    []byte // byte order marks at the beginning
	newline []byte
	isOpen  bool // the last line has no end
}

var byteOrderMark = []byte("\ufeff")

// layoutOf is a text whose last line has an end, without byte order marks, and its layout.
func layoutOf(text []byte) ([]byte, layout) {
	plain := bytes.TrimPrefix(text, byteOrderMark)
	l := layout{mark: text[:len(text)-len(plain)], newline: []byte("\n"), isOpen: len(plain) > 0 && !bytes.HasSuffix(plain, []byte("\n"))}
	if end := bytes.IndexByte(plain, '\n'); end > 0 && plain[end-1] == '\r' {
		l.newline = []byte("\r\n")
	}
	if l.isOpen {
		plain = append(bytes.Clone(plain), l.newline...)
	}
	return plain, l
}

// take gives another version of the file the same ends of lines.
func (l layout) take(text []byte) []byte {
	text = bytes.TrimPrefix(text, byteOrderMark)
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	if len(text) > 0 && !bytes.HasSuffix(text, []byte("\n")) {
		text = append(bytes.Clone(text), '\n')
	}
	return bytes.ReplaceAll(text, []byte("\n"), l.newline)
}

// restore gives a text the layout of the file.
func (l layout) restore(text []byte) []byte {
	if l.isOpen && !bytes.HasSuffix(text, []byte("\n\n")) {
		text = bytes.TrimSuffix(text, l.newline)
	}
	return append(bytes.Clone(l.mark), text...)
}
