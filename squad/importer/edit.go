package importer

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/squadfile"
)

// edit changes lines of a squad file in canonical form, in which each player begins
// with a dash and has a key on each line. What is not changed stays as it is,
// comments before all.
type edit struct {
	squad   *squad.Squad
	lines   []string
	root    *yaml.Node
	players []*yaml.Node
	after   map[int][]string // what comes behind a line, by its number
	gone    map[int]bool
}

func newEdit(file string, form []byte) (*edit, error) {
	s, err := squadfile.Parse(file, form)
	if err != nil {
		return nil, err
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(form, &doc); err != nil {
		return nil, err
	}
	e := &edit{squad: s, root: doc.Content[0], after: make(map[int][]string), gone: make(map[int]bool)}
	e.lines = strings.SplitAfter("\n"+string(form), "\n") // so that they are counted from 1
	if players := under(e.root, "players"); players != nil {
		e.players = players.Content
	}
	return e, nil
}

// text is the file with its changes.
func (e *edit) text() []byte {
	var out bytes.Buffer
	for number, line := range e.lines {
		if number > 0 && !e.gone[number] {
			out.WriteString(line)
		}
		for _, more := range e.after[number] {
			out.WriteString(more)
		}
	}
	return out.Bytes()
}

// under is the value of a key of a map, nil if it does not have it.
func under(n *yaml.Node, name string) *yaml.Node {
	_, v := entryOf(n, name)
	return v
}

func entryOf(n *yaml.Node, name string) (key, value *yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i], n.Content[i+1]
		}
	}
	return nil, nil
}

// setHead puts the line that says where a file comes from in the place of the one
// before, or behind the other comments at the head of the file.
func (e *edit) setHead(origin string) {
	last := 0
	for number, line := range e.lines[1:] {
		if !strings.HasPrefix(line, "#") {
			break
		}
		last = number + 1
		if strings.HasPrefix(line, originMark) {
			e.lines[last] = origin + "\n"
			return
		}
	}
	e.after[last] = append(e.after[last], origin+"\n")
	if last == 0 {
		e.after[0] = append(e.after[0], "\n")
	}
}

// setDay gives the file another day.
func (e *edit) setDay(day squad.Date) {
	if key, v := entryOf(e.root, "as_of"); v.Value != day.String() {
		e.replace(key, day.String())
	}
}

// addTop gives a key of the file a value, unless it has one.
func (e *edit) addTop(name, value string) {
	if under(e.root, name) == nil {
		club, _ := entryOf(e.root, "club")
		e.after[club.Line] = append(e.after[club.Line], name+": "+value+"\n")
	}
}

// has tells whether a player has a key.
func (e *edit) has(n int, name string) bool { return under(e.players[n], name) != nil }

// set gives a key of a player a value, which takes one line.
func (e *edit) set(n int, name, value string) {
	key, v := entryOf(e.players[n], name)
	if key == nil {
		begin, _ := entryOf(e.players[n], "name")
		e.after[begin.Line] = append(e.after[begin.Line], "    "+name+": "+value+"\n")
		return
	}
	e.replace(key, value)
	for number := key.Line + 1; number <= lastLineOf(v); number++ {
		e.hoist(key.Line-1, number)
	}
}

// hoist takes out a line of a value of several lines. Its comment goes above the key.
func (e *edit) hoist(above, number int) {
	e.gone[number] = true
	line := e.lines[number]
	if at := commentIn(line); at >= 0 {
		e.after[above] = append(e.after[above], "    "+strings.TrimSpace(line[at:])+"\n")
	}
}

// unset takes a key out of a player.
func (e *edit) unset(n int, name string) {
	if key, v := entryOf(e.players[n], name); key != nil {
		for number := key.Line; number <= lastLineOf(v); number++ {
			e.gone[number] = true
		}
	}
}

// replace gives a key a value on its line and leaves the comment behind it.
func (e *edit) replace(key *yaml.Node, value string) {
	line := e.lines[key.Line]
	begin := strings.Index(line, key.Value+":") + len(key.Value) + 1
	behind := "\n"
	if at := commentIn(line); at >= 0 {
		behind = "   " + line[at:]
	}
	e.lines[key.Line] = line[:begin] + " " + value + behind
}

