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
)

// importFlags are the flags of depth import.
type importFlags struct {
	to        string
	club      string
	league    string
	asOf      string
	columns   []string
	sheet     string
	dryRun    bool
	overwrite bool
	small     bool
	merging   mergeFlags
	importer  merge.Importer // how clubs are brought into files that are there
	// summarize says in the line of a file what is new in it; nil: that is not told.
	summarize squadDiff
	// merge brings what is known of a club into the file that is there; nil: the importer.
	merge func(c *importer.Club, file string, before []byte) (*merge.Merged, error)
	// tellChange prints what an import would change in a file that is there.
	tellChange squadDiff
	catalog    *catalogFlags // which has the names that people use
}

func newImport(s streams, c *catalogFlags) *cobra.Command {
	f := importFlags{tellChange: footballDiff(s, c), catalog: c}
	cmd := &cobra.Command{
		Use:   "import FORMAT FILE…",
		Short: "Make squad files of what other programs write",
		Long: `Make squad files of what other programs write: one for each club, in canonical
form. Files may be packed by gzip; - is standard input. A workbook (.xlsx) is read
like CSV: dates are as exact as it shows them.

A file that is there already is merged with: the one that answers to the club's
name or is called like it, else the only one of another form of the name (Roma,
AS Roma), else one that has its players. Contract dates, loans, values,
positions and birth dates come in, but none takes the place of one that says the
same and more. Positions are added; a contract with a comment of yours behind
its day is not shortened. Injuries, absences, roles, also, options, transfers, formation,
cover, expectations, the order of players and all comments stay. Players are the
same if their ids are, else by names and birth dates, each of which may be spelt
or typed in another way where the contract and the position speak for it; what
is a guess is told.

Who is not in the source's club and plays for another club of the same run is
taken out. They are on loan there instead if the source says so, or, a guess, if
their contract there may be a loan and ends before the one in the file. Who came
from this source, which has them no more, is taken out too, unless they are on
loan elsewhere or have yet to arrive; others stay, and are told. --gone drop
takes these out too, --gone keep takes out nobody, --gone ask asks about each.
Nobody is taken out when rows of the source are left out; a source that lacks
more than a third of a club is refused.

A file of a later day is left alone. --only brings in some groups of facts. A
source that is not of a later day than the file then fills in what the file
lacks and touches nothing else. Nobody comes, except with players, and nobody
goes. Positions come with also, injuries with absences; transfers are joins and
leaves.
` + folded("Groups:", merge.GroupNames(), 80) + `.

Ids of different sources say nothing of each other, unless --ids has a table of
them: CSV with columns such as key_transfermarkt, key_sofifa, key_fmref.

Clubs of fewer than 18 players are told. They are left out of Transfermarkt's
tables and of what a search has found, unless --club or --small asks for them.

The day of the facts (as_of) is that of --as-of; else the one that the file
holds or has in its name; else the last on which everybody in it is as old as it
says; else the one on which it was packed, saved or changed.

A league that depth knows becomes the club's competition: by the source's number
of it, by its name and country (ENG and England, "Russian Premier League"), or by
its name and the players' countries. A contract until 2026 ends with the season:
in December where that is the year, else in June. One that ends in the year of
the file itself, when the season is over, is written as December.

What a source does not say stays unknown, and what cannot be read is told with
its file and row. What only the source makes look wrong, such as an unknown
contract, is exempted from depth check in the file ("as imported").`,
		Example: `  depth import eafc fc26.csv --to squads --league "Premier League (England)"
  depth import transfermarkt players.csv.gz clubs.csv transfers.csv.gz --to squads
  depth import fm squad.html --club "Ipswich Town" --to squads --dry-run
  depth import eafc fc26.csv --to squads --only positions,loan
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
	flags.StringVar(&f.sheet, "sheet", "", "`name` of the sheet of a workbook (.xlsx), else the\nfirst one that has players")
	flags.BoolVar(&f.dryRun, "dry-run", false, "write nothing and show what would change (of one new\nfile all of it)")
	flags.BoolVar(&f.overwrite, "overwrite", false, "replace files that are there instead of merging")
	f.merging.add(cmd)
	flags.BoolVar(&f.small, "small", false, "import clubs too of which the source has only a few\nplayers")
	return cmd
}

func importLimits() string {
	return fmt.Sprintf(`%d MiB unpacked and %d rows in all files together, %d MiB of them in columns that
are read; %d columns, %d KiB in a row, %d KiB in a cell; workbooks of %d MiB and
%d sheets; %d players, %d clubs, %d players in a club. Tables of moves and matches
are not kept: %d GiB and %d million rows each.`, table.MaxSize>>20, table.MaxRows, table.MaxKept>>20,
		table.MaxColumns, table.MaxRow>>10, table.MaxCell>>10, table.MaxWorkbook>>20,
		table.MaxSheets, importer.MaxEntries, importer.MaxClubs, importer.MaxPlayers, table.MaxStream>>30, table.MaxStreamRows/1_000_000)
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
	if f.overwrite && (f.merging.only != "" || f.merging.gone != "") {
		return errors.New("--overwrite replaces whole files: leave it out, or --only and --gone")
	}
	how, err := f.merging.importer(s, args[1:])
	if err != nil {
		return err
	}
	f.importer = *how
	if err := f.merging.crosswalk(&terms); err != nil {
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
	return f.bring(s, found, clubs)
}

// terms are what the flags add to the files.
func (f *importFlags) terms(format *importer.Format) (importer.Options, error) {
	t := importer.Options{Club: f.club, Sheet: f.sheet, Columns: make(map[string]string)}
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
	if format.Name == "transfermarkt" { // which has clubs by the names in full
		c, err := f.catalog.open()
		if err != nil {
			return t, err
		}
		t.Registered = c.Registered
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
	return importSources(format, sources, terms)
}

func importSources(format *importer.Format, sources []importer.Source, terms importer.Options) (*importer.Import, error) {
	found, err := format.Read(sources, terms)
	if err != nil {
		return nil, fmt.Errorf("cannot import %w", cause(err))
	}
	return found, nil
}
