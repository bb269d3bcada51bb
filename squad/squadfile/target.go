package squadfile

import (
	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// targetKeys are the keys of a player on the shortlist.
var targetKeys = []key[squad.Target]{
	scalarKey("name", "The player's name.", textScalar, func(t *squad.Target) *string { return &t.Name }).required(),
	listKey("positions", "The positions at which the player is at home, the best first.", "a list of positions", positionScalar,
		func(t *squad.Target) *[]squad.Position { return &t.Positions }).required(),
	scalarKey("born", "The day of birth.", dateScalar, func(t *squad.Target) *squad.Date { return &t.Born }),
	scalarKey("club", "The club that the player is with.", textScalar, func(t *squad.Target) *string { return &t.Club }),
	scalarKey("price", "What the player would cost.", moneyScalar, func(t *squad.Target) *squad.Money { return &t.Price }),
	scalarKey("note", "What else is worth knowing.", textScalar, func(t *squad.Target) *string { return &t.Note }),
}

func (r *reader) targets(n *yaml.Node, into *[]squad.Target) {
	*into = readList(r, n, "a list of targets", (*reader).target)
}

func targetsNode(list *[]squad.Target) *yaml.Node {
	return listNode(*list, func(t *squad.Target) *yaml.Node { return mapNode(targetKeys, t) })
}

func (r *reader) target(n *yaml.Node) (squad.Target, bool) {
	var t squad.Target
	before := r.errors
	found := readMap(r, n, "a target", targetKeys, &t)
	if n.Kind != yaml.MappingNode {
		return t, false
	}
	if found[0] == nil && !hasKey(n, "name") {
		r.problem(ruleMissingKey, n, "this target has no name")
	}
	switch {
	case r.errors > before: // what is missing may be what is misspelt
	case found[1] == nil:
		r.problem(ruleMissingKey, n, "this target has no positions: write them like positions: [CB]")
	case len(t.Positions) == 0:
		r.problem(ruleNoPosition, n, "%s has no positions and is a target nowhere", names.Printable(t.Name))
	}
	return t, r.errors == before
}
