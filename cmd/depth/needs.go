package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/depth-football/depth/cmd/depth/topics"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/depth-football/depth/squad/squadfile"
)

// maxHorizon is the most seasons that are looked at: contracts run for five
// years or six.
const maxHorizon = 10

// needsFlags are the flags of the main command.
type needsFlags struct {
	season    string
	on        string
	positions []string
	formation string
	cover     string
	without   []string
	horizon   string
	failOn    string
	places    bool
	moves     moveFlags
	decisions bool
	brief     bool
	version   bool
	catalog   catalogFlags
	output    outputFlags
	now       func() time.Time // for the age of the data alone
}

func newRoot(s streams) *cobra.Command {
	f := needsFlags{now: time.Now}
	root := &cobra.Command{
		Use:   "depth CLUB",
		Short: "Squad planning as code: where a club is short next season, by how much and why",
		Long: `Depth reads a club's squad file and says where the squad is short next season,
by how much and why: who leaves, who arrives, who is in doubt, which positions
compete for the same players, and how many signings would do.

CLUB is the name or an alias of a club that depth knows (depth list shows all),
the path of a squad file, or - for standard input.

` + folded("More to read, by depth help TOPIC:", topicNames(), 80) + `.`,
		Example: `  depth liverpool --season 2026
  depth "real madrid" --position CB,RB
  depth liverpool --sign Huijsen             # and if they move? For both clubs
  depth liverpool --scenario summer.yaml     # the moves of a file
  depth ./my-club.yaml --formation 3-5-2 --on 2027-01-10
  depth liverpool --format json | jq '.needs[] | {positions, urgency, signings}'
  depth liverpool --fail-on short            # exit status 1 if the squad is short`,
		Args:              cobra.ArbitraryArgs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		ValidArgsFunction: f.catalog.completeClubs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.version {
				printVersion(cmd.OutOrStdout())
				return nil
			}
			return orCommand(cmd, args, f.run(s, args))
		},
	}
	root.SetIn(s.in)
	root.SetErr(s.err)
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return noEmptyFlags(cmd) }
	root.SetFlagErrorFunc(flagError)

	flags := root.Flags()
	flags.SortFlags = false
	f.registerTerms(flags)
	flags.StringSliceVar(&f.positions, "position", nil, "show only these positions, like `CB,RB`")
	f.moves.register(root)
	f.moves.registerKeeping(root)
	flags.StringVar(&f.horizon, "horizon", "3", "`number` of seasons to look at")
	flags.StringVar(&f.failOn, "fail-on", "",
		"exit with status 1 if there is a need of this `urgency` or worse:\n"+strings.Join(squad.UrgencyNames(), ", "))
	flags.BoolVar(&f.places, "places", false, "with --format csv: a row for each place, not for each need")
	flags.BoolVar(&f.brief, "brief", false, "the answer in a sentence, and the needs alone")
	flags.BoolVar(&f.decisions, "decisions", false, "what the club has to settle before the season, by when,\nwhat hangs on it, and who comes after whom")
	f.output.register(root, tableFormats...)
	f.catalog.register(root)
	s.pager.register(root)
	flags.BoolVarP(&f.version, "version", "v", false, "print the version")
	flags.BoolVarP(&f.version, "Version", "V", false, "print the version")
	if err := flags.MarkHidden("Version"); err != nil { // there is such a flag
		panic(err)
	}
	completeWith(root, map[string][]string{
		"formation": squad.FormationNames(),
		"fail-on":   squad.UrgencyNames(),
		"position":  squad.PositionCodes(),
	})
	f.completePlayers(root)
	root.AddCommand(
		newList(s, &f.catalog), newShow(s, &f.catalog), newSet(s, &f.catalog), newAdd(s, &f.catalog), newDrop(s, &f.catalog),
		newCheck(s, &f.catalog), newFmt(s), newDiff(s, &f.catalog), newMerge(s), newImport(s, &f.catalog), newLeague(s, &f.catalog),
		newSolve(s, &f.catalog), newReport(s, &f.catalog), newFetch(s, &f.catalog, f.now), newNew(s, &f.catalog), newSchema(s), newVersion(),
	)
	root.SetHelpCommand(newHelp(s))
	for _, c := range root.Commands() {
		if _, ok := topics.Find(c.Name()); ok {
			c.Long += moreAbout(c)
		}
	}
	return root
}

// noEmptyFlags refuses flags without a value: in a script they come from a
// variable that was never set, and leaving them out would change the answer.
func noEmptyFlags(cmd *cobra.Command) error {
	var empty error
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if value := f.Value.String(); value == "" || value == "[]" {
			empty = fmt.Errorf("--%s has no value: give it one or leave it out", f.Name)
		}
	})
	return empty
}

