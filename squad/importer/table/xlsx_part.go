package table

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"golang.org/x/net/html"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// part is a part of a workbook that is being read. Its XML has none of the things in
// which HTML differs, and the tokenizer for that takes a third of the time of the one for
// XML; it makes names small.
type part struct {
	*html.Tokenizer
	closer  io.Closer
	element element
}

// element is a tag with its attributes, until the next one is read.
type element struct {
	name       []byte // without the prefix of its namespace
	isEmpty    bool   // it has no tag at its end
	attributes []keyValue
}

type keyValue struct{ key, value []byte }

// raw is an attribute of a tag; nil if it has none of that name.
func (e *element) raw(name string) []byte {
	for _, a := range e.attributes {
		if string(a.key) == name {
			return a.value
		}
	}
	return nil
}

func (e *element) attribute(name string) string { return string(e.raw(name)) }

// mostOfPart is the most bytes of a part that has neither cells nor their texts.
const mostOfPart = 16 << 20

// open opens a part, of which so many bytes are read at the most. They count like all that
// are read.
func (w *workbook) open(at string, most int) (*part, error) {
	f := w.parts[at]
	if f.UncompressedSize64 > uint64(most) {
		return nil, w.damaged(at, tooLarge(most))
	}
	in, err := f.Open()
	if err != nil {
		return nil, w.damaged(at, err)
	}
	p := &part{Tokenizer: html.NewTokenizer(&counted{in, w.Reader, most}), closer: in}
	p.SetMaxBuf(2 * MaxCell)
	p.AllowCDATA(true)
	return p, nil
}

// next is the next tag or text; the error is io.EOF at the end.
func (p *part) next() (html.TokenType, error) {
	kind := p.Next()
	p.element.name, p.element.isEmpty = nil, false
	switch kind {
	case html.ErrorToken:
		return kind, p.Err()
	case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
		name, more := p.TagName()
		p.element.name = local(name)
		p.element.isEmpty = kind == html.SelfClosingTagToken
		p.element.attributes = p.element.attributes[:0]
		for more {
			var a keyValue
			a.key, a.value, more = p.TagAttr()
			a.key = local(a.key)
			p.element.attributes = append(p.element.attributes, a)
		}
	}
	if kind == html.SelfClosingTagToken {
		kind = html.StartTagToken
	}
	return kind, nil
}

// local is a name without the prefix of its namespace.
func local(name []byte) []byte { return name[bytes.LastIndexByte(name, ':')+1:] }

// each calls a function for each element of a part.
func (w *workbook) each(at string, do func(*element)) error {
	in, err := w.open(at, mostOfPart)
	if err != nil {
		return err
	}
	defer in.closer.Close()
	for {
		switch kind, err := in.next(); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return w.damaged(at, err)
		case kind == html.StartTagToken:
			do(&in.element)
		}
	}
}

// saved is the day on which a workbook says that it was saved; zero if it does not.
func (w *workbook) saved() squad.Date {
	const at = "docprops/core.xml"
	if w.parts[at] == nil {
		return squad.Date{}
	}
	in, err := w.open(at, mostOfPart)
	if err != nil {
		return squad.Date{}
	}
	defer in.closer.Close()
	isDay := false
	for {
		switch kind, err := in.next(); {
		case err != nil:
			return squad.Date{} // it is no loss
		case kind == html.StartTagToken:
			isDay = string(in.element.name) == "modified"
		case kind == html.TextToken && isDay:
			const length = len("2026-03-11")
			text := in.Text()
			if day, err := squad.ParseDate(string(text[:min(len(text), length)])); err == nil && day.Exact() {
				return day
			}
		}
	}
}

// counted counts what is unpacked, up to what a part and all files may have.
type counted struct {
	io.Reader
	r    *Reader
	left int
}

var errTooLarge = errors.New("too large")

func tooLarge(most int) error {
	if most == MaxSize {
		return errTooLarge
	}
	return fmt.Errorf("it is larger than %d MiB", most>>20)
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.r.bytes += n
	c.left -= n
	switch {
	case c.r.bytes > MaxSize:
		return n, errTooLarge
	case c.left < 0:
		return n, tooLarge(mostOfPart)
	}
	return n, err
}

// damaged is the error about a part that cannot be read.
func (w *workbook) damaged(at string, err error) error {
	if errors.Is(err, errTooLarge) {
		return w.tooLarge(w.name)
	}
	return Errorf(w.name, "the workbook is damaged (%s: %v): open it in a spreadsheet program and save it again", names.Printable(at), err)
}
