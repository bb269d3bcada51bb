package dataset

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// FormError says what is wrong with what should be a table.
type FormError struct {
	Table string
	What  string
}

func (e *FormError) Error() string { return "this is not the table " + e.Table + ": " + e.What }

// check reads all of a table, packed by gzip or not, and looks whether it is whole and
// what it should be.
func (t Table) check(in io.Reader) error {
	wrong := func(format string, args ...any) error { return &FormError{t.Name, fmt.Sprintf(format, args...)} }
	file := &remembering{Reader: in}
	text := bufio.NewReader(file)
	packed, err := unpack(text)
	if err != nil {
		return wrong("it cannot be unpacked: %v", err)
	}
	limited := &io.LimitedReader{R: packed, N: t.unpacked + 1}
	lines := bufio.NewReaderSize(limited, 64<<10)
	begin, _ := lines.Peek(512) // an error comes again when it is read
	if bytes.HasPrefix(bytes.TrimSpace(begin), []byte("<")) {
		return wrong("it is a web page")
	}
	heading, err := lines.ReadSlice('\n')
	switch {
	case len(bytes.TrimSpace(heading)) == 0 && errors.Is(err, io.EOF):
		return wrong("it is empty")
	case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull):
		return t.unreadable(file, err)
	}
	names, _ := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(heading, []byte("\ufeff")))).Read() // none is told as missing
	if missing := t.missing(names); missing != nil {
		return wrong("its heading has no column %s", strings.Join(missing, ", "))
	}
	rows, err := io.Copy(io.Discard, lines)
	switch {
	case limited.N <= 0:
		return wrong("it is larger than %d MiB when it is unpacked", t.unpacked>>20)
	case err != nil:
		return t.unreadable(file, err)
	case rows == 0:
		return wrong("it has no rows")
	}
	return nil
}

// unreadable tells what is wrong with the packing from what is wrong with the disk.
func (t Table) unreadable(file *remembering, err error) error {
	if file.err != nil {
		return file.err
	}
	return &FormError{t.Name, fmt.Sprintf("it is damaged or cut off: %v", err)}
}

// unpack unpacks what is packed by gzip, and leaves all else as it is.
func unpack(in *bufio.Reader) (io.Reader, error) {
	if begin, _ := in.Peek(2); string(begin) != "\x1f\x8b" { // an error comes again when it is read
		return in, nil
	}
	return gzip.NewReader(in)
}

// remembering remembers the error of reading a file.
type remembering struct {
	io.Reader
	err error
}

func (r *remembering) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		r.err = err
	}
	return n, err
}
