package main

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/report/findings"
	"github.com/depth-football/depth/squad/report/wording"
	"github.com/depth-football/depth/squad/squadfile"
)

// checkFormats are the forms in which findings are told.
var checkFormats = []string{"table", "json", "github", "sarif", "junit"}

// checkFlags are the flags of depth check.
type checkFlags struct {
	needs   string
	heirs   bool
	season  string
	failOn  string
	ignore  []string
	explain string
	catalog *catalogFlags
	output  outputFlags
}

func newCheck(s streams, c *catalogFlags) *cobra.Command {
	f := checkFlags{catalog: c}
	cmd := &cobra.Command{
		Use:   "check PATH…",
		Short: "Find what is wrong or looks wrong with squad files",
		Long: `Find what is wrong or looks wrong with squad files. PATH is a file, a folder
with .yaml and .yml files (hidden and vendored folders are left out), or - for
standard input. All problems of all files are told, and nothing if all is well.

What is checked is told by depth help checks. A warning is turned off by
--ignore, or in the file by a comment on the line or above it; on the first line
of a player it is about the whole player:

    born: 1996   # depth:ignore born-year-only  the club gives no day

A file can say what must be true of its plan; what is not is an error:

    expect:
      - {season: 2026, position: CB, sure: 3}   # have, fit and sure: at least
      - {season: 2027, need: thin}              # no need worse; or none at all
      - {max_age: 36}
      - {season: 2026, max_players: 25}         # the second team apart
      - {heir: [CB, ST]}                        # somebody follows who is old

The moves of a scenario that says whose they are (club, or of and to) are tried
in the squads that are checked, else in those that depth knows.`,
		Example: `  depth check squads
  depth check squads --needs short --season 2026   # being short is an error too
  depth check liverpool.yaml --fail-on error       # warnings do not fail
  depth check squads --format github               # or sarif, junit, json
  depth check --explain injury-overlap`,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error { return f.run(s, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.needs, "needs", "", "tell needs of this `urgency` or worse too:\n"+strings.Join(squad.UrgencyNames(), ", ")+"\n(unclear ones only by this name)")
	flags.BoolVar(&f.heirs, "succession", false,
		"tell first choices of 30 or older, or in the final year of\ntheir contract, whom nobody follows at home there")
	flags.StringVar(&f.season, "season", "",
		"`season` of these, 2026 or 2026/27\n(default: the one that comes next after the file's day)")
	flags.StringVar(&f.failOn, "fail-on", "warning", "exit with status 1 if there is a finding of this `level`\nor worse: "+strings.Join(squadfile.LevelNames(), ", "))
	flags.StringSliceVar(&f.ignore, "ignore", nil, "turn off these `checks`, like born-year-only")
	flags.StringVar(&f.explain, "explain", "", "explain a `check` by its name and check nothing")
	f.output.register(cmd, checkFormats...)
	completeWith(cmd, map[string][]string{
		"needs": squad.UrgencyNames(), "fail-on": squadfile.LevelNames(), "ignore": warningNames(), "explain": ruleNames(),
	})
	return cmd
}

func ruleNames() []string {
	var names []string
	for _, r := range check.Rules() {
		names = append(names, r.Name)
	}
	return names
}

func warningNames() []string {
	var names []string
	for _, r := range check.Rules() {
		if r.Exempt() {
			names = append(names, r.Name)
		}
	}
	return names
}

// manyFiles are so many that less garbage than usual may come on top of what is kept
// of them. That takes a tenth longer.
const manyFiles = 5000

func (f *checkFlags) run(s streams, args []string) error {
	if f.explain != "" {
		return f.explainRule(s, args)
	}
	if len(args) == 0 {
		return errors.New("what is to be checked? Name files or folders, like depth check squads (- for standard input)")
	}
	checker, failOn, err := f.checker()
	if err != nil {
		return err
	}
	files, notFound := filesToCheck(args, s.in)
	if len(files) == 0 {
		return notFound
	}
	for _, file := range files {
		name := file.Name
		if file.Loose {
			name = "-"
		}
		if err := f.output.refuseOverwrite(name, s.in); err != nil {
			return err
		}
	}
	if err := f.catalog.refuseOverwrite(f.output.file); err != nil {
		return err
	}
	if len(files) > manyFiles {
		defer debug.SetGCPercent(debug.SetGCPercent(50))
	}
	result, unchecked := checker.Check(files)
	failed := errors.Join(notFound, unchecked)
	if len(result.Files) > 0 {
		failed = errors.Join(failed, f.write(s, result, failOn))
	}
	if failed != nil {
		return failed
	}
	return verdict(result, failOn)
}

// checker is what the flags ask for.
func (f *checkFlags) checker() (c check.Checker, failOn squadfile.Level, err error) {
	if err := f.output.check(); err != nil {
		return c, failOn, err
	}
	if failOn, err = squadfile.ParseLevel(f.failOn); err != nil {
		return c, failOn, fmt.Errorf("--fail-on: %w", err)
	}
	for _, name := range f.ignore {
		if _, err := check.Exemptible(name); err != nil {
			return c, failOn, fmt.Errorf("--ignore: %w (depth help checks tells all)", err)
		}
	}
	c.Ignore, c.Season, c.Succession = f.ignore, f.season, f.heirs
	switch {
	case f.needs != "":
		if c.Needs, err = squad.ParseUrgency(f.needs); err != nil {
			return c, failOn, fmt.Errorf("--needs: %w", err)
		}
	case f.season != "" && !f.heirs:
		return c, failOn, errors.New("--season goes with --needs or --succession: what is expected of a season is said in the file")
	}
	if f.season != "" {
		if _, err := squad.ParseSeason(f.season, squad.SplitYear); err != nil {
			return c, failOn, fmt.Errorf("--season: %w", err)
		}
	}
	known, err := f.catalog.open()
	if err != nil {
		return c, failOn, err
	}
	c.Facts, c.Clubs = known, knownClubs{known}
	return c, failOn, nil
}

func (f *checkFlags) write(s streams, r *check.Result, failOn squadfile.Level) error {
	return f.output.write(s, findings.Forms(r, check.Rules(), failOn))
}

// verdict is the answer to --fail-on.
func verdict(r *check.Result, failOn squadfile.Level) error {
	if r.Count(squadfile.Error) == 0 && (r.Count(squadfile.Warning) == 0 || failOn == squadfile.Error) {
		return nil
	}
	faulty := make(map[string]bool)
	for i := range r.Findings {
		faulty[r.Findings[i].File] = true
	}
	var found []string
	for _, level := range [...]squadfile.Level{squadfile.Error, squadfile.Warning} {
		if n := r.Count(level); n > 0 {
			found = append(found, wording.Count(n, level.String()))
		}
	}
	where := ""
	if len(r.Files) > 1 {
		where = fmt.Sprintf(" in %d of %d files", len(faulty), len(r.Files))
	}
	return negativeAnswer(strings.Join(found, " and ") + where)
}
