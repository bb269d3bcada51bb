package importer

import (
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/squadfile"
)

// The comments that an import writes, and takes back when it comes again.
const (
	asImported = "  as imported"
	exemption  = "# depth:ignore "
	loanDoubt  = "# or a loan's end: " // and why
	untold     = "the source does not tell"
)

// withoutMarks is a file without the comments that an earlier import has written about
// the players whom the source has; there tells who they are. What the import of another
// source has written about the others still holds.
func (c *Club) withoutMarks(form []byte, s *squad.Squad, there []int) []byte {
	var kept strings.Builder
	number := 0
	for line := range strings.Lines(string(form)) {
		number++
		on := playerOn(s, number)
		switch text := strings.TrimSpace(line); {
		case isExemption(text):
			if slices.Contains(there, on+1) { // it stands above him
				continue
			}
		case !strings.HasPrefix(text, "#"):
			at := commentIn(line)
			if i := slices.Index(there, on); at >= 0 && on >= 0 && i >= 0 && isLoanMark(line[at:]) && !c.leavesMark(i, &s.Players[on]) {
				line = strings.TrimRight(line[:at], " ") + "\n"
			}
		}
		kept.WriteString(line)
	}
	return []byte(kept.String())
}

// isExemption tells whether a comment is an exemption that an import has written.
func isExemption(comment string) bool {
	return strings.HasPrefix(comment, exemption) && strings.HasSuffix(comment, asImported)
}

// isLoanMark tells whether a comment is one that an import has written behind a contract.
func isLoanMark(comment string) bool { return strings.HasPrefix(comment, loanDoubt) }

// leavesMark tells whether the mark behind a contract still holds: the source has no
// other date for it, and does not tell loans.
func (c *Club) leavesMark(i int, old *squad.Player) bool {
	p := &c.Squad.Players[i]
	return !c.loansTold && !c.loansMarked && better(old.Contract.Until, p.Contract.Until) == old.Contract.Until
}

// exempted is a file with exemptions for what the source itself makes look wrong. In
// a file in which nothing looked wrong before, it is the source and its day that make
// it so, whoever it is about.
func (c *Club) exempted(file string, before, text []byte) ([]byte, error) {
	i := squadfile.Inspect(file, text)
	if i.Squad == nil {
		return nil, i.Found
	}
	wasClean := len(exemptionsOf(squadfile.Inspect(file, before))) == 0
	there, _ := c.match(i.Squad.Players)
	above := make(map[int]string)
	for n, rules := range exemptionsOf(i) {
		if wasClean || slices.Contains(there, n) {
			above[i.Squad.Players[n].Line] = exemption + strings.Join(rules, ", ") + asImported
		}
	}
	var out strings.Builder
	number := 0
	for line := range strings.Lines(string(text)) {
		if number++; above[number] != "" {
			out.WriteString("  " + above[number] + "\n")
		}
		out.WriteString(line)
	}
	return []byte(out.String()), nil
}

// exemptionsOf are the rules that find fault with a player because of what a source
// says of him, or does not say, by the number of the player in the file.
func exemptionsOf(i *squadfile.Inspection) map[int][]string {
	rules := make(map[int][]string)
	add := func(player int, rule string) {
		if !slices.Contains(rules[player], rule) {
			rules[player] = append(rules[player], rule)
		}
	}
	for _, d := range i.Found {
		covered := slices.ContainsFunc(i.Exemptions, func(e squadfile.Exemption) bool { return e.Covers(d) })
		if n := playerOn(i.Squad, d.Line); n >= 0 && !covered {
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
	}
	return rules
}

// The names of checks of package check.
const (
	bornYearOnly  = "born-year-only"
	joinedAlready = "joined-already"
	endedLoan     = "ended-loan"
)

// isExempt tells whether a file exempts one of its players from a rule.
func isExempt(i *squadfile.Inspection, n int, rule string) bool {
	return slices.ContainsFunc(i.Exemptions, func(e squadfile.Exemption) bool {
		return e.Rule == rule && (playerOn(i.Squad, e.First) == n || playerOn(i.Squad, e.Last) == n)
	})
}

// playerOn is the number of the player on a line, -1 if there is none.
func playerOn(s *squad.Squad, line int) int {
	at := -1
	for n := range s.Players {
		if s.Players[n].Line <= line {
			at = n
		}
	}
	return at
}
