package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/changes"
	"github.com/depth-football/depth/squad/report/wording"
)

// diffFlags are the flags of depth diff.
type diffFlags struct {
	season   string
	exitCode bool
	failOn   string
	git      bool
	catalog  *catalogFlags
	output   outputFlags
}

func newDiff(s streams, c *catalogFlags) *cobra.Command {
	f := diffFlags{catalog: c}
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "What changed in a squad, and what it does to its needs",
		Long: `Tell what changed between two squad files in football's words, the worst for the
team first, and what that does to the needs of a season. Players are recognised
through another spelling, another order and another way to write the file; an id
in the file settles it.

OLD and NEW are two files; two folders, whose clubs are paired by name; a file
or a folder of a git revision, like liverpool.yaml@HEAD~3; - for standard input;
or the name of a club that depth knows. In folders a player who goes from one
club to another is one transfer.

Both files are judged on the later of their two days: what only the passing of
time does to the needs is told apart.`,
		Example: `  depth diff old.yaml new.yaml
  depth diff liverpool.yaml@main liverpool.yaml --fail-on short
  depth diff squads@v1.0 squads --format markdown -o comment.md
  git show HEAD:liverpool.yaml | depth diff - liverpool.yaml

  git config diff.depth.command "depth diff --git"   # for git diff
  echo "squads/*.yaml diff=depth" >> .gitattributes`,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error { return f.run(s, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.season, "season", "",
		"`season` of the needs, 2026 or 2026/27\n(default: the one that comes next after the later file's day)")
	flags.BoolVar(&f.exitCode, "exit-code", false, "exit with status 1 if there is a difference other\nthan the day of the file")
	flags.StringVar(&f.failOn, "fail-on", "", "exit with status 1 if a need of this `urgency` or\nworse arises at a position or takes more signings:\n"+strings.Join(squad.UrgencyNames(), ", ")+"\n(unclear ones only by this name)")
	flags.BoolVar(&f.git, "git", false, "take what git gives an external diff driver; exit\nwith status 0 if there is a difference")
	f.output.register(cmd, tableFormats...)
	completeWith(cmd, map[string][]string{"fail-on": squad.UrgencyNames()})
	return cmd
}

func (f *diffFlags) run(s streams, args []string) error {
	failOn, err := f.check()
	if err != nil {
		return err
	}
	c, err := f.catalog.open()
	if err != nil {
		return err
	}
	if f.git {
		return f.forGit(s, c, args)
	}
	if len(args) != 2 {
		return fmt.Errorf("two squads are compared, the old one and the new one, not %d: try depth diff old.yaml new.yaml, or liverpool.yaml@HEAD liverpool.yaml", len(args))
	}
	if args[0] == "-" && args[1] == "-" {
		return errors.New("only one of the two can be standard input")
	}
	before, after, err := f.inputs(s, c, args)
	if err != nil {
		return err
	}
	comparison, err := compareFiles(c, s.err, before.files, after.files)
	if err != nil {
		return err
	}
	if !before.folder && len(comparison.Clubs) > 1 {
		return fmt.Errorf("%s and %s have nothing in common: a squad is compared with an earlier one of its own",
			names.Quote(before.files[0].Squad.Club), names.Quote(after.files[0].Squad.Club))
	}
	if err := f.assess(c, comparison); err != nil {
		return err
	}
	comparison.Before, comparison.After = args[0], args[1]
	if err := f.write(s, comparison); err != nil {
		return err
	}
	return f.answer(comparison, failOn)
}

// inputs reads both inputs. What is wrong with one does not hide what is wrong with the
// other.
func (f *diffFlags) inputs(s streams, c *catalog.Catalog, args []string) (before, after input, err error) {
	before, err = inputOf(c, s.in, args[0])
	after, err2 := inputOf(c, s.in, args[1])
	if err != nil && args[0] == args[1] {
		err2 = nil // it has been told
	}
	if err := errors.Join(err, err2); err != nil {
		return before, after, err
	}
	for _, name := range append(before.names(), after.names()...) {
		if err := f.output.refuseOverwrite(name, s.in); err != nil {
			return before, after, err
		}
	}
	if err := f.catalog.refuseOverwrite(f.output.file); err != nil {
		return before, after, err
	}
	folder, file := before.shown, after.shown
	if after.folder {
		folder, file = file, folder
	}
	switch {
	case before.folder != after.folder:
		err = fmt.Errorf("%s is a folder and %s is not: compare two files or two folders", folder, file)
	case len(before.files)+len(after.files) == 0:
		err = fmt.Errorf("there is no squad file in %s, nor in %s", before.shown, after.shown)
	}
	return before, after, err
}

func (f *diffFlags) check() (failOn squad.Urgency, err error) {
	if err := f.output.check(); err != nil {
		return failOn, err
	}
	if f.failOn != "" {
		if failOn, err = squad.ParseUrgency(f.failOn); err != nil {
			return failOn, fmt.Errorf("--fail-on: %w", err)
		}
	}
	if f.season != "" {
		if _, err := squad.ParseSeason(f.season, squad.SplitYear); err != nil {
			return failOn, fmt.Errorf("--season: %w", err)
		}
	}
	return failOn, nil
}

// compareFiles compares squads in their leagues. A league that is
// not known is told, each once.
func compareFiles(c *catalog.Catalog, warnings io.Writer, before, after []diff.File) (*diff.Comparison, error) {
	leagues := make(map[*squad.Squad]*squad.Competition)
	told := make(map[string]bool)
	for _, file := range slices.Concat(before, after) {
		league, unknown, err := c.League(file.Squad)
		if err != nil {
			return nil, err
		}
		if unknown != nil && !told[unknown.Error()] {
			told[unknown.Error()] = true
			fmt.Fprintf(warnings, "depth: %s (the usual days of a season are taken)\n", names.Printable(unknown.Error()))
		}
		leagues[file.Squad] = league
	}
	return diff.CompareAll(before, after, func(s *squad.Squad) *squad.Competition { return leagues[s] }), nil
}

// assess finds what changes do to the needs. What cannot be assessed is an error.
func (f *diffFlags) assess(c *catalog.Catalog, comparison *diff.Comparison) error {
	if _, err := c.Layoffs(); err != nil { // not the fault of a club
		return err
	}
	planner := plan.Planner{Facts: c}
	for _, club := range comparison.Clubs {
		if club.Old == nil || club.New == nil || len(club.Events) == 0 {
			continue
		}
		if err := club.Assess(planner, f.season); err != nil {
			var season *plan.SeasonError
			if errors.As(err, &season) {
				return fmt.Errorf("--season: %w", err)
			}
			return fmt.Errorf("%s: %w", club.Club(), err)
		}
	}
	return nil
}

func (f *diffFlags) write(s streams, c *diff.Comparison) error {
	return f.output.write(s, changes.Forms(c))
}

// answer is the answer to --fail-on and --exit-code.
func (f *diffFlags) answer(c *diff.Comparison, failOn squad.Urgency) error {
	var worse []string
	for _, club := range c.Clubs {
		if club.Impact == nil || failOn == squad.NoUrgency {
			continue
		}
		for _, e := range club.Impact.Effects {
			if u := e.Worse(); u >= failOn {
				worse = append(worse, fmt.Sprintf("%s %s %s (sign %s)", club.Club(), e.WorseAt(u).Join("/"), u, e.New.Signings))
			}
		}
	}
	switch differ := len(c.Differ()); {
	case len(worse) > 0:
		return negativeAnswer(fmt.Sprintf("needs that are %s and have arisen or got worse: %s", orWorse(failOn), strings.Join(worse, ", ")))
	case f.exitCode && len(c.Clubs) == 1 && differ == 1:
		return negativeAnswer("the two differ")
	case f.exitCode && differ > 0:
		return negativeAnswer(fmt.Sprintf("%d of %s differ", differ, wording.Count(len(c.Clubs), "club")))
	}
	return nil
}
