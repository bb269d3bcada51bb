package importer

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/depth-football/depth/squad"
)

// The limits of a file: enough for every player on Earth with a hundred facts
// about each, and little enough for the memory of any computer.
const (
	// MaxSize is the most bytes that are read of a file, after it is unpacked.
	MaxSize = 128 << 20
	// MaxColumns is the most columns that a row may have.
	MaxColumns = 1000
	// MaxRows is the most rows of a file.
	MaxRows = 500_000
	// MaxCell is the most bytes of a cell.
	MaxCell = 32 << 10
	// MaxPlayers is the most players of one club: a first team, a second one and an academy.
	MaxPlayers = 200
)

// Source is a file to read.
type Source struct {
	Name   string // to be shown to people
	Reader io.Reader
	Date   squad.Date // the day on which the file was last changed; zero: unknown
}

// document is a source's text as UTF-8, and the day that it is of.
type document struct {
	name string
	text []byte
	date squad.Date
	// sure: the date does not come from the file system, where copying a file
	// makes it younger.
	sure bool
}

// open unpacks a source and brings it to UTF-8.
func (r *reading) open(s Source) (*document, error) {
	src, packed, err := unpacked(s)
	if err != nil {
		return nil, err
	}
	d := &document{name: s.Name, date: s.Date}
	switch named := dateInName(s.Name); {
	case !named.IsZero():
		d.date, d.sure = named, true
	case !packed.IsZero():
		d.date = packed
	}
	d.text, err = r.decoded(s.Name, src)
	if err == nil && len(bytes.TrimSpace(d.text)) == 0 {
		err = broken(s.Name, "the file is empty")
	}
	return d, err
}

// unpacked is what is in a source, and the day on which it was packed.
func unpacked(s Source) (src []byte, packed squad.Date, err error) {
	src, err = readAll(s.Name, s.Reader)
	if err != nil || !bytes.HasPrefix(src, []byte{0x1f, 0x8b}) {
		return src, packed, err
	}
	z, err := gzip.NewReader(bytes.NewReader(src))
	if err != nil {
		return nil, packed, broken(s.Name, "it is packed by gzip, but cannot be unpacked: %v", err)
	}
	if t := z.ModTime.UTC(); t.Year() > 1990 {
		packed = squad.NewDate(t.Date())
	}
	src, err = readAll(s.Name, z)
	if err != nil && !errors.Is(err, errTooLarge) {
		return nil, packed, broken(s.Name, "it is packed by gzip and damaged or cut off: %v", err)
	}
	return src, packed, err
}

var errTooLarge = errors.New("too large")

func readAll(name string, r io.Reader) ([]byte, error) {
	src, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err == nil && len(src) > MaxSize {
		return nil, fmt.Errorf("%s: the file is %w: more than %d MiB when it is unpacked (cut out the clubs that you need)",
			squad.Printable(name), errTooLarge, MaxSize>>20)
	}
	return src, err
}

// signatures are how files begin that hold tables, but not as text.
var signatures = []struct{ begin, what string }{
	{"PK\x03\x04", "a spreadsheet (.xlsx, .ods) or a zip archive: save the sheet as CSV, or unpack it"},
	{"\xd0\xcf\x11\xe0", "an old Excel file: save the sheet as CSV"},
	{"%PDF", "a PDF: a table is needed, such as CSV"},
	{"{\\rtf", "rich text: save it as plain text"},
	{"SQLite format", "a database: write the table to CSV"},
	{"PAR1", "a Parquet file: write it to CSV"},
}

// decoded is a text in UTF-8, whatever it was in. Few programs say in which
// encoding they write: a mark at the beginning decides, then whether it is UTF-8.
func (r *reading) decoded(name string, src []byte) ([]byte, error) {
	for _, s := range signatures {
		if bytes.HasPrefix(src, []byte(s.begin)) {
			return nil, broken(name, "this is %s", s.what)
		}
	}
	if bytes.HasPrefix(src, []byte{0xff, 0xfe}) || bytes.HasPrefix(src, []byte{0xfe, 0xff}) {
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(src)
		if err != nil || len(src)%2 != 0 {
			return nil, broken(name, "it is in UTF-16 and damaged: save it as UTF-8")
		}
		src = text
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if bytes.IndexByte(src, 0) >= 0 {
		return nil, broken(name, "this is not text (it has a zero byte): save it as UTF-8")
	}
	if utf8.Valid(src) {
		return src, nil
	}
	return r.mended(name, src)
}

// mended is a text that is not UTF-8. If most of its letters with accents are
// UTF-8 some bytes are broken, and each of those becomes U+FFFD; else all is in
// Windows-1252.
func (r *reading) mended(name string, src []byte) ([]byte, error) {
	good, bad, line, lines := 0, 0, 1, []int(nil)
	for rest := src; len(rest) > 0; {
		c, size := utf8.DecodeRune(rest)
		switch {
		case c == utf8.RuneError && size == 1:
			bad++
			if len(lines) == 0 || lines[len(lines)-1] != line {
				lines = append(lines, line)
			}
		case size > 1:
			good++
		case c == '\n':
			line++
		}
		rest = rest[size:]
	}
	if good > bad {
		for _, line := range lines {
			r.problem(name, 0, "line %d has a byte that is not UTF-8: it is read as \ufffd", line)
		}
		return bytes.ToValidUTF8(src, []byte("\ufffd")), nil
	}
	for _, undefined := range []byte{0x81, 0x8d, 0x8f, 0x90, 0x9d} {
		if bytes.IndexByte(src, undefined) >= 0 {
			return nil, broken(name, "it is neither UTF-8 nor Windows-1252 (byte 0x%02X in it): save it as UTF-8", undefined)
		}
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(src)
	if err != nil {
		return nil, broken(name, "it is neither UTF-8 nor Windows-1252: save it as UTF-8")
	}
	r.problem(name, 0, "it is not UTF-8 and was read as Windows-1252: if names look wrong, save it as UTF-8")
	return text, nil
}
