package squadfile

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad/names"
)

// MaxSize is the largest file that is read, in bytes. A squad of thirty is
// about eight thousand.
const MaxSize = 4 << 20

// usualSize is the room that reading a file begins with: one step for most.
const usualSize = 8 << 10

// reader walks the YAML of one file, whatever is in it, and gathers problems.
type reader struct {
	file     string
	src      []byte
	problems Diagnostics
	broken   map[int]bool // the players with errors, by index
	errors   int          // of the problems; the others are warnings
}

// ReadSource reads the text of a file of at most [MaxSize] bytes. A larger one is
// an error of the kind [Diagnostics].
func ReadSource(file string, r io.Reader) ([]byte, error) {
	text := bytes.NewBuffer(make([]byte, 0, usualSize))
	_, err := text.ReadFrom(io.LimitReader(r, MaxSize+1))
	switch {
	case err != nil:
		return nil, err
	case text.Len() > MaxSize:
		return nil, Diagnostics{{Rule: ruleTooLarge, File: file, Message: fmt.Sprintf("the file is larger than %d MiB, the most that is read", MaxSize>>20)}}
	}
	return text.Bytes(), nil
}

// parse finds the one mapping that a file must hold. It is nil when there is
// none, and the reason is among the problems.
func (r *reader) parse(what string) *yaml.Node {
	r.src = bytes.TrimPrefix(r.src, []byte("\ufeff"))
	if problem, line := r.encodingProblem(); problem != "" {
		r.at(ruleEncoding, line, 0, 0, problem)
		return nil
	}
	decoder := yaml.NewDecoder(bytes.NewReader(r.src))
	var doc yaml.Node
	err := decoder.Decode(&doc)
	switch {
	case err == io.EOF || err == nil && isEmpty(&doc):
		r.at(ruleEmptyFile, 0, 0, 0, "the file is empty: "+what+" was expected")
		return nil
	case err != nil:
		r.syntax(err)
		return nil
	}
	var second yaml.Node
	switch err := decoder.Decode(&second); {
	case err == nil:
		r.problem(ruleSeveralDocuments, &second, "a second document begins here: one file holds one document")
	case err != io.EOF:
		r.syntax(err)
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		r.problem(ruleWrongKind, root, "%s was expected here, not %s", what, nodeKind(root))
		return nil
	}
	return root
}

func isEmpty(doc *yaml.Node) bool {
	return len(doc.Content) == 0 || doc.Content[0].Kind == yaml.ScalarNode && doc.Content[0].Tag == "!!null"
}

func (r *reader) encodingProblem() (message string, line int) {
	switch {
	case bytes.HasPrefix(r.src, []byte{0xff, 0xfe}), bytes.HasPrefix(r.src, []byte{0xfe, 0xff}):
		return "the file is in UTF-16: save it as UTF-8", 0
	case bytes.IndexByte(r.src, 0) >= 0:
		return "this is not text but a binary file (it has a zero byte)", 0
	}
	suspicious := !utf8.Valid(r.src)
	for _, lineBreak := range []string{"\r", "\u0085", "\u2028", "\u2029"} {
		suspicious = suspicious || bytes.Contains(r.src, []byte(lineBreak))
	}
	if !suspicious {
		return "", 0
	}
	line = 1
	for rest := r.src; len(rest) > 0; {
		c, size := utf8.DecodeRune(rest)
		switch {
		case c == utf8.RuneError && size == 1:
			return fmt.Sprintf("byte 0x%02X is not UTF-8: save the file as UTF-8", rest[0]), line
		case c == '\r' && !bytes.HasPrefix(rest, []byte("\r\n")), c == '\u0085', c == '\u2028', c == '\u2029':
			// To YAML they end a line, to most editors they do not: what
			// looks like a comment could end in the middle.
			return fmt.Sprintf("a line break of an unusual kind (U+%04X): write line feeds", c), line
		case c == '\n':
			line++
		}
		rest = rest[size:]
	}
	return "", 0
}

// parserErrors begin the errors of yaml.v3 that come from its parser and not from
// its scanner. It counts their lines from 0.
var parserErrors = []string{
	"did not find expected ',' or", "did not find expected key", "did not find expected '-' indicator",
	"did not find expected <document start>", "found undefined tag handle",
}

