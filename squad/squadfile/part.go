package squadfile

import "errors"

// Part is the lines of a file that are about one thing: a key of the club, a player, a key
// of a player. All parts one after the other are the file.
type Part struct {
	Key      string // "" of a player
	Above    string // the comments and blank lines above it
	Lines    string // its own lines; of players the line of the key
	Parts    []Part // of players each of them; of a player their keys, if each begins a line
	Below    string // of a player the comments below the last key
	Column   int    // where it begins, from 1
	Comments []string
}

// Text is the part with all that it holds, without what is above it.
func (p *Part) Text() string {
	text := p.Lines
	for i := range p.Parts {
		text += p.Parts[i].Above + p.Parts[i].Text()
	}
	return text + p.Below
}

// Of is the part of a key, nil if there is none.
func (p *Part) Of(key string) *Part {
	if p == nil {
		return nil
	}
	for i := range p.Parts {
		if p.Parts[i].Key == key {
			return &p.Parts[i]
		}
	}
	return nil
}

// ErrNotInLines is the error of a file that has no parts.
var ErrNotInLines = errors.New("its keys and players do not begin lines of their own")

// Parts are those of the file as it was before changes, as one that holds the keys of the
// club. The error is [ErrNotInLines] if it is not written in lines, as JSON is.
func (e *Editor) Parts() (*Part, error) {
	s := &splicer{src: e.src}
	if !e.root.block {
		return nil, ErrNotInLines
	}
	whole, ok := s.parts(e.root, 0, len(s.src))
	if !ok {
		return nil, ErrNotInLines
	}
	for i := range whole.Parts {
		p, in := &whole.Parts[i], e.root.inner[i]
		if in != e.list || len(in.inner) == 0 {
			continue
		}
		if !in.block || in.alias {
			return nil, ErrNotInLines
		}
		text := len(whole.Parts[i].Lines)
		begin := s.lineStart(in.at.begin)
		first := s.nextLine(s.lineEnd(in.at.key))
		players, ok := s.parts(in, first, begin+text)
		if !ok || first > in.inner[0].at.begin {
			return nil, ErrNotInLines
		}
		p.Lines, p.Parts, p.Below = string(s.src[begin:first]), players.Parts, players.Below
		for n := range p.Parts {
			s.partsOfPlayer(&p.Parts[n], in.inner[n])
		}
	}
	return whole, nil
}

// partsOfPlayer finds the keys of a player, if each of them begins a line.
func (s *splicer) partsOfPlayer(p *Part, in *element) {
	if !in.block || !in.isMap || in.alias || len(in.inner) == 0 || s.lineStart(in.inner[0].at.begin) != s.lineStart(in.at.begin) {
		return
	}
	begin := s.lineStart(in.at.begin)
	if of, ok := s.parts(in, begin, begin+len(p.Lines)); ok {
		p.Lines, p.Parts, p.Below = "", of.Parts, of.Below
	}
}

// parts are the entries of a map or list on lines, between two places.
func (s *splicer) parts(e *element, from, to int) (*Part, bool) {
	whole := &Part{}
	for i, c := range e.inner {
		begin := s.lineStart(c.at.begin)
		if begin < from || i > 0 && !s.startsLine(c.at.begin) {
			return nil, false
		}
		end := min(s.nextLine(s.endOf(c)), to)
		whole.Parts = append(whole.Parts, Part{
			Key: c.key, Above: string(s.src[from:begin]), Lines: string(s.src[begin:end]), Column: c.column,
			Comments: append(append([]string(nil), c.line...), c.comments()...),
		})
		from = end
	}
	whole.Below = string(s.src[from:to])
	return whole, from <= to
}
