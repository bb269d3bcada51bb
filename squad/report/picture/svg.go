package picture

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"io"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// Form is the width that a picture is drawn for.
type Form uint8

// The forms.
const (
	Wide   Form = iota // for pages, paper and files
	Narrow             // for phones, and for two pictures beside each other
)

// width is how many units a picture of the form is wide.
func (f Form) width() float64 { return [...]float64{Wide: 960, Narrow: 340}[f] }

// Picture is a drawing.
type Picture struct {
	Title string // what it shows, in a sentence
	form  Form
	high  float64
	body  bytes.Buffer
}

func newPicture(title string, form Form) *Picture { return &Picture{Title: title, form: form} }

// HTML is the picture for a page, which has the styles of [Style].
func (p *Picture) HTML() template.HTML {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg class="picture %s" viewBox="0 0 %s %s" role="img" aria-label="%s">`,
		p.form, number(p.form.width()), number(p.high), escaped(p.Title))
	b.Write(p.body.Bytes())
	b.WriteString("</svg>")
	return template.HTML(b.String()) //nolint:gosec // every text in it went through escaped
}

// WriteSVG writes the picture as a file of its own.
func (p *Picture) WriteSVG(w io.Writer) error {
	const margin = 12
	width, high := p.form.width()+2*margin, p.high+2*margin
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" class="file" width="%[1]s" height="%[2]s" viewBox="-%[3]d -%[3]d %[1]s %[2]s" role="img">`+"\n",
		number(width), number(high), margin)
	fmt.Fprintf(&b, "<title>%s</title>\n<style>%s</style>\n", escaped(p.Title), Style())
	fmt.Fprintf(&b, `<rect class="paper" x="-%[3]d" y="-%[3]d" width="%[1]s" height="%[2]s"/>`+"\n", number(width), number(high), margin)
	b.Write(p.body.Bytes())
	b.WriteString("</svg>\n")
	_, err := w.Write(b.Bytes())
	return err
}

// String is the name of the form, which is also its class.
func (f Form) String() string { return [...]string{Wide: "wide", Narrow: "narrow"}[f] }

// number is a coordinate with as many digits as can be seen.
func number(x float64) string { return strconv.FormatFloat(float64(int64(x*10+0.5))/10, 'f', -1, 64) }

// escaped is text as it may stand in XML, in an attribute too: of what XML cannot hold
// nothing is left.
func escaped(text string) string {
	text = strings.Map(func(r rune) rune {
		if r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, names.Printable(text))
	return html.EscapeString(text)
}

// class is the attribute of a class, "" if there is none. Classes are ours, never a file's.
func class(name string) string {
	if name == "" {
		return ""
	}
	return ` class="` + name + `"`
}

func (p *Picture) rect(name string, x, y, width, height, radius float64) {
	fmt.Fprintf(&p.body, `<rect%s x="%s" y="%s" width="%s" height="%s"`, class(name), number(x), number(y), number(width), number(height))
	if radius > 0 {
		fmt.Fprintf(&p.body, ` rx="%s"`, number(radius))
	}
	p.body.WriteString("/>\n")
}

func (p *Picture) line(name string, x1, y1, x2, y2 float64) {
	fmt.Fprintf(&p.body, `<path%s d="M%s %sL%s %s"/>`+"\n", class(name), number(x1), number(y1), number(x2), number(y2))
}

func (p *Picture) path(name, d string) { fmt.Fprintf(&p.body, `<path%s d="%s"/>`+"\n", class(name), d) }

func (p *Picture) circle(name string, x, y, r float64) {
	fmt.Fprintf(&p.body, `<circle%s cx="%s" cy="%s" r="%s"/>`+"\n", class(name), number(x), number(y), number(r))
}

// text places a line of text that is known to fit.
func (p *Picture) text(name string, x, y float64, text string) {
	fmt.Fprintf(&p.body, `<text%s x="%s" y="%s">%s</text>`+"\n", class(name), number(x), number(y), escaped(text))
}

// within places a line of text in a room: cut if it is too wide, and then told in full to
// a pointer that rests on it.
func (p *Picture) within(name string, x, y, room, size float64, text string, cut func(text string, room, size float64) string) {
	text = names.Printable(text)
	shown := cut(text, room, size)
	fmt.Fprintf(&p.body, `<text%s x="%s" y="%s"`, class(name), number(x), number(y))
	if rough(shown) {
		fmt.Fprintf(&p.body, ` textLength="%s" lengthAdjust="spacingAndGlyphs"`, number(min(room, widthOf(shown, size))))
	}
	p.body.WriteString(">")
	if shown != text {
		fmt.Fprintf(&p.body, "<title>%s</title>", escaped(text))
	}
	p.body.WriteString(escaped(shown) + "</text>\n")
}
