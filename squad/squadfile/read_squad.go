package squadfile

import (
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// MaxPlayers is the most players that a squad may have.
const MaxPlayers = 1000

var squadKeys = []key[squad.Squad]{
	scalarKey("club", "The club's name.", textScalar, func(s *squad.Squad) *string { return &s.Club }).required(),
	listKey("aliases", "Other names that the club answers to.", "a list of names", textScalar,
		func(s *squad.Squad) *[]string { return &s.Aliases }),
	scalarKey("country", "The country in which the club plays.", textScalar, func(s *squad.Squad) *string { return &s.Country }),
	listKey("competitions", "The club's competitions: names of files under competitions/. The first league divides the season.",
		"a list of competitions", textScalar, func(s *squad.Squad) *[]string { return &s.Competitions }),
	scalarKey("as_of", "The day on which the file's facts were true. Every answer is computed from it.",
		exactly(dateScalar), func(s *squad.Squad) *squad.Date { return &s.AsOf }).required(),
	partKey("formation", "The formation to fill: a name such as 4-2-3-1, or positions and numbers. "+
		"If missing, the one that suits the squad best.", formationShape,
		func(s *squad.Squad) *squad.Formation { return &s.Formation }, (*reader).formation, formationNode),
	partKey("cover",
		"How many players are wanted for each spot: a number for all, or positions and numbers. 2 if missing.", coverShape,
		func(s *squad.Squad) *squad.Cover { return &s.Cover }, (*reader).cover, coverNode),
	scalarKey("currency", "The currency of the file's amounts, such as EUR.", currencyScalar,
		func(s *squad.Squad) *string { return &s.Currency }),
	scalarKey("contracts",
		"Only unknown can stand here: the file does not know until when contracts run, so that it is not said of each player.",
		unknownScalar, func(s *squad.Squad) *bool { return &s.ContractsUnknown }),
	partKey("expect", "What must be true of the plan; depth check tests it.", longListShape(expectationShape, maxList),
		func(s *squad.Squad) *[]squad.Expectation { return &s.Expect },
		func(r *reader, n *yaml.Node, into *[]squad.Expectation) {
			*into = readList(r, n, "a list of expectations", (*reader).expectation)
		},
		func(list *[]squad.Expectation) *yaml.Node {
			return listNode(*list, func(e *squad.Expectation) *yaml.Node { return mapNode(expectationKeys, e) })
		}).spaced(),
	partKey("targets", "The shortlist: players whom the club would like to sign, whom it likes best first.",
		longListShape(mapShape("target", "A player whom the club would like to sign.", targetKeys), maxList),
		func(s *squad.Squad) *[]squad.Target { return &s.Targets }, (*reader).targets, targetsNode).spaced(),
	customKey("players", "The players in pecking order: of two alike the first one starts.",
		longListShape(mapShape("player", "One player of the squad.", playerKeys).lengthened(), MaxPlayers), (*reader).players,
		playersNode).required().spaced(),
}

// squadShape is the shape of a squad file.
var squadShape = mapShape("squad", "A club's players on one day.", squadKeys).lengthened()

func (r *reader) squad(root *yaml.Node, s *squad.Squad) {
	if other := otherKind(root); other != "" {
		r.problem(ruleNotASquad, root, "this is not a squad file: it holds %s", other)
		return
	}
	if isStranger(root) {
		r.problem(ruleNotASquad, root, "this is not a squad file: it has none of club, as_of and players, nor any other key of one")
		return
	}
	readMap(r, root, "a squad", squadKeys, s)
	var players *yaml.Node
	for _, k := range squadKeys {
		_, v := pair(root, k.name)
		switch {
		case k.isRequired && v == nil:
			r.at(ruleMissingKey, 0, 0, 0, fmt.Sprintf("the key %q is missing: a squad file needs club, as_of and players", k.name))
		case k.name == "as_of" && v != nil && !s.AsOf.IsZero() && !s.AsOf.Exact():
			r.problem(ruleCoarseAsOf, v, "as_of must be a day, like 2026-03-11: every answer is computed from it")
		case k.name == "players":
			players = v
		}
	}
	if players != nil && players.Kind == yaml.SequenceNode {
		r.checkPlayers(s, players.Content)
	}
}

// rootKeys are the keys of a file.
func rootKeys(root *yaml.Node) []string {
	var keys []string
	for i := 0; i+1 < len(root.Content); i += 2 {
		keys = append(keys, root.Content[i].Value)
	}
	return keys
}

// otherKind is what a file holds that is another of depth, and what reads it; "" if it is
// none.
func otherKind(root *yaml.Node) string {
	switch kindBy(rootKeys(root)) {
	case CompetitionFile:
		return "a competition, which depth check reads"
	case LayoffsFile:
		return "the layoffs of injuries, which depth check reads"
	case ClubsFile:
		return "the names of clubs, which depth check reads"
	case ScenarioFile:
		return "a scenario, whose moves depth CLUB --scenario FILE tries"
	}
	return ""
}

// isStranger reports whether a map has nothing that is, or is nearly, a key of a
// squad file. Slips are looked for in its first keys.
func isStranger(root *yaml.Node) bool {
	known := keyNames(squadKeys)
	for i := 0; i+1 < len(root.Content); i += 2 {
		name := root.Content[i].Value
		if slices.Contains(known, name) || i <= 2*enoughProblems && names.Nearest(name, known) != "" {
			return false
		}
	}
	return len(root.Content) > 0
}

func hasKey(n *yaml.Node, name string) bool {
	key, _ := pair(n, name)
	return key != nil
}

func (r *reader) players(n *yaml.Node, s *squad.Squad) {
	if n.Kind != yaml.SequenceNode {
		r.problem(ruleWrongKind, n, "a list of players was expected here, not %s%s", nodeKind(n), likeThis("a list of players", n))
		return
	}
	if len(n.Content) > MaxPlayers {
		r.problem(ruleTooLarge, n, "%d players: a squad has %d at the most", len(n.Content), MaxPlayers)
		return
	}
	s.Players, r.broken = make([]squad.Player, len(n.Content)), make(map[int]bool)
	for i, item := range n.Content {
		if r.enough() {
			break
		}
		p := &s.Players[i]
		before := r.errors
		r.player(value(item), p)
		if r.errors > before {
			r.broken[i] = true
		}
	}
}

func playersNode(s *squad.Squad) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode}
	for i := range s.Players {
		n.Content = append(n.Content, mapNode(playerKeys, &s.Players[i]))
	}
	return n
}
