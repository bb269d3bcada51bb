package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/cmd/depth/dataset"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/merge"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/wording"
)

// fetchFlags are the flags of depth fetch.
type fetchFlags struct {
	from    string
	to      string
	asOf    string
	offline bool
	dryRun  bool

	tellChange, summarize squadDiff

	now     func() time.Time
	catalog *catalogFlags
}

func newFetch(s streams, c *catalogFlags, now func() time.Time) *cobra.Command {
	f := fetchFlags{tellChange: footballDiff(s, c), summarize: eventCount(c), now: now, catalog: c}
	cmd := &cobra.Command{
		Use:   "fetch LEAGUE…",
		Short: "Fetch the squads of whole leagues from an open dataset",
		Long: `Fetch the squads of whole leagues from an open dataset: one file for each club in
the user's data folder, where depth CLUB finds them. LEAGUE is the name of a league,
a country, big-five or all; without one, what can be fetched and what is there is
listed.

The dataset is dcaribou/transfermarkt-datasets (CC0). Its tables are kept in the
user's cache folder, and asked for again only if they have changed; a download that
broke off goes on. The squads are made as depth import transfermarkt makes them: a file
that is there is merged with, and what you have written into it stays. The day of the
facts (as_of) is that of the players' table.`,
		Example: `  depth fetch premier-league
  depth fetch big-five --to squads
  depth fetch spain --from ~/Downloads/player-scores --dry-run`,
		ValidArgsFunction: completeLeagues,
		Args:              cobra.ArbitraryArgs,
		RunE:              func(_ *cobra.Command, args []string) error { return f.run(s, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.to, "to", "", "`folder` for the squad files, made if not there\n(default: squads in the user's data folder)")
	flags.StringVar(&f.from, "from", dataset.Origin, "`address` of another copy of the tables, or a folder")
	flags.Lookup("from").DefValue = ""
	flags.StringVar(&f.asOf, "as-of", "",
		"`day` on which the facts were true, like 2026-07-11\n(default: the one on which the table was made)")
	flags.BoolVar(&f.offline, "offline", false, "ask nobody: use the tables that are kept")
	flags.BoolVar(&f.dryRun, "dry-run", false, "write no squads and show what would change; tables are\nkept all the same")
	return cmd
}

func completeLeagues(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	known := []cobra.Completion{bigFive, allLeagues}
	for _, l := range importer.TransfermarktLeagues() {
		known = append(known, cobra.CompletionWithDesc(l.Competition, l.Name+", "+l.Countries[0]))
	}
	return known, cobra.ShellCompDirectiveNoFileComp
}

func (f *fetchFlags) run(s streams, args []string) error {
	imports := importFlags{to: f.to, asOf: f.asOf, dryRun: f.dryRun, merge: merge.Import, tellChange: f.tellChange, summarize: f.summarize, catalog: f.catalog}
	if f.to == "" {
		folder, err := userFolder()
		if err != nil {
			return fmt.Errorf("%w, or name a folder with --to", err)
		}
		tellDataHome(s.err)
		imports.to = filepath.Join(folder, "squads")
	}
	if len(args) == 0 {
		return f.list(s, imports.to)
	}
	codes, err := leaguesAsked(args)
	if err != nil {
		return err
	}
	format, err := importer.Lookup("transfermarkt")
	if err != nil {
		return err
	}
	terms, err := imports.terms(format)
	if err != nil {
		return err
	}
	if info, err := os.Stat(imports.to); err == nil && !info.IsDir() {
		return fmt.Errorf("cannot use the folder %s: it is not a folder", imports.to)
	}
	tables, err := f.tables(s)
	if err != nil {
		return err
	}
	shares, err := tables.shares(codes, terms.AsOf)
	if err != nil {
		return err
	}
	fetched := 0
	var asOf squad.Date
	for _, share := range shares {
		if share.IsEmpty() {
			fmt.Fprintf(s.err, "depth: %s: the tables have no club of it\n", leagueWithCode(share.Code))
			continue
		}
		found, err := tables.read(format, share, terms)
		if err != nil {
			return err
		}
		clubs := clubsOfLeague(s, found, share.Code)
		if len(clubs) == 0 {
			continue
		}
		if err := imports.bring(s, found, clubs); err != nil {
			return err
		}
		fetched, asOf = fetched+len(clubs), clubs[0].Squad.AsOf
	}
	if fetched == 0 {
		return errors.New("there is nothing to write: the tables have no club of what was asked for")
	}
	fmt.Fprintf(s.err, "depth: %s in %s, %s\n", wording.Count(fetched, "squad"), names.Printable(imports.to), dataAge(asOf, f.now()))
	return nil
}

// clubsOfLeague are the clubs of a league that have enough players for a squad.
func clubsOfLeague(s streams, found *importer.Import, code string) []importer.Club {
	var clubs []importer.Club
	few := 0
	for _, c := range found.Clubs {
		switch {
		case c.LeagueID != code:
		case c.Leftover:
			few++
		default:
			clubs = append(clubs, c)
		}
	}
	left := ""
	if few > 0 {
		left = fmt.Sprintf(", %d left out with too few players for a squad", few)
	}
	fmt.Fprintf(s.err, "depth: %s: %s%s\n", leagueWithCode(code), wording.Count(len(clubs), "club"), left)
	return clubs
}

// interruptible is a context that Ctrl-C ends. A second one does not wait.
func interruptible() (context.Context, func()) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// dayOf is the day of a time, in the one zone that all machines share.
func dayOf(t time.Time) squad.Date {
	if t.IsZero() {
		return squad.Date{}
	}
	return squad.NewDate(t.UTC().Date())
}