func (f *needsFlags) run(s streams, args []string) error {
	name := strings.Join(args, " ")
	if strings.TrimSpace(name) == "" {
		return fmt.Errorf("which club? Try depth liverpool --season 2026 (depth list shows all, depth --help explains)")
	}
	failOn, err := urgency("--fail-on", f.failOn)
	if err != nil {
		return err
	}
	if err := f.output.check(); err != nil {
		return err
	}
	if f.places && f.output.format != "csv" {
		return fmt.Errorf("--places goes with --format csv: the other formats have the places anyway")
	}
	if f.brief && (f.decisions || f.places || f.output.format == "json") {
		return fmt.Errorf("--brief is the sentence and the needs: leave --decisions and --places out, and take summary and needs of the JSON")
	}
	if f.decisions && (f.places || f.positions != nil) {
		return fmt.Errorf("--decisions is about all positions: leave --position and --places out")
	}
	if err := f.moves.check(name); err != nil {
		return err
	}
	if f.moves.write != "" && f.without != nil {
		return fmt.Errorf("--write writes moves, and --without is none: leave it out, or say --release")
	}
	if len(f.moves.files) > 1 && (f.decisions || f.places) {
		return fmt.Errorf("several scenarios stand side by side: name one, or leave out --decisions and --places")
	}
	c, err := f.catalog.open()
	if err != nil {
		return err
	}
	future(c.Layoffs)
	file, err := squadOf(c, s.in, name)
	if err != nil {
		return orFlag(c, args, err)
	}
	sq := file.Squad
	if err := f.refuseOverwrite(s.in, name, sq.File); err != nil {
		return err
	}
	var warnings []string
	for _, w := range file.Warnings {
		warnings = append(warnings, w.String())
	}
	if len(sq.Players) == 0 && name != "-" {
		fmt.Fprintf(s.err, "depth: %s has no players yet: depth add %s \"NAME\" positions=CB contract.until=2028-06-30 adds one\n",
			names.Printable(sq.Club), shellWord(names.PrintableFile(sq.File)))
	}
	scenarios, err := f.moves.scenarios(s.in)
	if err != nil {
		return err
	}
	if len(scenarios) > 1 {
		tellWarnings(s.err, name, sq.File, len(warnings))
		return f.compareScenarios(s, c, sq, scenarios, warnings)
	}
	plan, tried, err := f.plan(c, sq, scenarios[0])
	if err != nil {
		return err
	}
	if plan.Unknown != nil {
		warnings = append(warnings, squadfile.Diagnostic{
			Rule: check.UnknownCompetition, File: sq.File, Message: fmt.Sprintf("%v (the usual days of a season are taken)", plan.Unknown),
		}.String())
	}
	tellWarnings(s.err, name, sq.File, len(warnings))
	if err := f.coversSpots(plan); err != nil {
		return err
	}
	if plan, err = f.narrow(plan); err != nil {
		return err
	}
	if tried != nil {
		tried.Clubs[0].New = plan
		narrowOthers(tried, plan)
	}
	f.tellSeason(s.err, plan)
	if isFetched(sq.File) {
		fmt.Fprintf(s.err, "depth: %s\n", dataAge(sq.AsOf, f.now()))
	}
	forms, err := f.forms(c, plan, tried, warnings)
	if err != nil {
		return err
	}
	if tried != nil {
		judged := make(map[string]squad.Date)
		for _, club := range tried.Clubs {
			judged[club.After.Club] = club.New.Outlook.On
		}
		tellLate(s.err, tried.Moves, squad.Date{}, judged)
		if err := f.keep(s, c, scenarios[0], tried); err != nil {
			return err
		}
	}
	if err := f.output.write(s, forms); err != nil {
		return err
	}
	return answer(plan, failOn)
}

// plan is the plan that the flags ask for, with the deal that it is part of if there are
// moves in it.
func (f *needsFlags) plan(c *catalog.Catalog, sq *squad.Squad, moves scenario) (made *plan.Plan, tried *plans.Deal, err error) {
	options, err := f.options()
	if err != nil {
		return nil, nil, err
	}
	if !f.moves.any() {
		made, err = plan.Planner{Facts: c}.Plan(sq, options)
	} else if tried, err = moves.try(c, sq, options); err == nil {
		made = tried.Clubs[0].New
	}
	return made, tried, ofSeason(err)
}

// ofSeason says of an error about the season which flag it is about.
func ofSeason(err error) error {
	var season *plan.SeasonError
	if errors.As(err, &season) {
		return fmt.Errorf("--season: %w", err)
	}
	return err
}
