package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/importer/table"
	"github.com/depth-football/depth/squad/merge"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/wording"
)

// importFlags are the flags of depth import.
type importFlags struct {
	to        string
	club      string
	league    string
	asOf      string
	columns   []string
	dryRun    bool
	overwrite bool
	// merge brings what is known of a club into the file that is there.
	merge func(c *importer.Club, file string, before []byte) (*merge.Merged, error)
	// tellChange prints what an import would change in a file that is there.
	tellChange squadDiff
}

func newImport(s streams, c *catalogFlags) *cobra.Command {
	f := importFlags{merge: merge.Import, tellChange: footballDiff(s, c)}
	cmd := &cobra.Command{
		Use:   "import FORMAT FILE…",
		Short: "Make squad files of what other programs write",
		Long: `Make squad files of what other programs write: one for each club, in canonical
form. Files may be packed by gzip; - is standard input.

A file that is there already is merged with: the one that answers to the club's
name or is called like it, else the only one of another form of the name (Roma,
AS Roma), else one that has its players. Contract dates, loans, values,
positions and birth dates come in, but none takes the place of one that says the
same and more. Positions are added; a contract with a comment of yours behind
its day is not shortened. Injuries, absences, roles, also, options, transfers, formation,
cover, expectations, the order of players and all comments stay. Players are the
same if their ids are, else by names and birth dates, each of which may be spelt
or typed in another way where the contract and the position speak for it; what
is a guess is told. Who came from this source, which has them no more, is taken
out, unless they are on loan elsewhere or have yet to arrive; others stay. A
formation comes in where the file has none.
Nobody is taken out when rows of the source are left out; a source that lacks
more than a third of a club is refused. A file of a later day is left alone.

The day of the facts (as_of) is that of --as-of; else the one that the file
holds or has in its name; else the one on which it was packed or changed.

A league that plays from January to December becomes the club's competition, so
that a contract until 2026 ends in December there. In other leagues one that
ends in the year of the file itself, when the season is over, is written as
December.

What a source does not say stays unknown, and what cannot be read is told with
its file and row. What only the source makes look wrong, such as an unknown
contract, is exempted from depth check in the file ("as imported").`,
		Example: `  depth import eafc fc26.csv --to squads --league "Premier League (England)"
  depth import transfermarkt players.csv.gz clubs.csv transfers.csv.gz --to squads
  depth import fm squad.html --club "Ipswich Town" --to squads --dry-run
  depth import csv a.csv --club Leeds --column contract="Expires" --to squads`,
		ValidArgsFunction: completeFormats,
		Args:              cobra.ArbitraryArgs,
		RunE:              func(_ *cobra.Command, args []string) error { return f.run(s, args) },
	}
	help := cmd.HelpFunc()
	cmd.SetHelpFunc(func(cmd *cobra.Command, args []string) { // the formats are gathered only for this
		cmd.Long += "\n\nLimits: " + importLimits() + "\n\n" + formatsHelp()
		help(cmd, args)
	})
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.to, "to", "", "`folder` for the squad files, made if not there")
	flags.StringVar(&f.club, "club", "", "import only this `club`, or say whose players they\nare if the file does not")
	flags.StringVar(&f.league, "league", "", "import only the clubs of this `league`, by its name\nor number")
	flags.StringVar(&f.asOf, "as-of", "", "`day` on which the facts were true, like 2026-03-11")
	flags.StringArrayVar(&f.columns, "column", nil, "`fact=heading` of a column, like contract=\"Expires\"\n(the facts of each format stand behind --column above)")
	flags.BoolVar(&f.dryRun, "dry-run", false, "write nothing and show what would change (of one new\nfile all of it)")
	flags.BoolVar(&f.overwrite, "overwrite", false, "replace files that are there instead of merging")
	return cmd
}

func importLimits() string {
	return fmt.Sprintf(`%d MiB unpacked and %d rows in all files together, %d MiB of them in columns that
are read; %d columns, %d KiB in a row, %d KiB in a cell; %d players, %d clubs,
%d players in a club. Tables of moves and matches are not kept: %d GiB and
%d million rows each.`, table.MaxSize>>20, table.MaxRows, table.MaxKept>>20, table.MaxColumns, table.MaxRow>>10, table.MaxCell>>10,
		importer.MaxEntries, importer.MaxClubs, importer.MaxPlayers, table.MaxStream>>30, table.MaxStreamRows/1_000_000)
}

// formatsHelp tells of each format what it reads.
func formatsHelp() string {
	var help strings.Builder
	for _, f := range importer.Formats() {
		fmt.Fprintf(&help, "%s: %s\n", f.Name, f.Brief)
		for line := range strings.Lines(f.Reads + "\n") {
			help.WriteString("  " + line)
		}
		help.WriteString(folded("  --column", f.Keys(), 80) + "\n\n")
	}
	help.WriteString(importer.RolesHelp)
	return help.String()
}

// folded are words behind a label, in lines of at most so many characters.
func folded(label string, words []string, width int) string {
	text, column := label, len(label)
	for i, word := range words {
		if i < len(words)-1 {
			word += ","
		}
		if column+1+len(word) > width {
			text, column = text+"\n   ", len("   ")
		}
		text, column = text+" "+word, column+1+len(word)
	}
	return text
}

