package importer

import (
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/squadfile"
)

// The comments that an import writes into a file, and takes back when it comes again.
const (
	asImported = "  as imported"
	exemption  = "# depth:ignore "
	loanDoubt  = "# or a loan's end: " // and why
)

// Exemption is the comment that exempts a player from rules as imported.
func Exemption(rules []string) string { return exemption + strings.Join(rules, ", ") + asImported }

// IsExemption reports whether a comment is an exemption that an import has written.
func IsExemption(comment string) bool {
	return strings.HasPrefix(comment, exemption) && strings.HasSuffix(comment, asImported)
}

// IsOrigin reports whether a comment says where a file was imported from.
func IsOrigin(comment string) bool { return strings.HasPrefix(comment, originNote) }

// Addition is the comment at the head of a file that some facts in it come from another
// source than the rest, by the [SourceFacts.Origin] of that. It takes the place of an
// earlier one about the same facts of the same format.
func Addition(facts []string, origin string) (text string, instead func(comment string) bool) {
	from := strings.TrimPrefix(origin, originNote)
	format, _, _ := strings.Cut(from, ":")
	begin := "# With " + strings.Join(facts, ", ") + " from "
	return begin + from, func(comment string) bool { return strings.HasPrefix(comment, begin+format+":") }
}

// IsLoanNote reports whether a comment is one that an import has written behind a
// contract.
func IsLoanNote(comment string) bool { return strings.HasPrefix(comment, loanDoubt) }

// Faults are the rules that find fault with a player because of what a source says, or
// does not say, by the number of the player in the file.
func Faults(i *squadfile.Inspection) map[int][]string {
	rules := make(map[int][]string)
	add := func(player int, rule string) {
		if !slices.Contains(rules[player], rule) {
			rules[player] = append(rules[player], rule)
		}
	}
	for _, d := range i.Found {
		covered := slices.ContainsFunc(i.Exemptions, func(e squadfile.Exemption) bool { return e.Covers(d) })
		if n, _ := i.FactOn(d.Line); n >= 0 && !covered {
			add(n, d.Rule.Name)
		}
	}
	// What package check finds beyond what reading does.
	for n := range i.Squad.Players {
		p := &i.Squad.Players[n]
		if p.Born.Precision() == squad.ToTheYear && !isExempt(i, n, bornYearOnly) {
			add(n, bornYearOnly)
		}
		if day := p.Joins.On; !day.IsZero() && !day.LatestDay().After(i.Squad.AsOf) && !isExempt(i, n, joinedAlready) {
			add(n, joinedAlready)
		}
		if end := p.Loan.Until; !end.IsZero() && end.LatestDay().Before(i.Squad.AsOf) && !isExempt(i, n, endedLoan) {
			add(n, endedLoan)
		}
		if p.Loan.Way != squad.NoLoan && identity.IsOwnClub(i.Squad, p.Loan.Club) && !isExempt(i, n, ownClubLoan) {
			add(n, ownClubLoan)
		}
	}
	return rules
}

// HasFewContracts reports whether so few contracts are known to a file that reading finds
// fault with the file, not with its players.
func HasFewContracts(i *squadfile.Inspection) bool {
	return slices.ContainsFunc(i.Found, func(d squadfile.Diagnostic) bool {
		n, _ := i.FactOn(d.Line)
		return d.Rule == squadfile.ContractUnknown && n < 0
	})
}

// The names of checks of package check.
const (
	bornYearOnly  = "born-year-only"
	joinedAlready = "joined-already"
	endedLoan     = "ended-loan"
	ownClubLoan   = "own-club-loan"
)

// isExempt reports whether a file exempts one of its players from a rule.
func isExempt(i *squadfile.Inspection, n int, rule string) bool {
	return slices.ContainsFunc(i.Exemptions, func(e squadfile.Exemption) bool {
		first, _ := i.FactOn(e.First)
		last, _ := i.FactOn(e.Last)
		return e.Rule == rule && (first == n || last == n)
	})
}
