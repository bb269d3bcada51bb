package table

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"

	"github.com/depth-football/depth/squad"
)

// The limits of files that are read together: enough for every player on Earth with a
// hundred facts about each, and little enough for the memory of any computer.
const (
	// MaxSize is the most bytes of the files together, unpacked and as UTF-8.
	MaxSize = 128 << 20
	// MaxRows is the most rows of the files together.
	MaxRows = 250_000
	// MaxRow is the most bytes of a row.
	MaxRow = 1 << 20
	// MaxColumns is the most columns that a row may have.
	MaxColumns = 1000
	// MaxCell is the most bytes of a cell.
	MaxCell = 32 << 10
	// MaxKept is the most bytes of what is kept of the rows: the columns that are wanted.
	MaxKept = 64 << 20
)

// Source is a file to read.
type Source struct {
	Name   string // to be shown to people
	Reader io.Reader
	Date   squad.Date // the day on which the file was last changed; zero: unknown
}

// Reader reads files that belong together. What there is of all of them is bounded.
type Reader struct {
	Tell  func(Problem) // is told what could not be read
	Sheet string        // of workbooks; "": the first that has what is wanted

	files, workbooks, bytes, rows, kept int
}

// HasWorkbook reports whether one of the files that were read is a workbook.
func (r *Reader) HasWorkbook() bool { return r.workbooks > 0 }

func (r *Reader) problem(file, format string, args ...any) {
	r.Tell(Problem{File: file, Message: fmt.Sprintf(format, args...)})
}

// Document is the text of a source, and the day on which it was packed or changed.
type Document struct {
	Name string
	Date squad.Date

	text []byte // unpacked; what is ASCII in it stands there as in UTF-8
	// decoder brings the text to UTF-8; nil: it is in UTF-8.
	decoder transform.Transformer
	isBook  bool // the text is a workbook
}

// reader reads the text as UTF-8. The text is never held a second time: it may be large.
func (d *Document) reader() io.Reader {
	if d.decoder == nil {
		return bytes.NewReader(d.text)
	}
	return transform.NewReader(bytes.NewReader(d.text), d.decoder)
}

// Open unpacks a source and finds out how it is encoded.
func (r *Reader) Open(s Source) (*Document, error) {
	d := &Document{Name: s.Name, Date: s.Date}
	in, packed, err := unpacked(s)
	if err != nil {
		return nil, err
	}
	if !packed.IsZero() {
		d.Date = packed
	}
	if err := r.readAll(d, in); err != nil {
		return nil, err
	}
	if len(bytes.TrimSpace(d.text)) == 0 {
		return nil, Errorf(s.Name, "the file is empty")
	}
	return d, nil
}

// unpacked reads what is in a source; packed is the day on which it was packed.
func unpacked(s Source) (in *bufio.Reader, packed squad.Date, err error) {
	in = bufio.NewReader(s.Reader)
	if !begins(in, "\x1f\x8b") {
		return in, packed, nil
	}
	z, err := gzip.NewReader(in)
	if err != nil {
		return nil, packed, Errorf(s.Name, "it is packed by gzip, but cannot be unpacked: %v", err)
	}
	if t := z.ModTime.UTC(); t.Year() > 1990 {
		packed = squad.NewDate(t.Date())
	}
	return bufio.NewReader(damaged{z, s.Name}), packed, nil
}

// begins reports whether something is the beginning of what a reader reads.
func begins(in *bufio.Reader, with string) bool {
	begin, _ := in.Peek(len(with)) // its error comes again when it is read
	return string(begin) == with
}

// damaged reads a packed file and says of an error that it is one of the packing.
type damaged struct {
	packed io.Reader
	name   string
}

func (d damaged) Read(p []byte) (int, error) {
	n, err := d.packed.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = Errorf(d.name, "it is packed by gzip and damaged or cut off: %v", err)
	}
	return n, err
}

// readAll reads the text of a document, up to what the files before it have left.
func (r *Reader) readAll(d *Document, in *bufio.Reader) error {
	counted := &counter{Reader: in}
	source := io.Reader(counted)
	isUTF16 := begins(in, "\xff\xfe") || begins(in, "\xfe\xff")
	if isUTF16 {
		source = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Reader(counted)
	}
	text, err := readUpTo(MaxSize-r.bytes, source)
	r.files++
	switch r.bytes += len(text); {
	case err != nil:
		return err
	case r.bytes > MaxSize:
		return r.tooLarge(d.Name)
	case isUTF16 && counted.n%2 != 0:
		return Errorf(d.Name, "it is in UTF-16 and damaged: save it as UTF-8")
	}
	d.text = bytes.TrimPrefix(text, []byte("\ufeff"))
	return r.findEncoding(d)
}

