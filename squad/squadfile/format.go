package squadfile

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/depth-football/depth/squad"
)

// Format is a squad file, or the file of a scenario, in its one canonical form: the keys in the order of
// the schema, dates, amounts and positions in one spelling, text in quotes only
// where it needs them, short maps and lists on one line, comments next to what
// they explain. Anchors are written out.
//
// The error of a file with errors is [Diagnostics].
func Format(file string, src []byte) ([]byte, error) {
	if KindOf(src) == ScenarioFile {
		return formatScenario(file, src)
	}
	i := Inspect(file, src)
	if i.Squad == nil {
		return nil, i.Found.of(Error)
	}
	formatted, err := printed(file, elementOf(i.src, i.root, squadShape))
	if err != nil {
		return nil, err
	}
	again := Inspect(file, formatted)
	if again.Squad == nil || !reflect.DeepEqual(i.Squad, again.Squad) {
		return nil, fmt.Errorf("%s: %w", file, errNotKept)
	}
	if len(i.Exemptions) > 0 && !maps.EqualFunc(i.exemptedPlaces(), again.exemptedPlaces(), slices.Equal) {
		return nil, fmt.Errorf("%s: %w", file, errExemptions)
	}
	return formatted, nil
}

// printed is the canonical form of a file, which is nil if what its aliases stand for is too
// large.
func printed(file string, whole *element) ([]byte, error) {
	out := &printer{}
	if whole != nil {
		out.file(whole)
	}
	if whole == nil || out.Len() > MaxSize {
		return nil, fmt.Errorf("%s: its canonical form would be larger than %d MiB, the most that is read: are there aliases of aliases?",
			file, MaxSize>>20)
	}
	return out.Bytes(), nil
}

var (
	errNotKept    = errors.New("its canonical form would not read the same: the file is left as it is (please report this)")
	errExemptions = errors.New("its canonical form would change what its exemptions turn off: the file is left as it is; write them " +
		"above the player, each on a line of its own")
)

// longest is the longest line, in characters and without its comment, on which
// a map or a list is put.
const longest = 100

// printer writes elements in the canonical form.
type printer struct {
	bytes.Buffer
	depth  int
	opened bool // the last line opened a map or list
}

func (p *printer) file(e *element) {
	p.comments("", e.heads, true)
	if len(e.heads) > 0 {
		p.blank()
	}
	p.entries(e, "")
	p.comments("", e.feet, true)
}

// entries writes the entries of a map, each on lines of its own.
func (p *printer) entries(e *element, indent string) {
	p.depth++
	for _, inner := range e.sorted() {
		if i := e.shape.index(inner.key); i >= 0 && e.shape.entries[i].spaced {
			p.blank()
		}
		p.comments(indent, inner.above(), p.spaced(e, p.depth))
		p.entry(inner, indent+inner.key+":", indent)
	}
	p.depth--
}

// items writes the items of a list, each on lines of its own.
func (p *printer) items(e *element, indent string) {
	p.depth++
	for _, item := range e.inner {
		item.hoist(indent + "-")
		p.comments(indent, item.above(), p.spaced(e, p.depth))
		p.entry(item, indent+"-", indent)
	}
	p.depth--
}

// spaced reports whether blank lines are kept in a map or list: between the keys
// of the file and between its players.
func (p *printer) spaced(e *element, depth int) bool { return e.shape.long && depth <= 2 }

// entry writes an element behind its key or dash.
func (p *printer) entry(e *element, begin, indent string) {
	text, ok := e.behindOnOneLine(begin)
	switch {
	case ok:
		p.print(begin+" "+text, e.behind())
		return
	case e.isMap && strings.HasSuffix(begin, "-"):
		p.mapItem(e, begin, indent)
	case e.isMap:
		p.print(begin, e.behind())
		p.opened = true
		p.entries(e, indent+"  ")
	default:
		p.print(begin, e.behind())
		p.opened = true
		p.items(e, indent+"  ")
	}
	p.comments(indent+"  ", e.feet, p.spaced(e, p.depth+1))
}

// mapItem writes a map whose first entry stands behind the dash.
func (p *printer) mapItem(e *element, begin, indent string) {
	p.depth++
	for i, inner := range e.sorted() {
		if i == 0 {
			p.entry(inner, begin+" "+inner.key+":", indent+"  ")
			continue
		}
		p.comments(indent+"  ", inner.above(), p.spaced(e, p.depth))
		p.entry(inner, indent+"  "+inner.key+":", indent+"  ")
	}
	p.depth--
}

