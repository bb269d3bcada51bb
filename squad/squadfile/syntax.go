package squadfile

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad/names"
)

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

// parserErrors begin the errors of yaml.v3 that come from its parser and not from
// its scanner. It counts their lines from 0.
var parserErrors = []string{
	"did not find expected ',' or", "did not find expected key", "did not find expected '-' indicator",
	"did not find expected <document start>", "found undefined tag handle",
}

// syntax turns an error of the YAML parser into a problem.
func (r *reader) syntax(err error) {
	if r.unmerged() {
		return
	}
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
