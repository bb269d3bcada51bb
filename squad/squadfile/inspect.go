package squadfile

import (
	"bytes"
	"cmp"
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
)

// Inspection is what reading a squad file found.
type Inspection struct {
	Squad      *squad.Squad // nil if there are errors
	Found      Diagnostics  // errors and warnings, exempted ones too, in the order of lines
	Exemptions []Exemption

	file     string
	src      []byte
	root     *yaml.Node
	players  []playerSpan // only if there are exemptions
	exempted map[Exempted]bool
}

// Inspect reads a squad file and finds everything that is wrong or looks wrong with it.
func Inspect(file string, src []byte) *Inspection {
	r := &reader{file: file, src: src}
	s := &squad.Squad{File: file}
	root := r.parse("a squad (club, as_of, players)")
	if root != nil {
		r.squad(root, s)
	}
	i := &Inspection{file: r.file, src: r.src, root: root}
	if root != nil && bytes.Contains(r.src, []byte(exemptionWord)) {
		i.players = playerSpans(root)
		i.Exemptions = exemptionsOf(file, commentsOf(r.src, root), i.players)
		i.exempted = make(map[Exempted]bool)
		for _, e := range i.Exemptions {
			i.exempted[e.Exempted] = true
		}
	}
	r.finishInspection(i, s)
	return i
}

// finishInspection completes an inspection, which knows its exemptions already.
func (r *reader) finishInspection(i *Inspection, s *squad.Squad) {
	r.gatherContracts(i)
	i.Found = r.finish()
	if r.errors == 0 {
		i.Squad = s
	}
}

// Has reports whether the file has something at a path.
func (i *Inspection) Has(path ...any) bool {
	_, _, whole := i.walk(path)
	return whole
}

// At is a problem at a place of the file, which is given by the keys of maps and
// the indices of lists that lead there: "players", 3, "born". Where the file
// does not have all of the path, it is the last place on it that there is. Its
// source line comes from [Inspection.Quote].
func (i *Inspection) At(rule *Rule, message string, path ...any) Diagnostic {
	d := Diagnostic{Rule: rule, Message: message}
	if name, _, _ := i.walk(path); name != nil {
		d = diagnosticAt(rule, name, message)
	}
	d.File = i.file
	return d
}

// PlayerLine is the line on which a player begins, by number.
func (i *Inspection) PlayerLine(player int) int {
	_, list := pair(i.root, "players")
	return list.Content[player].Line
}

// FactOn is the player on a line, by number, and the last of their keys up to it. Above the
// first player it is -1.
func (i *Inspection) FactOn(line int) (player int, key string) {
	_, list := pair(i.root, "players")
	player = -1
	if list == nil {
		return player, ""
	}
	for n, item := range list.Content {
		if item.Line > line {
			break
		}
		player = n
	}
	key = "name"
	if p := item(list, max(player, 0)); p != nil && p.Kind == yaml.MappingNode {
		for k := 0; k+1 < len(p.Content) && p.Content[k].Line <= line; k += 2 {
			key = p.Content[k].Value
		}
	}
	return player, key
}

// AtComment is a problem with an exemption, without its source line.
func (i *Inspection) AtComment(rule *Rule, message string, e Exemption) Diagnostic {
	d := e.Comment
	d.Rule, d.Message = rule, message
	return d
}

// Quote gives problems their source lines. It reads the file once, so all that are
// told of it are best quoted together.
func (i *Inspection) Quote(problems []*Diagnostic) {
	problems = slices.Clone(problems)
	slices.SortFunc(problems, func(a, b *Diagnostic) int { return cmp.Compare(a.Line, b.Line) })
	quote(i.src, problems)
}

// walk follows a path as far as it goes. A place is shown by its key, or by the
// first key of an item that is a map.
func (i *Inspection) walk(path []any) (shown, found *yaml.Node, whole bool) {
	found = i.root
	for _, step := range path {
		var name, next *yaml.Node
		switch step := step.(type) {
		case string:
			name, next = pair(found, step)
		case int:
			next = item(found, step)
			name = next
			if next != nil && next.Kind == yaml.MappingNode && len(next.Content) > 0 {
				name = next.Content[0]
			}
		}
		if next == nil {
			return shown, found, false
		}
		shown, found = name, next
	}
	return shown, found, found != nil
}

// Warnings are what is possible but looks wrong, except for what the file exempts.
func (i *Inspection) Warnings() Diagnostics {
	var warnings Diagnostics
	for _, d := range i.Found {
		if d.Level() == Warning && i.Exempting(d) == nil {
			warnings = append(warnings, d)
		}
	}
	return warnings
}