// syntax turns an error of the YAML parser into a problem.
func (r *reader) syntax(err error) {
	message, line := strings.TrimPrefix(err.Error(), "yaml: "), 1
	if rest, ok := strings.CutPrefix(message, "line "); ok {
		if number, text, ok := strings.Cut(rest, ": "); ok {
			if n, err := strconv.Atoi(number); err == nil {
				line, message = n, text
			}
		}
		if slices.ContainsFunc(parserErrors, func(begin string) bool { return strings.HasPrefix(message, begin) }) {
			line++
		}
	}
	if anchor, ok := strings.CutPrefix(message, "unknown anchor '"); ok {
		line = r.lineOfAlias(strings.TrimSuffix(anchor, "' referenced"))
	}
	if strings.HasPrefix(message, "exceeded max depth") {
		line = 0
	}
	if message == "control characters are not allowed" {
		line = r.lineOfControl()
	}
	// Its words for a tab are hard to understand, and it is the commonest mistake.
	if message == "found character that cannot start any token" || message == "found a tab character that violates indentation" {
		if at, column := r.tabFrom(line); at > 0 {
			r.at(ruleSyntax, at, column, 1, "a tab in the indentation: YAML wants spaces there")
			return
		}
	}
	last := bytes.Count(bytes.TrimSuffix(r.src, []byte("\n")), []byte("\n")) + 1
	r.at(ruleSyntax, min(line, last), 0, 0, "not YAML: "+names.Printable(names.Shortened(message)))
}

// lineOfAlias is the line in which an alias first stands, outside comments, 0 if
// it does not.
func (r *reader) lineOfAlias(name string) int {
	for i, text := range bytes.Split(r.src, []byte("\n")) {
		if comment := bytes.Index(append([]byte(" "), text...), []byte(" #")); comment >= 0 {
			text = text[:comment]
		}
		for from := 0; ; {
			at := bytes.Index(text[from:], []byte("*"+name))
			if at < 0 {
				break
			}
			from += at + 1 + len(name)
			next, _ := utf8.DecodeRune(text[from:])
			if from == len(text) || !unicode.IsLetter(next) && !unicode.IsDigit(next) && next != '-' && next != '_' {
				return i + 1
			}
		}
	}
	return 0
}

// lineOfControl is the line of the first character that YAML does not allow.
func (r *reader) lineOfControl() int {
	i := bytes.IndexFunc(r.src, func(c rune) bool {
		return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7f && c <= 0x9f || c == '\ufffe' || c == '\uffff'
	})
	if i < 0 {
		return 0
	}
	return 1 + bytes.Count(r.src[:i], []byte("\n"))
}

// tabFrom is the first tab that indents a line, at a line or in the one after.
func (r *reader) tabFrom(line int) (at, column int) {
	for i, text := range bytes.SplitN(r.src, []byte("\n"), line+2) {
		indent := text[:len(text)-len(bytes.TrimLeft(text, " \t"))]
		if tab := bytes.IndexByte(indent, '\t'); tab >= 0 && i+1 >= line && i <= line {
			return i + 1, tab + 1
		}
	}
	return 0, 0
}

// at notes a problem at a line and column.
func (r *reader) at(rule *Rule, line, column, width int, message string) {
	r.add(Diagnostic{Rule: rule, Line: line, Column: column, Width: width, Message: message})
}

// enough tells whether no more errors need be looked for. Warnings do not count:
// a file that has nothing worse is read to its end.
func (r *reader) enough() bool { return r.errors > enoughProblems }

// problem notes a problem at a node.
func (r *reader) problem(rule *Rule, n *yaml.Node, format string, args ...any) {
	if rule.Level == Warning && len(r.problems)-r.errors > enoughProblems {
		return
	}
	r.add(diagnosticAt(rule, n, fmt.Sprintf(format, args...)))
}

func diagnosticAt(rule *Rule, n *yaml.Node, message string) Diagnostic {
	return Diagnostic{Rule: rule, Line: n.Line, Column: n.Column, Width: max(1, utf8.RuneCountInString(beginning(n.Value))), Message: message}
}

func (r *reader) add(d Diagnostic) {
	d.File = r.file
	if d.Level() == Error {
		r.errors++
	}
	r.problems = append(r.problems, d)
}

// finish sorts what was found, errors and warnings together. The source lines
// are looked up only now, since most files need none.
func (r *reader) finish() Diagnostics {
	r.problems.sort()
	found := append(r.problems.of(Error).shortened(TooManyErrors), r.problems.of(Warning).shortened(TooManyWarnings)...)
	found.sort()
	told := make([]*Diagnostic, len(found))
	for i := range found {
		told[i] = &found[i]
	}
	quote(r.src, told)
	return found
}

// found are the nodes of the keys that were there, in the order of their table,
// nil for the others.
type found [16]*yaml.Node

