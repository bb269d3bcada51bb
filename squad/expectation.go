package squad

import "gopkg.in/yaml.v3"

// Expectation is something that must be true of the plan, as a squad file says
// under expect. What is zero is not asked for.
type Expectation struct {
	Season    string     // 2026 or 2026/27; "": the season after the file's day
	Positions []Position // where; empty: the whole formation
	Have      int        // at least so many places filled by men at home there
	Fit       int        // the same with men who are fit on the opening day
	Sure      int        // the same with men about whom there is no doubt
	Need      *Urgency   // no need that is worse than this
	MaxAge    int        // nobody older on the season's first day
}

func (e Expectation) isEmpty() bool {
	return e.Have == 0 && e.Fit == 0 && e.Sure == 0 && e.Need == nil && e.MaxAge == 0
}

var expectationKeys = []key[Expectation]{
	one("season", "The season it is about. The one after the file's day if missing.", seasonKind, func(e *Expectation) *string { return &e.Season }),
	other("position", "The position, or the list of positions, it is about. The whole formation if missing.", positionsForm, (*reader).expectedAt),
	one("have", "At least so many places are filled by players at home there, doubts and all.", positiveKind, func(e *Expectation) *int { return &e.Have }),
	one("fit", "At least so many places are filled by players who are, more likely than not, fit on the opening day.", positiveKind, func(e *Expectation) *int { return &e.Fit }),
	one("sure", "At least so many places are filled by players about whom there is no doubt.", positiveKind, func(e *Expectation) *int { return &e.Sure }),
	other("need", "No need is worse than this; none asks that there is no need at all.", urgencyKind.form, func(r *reader, n *yaml.Node, e *Expectation) {
		if u, ok := urgencyKind.read(r, n); ok {
			e.Need = &u
		}
	}),
	one("max_age", "Nobody is older on the season's first day.", positiveKind, func(e *Expectation) *int { return &e.MaxAge }),
}

// expectationForm is a map that expects something.
var expectationForm = func() *form {
	f := mapForm("expectation", "Something that must be true of the plan.", expectationKeys)
	f.some = []string{"have", "fit", "sure", "need", "max_age"}
	return f
}()

var urgencyKind = wordKind("need", "How pressing a need is.", limitNames, parseLimit)

// limitNames are the urgencies that a need can be kept to. All are within
// critical.
var limitNames = urgencyNames[:Critical]

func parseLimit(text string) (Urgency, error) {
	for u, name := range limitNames {
		if name == text {
			return Urgency(u), nil
		}
	}
	return NoUrgency, &NameError{What: "limit of needs", Name: text, Known: limitNames, Near: Nearest(text, limitNames)}
}

// positionsForm is a position or a list of them.
var positionsForm = func() *form {
	f := *positionKind.form
	f.name, f.item, f.most = "positions", positionKind.form, maxList
	return &f
}()

// expectedAt reads a position or a list of them.
func (r *reader) expectedAt(n *yaml.Node, e *Expectation) {
	if n.Kind == yaml.SequenceNode {
		e.Positions = readList(r, n, "a list of positions", positionKind.read)
		return
	}
	if p, ok := positionKind.read(r, n); ok {
		e.Positions = []Position{p}
	}
}

func (r *reader) expectation(n *yaml.Node) (Expectation, bool) {
	var e Expectation
	before := r.errors
	readMap(r, n, "an expectation", expectationKeys, &e)
	if n.Kind == yaml.MappingNode && r.errors == before && e.isEmpty() {
		r.problem(ruleEmptyExpectation, n, "this expects nothing: say have, fit, sure, need or max_age")
	}
	return e, r.errors == before
}
