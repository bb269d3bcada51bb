package squadfile

import "gopkg.in/yaml.v3"

// builder makes elements of a file's YAML and gives them its comments.
type builder struct {
	*scan
	root    *element
	waiting []comment // those above the next element, or at the end of the last one
	blank   bool      // a blank line follows the last of waiting
	touched *element  // the last element of which something was passed
	line    int       // where that ended
	written int       // bytes of what stands elsewhere and is written out
}

// elementOf is a whole file as an element; its heads are the file's own. It is
// nil if what its aliases stand for is too large.
func elementOf(src []byte, root *yaml.Node, s *shape) *element {
	e := &element{shape: s}
	b := &builder{scan: newScan(src), root: e}
	b.to(root)
	b.take()
	b.fileHeads(e)
	b.value(e, root)
	b.toEnd()
	b.take()
	b.blank = false
	b.settle(e, 0)
	e.feet = append(e.feet, lines(b.waiting, false)...)
	if b.written > MaxSize {
		return nil
	}
	return e
}

// fileHeads are the comments at the beginning of a file, which a blank line separates
// from the rest.
func (b *builder) fileHeads(e *element) {
	last := len(b.waiting)
	if !b.blank {
		for last--; last > 0 && !b.waiting[last].blank; last-- {
		}
	}
	if last > 0 {
		e.heads = lines(b.waiting[:last], false)
		b.waiting = b.waiting[last:]
		if len(b.waiting) > 0 {
			b.waiting[0].blank = false
		}
		b.blank = b.blank && len(b.waiting) > 0
	}
}

// take keeps the comments that were found until it is known to what they belong.
// One behind something belongs to that.
func (b *builder) take() {
	for _, c := range b.found {
		if b.touched != nil && c.line == b.line {
			b.touched.line = append(b.touched.line, c.text)
			continue
		}
		b.waiting = append(b.waiting, c)
	}
	b.blank = len(b.waiting) > 0 && (b.blankBelow || b.blank && len(b.found) == 0)
	b.found = b.found[:0]
}

// touch notes that something of an element was passed. Nothing stands behind the
// file as a whole: what is beside its braces belongs to its keys.
func (b *builder) touch(e *element) {
	if e == b.root {
		b.touched = nil
		return
	}
	b.touched, b.line = e, b.scan.line(b.at)
}

// value reads the value of an element. The comments before it have been taken.
func (b *builder) value(e *element, n *yaml.Node) {
	e.node, e.at.value, e.at.content = value(n), b.at, b.at
	switch n.Kind {
	case yaml.AliasNode:
		e.alias = true
		b.aboveScalar(e)
		b.scalar(n)
		b.take()
		b.touch(e)
		b.writeOut(e, n.Alias)
	case yaml.MappingNode, yaml.SequenceNode:
		b.collection(e, n)
	default:
		b.aboveScalar(e)
		b.properties(n)
		e.at.content = b.at
		b.touch(e)
		b.take()
		b.scalar(n)
		b.take()
		b.touch(e)
		e.scalar(n)
	}
	e.at.end = b.at
}

// aboveScalar gives an element the comments between its key and its value.
func (b *builder) aboveScalar(e *element) {
	e.heads = append(e.heads, lines(b.waiting, false)...)
	b.waiting, b.blank = nil, false
}

func (b *builder) collection(e *element, n *yaml.Node) {
	e.isList, e.isMap = n.Kind == yaml.SequenceNode, n.Kind == yaml.MappingNode
	e.block = n.Style&yaml.FlowStyle == 0
	if !e.block {
		b.aboveScalar(e)
	}
	closing := b.open(n)
	e.at.content = b.at
	if closing != 0 {
		e.at.content--
		b.touch(e)
	}
	b.take()
	step := 1
	if e.isMap {
		step = 2
	}
	for i := 0; i+step <= len(n.Content); i += step {
		b.to(n.Content[i])
		b.take()
		inner := &element{column: n.Content[i].Column, at: extent{begin: b.at}}
		if e.isList && e.block {
			inner.column, inner.at.begin = b.dash, b.dashAt
		}
		b.begin(e, inner)
		if e.isMap {
			inner.key, inner.shape = e.shape.under(n.Content[i].Value)
			b.scalar(n.Content[i])
			b.touch(inner)
			inner.at.key = b.at
			b.to(n.Content[i+1])
			b.take()
		} else {
			inner.shape = e.shape.item
		}
		b.value(inner, n.Content[i+step-1])
		e.inner = append(e.inner, inner)
	}
	if len(e.inner) > 0 {
		e.first = e.inner[0]
	}
	if closing == 0 {
		return
	}
	b.close(closing)
	b.take()
	if left := lines(b.waiting, false); len(e.inner) > 0 {
		e.feet = left
	} else {
		e.heads = append(e.heads, left...)
	}
	b.waiting, b.blank = nil, false
	b.touch(e)
}

// begin gives the comments that wait to the element that begins, or to what has
// ended before it.
func (b *builder) begin(outer, e *element) {
	if outer.block {
		b.settle(outer, e.column)
	}
	e.heads = append(e.heads, lines(b.waiting, b.blank)...)
	b.waiting, b.blank = nil, false
}

// settle gives comments that stand further to the right than what comes next to
// the collections that have ended.
func (b *builder) settle(outer *element, column int) {
	for len(b.waiting) > 0 && b.waiting[0].column > column && !b.waiting[0].dashed {
		ended := outer.endedAt(b.waiting[0].column)
		if ended == nil || ended == outer && column > 0 {
			return
		}
		ended.feet = append(ended.feet, lines(b.waiting[:1], false)...)
		b.waiting = b.waiting[1:]
	}
}

// writeOut makes an element of a value that stands elsewhere in the file, without
// the comments there. It stops when the file would become too large.
func (b *builder) writeOut(e *element, n *yaml.Node) {
	n = value(n)
	e.isList, e.isMap = n.Kind == yaml.SequenceNode, n.Kind == yaml.MappingNode
	if !e.isList && !e.isMap {
		e.scalar(n)
		b.written += len(e.text) + len(", ")
		return
	}
	step := 1
	if e.isMap {
		step = 2
	}
	for i := 0; i+step <= len(n.Content) && b.written <= MaxSize; i += step {
		inner := &element{shape: e.shape.item}
		if e.isMap {
			inner.key, inner.shape = e.shape.under(n.Content[i].Value)
		}
		b.writeOut(inner, n.Content[i+step-1])
		e.inner = append(e.inner, inner)
	}
}