func (p *printer) print(line string, behind []string) {
	p.WriteString(line)
	for _, c := range behind {
		p.WriteString("   " + c)
	}
	p.WriteByte('\n')
	p.opened = false
}

func (p *printer) comments(indent string, lines []string, spaced bool) {
	for _, c := range lines {
		switch {
		case c != "":
			p.print(indent+c, nil)
		case spaced:
			p.blank()
		}
	}
}

// blank writes a blank line, but not at the beginning of the file or of a list,
// and never a second one.
func (p *printer) blank() {
	if p.Len() > 0 && !p.opened && !bytes.HasSuffix(p.Bytes(), []byte("\n\n")) {
		p.WriteByte('\n')
	}
}

// sorted are the entries of a map in the order of its shape.
func (e *element) sorted() []*element {
	slices.SortStableFunc(e.inner, func(a, b *element) int {
		if e.shape.counts != nil && len(e.shape.entries) == 0 {
			return cmp.Compare(positionOf(a.key), positionOf(b.key))
		}
		return cmp.Compare(e.shape.index(a.key), e.shape.index(b.key))
	})
	return e.inner
}

func positionOf(name string) squad.Position {
	p, _ := squad.ParsePosition(name)
	return p
}

// above are the comments that stand above an element: of several behind it only
// the last one can stay there.
func (e *element) above() []string {
	if len(e.line) < 2 {
		return e.heads
	}
	return append(slices.Clone(e.heads), e.line[:len(e.line)-1]...)
}

func (e *element) behind() []string {
	return e.line[max(0, len(e.line)-1):]
}

// keepExemptions gives the exemptions on the first line of an item to the item:
// there they are about all of it, and that line may become another one.
func (e *element) keepExemptions() {
	if e.first == nil || !e.isMap {
		return
	}
	isExemption := func(c string) bool { return strings.Contains(c, exemptionWord) }
	for _, c := range e.first.line {
		if isExemption(c) {
			e.line = append(e.line, c)
		}
	}
	e.first.line = slices.DeleteFunc(e.first.line, isExemption)
}

// hoist gives the comments of the first entry of a map to the map, if it is to
// be written behind a dash: above that entry there is no room.
func (e *element) hoist(begin string) {
	e.keepExemptions()
	if _, ok := e.behindOnOneLine(begin); ok || !e.isMap || len(e.inner) == 0 {
		return
	}
	first := e.sorted()[0]
	e.heads = append(e.heads, first.above()...)
	first.heads, first.line = nil, first.behind()
	switch {
	case len(first.line) == 0:
		first.line, e.line = e.behind(), e.line[:max(0, len(e.line)-1)]
		e.heads = append(e.heads, e.line...)
	default:
		e.heads = append(e.heads, e.line...)
	}
	e.line = nil
}

// behindOnOneLine is an element's value on the line of its key or dash, if there is
// room for it.
func (e *element) behindOnOneLine(begin string) (string, bool) {
	text, ok := e.onOneLine()
	return text, ok && (len(e.inner) == 0 || utf8.RuneCountInString(begin+" "+text) <= longest)
}

// onOneLine is an element's value on one line, if it may stand so.
func (e *element) onOneLine() (string, bool) {
	switch {
	case !e.isList && !e.isMap:
		return e.text, true
	case len(e.inner) == 0 && e.isList:
		return "[]", true
	case len(e.inner) == 0:
		return "{}", true
	case e.shape.long || len(e.feet) > 0:
		return "", false
	}
	var parts []string
	for _, inner := range e.sortedIfMap() {
		text, ok := inner.onOneLine()
		if !ok || len(inner.heads)+len(inner.line) > 0 {
			return "", false
		}
		if e.isMap {
			text = inner.key + ": " + text
		}
		parts = append(parts, text)
	}
	text := strings.Join(parts, ", ")
	switch {
	case e.isList && len(parts) == 1 && e.shape.canonical != nil, e.isMap && len(parts) == 1 && e.shape.short == e.inner[0].key:
		return e.inner[0].text, true
	case e.isList:
		return "[" + text + "]", true
	}
	return "{" + text + "}", true
}

func (e *element) sortedIfMap() []*element {
	if e.isMap {
		return e.sorted()
	}
	return e.inner
}
