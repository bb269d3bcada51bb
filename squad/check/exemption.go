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
	var all []string
	for _, r := range Rules() {
		if r.Name == name {
			return r, nil
		}
		all = append(all, r.Name)
	}
	near := names.Nearest(name, all)
	if i := slices.IndexFunc(all, func(n string) bool { return names.HasWords(n, name) }); near == "" && i >= 0 {
		near = all[i]
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

// sieve lets through the findings of a file that nothing turns off.
type sieve struct {
	*squadfile.Inspection
	checker *Checker
	into    *shortlist
	used    map[squadfile.Exempted]bool // what has turned off something
}

func newSieve(i *squadfile.Inspection, c *Checker, into *shortlist) *sieve {
	return &sieve{i, c, into, make(map[squadfile.Exempted]bool)}
}

func (s *sieve) found(d squadfile.Diagnostic) { s.take(Finding{Diagnostic: d}) }

func (s *sieve) take(f Finding) {
	exempting := s.Exempting(f.Diagnostic)
	for _, e := range exempting {
		s.used[e] = true
	}
	if exempting == nil && !s.checker.ignores(f.Rule) {
		s.into.add(f)
	}
}

// ignores reports whether a rule is turned off everywhere.
func (c *Checker) ignores(r *squadfile.Rule) bool {
	return r.Exempt() && slices.Contains(c.Ignore, r.Name)
}

// idleExemptions finds exemptions that turned off nothing. What is said of them is
// worked out only for as many as are told: there may be a great many.
func (s *sieve) idleExemptions() {
	if len(s.Exemptions) == 0 {
		return
	}
	rules := make(map[string]*squadfile.Rule)
	for _, r := range Rules() {
		rules[r.Name] = r
	}
	number := 0
	for _, e := range s.Exemptions {
		r := rules[e.Rule]
		rule := unusedExemption
		if r == nil || !r.Exempt() {
			rule = unknownExemption
		}
		switch {
		case s.used[e.Exempted], rule == unusedExemption && !s.checker.asked(r), s.checker.ignores(rule):
			continue
		case number < squadfile.MaxProblems:
			s.into.add(Finding{Diagnostic: s.AtComment(rule, idle(e.Rule), e)})
		default:
			s.into.leaveOut(rule.Level)
		}
		number++
	}
}

// idle says why an exemption turns nothing off.
func idle(rule string) string {
	if rule == "" {
		return "this exemption names no check: write it like depth:ignore born-year-only"
	}
	if _, err := Exemptible(rule); err != nil {
		return err.Error()
	}
	return fmt.Sprintf("this exemption turns nothing off: there is no %s here", rule)
}

// asked reports whether a rule was checked at all: needs are only if asked for,
// and what other files say may be known in another run.
func (c *Checker) asked(r *squadfile.Rule) bool {
	if r == playerInTwoClubs || r == clubInTwoFiles || r == targetNotThere {
		return false
	}
	for u, need := range needRules {
		if need == r {
			return c.Needs != squad.NoUrgency && u >= c.Needs
		}
	}
	return !slices.Contains(c.Ignore, r.Name)
}
