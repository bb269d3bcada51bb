package squadfile

import (
	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
)

var expectationKeys = []key[squad.Expectation]{
	scalarKey("season", "The season it is about. The one after the file's day if missing.", seasonScalar,
		func(e *squad.Expectation) *string { return &e.Season }),
	customKey("position", "The position, or the list of positions, it is about. The whole formation if missing.", positionsShape,
		func(r *reader, n *yaml.Node, e *squad.Expectation) { r.positions(n, &e.Positions) },
		func(e *squad.Expectation) *yaml.Node { return positionsNode(e.Positions) }),
	scalarKey("have", "At least so many places are filled by players at home there, doubts and all.", positiveScalar,
		func(e *squad.Expectation) *int { return &e.Have }),
	scalarKey("fit", "At least so many places are filled by players who are, more likely than not, fit on the opening day.",
		positiveScalar, func(e *squad.Expectation) *int { return &e.Fit }),
	scalarKey("sure", "At least so many places are filled by players about whom there is no doubt.", positiveScalar,
		func(e *squad.Expectation) *int { return &e.Sure }),
	partKey("need", "No need is worse than this; none asks that there is no need at all.", urgencyScalar.shape,
		func(e *squad.Expectation) **squad.Urgency { return &e.Need }, readPointer(urgencyScalar), pointerNode(urgencyScalar)),
	scalarKey("max_age", "Nobody is older on the season's first day.", positiveScalar,
		func(e *squad.Expectation) *int { return &e.MaxAge }),
	scalarKey("max_players", "No more players than these are there on the opening day, the second team apart.", positiveScalar,
		func(e *squad.Expectation) *int { return &e.MaxPlayers }),
	customKey("heir", "The position, or the list of positions, where somebody must be next at home behind each first choice who is 30 or "+
		"older, or in the final year of their contract.", positionsShape,
		func(r *reader, n *yaml.Node, e *squad.Expectation) { r.positions(n, &e.Heir) },
		func(e *squad.Expectation) *yaml.Node { return positionsNode(e.Heir) }),
}

// expectationShape is a map that expects something.
var expectationShape = func() *shape {
	s := mapShape("expectation", "Something that must be true of the plan.", expectationKeys)
	s.some = []string{"have", "fit", "sure", "need", "max_age", "max_players", "heir"}
	return s
}()

var urgencyScalar = wordScalar("need", "How pressing a need is.", squad.LimitNames(), squad.ParseLimit)

// positionsShape is a position or a list of them.
var positionsShape = func() *shape {
	s := *positionScalar.shape
	s.name, s.item, s.most = "positions", positionScalar.shape, maxList
	return &s
}()

// positions reads a position or a list of them.
func (r *reader) positions(n *yaml.Node, into *[]squad.Position) {
	if n.Kind == yaml.SequenceNode {
		*into = readList(r, n, "a list of positions", positionScalar.read)
		return
	}
	if p, ok := positionScalar.read(r, n); ok {
		*into = []squad.Position{p}
	}
}

func positionsNode(list []squad.Position) *yaml.Node {
	return listNode(list, func(p *squad.Position) *yaml.Node { return scalarNode(positionScalar.write(*p)) })
}

func (r *reader) expectation(n *yaml.Node) (squad.Expectation, bool) {
	var e squad.Expectation
	before := r.errors
	readMap(r, n, "an expectation", expectationKeys, &e)
	if n.Kind == yaml.MappingNode && r.errors == before && e.IsEmpty() {
		r.problem(ruleEmptyExpectation, n, "this expects nothing: say have, fit, sure, need, max_age, max_players or heir")
	}
	return e, r.errors == before
}
