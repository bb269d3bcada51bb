package picture

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"io"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad"
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
	squad *squad.Squad
	high  float64
	body  bytes.Buffer
}

func newPicture(title string, s *squad.Squad, form Form) *Picture {
	return &Picture{Title: title, form: form, squad: s}
}

// HTML is the picture for a page, which has the styles of [Style].
func (p *Picture) HTML() template.HTML {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg class="picture %s" viewBox="0 0 %s %s" role="img" aria-label="%s">`,
		p.form, number(p.form.width()), number(p.high), escaped(p.Title))
	b.Write(p.body.Bytes())
	b.WriteString("</svg>")
	return template.HTML(b.String()) // every text in it went through escaped
}

// WriteSVG writes the picture as a file of its own.
func (p *Picture) WriteSVG(w io.Writer) error {
	const margin = 12
	width, high := p.form.width()+2*margin, p.high+2*margin
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" class="file" role="img" `+
		`width="%[1]s" height="%[2]s" viewBox="-%[3]d -%[3]d %[1]s %[2]s">`+"\n",
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

// open begins an element with its class. Classes are ours, never a file's.
func (p *Picture) open(element, class string) {
	p.body.WriteString("<" + element)
	if class != "" {
		p.attribute("class", class)
	}
}

func (p *Picture) attribute(name, value string) {
	p.body.WriteString(" " + name + `="` + value + `"`)
}

// numbers are attributes in pairs with their values.
func (p *Picture) numbers(names string, values ...float64) {
	for i, name := range strings.Fields(names) {
		p.attribute(name, number(values[i]))
	}
}

func (p *Picture) rect(class string, x, y, width, height, radius float64) {
	p.open("rect", class)
	p.numbers("x y width height", x, y, width, height)
	if radius > 0 {
		p.numbers("rx", radius)
	}
	p.body.WriteString("/>\n")
}

func (p *Picture) line(class string, x1, y1, x2, y2 float64) {
	p.path(class, "M"+number(x1)+" "+number(y1)+"L"+number(x2)+" "+number(y2))
}

func (p *Picture) path(class, d string) {
	p.open("path", class)
	p.attribute("d", d)
	p.body.WriteString("/>\n")
}

// polygon draws a closed line through points, each of two numbers.
func (p *Picture) polygon(class string, points ...float64) {
	var d strings.Builder
	for i := 0; i < len(points); i += 2 {
		d.WriteString([]string{"M", "L"}[min(i, 1)] + number(points[i]) + " " + number(points[i+1]))
	}
	p.path(class, d.String()+"Z")
}

func (p *Picture) circle(class string, x, y, r float64) {
	p.open("circle", class)
	p.numbers("cx cy r", x, y, r)
	p.body.WriteString("/>\n")
}

// text places a line of text that is known to fit.
func (p *Picture) text(class string, x, y float64, text string) {
	p.open("text", class)
	p.numbers("x y", x, y)
	p.body.WriteString(">" + escaped(text) + "</text>\n")
}

// within places a line of text in a room: cut if it is too wide, and then told in full to
// a pointer that rests on it.
func (p *Picture) within(class string, x, y, room, size float64, text string, cut func(text string, room, size float64) string) {
	text = names.Printable(text)
	shown := cut(text, room, size)
	p.open("text", class)
	p.numbers("x y", x, y)
	if rough(shown) {
		p.numbers("textLength", min(room, widthOf(shown, size)))
		p.attribute("lengthAdjust", "spacingAndGlyphs")
	}
	p.body.WriteString(">")
	if shown != text {
		p.body.WriteString("<title>" + escaped(text) + "</title>")
	}
	p.body.WriteString(escaped(shown) + "</text>\n")
}
