package squadfile

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Editor changes a squad file and leaves every byte alone that it was not asked to change:
// comments, blank lines, order, quotes, indentation, ends of lines.
//
// The facts of the club and of each player are changed through [Facts]. At the end
// [Editor.Bytes] is the file with all changes. It has been read again, without errors,
// and says what was asked for and nothing else; if it does not, there is no result.
type Editor struct {
	Club    *Facts[squad.Squad]
	Players []*Facts[squad.Player] // in the order of the file

	file           string
	before         *Inspection // nil for a file that is new
	src            []byte      // of the file, behind byte order marks
	byteOrderMarks []byte      // which are these
	root           *element
	list           *element // of root: the players
	head           *headComment
	uncommented    []uncommented
	failed         []error

	proven []byte // the last text that was read again
	after  *Inspection
}

// Edit begins to change a squad file. An error is all that is wrong with it, as
// [Diagnostics].
func Edit(file string, src []byte) (*Editor, error) {
	i := Inspect(file, src)
	if i.Squad == nil {
		return nil, i.Found.of(Error)
	}
	e := &Editor{file: file, before: i, src: bytes.TrimPrefix(i.src, []byte("\ufeff"))}
	e.byteOrderMarks = src[:len(src)-len(e.src)]
	if e.root = elementOf(i.src, i.root, squadShape); e.root == nil {
		return nil, fmt.Errorf("%s: %w: are there aliases of aliases?", file, errTooLarge)
	}
	e.open(i.Squad)
	return e, nil
}

// New begins a squad file with what a squad says.
func New(s *squad.Squad) (*Editor, error) {
	e := &Editor{file: s.File}
	var err error
	if e.root, err = elementOfSquad(s); err != nil {
		return nil, err
	}
	e.open(s)
	return e, nil
}

func (e *Editor) open(s *squad.Squad) {
	club := *s
	e.Club = &Facts[squad.Squad]{editor: e, what: "a squad", keys: squadKeys, Now: &club, element: e.root}
	e.list = e.root.child("players")
	for n := range s.Players {
		p := s.Players[n]
		e.Players = append(e.Players, e.facts(&p, e.list.inner[n]))
	}
}

func (e *Editor) facts(p *squad.Player, in *element) *Facts[squad.Player] {
	return &Facts[squad.Player]{editor: e, what: "a player", keys: playerKeys, Now: p, element: in}
}

// Squad is what the file says with the changes.
func (e *Editor) Squad() *squad.Squad {
	s := *e.Club.Now
	s.Players = make([]squad.Player, len(e.Players))
	for n, p := range e.Players {
		s.Players[n] = *p.Now
	}
	return &s
}

// Inspection is what the reader finds in the last text that [Editor.Bytes] or
// [Editor.Canonical] has made; before the first one, in the file as it is.
func (e *Editor) Inspection() *Inspection {
	if e.after != nil {
		return e.after
	}
	return e.before
}

// Add puts a player at the end of the list.
func (e *Editor) Add(p *squad.Player) (*Facts[squad.Player], error) {
	return e.insert(p, len(e.Players), nil)
}

// AddAfter puts a player behind another one, with what is said of them.
func (e *Editor) AddAfter(other *Facts[squad.Player], p *squad.Player) (*Facts[squad.Player], error) {
	return e.insert(p, slices.Index(e.Players, other)+1, nil)
}

// AddBefore puts a player before another one, and above the comments that stand right
// above that one.
func (e *Editor) AddBefore(other *Facts[squad.Player], p *squad.Player) (*Facts[squad.Player], error) {
	return e.insert(p, slices.Index(e.Players, other), other.element)
}

func (e *Editor) insert(p *squad.Player, at int, before *element) (*Facts[squad.Player], error) {
	if err := e.untouchable(e.list); err != nil {
		return nil, e.fail(err)
	}
	fresh := elementFrom(mapNode(playerKeys, p), playerShape)
	if fresh == nil {
		return nil, e.fail(errTooLarge)
	}
	// Whatever the file cannot say of them is an error here, not a surprise in the file.
	said, r := new(squad.Player), &reader{file: e.file}
	r.player(fresh.tree(), said)
	if err := r.firstError(); err != nil {
		return nil, e.fail(fmt.Errorf("%s: %w", names.Quote(p.Name), err))
	}
	e.list.insert(at, fresh)
	if before != nil {
		fresh.edit.before = before
		fresh.heads, before.heads = splitHeads(before.heads)
	}
	facts := e.facts(said, fresh)
	e.Players = slices.Insert(e.Players, at, facts)
	return facts, nil
}

// splitHeads separates the comments right above an element from those before a blank
// line.
func splitHeads(heads []string) (apart, own []string) {
	last := len(heads)
	for last > 0 && heads[last-1] != "" {
		last--
	}
	return heads[:last:last], heads[last:]
}

// Remove takes out a player with what is said about them. Comments above them stay, except
// for exemptions, which would be about the next one.
func (e *Editor) Remove(p *Facts[squad.Player]) error {
	if err := errors.Join(e.untouchable(e.list), e.sharedIn(p.element)); err != nil {
		return e.fail(err)
	}
	n := slices.Index(e.Players, p)
	left := withoutExemptions(p.element.heads)
	if n+1 < len(e.Players) {
		next := e.list.inner[n+1]
		next.heads = append(left, next.heads...)
	} else {
		e.list.feet = append(left, e.list.feet...)
	}
	e.list.remove(p.element)
	e.Players = slices.Delete(e.Players, n, n+1)
	return nil
}

// withoutExemptions are comments without the exemptions right above what follows them.
func withoutExemptions(heads []string) []string {
	apart, own := splitHeads(heads)
	left := slices.Clone(apart)
	for _, c := range own {
		if !isExemption(c) {
			left = append(left, c)
		}
	}
	return left
}

func isExemption(comment string) bool {
	return strings.HasPrefix(strings.TrimLeft(comment, "# \t"), exemptionWord)
}

// fail notes that a change could not be made, so that no file comes of the others.
func (e *Editor) fail(err error) error {
	e.failed = append(e.failed, err)
	return err
}

// untouchable is the reason why something in an element cannot be changed.
func (e *Editor) untouchable(in *element) error {
	switch {
	case in.alias:
		return errAlias
	case e.isShared(in):
		return errShared
	}
	return nil
}

var (
	errAlias = errors.New("it stands elsewhere in the file, and here is only an alias of it: write it out first (depth fmt -w writes " +
		"all of them out)")
	errShared = errors.New("an alias elsewhere in the file stands for it: write that out first (depth fmt -w writes all of them out)")
)

// isShared reports whether an alias stands for an element.
func (e *Editor) isShared(in *element) bool {
	return in.node != nil && in.node.Anchor != "" && !in.alias && e.before != nil && hasAlias(e.before.root, in.node)
}

func hasAlias(n, of *yaml.Node) bool {
	return n.Kind == yaml.AliasNode && n.Alias == of ||
		slices.ContainsFunc(n.Content, func(inner *yaml.Node) bool { return hasAlias(inner, of) })
}

// sharedIn is the reason why an element cannot be taken out or rewritten.
func (e *Editor) sharedIn(in *element) error {
	if e.isShared(in) {
		return errShared
	}
	if in.alias {
		return nil
	}
	for _, inner := range in.inner {
		if err := e.sharedIn(inner); err != nil {
			return err
		}
	}
	return nil
}
