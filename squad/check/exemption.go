package check

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// RuleByName is the rule of a name. The error says which names there are near.
func RuleByName(name string) (*squadfile.Rule, error) {
	var known []string
	for _, r := range Rules() {
		if r.Name == name {
			return r, nil
		}
		known = append(known, r.Name)
	}
	near := names.Nearest(name, known)
	if i := slices.IndexFunc(known, func(n string) bool { return names.HasWords(n, name) }); near == "" && i >= 0 {
		near = known[i]
	}
	return nil, &names.UnknownError{What: "check", Name: name, Near: near}
}

// Exemptible is the rule of a name, if it can be turned off.
func Exemptible(name string) (*squadfile.Rule, error) {
	r, err := RuleByName(name)
	if err == nil && !r.Exempt() {
		return nil, fmt.Errorf("%s cannot be turned off: it is an error", name)
	}
	return r, err
}

// idleExemptions are findings about exemptions that turned off nothing.
func (c *Checker) idleExemptions(f *checkedFile, used map[squadfile.Exemption]bool) []Finding {
	var idle []Finding
	i := f.inspect
	for _, e := range f.exemptions {
		if used[e] {
			continue
		}
		var d squadfile.Diagnostic
		switch r, err := Exemptible(e.Rule); {
		case e.Rule == "":
			d = i().AtComment(unknownExemption, "this exemption names no check: write it like depth:ignore born-year-only", e)
		case err != nil:
			d = i().AtComment(unknownExemption, err.Error(), e)
		case !c.asked(r):
			continue
		default:
			d = i().AtComment(unusedExemption, fmt.Sprintf("this exemption turns nothing off: there is no %s here", e.Rule), e)
		}
		idle = append(idle, Finding{Diagnostic: d})
	}
	return idle
}

// asked tells whether a rule was checked at all: needs are only if asked for,
// and what other files say may be known in another run.
func (c *Checker) asked(r *squadfile.Rule) bool {
	if r == playerInTwoClubs {
		return false
	}
	for u, need := range needRules {
		if need == r {
			return c.Needs != squad.NoUrgency && u >= c.Needs
		}
	}
	return !slices.Contains(c.Ignore, r.Name)
}
