package table

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/depth-football/depth/squad/names"
)

// The rows and columns that a sheet can have.
const (
	mostSheetRows    = 1 << 20
	mostSheetColumns = 1 << 14
)

// sheetCell is the cell of a sheet that is being read.
type sheetCell struct {
	column  int // counted from 0
	kind    string
	style   int
	content strings.Builder
	inText  bool
	inSound bool // how a text is spoken, in Japanese
}

func (c *sheetCell) begin(e *element) error {
	switch string(e.name) {
	case "c":
		c.content.Reset()
		c.inText, c.inSound = false, false
		c.kind = e.attribute("t")
		c.style = -1
		if style, err := strconv.Atoi(e.attribute("s")); err == nil {
			c.style = style
		}
		at := e.raw("r")
		if at == nil {
			c.column++
		} else {
			c.column = columnOf(at)
		}
		if c.column < 0 || c.column >= mostSheetColumns {
			return fmt.Errorf("there is no cell %s", names.Quote(string(at)))
		}
	case "v", "t":
		c.inText = true
	case "rph":
		c.inSound = true
	}
	return nil
}

func (c *sheetCell) end(e *element) {
	switch string(e.name) {
	case "v", "t":
		c.inText = false
	case "rph":
		c.inSound = false
	}
}

// isRead reports whether a text that comes now is that of the cell.
func (c *sheetCell) isRead() bool { return c.inText && !c.inSound }

// columnOf is the column of a cell such as AB12, counted from 0; -1 if it is none.
func columnOf(cell []byte) int {
	column := 0
	for _, c := range cell {
		switch {
		case c >= 'a' && c <= 'z':
			c -= 'a' - 'A'
		case c < 'A' || c > 'Z':
			return column - 1
		}
		if column = column*26 + int(c-'A') + 1; column > mostSheetColumns {
			return -1
		}
	}
	return column - 1
}

// mostTexts is the most texts that the cells of a workbook share.
const mostTexts = 2_000_000

// texts are the texts that the cells of a workbook share.
type texts struct {
	all  []byte
	ends []uint32
}

func (t *texts) len() int       { return len(t.ends) }
func (t *texts) has(i int) bool { return i >= 0 && i < len(t.ends) }

func (t *texts) at(i int) string {
	begin := uint32(0)
	if i > 0 {
		begin = t.ends[i-1]
	}
	return unescaped(string(t.all[begin:t.ends[i]]))
}

// readTexts reads the texts that the cells share; part is "" if they share none.
func (w *workbook) readTexts(part string) error {
	if w.parts[part] == nil {
		return nil
	}
	in, err := w.open(part, MaxSize)
	if err != nil {
		return err
	}
	defer in.closer.Close()
	var c sheetCell
	begin := 0
	for {
		kind, err := in.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, html.ErrBufferExceeded), len(w.texts.all)-begin > MaxCell:
			return Errorf(w.name, "text %d of its cells is longer than %d KiB", w.texts.len()+1, MaxCell>>10)
		case err != nil:
			return w.damaged(part, err)
		}
		isText := string(in.element.name) == "si"
		switch {
		case kind == html.TextToken && c.isRead():
			w.texts.all = append(w.texts.all, in.Text()...)
		case kind == html.StartTagToken && !in.element.isEmpty && !isText:
			if err := c.begin(&in.element); err != nil {
				return w.damaged(part, err)
			}
		case kind == html.EndTagToken && !isText:
			c.end(&in.element)
		case isText && (kind == html.EndTagToken || in.element.isEmpty && kind == html.StartTagToken):
			if w.texts.len() == mostTexts {
				return Errorf(w.name, "its cells have more than %d texts (cut out the clubs that you need)", mostTexts)
			}
			begin = len(w.texts.all)
			w.texts.ends = append(w.texts.ends, uint32(begin))
		}
	}
}

// escape is how a workbook writes a character that XML cannot have.
var escape = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`) })

// unescaped is a text as it was before it was written to XML.
func unescaped(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	return escape().ReplaceAllStringFunc(text, func(escaped string) string {
		code, err := strconv.ParseUint(escaped[2:6], 16, 16)
		if err != nil {
			return escaped
		}
		return string(rune(code))
	})
}