func completeFormats(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var names []cobra.Completion
	for _, f := range importer.Formats() {
		names = append(names, cobra.CompletionWithDesc(f.Name, f.Brief))
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

func (f *importFlags) run(s streams, args []string) error {
	if len(args) == 0 {
		known := strings.Join(importer.FormatNames(), ", ")
		return fmt.Errorf("which format? Use one of %s (depth import --help tells what each reads)", known)
	}
	format, err := importer.Lookup(args[0])
	if err != nil {
		return fmt.Errorf("%w (depth import --help tells what each reads)", err)
	}
	if len(args) == 1 {
		return fmt.Errorf("which file? Name one after %s (- for standard input)", format.Name)
	}
	if f.to == "" && !f.dryRun {
		return errors.New("where to? Name a folder, like --to squads (or --dry-run to write nothing)")
	}
	if info, err := os.Stat(f.to); err == nil && !info.IsDir() {
		return fmt.Errorf("cannot use the folder %s: it is not a folder", f.to)
	}
	terms, err := f.terms(format)
	if err != nil {
		return err
	}
	found, err := readSources(format, args[1:], s.in, terms)
	if err != nil {
		return err
	}
	clubs, err := f.choose(s.err, found)
	if err != nil {
		return err
	}
	tellProblems(s.err, found.Problems, clubs)
	tellGaps(s.err, clubs)
	tellLoans(s.err, clubs)
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
		{g.NoPosition, "without a position, counted nowhere"},
		{g.NoHome, "without a home position, who only fill in"},
	} {
		if gap.n > 0 {
			fmt.Fprintf(w, "depth: %d of %s %s\n", gap.n, wording.Count(g.Players, "player"), gap.what)
		}
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

// terms are what the flags add to the files.
func (f *importFlags) terms(format *importer.Format) (importer.Options, error) {
	t := importer.Options{Club: f.club, Columns: make(map[string]string)}
	for _, column := range f.columns {
		key, heading, ok := strings.Cut(column, "=")
		if !ok || strings.TrimSpace(heading) == "" {
			return t, fmt.Errorf("--column %s: write the fact and the heading of its column, like contract=\"Expires\"", names.Quote(column))
		}
		key = strings.TrimSpace(key)
		if known := format.Keys(); !slices.Contains(known, key) {
			return t, fmt.Errorf("--column: %w", &names.UnknownError{What: "fact", Name: key, Known: known, Near: names.Nearest(key, known)})
		}
		if before, twice := t.Columns[key]; twice {
			return t, fmt.Errorf("--column: %s is given twice, as %s and as %s", key, names.Quote(before), names.Quote(heading))
		}
		t.Columns[key] = heading
	}
	if strings.ContainsFunc(f.club, names.Unprintable) || f.club != "" && names.IsBlank(f.club) {
		return t, fmt.Errorf("--club: %s has characters that cannot be seen or control terminals", names.Quote(f.club))
	}
	if f.asOf != "" {
		day, err := squad.ParseDate(f.asOf)
		if err != nil {
			return t, fmt.Errorf("--as-of: %w", err)
		}
		if !day.Exact() {
			return t, fmt.Errorf("--as-of: a day is needed, like 2026-03-11, not %s", names.Quote(f.asOf))
		}
		t.AsOf = day
	}
	return t, nil
}

// readSources reads the files that belong together.
func readSources(format *importer.Format, names []string, stdin io.Reader, terms importer.Options) (*importer.Import, error) {
	var sources []importer.Source
	for _, name := range names {
		if name == "-" {
			sources = append(sources, importer.Source{Name: standardInput, Reader: stdin})
			continue
		}
		file, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", name, cause(err))
		}
		defer file.Close()
		info, err := file.Stat()
		if err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", name, cause(err))
		}
		if info.IsDir() {
			return nil, fmt.Errorf("cannot read %s: it is a folder; name the files in it that belong together", name)
		}
		sources = append(sources, importer.Source{Name: name, Reader: file, Date: squad.NewDate(info.ModTime().UTC().Date())})
	}
	found, err := format.Read(sources, terms)
	if err != nil {
		return nil, fmt.Errorf("cannot import %w", cause(err))
	}
	return found, nil
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

// choose leaves the clubs that were asked for.
func (f *importFlags) choose(w io.Writer, found *importer.Import) ([]importer.Club, error) {
	clubs := found.Clubs
	if f.league != "" {
		var err error
		if clubs, err = found.ClubsOf(f.league); err != nil {
			return nil, fmt.Errorf("--league: %w", err)
		}
	}
	if f.club != "" {
		known := make([]string, len(clubs))
		for i := range clubs {
			known[i] = clubs[i].Squad.Club
		}
		i, err := names.Find("club", f.club, known)
		var unknown *names.UnknownError
		if errors.As(err, &unknown) {
			unknown.Hint = fmt.Sprintf("without --club, --dry-run lists all %d", len(clubs))
		}
		if err != nil {
			return nil, fmt.Errorf("--club: %w", err)
		}
		return clubs[i : i+1], nil
	}
	var whole []importer.Club
	for _, c := range clubs {
		if !c.Leftover {
			whole = append(whole, c)
		}
	}
	if left := len(clubs) - len(whole); left > 0 {
		fmt.Fprintf(w, "depth: left out are %s with too few players for a squad (--club imports one all the same)\n", wording.Count(left, "club"))
	}
	if len(whole) == 0 {
		return nil, errors.New("there is no club with enough players for a squad")
	}
	return whole, nil
}
