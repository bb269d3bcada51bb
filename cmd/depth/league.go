package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/leagues"
	"github.com/depth-football/depth/squad/report/wording"
	"github.com/depth-football/depth/squad/squadfile"
)

// mostFits is the most fits that are looked for a need. A league of thousands of
// clubs has more of them than anybody could read.
const mostFits = 100

// leagueFlags are the flags of depth league.
type leagueFlags struct {
	season    string
	league    string
	country   string
	positions []string
	urgency   string
	formation string
	cover     string
	show      []string
	clubs     string
	top       string
	sort      string
	maxValue  string
	maxAge    string
	anyLevel  bool
	once      bool
	failOn    string
	deals     string
	catalog   *catalogFlags
	output    outputFlags
}

func newLeague(s streams, c *catalogFlags) *cobra.Command {
	f := leagueFlags{catalog: c}
	cmd := &cobra.Command{
		Use:   "league [PATH…]",
		Short: "Hold many clubs against each other: who needs whom",
		Long: `Hold many clubs against each other. PATH is a squad file, a folder with .yaml
and .yml files, or - for standard input; without one it is all clubs that depth
knows (depth list), each by the newest of its files. Five answers are given:

  clubs      ranked by their needs, with a mark for each position. First comes
             the club whose critical needs take the most signings, then the
             short ones count, then thin, then those of the next season; what
             the files leave open (unclear) comes last and counts in no total.
             Sign is what the season wants, By 2027 the fewest signings after
             which nothing is lacking in it and in the next one.
  market     by position how many signings are wanted, how many contracts end
             before the season, and whose. 3–5 are wanted where 3 signings can
             be made nowhere else, and 2 at another position too. Perhaps free
             is who may be on loan, or stay by an option or on a condition.
  fits       players who would lift a need and would not be missed: if they
             moved, nothing of it would be left, and their own club would lack
             no more than it does now, in the season and in the one after.
             Where nobody lifts a need of several signings, "1 of 2" are those
             who take one off it. In the middle of their club's season only
             those who are free go.
  contracts  how many run out in which year, and how much value with them.
  values     what squads are worth, and how old their elevens are.

Fits are of the club's level: worth 10 to 160 % of the median of its eleven in
the field, as 8 in 10 signings are, goalkeepers 2 to 85 %. The eleven is that
of the season in which the file was written. Where no value is told of most of
it, or not all clubs tell values in one currency, fits are of any level.
--max-value and --max-age leave out who is worth more or older, and of whom
that is not known. With --once each player fits one need: the worst choose
first, as many players as they take.

Players come in the order of their use: those whose careers do not end soon, the
better roles, the higher market values where all clubs tell them in one
currency, the younger. Of fits those who are free come first, key players last,
and instead of the highest values those next to the level (of keepers 40 % of
it).

With --deals the moves of a scenario are tried, and only the clubs are shown that
want something else then, before and after. Each move says whose it is: of, or
to of who is signed or taken on loan, or club above all of them. Players and
clubs are looked for in the squads that are compared, then in all that depth
knows.

Each club's season is the one whose opening day comes next after the day of its
file. --season 2026 is 2026/27 where a league plays from summer to summer, and
2026 where it does not. Warnings about the files are told by depth check.`,
		Example: `  depth league squads --season 2026
  depth league squads --league premier-league --position CB,LB --urgency short
  depth league squads --show fits --top 5
  depth league squads --show fits --max-value 10m --max-age 27 --once
  depth league squads --show contracts,values --sort cliff
  depth league squads --show market --format csv -o market.csv
  depth league squads --deals summer.yaml    # a whole window, before and after
  depth league squads --fail-on critical     # exit status 1 if there is one`,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error { return f.run(s, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.season, "season", "", "season to plan, `2026` or 2026/27\n(default: the one that comes next after each file's day)")
	flags.StringVar(&f.league, "league", "", "only clubs of this `league`, by its key or name")
	flags.StringVar(&f.country, "country", "", "only clubs of this `country`")
	flags.StringSliceVar(&f.positions, "position", nil, "only needs and players at these, like `CB,RB`")
	flags.StringVar(&f.urgency, "urgency", "", "only needs of this `urgency` or worse, and their clubs:\n"+strings.Join(squad.UrgencyNames(), ", ")+
		"\n(unclear ones only by this name)")
	flags.StringVar(&f.formation, "formation", "", "formation for all, like `4-3-3` (default: each file's, else the one that suits the squad best)")
	flags.StringVar(&f.cover, "cover", "", "players wanted for each spot by all, like `2` or GK=3,CB=2\n(default: each file's)")
	flags.StringSliceVar(&f.show, "show", nil, "`answers` to show: "+strings.Join(leagues.PartNames(), ", ")+"\n(default: clubs,market; csv has one of them)")
	flags.StringVar(&f.clubs, "clubs", "40", "`number` of clubs that are listed, 0 for all; csv and json\nhave all")
	flags.StringVar(&f.top, "top", "3", "`number` of players for a position (csv and json have\nall) and of fits for a need")
	flags.StringVar(&f.sort, "sort", "needs", "`order` of clubs: "+strings.Join(league.SortNames(), ", "))
	flags.StringVar(&f.maxValue, "max-value", "", "only fits who are worth no more than that, like `40m`")
	flags.StringVar(&f.maxAge, "max-age", "", "only fits who are no older on the day that is judged, like `27`")
	flags.BoolVar(&f.anyLevel, "any-level", false, "fits of any level, not only of the club's own")
	flags.BoolVar(&f.once, "once", false, "each player fits one need, the worst choose first")
	flags.StringVar(&f.failOn, "fail-on", "", "exit with status 1 if a club has a need of this\n`urgency` or worse")
	flags.StringVar(&f.deals, "deals", "", "try the moves of this scenario's `file`, and show the clubs\nthat want something else then")
	f.output.register(cmd, tableFormats...)
	completeWith(cmd, map[string][]string{
		"urgency": squad.UrgencyNames(), "fail-on": squad.UrgencyNames(), "position": squad.PositionCodes(),
		"formation": squad.FormationNames(), "show": leagues.PartNames(),
		"sort": league.SortNames(),
	})
	return cmd
}

func (f *leagueFlags) run(s streams, args []string) error {
	options, err := f.options()
	if err != nil {
		return err
	}
	view, err := f.view()
	if err != nil {
		return err
	}
	failOn, err := urgency("--fail-on", f.failOn)
	if err != nil {
		return err
	}
	options.Fits = 1 // to tell how many there are
	if f.output.format == "json" || slices.Contains(view.Parts, leagues.Fits) {
		options.Fits, options.Parts = view.Players, true
	}
	c, err := f.catalog.open()
	if err != nil {
		return err
	}
	options.Facts, options.Newest = c, len(args) == 0
	sources, unread, err := f.sources(c, args, s)
	if err != nil {
		return err
	}
	if f.deals != "" {
		return f.judgeDeals(s, c, sources, unread, options, view, failOn)
	}
	l, unplanned := compared(sources, options)
	switch {
	case errors.Is(unplanned, context.Canceled):
		return errors.New("interrupted: nothing was written")
	case l == nil || l.Read == 0:
		if unread == nil && unplanned == nil {
			return errors.New("there is nothing to compare: no file is a squad")
		}
		return errors.Join(unread, unplanned)
	}
	if err := f.suits(l); err != nil {
		return err
	}
	tellTwice(s.err, l)
	if failed := errors.Join(unread, unplanned, f.write(s, l, view)); failed != nil {
		return failed
	}
	return leagueAnswer(l, failOn)
}

// compared holds squads against each other until Ctrl-C. After that nothing but the
// result is left to write, whole or not at all.
func compared(sources []league.Source, opts league.Options) (*league.League, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(garbagePercent(len(sources))))
	interrupted, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return league.New(interrupted, sources, opts)
}

// garbagePercent is how much garbage may come on top of what is kept: more than
// usual, which saves a tenth of the time, as long as all of it stays small.
func garbagePercent(clubs int) int {
	if clubs <= 5000 {
		return 200
	}
	return 100
}

// urgency reads the urgency that a flag names, none if it is not given.
func urgency(flag, name string) (squad.Urgency, error) {
	if name == "" {
		return squad.NoUrgency, nil
	}
	u, err := squad.ParseUrgency(name)
	if err != nil {
		return u, fmt.Errorf("%s: %w", flag, err)
	}
	return u, nil
}

// orWorse is an urgency and all that are worse, in words.
func orWorse(u squad.Urgency) string {
	if u == squad.Critical {
		return u.String()
	}
	return u.String() + " or worse"
}

// sources are the squads that were asked for: those of the arguments, or all of the
// catalog. What cannot be looked at is unread and does not stop the others.
func (f *leagueFlags) sources(c *catalog.Catalog, args []string, s streams) (sources []league.Source, unread, err error) {
	if err := f.catalog.refuseOverwrite(f.output.file); err != nil {
		return nil, nil, err
	}
	if len(args) == 0 {
		entries, err := c.Entries()
		if err != nil {
			return nil, nil, err
		}
		for _, e := range entries {
			sources = append(sources, league.Source{File: e.Path, Read: func() (*squad.Squad, error) { return entrySquad(c, e) }})
		}
		return sources, nil, nil
	}
	files, unread := squadFiles(args, s.in)
	for _, file := range files {
		if f.output.file != "" {
			name := file.name
			if file.in != nil {
				name = "-"
			}
			if err := f.output.refuseOverwrite(name, s.in); err != nil {
				return nil, nil, err
			}
		}
		sources = append(sources, league.Source{File: file.name, Read: file.squad})
	}
	return sources, unread, nil
}

// entrySquad reads a squad of the catalog. An error is a [*fileError] or [squadfile.Diagnostics].
func entrySquad(c *catalog.Catalog, e catalog.Entry) (*squad.Squad, error) {
	sq, err := c.Squad(e)
	var problems squadfile.Diagnostics
	if err != nil && !errors.As(err, &problems) {
		return nil, unreadable(e.Path, err)
	}
	return sq, err
}

func (f *leagueFlags) write(s streams, l *league.League, v leagues.View) error {
	return f.output.write(s, leagues.Forms(l, v))
}

// tellTwice says which clubs are counted more than once, and which files are not counted.
func tellTwice(w io.Writer, l *league.League) {
	const most = 5
	for i, p := range l.Passed {
		if i == most {
			fmt.Fprintf(w, "depth: and %s of which the newest counts\n", wording.Count(len(l.Passed)-most, "more file"))
			break
		}
		fmt.Fprintf(w, "depth: %s is told by two files: %s of %s counts, not %s of %s\n", names.Printable(p.Newer.Name),
			names.Printable(p.Newer.File), p.Newer.AsOf.Words(), names.Printable(p.Club.File), p.Club.AsOf.Words())
	}
	for i, clubs := range l.Twice {
		if i == most {
			fmt.Fprintf(w, "depth: and %s told by several files, all of them counted\n", wording.Count(len(l.Twice)-most, "more club"))
			break
		}
		files := make([]string, len(clubs))
		for j, c := range clubs {
			files[j] = c.File
		}
		slices.Sort(files)
		last := len(files) - 1
		number, all := "two", "both"
		if last > 1 {
			number, all = fmt.Sprint(len(files)), "all"
		}
		fmt.Fprintf(w, "depth: %s is told by %s files, and %s are counted: %s and %s\n",
			names.Printable(clubs[0].Name), number, all, names.Printable(strings.Join(files[:last], ", ")), names.Printable(files[last]))
	}
}

// leagueAnswer is the answer to --fail-on.
func leagueAnswer(l *league.League, failOn squad.Urgency) error {
	if failOn == squad.NoUrgency {
		return nil
	}
	const most = 5
	var bad []string
	for _, c := range l.Clubs {
		if c.Worst() >= failOn {
			bad = append(bad, c.Name)
		}
	}
	n := len(bad)
	if n == 0 {
		return nil
	}
	if n > most {
		bad = append(bad[:most], fmt.Sprintf("and %d more", n-most))
	}
	return negativeAnswer(names.Printable(fmt.Sprintf("%d of %s with needs that are %s: %s", n, wording.Count(l.Read, "club"), orWorse(failOn), strings.Join(bad, ", "))))
}