// comment puts a comment behind a key, if there is none and the value stands on
// the same line.
func (e *edit) comment(n int, name, text string) {
	key, v := entryOf(e.players[n], name)
	if key == nil {
		begin, _ := entryOf(e.players[n], "name")
		for i, line := range e.after[begin.Line] {
			if strings.HasPrefix(line, "    "+name+": ") {
				e.after[begin.Line][i] = strings.TrimSuffix(line, "\n") + "   " + text + "\n"
			}
		}
		return
	}
	if line := e.lines[key.Line]; commentIn(line) < 0 && lastLineOf(v) == key.Line {
		e.lines[key.Line] = strings.TrimSuffix(line, "\n") + "   " + text + "\n"
	}
}

// isVouchedFor tells whether a person has put a comment behind a fact of a player.
func (e *edit) isVouchedFor(n int, name string) bool {
	key, v := entryOf(e.players[n], name)
	if key == nil {
		return false
	}
	for _, line := range e.lines[key.Line : lastLineOf(v)+1] {
		if at := commentIn(line); at >= 0 && !isLoanMark(line[at:]) {
			return true
		}
	}
	return false
}

// insertAfter puts a player behind another one; -1 is the beginning of the list.
func (e *edit) insertAfter(n int, block string) {
	if n >= 0 {
		end := e.endOf(n)
		e.after[end] = append(e.after[end], block)
		return
	}
	key, v := entryOf(e.root, "players")
	if len(v.Content) == 0 && v.Style&yaml.FlowStyle != 0 {
		e.lines[key.Line] = strings.Replace(e.lines[key.Line], " []", "", 1)
	}
	e.after[key.Line] = append(e.after[key.Line], block)
}

// insertBefore puts a player before another one, or behind him if there is a comment
// above that one, which is about him or about those who follow.
func (e *edit) insertBefore(n int, block string) {
	above := e.players[n].Line - 1
	if strings.HasPrefix(strings.TrimSpace(e.lines[above]), "#") {
		e.insertAfter(n, block)
		return
	}
	e.after[above] = append(e.after[above], block)
}

// remove takes out a player with what is said about him, and the exemptions above
// him, which would be about the next one.
func (e *edit) remove(n int) {
	first := e.players[n].Line
	for number := first; number <= e.endOf(n); number++ {
		e.gone[number] = true
	}
	for number := first - 1; number > 0 && strings.HasPrefix(strings.TrimSpace(e.lines[number]), "#"); number-- {
		if strings.Contains(e.lines[number], strings.TrimSpace(exemption)) {
			e.gone[number] = true
		}
	}
}

// endOf is the last line that is about a player: comments that stand as deep as his
// facts are about him.
func (e *edit) endOf(n int) int {
	end := lastLineOf(e.players[n])
	for _, line := range e.lines[end+1:] {
		if deep := strings.TrimLeft(line, " "); len(line)-len(deep) < 4 || !strings.HasPrefix(deep, "#") {
			break
		}
		end++
	}
	return end
}

func lastLineOf(n *yaml.Node) int {
	last := n.Line
	for _, inner := range n.Content {
		last = max(last, lastLineOf(inner))
	}
	return last
}

// commentIn is where the comment of a line begins, -1 if it has none. A # in
// quotes begins none; a quote that is never closed is an apostrophe.
func commentIn(line string) int {
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '#' && (i == 0 || line[i-1] == ' '):
			return i
		case (c == '"' || c == '\'') && i > 0 && strings.IndexByte(" [{,", line[i-1]) >= 0:
			if end := quoteEnd(line, i); end > 0 {
				i = end
			}
		}
	}
	return -1
}

// quoteEnd is where the quote that begins at a place ends, -1 if it does not.
func quoteEnd(line string, begin int) int {
	for i := begin + 1; i < len(line); i++ {
		switch {
		case line[i] == '\\' && line[begin] == '"':
			i++
		case line[i] == line[begin]:
			return i
		}
	}
	return -1
}

// inline is a value on one line.
func inline(n *yaml.Node) string {
	flow := *n
	flow.Style |= yaml.FlowStyle
	if n.Kind == yaml.ScalarNode {
		flow.Style = n.Style
	}
	out, err := yaml.Marshal(&yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle, Content: []*yaml.Node{&flow}})
	if err != nil {
		return n.Value
	}
	return strings.TrimSuffix(strings.TrimPrefix(string(out), "["), "]\n")
}
