package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/parallel"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/depth-football/depth/squad/report/wording"
	"github.com/depth-football/depth/squad/solve"
)

// solveFlags are the flags of depth solve. The season and the moves are said as on the main
// command.
type solveFlags struct {
	needsFlags

	budget   string
	from     []string
	renewals []string
	markup   []string
	bar      string
	maxAge   string
	not      []string
	keep     []string
	limit    string
	fair     bool
	catalog  *catalogFlags
}

func newSolve(s streams, c *catalogFlags) *cobra.Command {
	f := solveFlags{catalog: c}
	cmd := &cobra.Command{
		Use:   "solve CLUB",
		Short: "The cheapest set of moves that closes the needs",
		Long: `The cheapest set of moves after which no need of the season is critical, short
or thin. With a budget that does not suffice, what closes most: critical needs
first, then short ones, then thin ones.

A move is somebody signed from another club that depth knows, or whose contract
there is over; a contract of one's own renewed; an option taken, in a contract
or to buy a player on loan; such a player bought without one; somebody from the
shortlist in the squad file (targets). Left out are players on loan elsewhere,
those who leave or join already, and who came from the club in the year before.
Those on the shortlist come before others who cost as much, whatever their value
and age.

Players cost their release clause, else their market value (times --markup); the
shortlist may say a price. Transfermarkt says of its values that they are not
fees, and no source is known that tells fees by value and years left together,
so a value counts as it is. Where no price is known they come last: so do key
players of clubs whose dearest ten are worth more (clause and shortlist apart),
since these do not sell for the value; and players under 24 worth half of their
club's dearest whose contract is over, since that may be a loan (--renewals and
--keep say that one's own can be renewed). Without a fee are others whose
contract is over, options of one's own, and renewals (but see --renewals): wages
are not counted.

Who comes is worth at least 30 % of the median of the club's eleven, below which
depth calls cover weak, and no more than clubs of its level pay for
(goalkeepers: 12 to 85 %); see depth league --help for where that was measured.
Values do not matter where too few are known.

Further answers have fewer than half of the moves of any before them. Each is
tried as depth CLUB --sign … would, and says what it does to the other clubs.
Ctrl-C gives the best answers so far, which are not proved then.`,
		Example: `  depth solve liverpool --season 2026 --budget 60m
  depth solve liverpool --sell "Joe Gomez to Everton for 12m" --not Konaté
  depth solve liverpool --from "real madrid" --fair --bar 50
  depth solve liverpool --from targets
  depth solve liverpool --keep Robertson --renewals "Robertson=5m"
  depth solve liverpool --markup 1=0.7,2=1,3=1.3 --max-age 25 --limit 3`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: c.completeClubs,
		RunE:              func(_ *cobra.Command, args []string) error { return f.runSolve(s, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.budget, "budget", "",
		"what the moves may cost, like `150m`; what other moves that\nare said bring in or cost is counted (default: any amount)")
	f.registerTerms(flags)
	flags.StringSliceVar(&f.positions, "position", nil, "only needs and players at these positions, like `CB,RB`")
	flags.StringSliceVar(&f.from, "from", nil,
		"only players of these `clubs`, besides the shortlist; targets is\nthe shortlist alone (default: all clubs that depth knows)")
	flags.StringVar(&f.bar, "bar", "30",
		"least `value` of who comes, in % of the median of the eleven;\n30-200 says the most too, any is no bar")
	flags.StringVar(&f.maxAge, "max-age", "",
		"most `years` of who comes on the day (default: nobody at an age\nat which careers end, 32 in the field and 36 in goal)")
	flags.StringSliceVar(&f.not, "not", nil, "`players` who are in no answer")
	flags.StringSliceVar(&f.keep, "keep", nil,
		"`players` of the club who are renewed, or whose option is\ntaken, in every answer")
	flags.StringSliceVar(&f.markup, "markup", nil,
		"how many `times` their value players cost, like 1.2, or by the\nseasons left on their contract: 1=0.7,2=1,3=1.3")
	flags.StringSliceVar(&f.renewals, "renewals", nil,
		"what renewals cost: a `price` for all, Konaté=10m,Alisson=5m\nfor these alone, none for no renewals (default: 0)")
	flags.StringVar(&f.limit, "limit", "5", "most `answers`")
	flags.BoolVar(&f.fair, "fair", false, "no answer that leaves a club critical where it was not")
	f.moves.register(cmd)
	f.completePlayers(cmd)
	f.output.register(cmd, tableFormats...)
	completeWith(cmd, map[string][]string{"formation": squad.FormationNames(), "position": squad.PositionCodes()})
	return cmd
}

func (f *solveFlags) runSolve(s streams, args []string) error {
	name := strings.Join(args, " ")
	if strings.TrimSpace(name) == "" {
		return errors.New("which club? Try depth solve liverpool --budget 60m (depth list shows all)")
	}
	if err := f.output.check(); err != nil {
		return err
	}
	f.horizon = "1"
	options, err := f.solveOptions()
	if err != nil {
		return err
	}
	c, err := f.catalog.open()
	if err != nil {
		return err
	}
	future(c.Layoffs)
	file, err := squadOf(c, s.in, name)
	if err != nil {
		return err
	}
	if err := f.refuseOverwrite(s.in, name, file.Squad.File); err != nil {
		return err
	}
	var warnings []string
	for _, w := range file.Warnings {
		warnings = append(warnings, w.String())
	}
	tellWarnings(s.err, name, file.Squad.File, len(warnings))
	interrupted, stop := interruptible()
	defer stop()
	solution, err := f.solve(interrupted, s, c, file.Squad, options)
	if err != nil {
		return err
	}
	solution.Command = f.command(name)
	if err := f.output.write(s, solution.Forms(warnings)); err != nil {
		return err
	}
	return solveAnswer(solution)
}

// solve looks for the ways out of a club, after the moves that were said.
func (f *solveFlags) solve(
	ctx context.Context, s streams, c *catalog.Catalog, sq *squad.Squad, options solve.Options,
) (*plans.Solution, error) {
	clubs, err := f.clubs(c, s.err, &options)
	if err != nil {
		return nil, err
	}
	solution := &plans.Solution{}
	switch {
	case len(f.moves.files) > 1:
		return nil, errors.New("the ways out are those of one scenario: name one")
	case f.moves.any():
		if sq, err = f.makeMoves(s, c, sq, clubs, &options, solution); err != nil {
			return nil, err
		}
	}
	solution.Options = options
	solution.Result, err = solve.Solve(ctx, sq, clubs, c, options)
	var unknown *solve.UnknownPlayerError
	var season *plan.SeasonError
	switch {
	case errors.As(err, &unknown):
		return nil, fmt.Errorf("--%s: %w", unknown.Flag, err)
	case errors.As(err, &season):
		return nil, fmt.Errorf("--season: %w", err)
	case err != nil:
		return nil, err
	}
	for _, p := range options.Positions.List() {
		if !solution.Plan.Formation.Positions().Has(p) {
			return nil, noSpot("--position", p, solution.Plan)
		}
	}
	return solution, f.coversSpots(solution.Plan)
}

// makeMoves makes the moves that were said, before others are looked for. The budget is less
// what they cost, and more what they bring.
func (f *solveFlags) makeMoves(
	s streams, c *catalog.Catalog, sq *squad.Squad, clubs []solve.Club, options *solve.Options, solution *plans.Solution,
) (*squad.Squad, error) {
	planner := plan.Planner{Facts: c}
	if options.Plan.Formation.IsZero() && sq.Formation.IsZero() { // that of the squad as it is
		formation, err := planner.Formation(sq)
		if err != nil {
			return nil, err
		}
		options.Plan.Formation = formation
	}
	scenarios, err := f.moves.scenarios(s.in)
	if err != nil {
		return nil, err
	}
	tried, err := scenarios[0].try(c, sq, options.Plan)
	if err != nil {
		return nil, err
	}
	solution.Moves = tried.Moves
	for i := range tried.Clubs {
		for j := range clubs {
			if clubs[j].Squad.File == tried.Clubs[i].Before.File {
				clubs[j].Squad = tried.Clubs[i].After
			}
		}
	}
	asked := tried.Clubs[0]
	if budget, known := options.Budget.Amount(); known {
		if asked.Out.Sum > budget+asked.In.Sum {
			return nil, fmt.Errorf("--budget: the moves that are said cost %s, and bring %s",
				squad.MoneyOf(asked.Out.Sum), squad.MoneyOf(asked.In.Sum))
		}
		options.Budget = squad.MoneyOf(budget + asked.In.Sum - asked.Out.Sum)
	}
	return asked.After, nil
}

// clubs are those that are known, and whose players are looked at. Files that cannot be read are told and
// left out.
func (f *solveFlags) clubs(c *catalog.Catalog, told io.Writer, options *solve.Options) ([]solve.Club, error) {
	entries, err := c.Entries()
	if err != nil {
		return nil, err
	}
	for _, name := range f.from {
		if names.Fold(name) == "targets" {
			options.Shortlist = len(f.from) == 1
			continue
		}
		entry, err := c.Find(name)
		if err != nil {
			return nil, fmt.Errorf("--from: %w", err)
		}
		options.From = append(options.From, entry.Key)
	}
	var clubs []solve.Club
	unread := 0
	read := func(i int) (*squad.Squad, error) { return entrySquad(c, entries[i]) }
	i := 0
	for s, err := range parallel.InOrder(len(entries), runtime.GOMAXPROCS(0), read) {
		if err != nil || s == nil {
			unread++
		} else {
			clubs = append(clubs, solve.Club{Squad: s, Key: entries[i].Key})
		}
		i++
	}
	if unread > 0 {
		fmt.Fprintf(told, "depth: %s cannot be read and %s left out: depth check says why\n", wording.Count(unread, "squad file"), are(unread))
	}
	return clubs, nil
}

func are(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// command is the command that plans the club with the moves that were said.
func (f *solveFlags) command(name string) string {
	words := []string{"depth", shellWord(name)}
	for _, said := range [][2]string{{"season", f.season}, {"on", f.on}, {"formation", f.formation}, {"cover", f.cover}} {
		if said[1] != "" {
			words = append(words, "--"+said[0], shellWord(said[1]))
		}
	}
	if moves, err := f.moves.moves(); err == nil {
		for _, m := range moves {
			words = append(words, plans.AsFlag(m))
		}
	}
	return strings.Join(words, " ")
}

// solveAnswer is the answer "no" where not everything can be closed.
func solveAnswer(s *plans.Solution) error {
	if len(s.Answers) == 0 || s.Answers[0].Closes() {
		return nil
	}
	return negativeAnswer("not everything can be closed: " + s.Remaining())
}
