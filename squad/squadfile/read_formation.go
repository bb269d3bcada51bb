package squadfile

import (
	"fmt"
	"strconv"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
)

var formationScalar = scalarOf(ruleInvalidFormation, shape{
	name: "formation", doc: "How many players of each position start: eleven, one of them in goal.",
	schema: scalarSchema{values: squad.FormationNames(), derived: countsPattern, examples: []string{"4-3-3", "4-2-3-1"}},
	counts: countShape(`^0*([0-9]|1[01])$`, 0, 11),
}, squad.ParseFormation, squad.Formation.String)

var formationShape = formationScalar.shape

func (r *reader) formation(n *yaml.Node, into *squad.Formation) {
	if n.Kind == yaml.ScalarNode {
		*into, _ = formationScalar.read(r, n)
		return
	}
	if starts, ok := r.counts(n, "a formation (4-3-3, or positions and numbers)", formationShape); ok {
		f, err := squad.NewFormation(starts)
		if err != nil {
			r.problem(ruleInvalidFormation, n, "%v", err)
			return
		}
		*into = f
	}
}

// formationNode is a formation by its name, or else by its spots.
func formationNode(f *squad.Formation) *yaml.Node {
	if f.IsNamed() {
		return scalarNode(f.String())
	}
	return countsNode(f.Starts)
}

var coverShape = coverScalar.shape

var coverScalar = scalarOf(ruleInvalidNumber, shape{
	name: "cover", doc: "How many players are wanted for each spot.",
	schema: scalarSchema{pattern: `^0*[1-4]$`, number: true, min: 1, max: squad.MaxCover},
	counts: countShape(`^0*[1-4]$`, 1, squad.MaxCover),
}, parseCover, strconv.Itoa)

func parseCover(text string) (int, error) {
	n, err := parseNumber(text)
	if err != nil {
		err = fmt.Errorf("%w: write it like 2, or like {CB: 2} for single positions", err)
	}
	return n, err
}

func (r *reader) cover(n *yaml.Node, into *squad.Cover) {
	var c squad.Cover
	var err error
	if n.Kind == yaml.ScalarNode {
		every, ok := coverScalar.read(r, n)
		if !ok {
			return
		}
		c, err = squad.UniformCover(every)
	} else if perSpot, ok := r.counts(n, "cover (a number, or positions and numbers)", coverShape); ok {
		c, err = squad.NewCover(perSpot)
	}
	if err != nil {
		r.problem(ruleInvalidCover, n, "%v", err)
		return
	}
	*into = c
}

func coverNode(c *squad.Cover) *yaml.Node {
	if every, ok := c.Uniform(); ok {
		return scalarNode(coverScalar.write(every))
	}
	return countsNode(c.Given)
}

// countShape is the shape of a number that stands with a position.
func countShape(pattern string, least, most int) *shape {
	s := *numberScalar.shape
	s.schema.pattern, s.schema.min, s.schema.max = pattern, least, most
	return &s
}

// counts reads a map of position to number.
func (r *reader) counts(n *yaml.Node, what string, s *shape) (map[squad.Position]int, bool) {
	if n.Kind != yaml.MappingNode {
		r.problem(ruleWrongKind, n, "%s was expected here, not %s%s", what, nodeKind(n), s.scalarLikeThis(n))
		return nil, false
	}
	counts, good := make(map[squad.Position]int), true
	for i := 0; i+1 < len(n.Content) && !r.enough(); i += 2 {
		name := n.Content[i]
		p, okName := positionScalar.read(r, name)
		number, okNumber := numberScalar.read(r, value(n.Content[i+1]))
		if _, twice := counts[p]; twice && okName {
			r.problem(ruleDoubledKey, name, "%s stands here a second time", p)
			good = false
		}
		good = good && okName && okNumber
		counts[p] = number
	}
	return counts, good
}
