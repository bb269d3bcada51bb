package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/html"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/picture"
)

// pictures are those that can be had alone.
var pictures = map[string]func(*plan.Plan, picture.Form) *picture.Picture{
	"pitch": picture.Pitch, "contracts": picture.Contracts, "ages": picture.Ages,
}

// reportFlags are the flags of depth report.
type reportFlags struct {
	needs   needsFlags // those of them that a report has too
	picture string
	catalog *catalogFlags
	output  outputFlags
}

func newReport(s streams, c *catalogFlags) *cobra.Command {
	f := reportFlags{catalog: c, output: outputFlags{format: "html"}}
	f.needs.horizon = fmt.Sprint(picture.Seasons)
	cmd := &cobra.Command{
		Use:   "report CLUB…",
		Short: "Write a page to open, print and send: needs, pitch, contracts, ages, decisions",
		Long: `Write what depth knows of a club as one HTML file that needs nothing else: the
needs, the formation on a pitch, contracts and ages as pictures, absences,
decisions, a page for each position, and a table of all players. It can be
opened, printed on A4, mailed and attached; nothing in it is loaded from
anywhere.

CLUB is a club as everywhere: a name in quotation marks if it has a blank, a
file, or - for standard input. Several clubs, or a folder, give one file that
begins with a page of all: who is short where, and whose contracts end.

With moves, needs and pitch stand before and after beside each other.

--picture writes one of the pictures alone, as SVG. Other programs make a PNG of
it: rsvg-convert -z 2 pitch.svg -o pitch.png`,
		Example: `  depth report liverpool -o liverpool.html
  depth report liverpool --sign Huijsen -o huijsen.html
  depth report liverpool "real madrid" -o both.html
  depth report squads -o league.html
  depth report liverpool --picture pitch -o pitch.svg`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: c.completeClubs,
		RunE:              func(_ *cobra.Command, args []string) error { return f.run(s, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&f.output.file, "output", "o", "", "write the report to this `file`, whole or not at all")
	flags.StringVar(&f.picture, "picture", "", "write this `picture` alone, as SVG: "+strings.Join(pictureNames(), ", "))
	f.needs.registerTerms(flags)
	f.needs.moves.register(cmd)
	f.needs.completePlayers(cmd)
	completeWith(cmd, map[string][]string{"picture": pictureNames(), "formation": squad.FormationNames()})
	return cmd
}

func pictureNames() []string { return slices.Sorted(maps.Keys(pictures)) }

func (f *reportFlags) run(s streams, args []string) error {
	if len(args) == 0 {
		return errors.New("which club? Try depth report liverpool -o liverpool.html (depth list shows all)")
	}
	if err := f.check(s); err != nil {
		return err
	}
	c, err := f.catalog.open()
	if err != nil {
		return err
	}
	future(c.Layoffs)
	defer debug.SetGCPercent(debug.SetGCPercent(garbagePercent(len(args))))
	squads, err := f.squads(c, s, args)
	if err != nil {
		return err
	}
	if len(squads) > 1 {
		if err := f.suitsSeveral(); err != nil {
			return err
		}
	}
	var report html.Report
	for _, sq := range squads {
		club, err := f.club(s, c, sq)
		if err != nil && len(squads) > 1 {
			err = fmt.Errorf("%s: %w", names.Printable(sq.Club), err)
		}
		if err != nil {
			return err
		}
		report.Clubs = append(report.Clubs, club)
	}
	if len(squads) == 1 {
		f.needs.tellSeason(s.err, report.Clubs[0].Plan)
	}
	if f.picture != "" {
		drawn := pictures[f.picture](report.Clubs[0].Plan, picture.Wide)
		return f.output.write(s, page.Forms{"html": func(w io.Writer, _ page.Style) error { return drawn.WriteSVG(w) }})
	}
	if len(squads) > 1 {
		if report.League, err = f.league(c, squads); err != nil {
			return err
		}
	}
	return f.output.write(s, page.Forms{"html": func(w io.Writer, _ page.Style) error { return html.Write(w, report) }})
}

// check refuses outputs that nobody can mean, before anything is read.
func (f *reportFlags) check(s streams) error {
	if f.picture != "" && pictures[f.picture] == nil {
		return fmt.Errorf("--picture: %w", &names.UnknownError{
			What: "picture", Name: f.picture, Known: pictureNames(), Near: names.Nearest(f.picture, pictureNames()),
		})
	}
	if len(f.needs.moves.files) > 1 {
		return errors.New("a report shows one scenario beside today: name one")
	}
	file := f.output.file
	if file == "" || file == "-" {
		if out, ok := s.out.(*os.File); ok && term.IsTerminal(int(out.Fd())) {
			return errors.New("a terminal cannot show a report: give it a file, like -o report.html, or send it on with a pipe")
		}
		return nil
	}
	switch ext := strings.ToLower(filepath.Ext(file)); {
	case ext == ".png" || ext == ".pdf" || ext == ".jpg" || ext == ".jpeg":
		return fmt.Errorf("cannot write %s: reports are HTML and pictures SVG, of which browsers and rsvg-convert make %s files", file, ext[1:])
	case ext == ".svg" && f.picture == "":
		return fmt.Errorf("which picture is %s to be? --picture is %s", file, strings.Join(pictureNames(), ", "))
	case (ext == ".html" || ext == ".htm") && f.picture != "":
		return fmt.Errorf("--picture writes SVG: call the file %s.svg, or leave --picture out for a report",
			strings.TrimSuffix(file, filepath.Ext(file)))
	}
	return nil
}

// suitsSeveral refuses flags that are about one club.
func (f *reportFlags) suitsSeveral() error {
	switch {
	case f.picture != "":
		return errors.New("--picture is of one club: name one")
	case f.needs.without != nil:
		return errors.New("--without is about the players of one club: name one")
	case f.needs.moves.files != nil:
		return errors.New("--scenario is about one club: name one")
	case f.needs.moves.said != nil:
		return fmt.Errorf("--%s is a move of one club: name one", f.needs.moves.said[0].verb)
	}
	return nil
}

// squads are those of the arguments, each file once.
func (f *reportFlags) squads(c *catalog.Catalog, s streams, args []string) ([]*squad.Squad, error) {
	if err := f.catalog.refuseOverwrite(f.output.file); err != nil {
		return nil, err
	}
	if err := f.needs.moves.refuseOverwrite(f.output, s.in); err != nil {
		return nil, err
	}
	var squads []*squad.Squad
	var problems []error
	add := func(sq *squad.Squad) error {
		if slices.ContainsFunc(squads, func(other *squad.Squad) bool { return other.File == sq.File }) {
			return nil
		}
		squads = append(squads, sq)
		return f.output.refuseOverwrite(sq.File, s.in)
	}
	for _, arg := range args {
		if !isFolder(arg) {
			file, err := squadOf(c, s.in, arg)
			if err != nil {
				return nil, orQuoted(c, args, err)
			}
			tellWarnings(s.err, arg, file.Squad.File, len(file.Warnings))
			if err := add(file.Squad); err != nil {
				return nil, err
			}
			continue
		}
		files, err := squadFiles([]string{arg}, s.in)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			sq, err := file.squad()
			if err := collect(&problems, err); err != nil {
				return nil, err
			}
			if sq == nil {
				continue
			}
			if err := add(sq); err != nil {
				return nil, err
			}
		}
	}
	if err := errors.Join(problems...); err != nil {
		return nil, err
	}
	if len(squads) == 0 {
		return nil, errors.New("there is nothing to report: no file is a squad")
	}
	return squads, nil
}

// orQuoted adds to an error that all words together are the name of a club, if they are.
func orQuoted(c *catalog.Catalog, args []string, err error) error {
	name := strings.Join(args, " ")
	if _, found := c.Find(name); len(args) > 1 && found == nil {
		return fmt.Errorf("%w; the club is written with quotation marks: %q", err, names.Printable(name))
	}
	return err
}

// club is what is told of a squad.
func (f *reportFlags) club(s streams, c *catalog.Catalog, sq *squad.Squad) (html.Club, error) {
	scenarios, err := f.needs.moves.scenarios(s.in)
	if err != nil {
		return html.Club{}, err
	}
	made, tried, err := f.needs.plan(c, sq, scenarios[0])
	if err != nil {
		return html.Club{}, err
	}
	if err := f.needs.coversSpots(made); err != nil {
		return html.Club{}, err
	}
	decisions, err := f.needs.decisionsOf(c, made, tried)
	return html.Club{Decisions: decisions, Deal: tried}, err
}

// league holds the squads of a report against each other.
func (f *reportFlags) league(c *catalog.Catalog, squads []*squad.Squad) (*league.League, error) {
	options, err := f.needs.options()
	if err != nil {
		return nil, err
	}
	var sources []league.Source
	for _, sq := range squads {
		sources = append(sources, league.Source{File: sq.File, Read: func() (*squad.Squad, error) { return sq, nil }})
	}
	return compared(sources, league.Options{Facts: c, Season: options.Season, Formation: options.Formation, Cover: options.Cover})
}
