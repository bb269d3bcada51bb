package squadfile

import (
	"fmt"
	"reflect"
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/names"
)

// Scenario is the file of a scenario that was read.
type Scenario struct {
	*move.Scenario

	src   []byte
	root  *yaml.Node
	moves []*yaml.Node
}

// ReadScenario reads the file of a scenario. An error is all that is wrong with it, as
// [Diagnostics].
func ReadScenario(file string, src []byte) (*Scenario, error) {
	r := &reader{file: file, src: src}
	s := &Scenario{Scenario: &move.Scenario{File: file}}
	s.root = r.parse("a scenario (scenario, moves)")
	if s.root != nil {
		r.scenario(s.root, s.Scenario)
	}
	if found := r.finish(); found != nil {
		return nil, found
	}
	_, list := pair(s.root, "moves")
	s.src, s.moves = r.src, list.Content
	return s, nil
}

// HasComments reports whether the file says something that only people read.
func (s *Scenario) HasComments() bool { return hasComments(s.root) }

func hasComments(n *yaml.Node) bool {
	return n.HeadComment+n.LineComment+n.FootComment != "" || slices.ContainsFunc(n.Content, hasComments)
}

func (r *reader) scenario(root *yaml.Node, s *move.Scenario) {
	if keys := rootKeys(root); len(keys) > 0 && kindBy(keys) != ScenarioFile {
		r.add(diagnosticAt(nil, root, "this is not a scenario: it needs scenario and moves"+butHolds(keys)))
		return
	}
	readMap(r, root, "a scenario", scenarioKeys, s)
	for _, k := range scenarioKeys {
		if _, v := pair(root, k.name); k.isRequired && v == nil {
			r.at(ruleMissingKey, 0, 0, 0, fmt.Sprintf("the key %q is missing: a scenario needs scenario and moves", k.name))
		}
	}
}

// butHolds says of a file with some keys that it is a squad's.
func butHolds(keys []string) string {
	if has(keys, "as_of", "players") {
		return ", and has the players of a squad (depth CLUB-OR-FILE plans it)"
	}
	return ""
}

// At is a problem with one of the moves, by number, with its line.
func (s *Scenario) At(rule *Rule, index int, message string) Diagnostic {
	n := value(s.moves[index])
	if n.Kind == yaml.MappingNode && len(n.Content) > 0 {
		n = n.Content[0]
	}
	d := diagnosticAt(rule, n, message)
	d.File = s.File
	quote(s.src, []*Diagnostic{&d})
	return d
}

// formatScenario is the file of a scenario in its canonical form.
func formatScenario(file string, src []byte) ([]byte, error) {
	s, err := ReadScenario(file, src)
	if err != nil {
		return nil, err
	}
	formatted, err := printed(file, elementOf(s.src, s.root, scenarioShape))
	if err != nil {
		return nil, err
	}
	again, err := ReadScenario(file, formatted)
	if err != nil || !reflect.DeepEqual(withoutLines(s.Scenario), withoutLines(again.Scenario)) {
		return nil, fmt.Errorf("%s: %w", file, errNotKept)
	}
	return formatted, nil
}

// withoutLines is a scenario without the lines of its moves, which the form may change.
func withoutLines(s *move.Scenario) move.Scenario {
	whole := *s
	whole.Moves = append([]move.Move(nil), s.Moves...)
	for i := range whole.Moves {
		whole.Moves[i].Line = 0
	}
	return whole
}

// EncodeScenario is a scenario as the text of its file, in canonical form. The error is
// [Diagnostics] if a file cannot say what the scenario says.
func EncodeScenario(s *move.Scenario) ([]byte, error) {
	e := elementFrom(mapNode(scenarioKeys, s), scenarioShape)
	if e == nil {
		return nil, fmt.Errorf("the scenario %s is larger than %d MiB, the most that is read", names.Quote(s.Name), MaxSize>>20)
	}
	out := &printer{}
	out.file(e)
	_, err := ReadScenario(s.File, out.Bytes())
	return out.Bytes(), err
}
