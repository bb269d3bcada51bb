package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/wording"
)

// bring tells what is to be known of what was read, and writes the clubs' files.
func (f *importFlags) bring(s streams, found *importer.Import, clubs []importer.Club) error {
	tellProblems(s.err, found.Problems, clubs)
	tellGaps(s.err, clubs)
	tellUnusedLeagues(s.err, clubs)
	tellLoans(s.err, clubs)
	tellSmall(s.err, clubs)
	return f.write(s, clubs)
}

// tellGaps tells how much the source does not know, which the files exempt from
// depth check.
func tellGaps(w io.Writer, clubs []importer.Club) {
	g := importer.GapsOf(clubs)
	for _, gap := range []struct {
		n    int
		what string
	}{
		{g.NoContract, "without a contract date"},
		{g.Over, "with a contract that was over"},
		{g.Outdated, "with a contract that was over, though they are still there: it stays unknown"},
		{g.NoPosition, "without a position, counted nowhere"},
		{g.NoHome, "without a home position, who only fill in"},
	} {
		if gap.n > 0 {
			fmt.Fprintf(w, "depth: %d of %s %s\n", gap.n, wording.Count(g.Players, "player"), gap.what)
		}
	}
}

// tellUnusedLeagues tells which leagues' names are not used, once each.
func tellUnusedLeagues(w io.Writer, clubs []importer.Club) {
	const most = 20
	unused := importer.UnusedLeagues(clubs)
	for _, l := range unused[:min(most, len(unused))] {
		why := "is not known"
		if len(l.Countries) > 0 {
			why = fmt.Sprintf("could be that of %s (%s would tell)", names.Or(l.Countries), names.Quote(l.Countries[0]+" "+l.Name))
		}
		clubs := wording.Count(l.Clubs, "club")
		fmt.Fprintf(w, "depth: the league %s of %s %s: they have the usual days of a season\n", names.Quote(l.Name), clubs, why)
	}
	if more := len(unused) - most; more > 0 {
		fmt.Fprintf(w, "depth: and %d more leagues like these\n", more)
	}
}

// tellLoans tells how many contracts may be loans, and whose.
func tellLoans(w io.Writer, clubs []importer.Club) {
	var lent []string
	for i := range clubs {
		lent = append(lent, clubs[i].MaybeLent()...)
	}
	if len(lent) == 0 {
		return
	}
	const most = 5
	what := "contract ends with the season and may be a loan"
	if len(lent) > 1 {
		what = "contracts end with the season and may be loans"
	}
	shown, more := lent[:min(most, len(lent))], ""
	if len(lent) > most {
		more = ", …"
	}
	fmt.Fprintf(w, "depth: %d %s: %s%s\n", len(lent), what, names.Printable(strings.Join(shown, ", ")), more)
}

// tellProblems tells what could not be read of the files and of some clubs, up to as
// much as anybody reads. A row that is left out may be of any club.
func tellProblems(w io.Writer, problems []importer.Problem, clubs []importer.Club) {
	const most = 100
	problems = importer.ProblemsOf(clubs, problems)
	for _, p := range problems[:min(most, len(problems))] {
		fmt.Fprintln(w, p)
	}
	if more := len(problems) - most; more > 0 {
		fmt.Fprintf(w, "depth: and %d more like these\n", more)
	}
}