// readUpTo reads a text of at most so many bytes, and one more of a larger one. It grows
// in large steps, each of which holds no more than a quarter twice.
func readUpTo(most int, in io.Reader) ([]byte, error) {
	const begin, growth = 1 << 20, 4
	text := make([]byte, 0, min(begin, most+1))
	for {
		n, err := in.Read(text[len(text):cap(text)])
		text = text[:len(text)+n]
		switch {
		case errors.Is(err, io.EOF):
			return text, nil
		case err != nil || len(text) > most:
			return text, err
		case len(text) == cap(text):
			text = append(make([]byte, 0, min(growth*len(text), most+1)), text...)
		}
	}
}

func (r *Reader) tooLarge(name string) error {
	what := "the file is too large: more than %d MiB when it is unpacked"
	if r.files > 1 {
		what = "the files up to this one are too large: more than %d MiB when they are unpacked"
	}
	return Errorf(name, what+" (cut out the clubs that you need)", MaxSize>>20)
}

// counter counts the bytes that are read.
type counter struct {
	io.Reader
	n int
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += n
	return n, err
}

// signatures are how files begin that hold tables, but not as text.
var signatures = []struct{ begin, what string }{
	{oldExcel, "an old Excel file (.xls): save it as .xlsx or CSV"},
	{"%PDF", "a PDF: a table is needed, such as CSV"},
	{"{\\rtf", "rich text: save it as plain text"},
	{"SQLite format", "a database: write the table to CSV"},
	{"PAR1", "a Parquet file: write it to CSV"},
}

// oldExcel is how files of Excel begin before it wrote archives, and those with a password.
const oldExcel = "\xd0\xcf\x11\xe0"

// isEncrypted reports whether such a file is a workbook with a password: it has a part
// that says so, in UTF-16.
func isEncrypted(text []byte) bool {
	const part = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
	return bytes.HasPrefix(text, []byte(oldExcel)) && bytes.Contains(text, []byte(part))
}

// findEncoding finds out how a text is encoded. Few programs say in which encoding they
// write: a mark at the beginning decides, then whether it is UTF-8.
func (r *Reader) findEncoding(d *Document) error {
	switch {
	case bytes.HasPrefix(d.text, []byte(zipBegins)):
		return r.checkWorkbook(d)
	case isEncrypted(d.text):
		return Errorf(d.Name, "this workbook has a password: open it in a spreadsheet program and save it without one")
	}
	for _, s := range signatures {
		if bytes.HasPrefix(d.text, []byte(s.begin)) {
			return Errorf(d.Name, "this is %s", s.what)
		}
	}
	if bytes.IndexByte(d.text, 0) >= 0 {
		return Errorf(d.Name, "this is not text (it has a zero byte): save it as UTF-8")
	}
	if utf8.Valid(d.text) {
		return nil
	}
	return r.mend(d)
}

// mend is for a text that is not UTF-8. If most of its letters with accents are UTF-8
// some bytes are broken, and each of those becomes U+FFFD; else all is in Windows-1252.
func (r *Reader) mend(d *Document) error {
	good, bad, line, lines := 0, 0, 1, []int(nil)
	for rest := d.text; len(rest) > 0; {
		c, size := utf8.DecodeRune(rest)
		switch {
		case c == utf8.RuneError && size == 1:
			bad++
			if len(lines) < mostBrokenLines && (len(lines) == 0 || lines[len(lines)-1] != line) {
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
			r.problem(d.Name, "line %d has a byte that is not UTF-8: it is read as \ufffd", line)
		}
		if len(lines) == mostBrokenLines {
			r.problem(d.Name, "lines after that one are not told: save it as UTF-8")
		}
		d.decoder = runes.ReplaceIllFormed()
		return r.measure(d)
	}
	for _, undefined := range []byte{0x81, 0x8d, 0x8f, 0x90, 0x9d} {
		if bytes.IndexByte(d.text, undefined) >= 0 {
			return Errorf(d.Name, "it is neither UTF-8 nor Windows-1252 (byte 0x%02X in it): save it as UTF-8", undefined)
		}
	}
	d.decoder = charmap.Windows1252.NewDecoder()
	r.problem(d.Name, "it is not UTF-8 and was read as Windows-1252: if names look wrong, save it as UTF-8")
	return r.measure(d)
}

// mostBrokenLines is how many lines with broken bytes are told.
const mostBrokenLines = 100

// measure counts what decoding adds to a text.
func (r *Reader) measure(d *Document) error {
	n, err := io.Copy(io.Discard, d.reader())
	if r.bytes += int(n) - len(d.text); err == nil && r.bytes > MaxSize {
		return r.tooLarge(d.Name)
	}
	return err
}