// readMap reads a mapping by its table of keys. It tells unknown and doubled
// keys and keys without a value. Files mostly have their keys in the table's
// order, so each is looked for from where the last one was found.
func readMap[T any](r *reader, n *yaml.Node, what string, keys []key[T], into *T) found {
	var found found
	expected := 0
	if n = value(n); n.Kind != yaml.MappingNode {
		r.problem(ruleWrongKind, n, "%s was expected here, not %s", what, nodeKind(n))
		return found
	}
	for i := 0; i+1 < len(n.Content) && !r.enough(); i += 2 {
		name, v := n.Content[i], value(n.Content[i+1])
		k := indexKey(keys, name.Value, expected)
		switch {
		case k < 0 || name.Kind != yaml.ScalarNode:
			r.unknownKey(name, what, keyNames(keys))
		case found[k] != nil:
			first, _ := pair(n, name.Value)
			r.problem(ruleDoubledKey, name, "%q stands here a second time, after line %d", name.Value, first.Line)
		case v.Kind == yaml.ScalarNode && v.Tag == "!!null":
			r.problem(ruleEmptyValue, name, "%q has no value: leave the key out if it is not known", name.Value)
		default:
			found[k], expected = v, k+1
			keys[k].read(r, v, into)
		}
	}
	return found
}

// indexKey is the index of a key in its table, -1 if it is not there; the search
// begins at one place and goes round.
func indexKey[T any](keys []key[T], name string, from int) int {
	for i := range keys {
		if k := (from + i) % len(keys); keys[k].name == name {
			return k
		}
	}
	return -1
}

func (r *reader) unknownKey(name *yaml.Node, what string, known []string) {
	if name.Tag == "!!merge" {
		r.problem(ruleUnknownKey, name, "merge keys are not part of a squad file: write the keys out")
		return
	}
	r.problem(ruleUnknownKey, name, "%s (in %s)", (&names.UnknownError{What: "key", Name: name.Value, Known: known, Near: names.Nearest(name.Value, known)}).Error(), what)
}

func keyNames[T any](keys []key[T]) []string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
	}
	return names
}

// value follows an alias to what it stands for. The tables of keys bound how
// deep the walk goes, so aliases cannot make it blow up.
func value(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode && n.Alias != nil {
		return n.Alias
	}
	return n
}

func nodeKind(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a map"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	}
	if n.Tag == "!!null" {
		return "nothing"
	}
	return names.Quote(n.Value)
}

// maxList is the most items of a list other than the players.
const maxList = 200

// readList reads each item of a list.
func readList[T any](r *reader, n *yaml.Node, what string, read func(r *reader, item *yaml.Node) (T, bool)) []T {
	switch {
	case n.Kind == yaml.ScalarNode:
		example := ""
		if len(n.Value) <= 40 {
			example = fmt.Sprintf(", like [%s]", names.Printable(n.Value))
		}
		r.problem(ruleWrongKind, n, "%s was expected here, not %s: write it in brackets%s", what, nodeKind(n), example)
		return nil
	case n.Kind != yaml.SequenceNode:
		r.problem(ruleWrongKind, n, "%s was expected here, not %s", what, nodeKind(n))
		return nil
	case len(n.Content) > maxList:
		r.problem(ruleTooLarge, n, "a list of %d: %d are the most", len(n.Content), maxList)
		return nil
	}
	list := make([]T, 0, len(n.Content))
	for _, item := range n.Content {
		if r.enough() {
			break
		}
		if v, ok := read(r, value(item)); ok {
			list = append(list, v)
		}
	}
	return list
}

// scalarText is a node's text as it stands in the file, so that a country called NO
// and a club called 1860 stay what they are.
func scalarText(r *reader, n *yaml.Node) (string, bool) {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		r.problem(ruleWrongKind, n, "a value was expected here, not %s", nodeKind(n))
		return "", false
	}
	return n.Value, true
}

// longestText is the longest name, in bytes.
const longestText = 200

// longestScalar is the longest value that is looked at, in bytes: aliases can repeat
// a very long one many times. It is well above what any may have.
const longestScalar = 10 * longestText

// trimmed is text without spaces around it, its accents as one character with their
// letters: some systems write them as characters of their own, and the two look alike.
func trimmed(text string) string { return norm.NFC.String(strings.TrimSpace(text)) }

// readText reads a name: one line, with something to see, nothing that harms a terminal.
func readText(r *reader, n *yaml.Node) (string, bool) {
	text, ok := scalarText(r, n)
	if !ok {
		return "", false
	}
	if text = strings.TrimSpace(text); len(text) <= longestScalar {
		text = trimmed(text)
	}
	switch {
	case text == "":
		r.problem(ruleInvalidText, n, "the text is empty")
		return "", false
	case len(text) > longestText:
		r.problem(ruleInvalidText, n, "the text is longer than %d bytes", longestText)
		return "", false
	}
	if i := strings.IndexFunc(text, names.Unprintable); i >= 0 {
		c, _ := utf8.DecodeRuneInString(text[i:])
		r.problem(ruleInvalidText, n, "%s has a character (U+%04X) that cannot be seen or controls terminals or the writing direction", names.Quote(text), c)
		return "", false
	}
	if names.IsBlank(text) {
		c, _ := utf8.DecodeRuneInString(text)
		r.problem(ruleInvalidText, n, "nothing of this text can be seen (it begins with U+%04X): write out what is meant", c)
		return "", false
	}
	return text, true
}
