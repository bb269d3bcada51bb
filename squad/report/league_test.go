package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/olekukonko/tablewriter/pkg/twwidth"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/report"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

// noFacts knows no competition and no injury.
type noFacts struct{}

func (noFacts) League(*squad.Squad) (known *squad.Competition, unknown, err error) {
	return &squad.Competition{}, nil, nil
}

func (noFacts) Layoffs() (*squad.Layoffs, error) { return &squad.Layoffs{}, nil }

var allParts = []report.LeaguePart{report.LeagueClubs, report.LeagueMarket, report.LeagueFits}

// leagueOf is a league of the shipped squads, one of wide names, the same once more
// under another file, and some in other formations.
func leagueOf(t *testing.T) *league.League {
	t.Helper()
	texts := map[string]string{"wide.yaml": wideNames, "a/folder/of/a/very/long/name/in/another/one/wide.yaml": wideNames}
	for _, club := range []string{"liverpool", "real-madrid"} {
		src, err := os.ReadFile("../../data/squads/" + club + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		texts[club] = string(src)
		for _, f := range []string{"3-5-2", "4-4-2", "4-3-1-2"} {
			other := strings.Replace(string(src), "club: ", "club: The Other and Much Longer Name of ", 1)
			texts[club+f] = strings.Replace(other, "formation: 4-", "formation: "+f+" # 4-", 1)
		}
	}
	var sources []league.Source
	for file, text := range texts {
		sources = append(sources, league.Source{File: file, Read: func() (*squad.Squad, error) { return squadfile.Parse(file, []byte(text)) }})
	}
	l, err := league.New(t.Context(), sources, league.Terms{Facts: noFacts{}, Season: "2026", Fits: 4})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestLeagueTablesFitAndLineUp(t *testing.T) {
	l := leagueOf(t)
	for _, width := range []int{60, 72, 80, 81, 100, 119, 160, 240} {
		text := written(t, func(w io.Writer) error {
			return report.LeagueTable(w, l, report.LeagueView{Parts: allParts, Players: 4}, page.Style{Width: width, Color: width == 100})
		})
		frame := 0
		for line := range strings.Lines(text) {
			line = strings.TrimSuffix(line, "\n")
			got := twwidth.Width(line)
			if got > width {
				t.Errorf("at %d columns: %d columns: %s", width, got, line)
			}
			if strings.HasPrefix(line, "╭") {
				frame = got
			}
			if strings.HasPrefix(line, "│") && got != frame {
				t.Errorf("at %d columns: %d columns in a table of %d: %s", width, got, frame, line)
			}
		}
	}
}

// However large the numbers are, they stand in one line.
func TestLeagueNumbersAreNotBroken(t *testing.T) {
	l := leagueOf(t)
	l.Market[0].Wanted, l.Market[0].Clubs = squad.Range{Low: 10200, High: 11920}, 123456
	l.Clubs[0].Needs[0].Signings = squad.Range{Low: 1000, High: 1192}
	sign := l.Clubs[0].Signings().String()
	text := written(t, func(w io.Writer) error {
		return report.LeagueTable(w, l, report.LeagueView{Parts: allParts[:2], Players: 3}, page.Style{Width: 80})
	})
	for _, number := range []string{"10200–11920", "123456", sign} {
		if !strings.Contains(text, " "+number+" ") {
			t.Errorf("%s is broken:\n%s", number, text)
		}
	}
	for line := range strings.Lines(text) {
		if twwidth.Width(strings.TrimSuffix(line, "\n")) > 80 {
			t.Errorf("more than 80 columns: %s", line)
		}
	}
}

// Needs that take several players are told apart from those that nobody suits.
func TestLeagueTellsWhatOnePlayerCannotDo(t *testing.T) {
	man := &league.Player{Club: &league.Club{Name: "Rovers"}, Name: "Man"}
	need := func(signings int, fits ...league.Fit) league.Need {
		return league.Need{Shortfall: need.Shortfall{
			Positions: squad.SetOf(squad.CB), Reach: squad.SetOf(squad.CB), Urgency: squad.Short, Signings: squad.Range{Low: signings, High: signings},
		}, Fits: fits}
	}
	l := &league.League{Read: 1, Only: squad.SetOf(squad.CB), Clubs: []*league.Club{{Name: "United", League: &squad.Competition{}, Needs: []league.Need{
		need(3), need(2, league.Fit{Player: man, Part: true}), need(1, league.Fit{Player: man}), need(1), need(1),
	}}}}
	for _, form := range []func(io.Writer, report.LeagueView) error{
		func(w io.Writer, v report.LeagueView) error {
			return report.LeagueTable(w, l, v, page.Style{Width: 140})
		},
		func(w io.Writer, v report.LeagueView) error { return report.LeagueMarkdown(w, l, v) },
	} {
		fits := written(t, func(w io.Writer) error { return form(w, report.LeagueView{Parts: allParts[2:]}) })
		for _, want := range []string{
			"1 of 2: Man (",
			"2 needs of one signing that no player of these clubs would lift and 1 need of two signings or more that none would bring down by one.",
		} {
			if !strings.Contains(fits, want) {
				t.Errorf("%q is missing:\n%s", want, fits)
			}
		}
		hint := written(t, func(w io.Writer) error { return form(w, report.LeagueView{Parts: allParts[:1]}) })
		if want := "1 of 5 needs could be lifted by one player of these clubs who would not be missed; two signings or more are wanted for 2 of the rest"; !strings.Contains(hint, want) {
			t.Errorf("%q is missing:\n%s", want, hint)
		}
	}
	text := written(t, func(w io.Writer) error { return report.LeagueJSON(w, l) })
	var got struct {
		Clubs []struct {
			Needs []struct {
				Takes int
				Fits  []struct{ Name, Lifts string }
			}
		}
	}
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	needs := got.Clubs[0].Needs
	if needs[0].Takes != 3 || needs[0].Fits == nil || needs[1].Fits[0].Lifts != "signing" || needs[2].Fits[0].Lifts != "need" {
		t.Errorf("needs in JSON: %+v", needs)
	}
}

// The marks are letters where words have no room, and one of the two everywhere.
func TestLeagueMarksAreWordsWhereTheyFit(t *testing.T) {
	l := leagueOf(t)
	for width, want := range map[int]string{80: "Marks: C critical", 140: "critical"} {
		text := written(t, func(w io.Writer) error {
			return report.LeagueTable(w, l, report.LeagueView{Parts: allParts[:1]}, page.Style{Width: width})
		})
		if !strings.Contains(text, want) || width == 140 && strings.Contains(text, "Marks:") {
			t.Errorf("at %d columns:\n%s", width, text)
		}
	}
}

func TestLeagueIsOneJSONDocument(t *testing.T) {
	for _, l := range []*league.League{leagueOf(t), {}} {
		text := written(t, func(w io.Writer) error { return report.LeagueJSON(w, l) })
		var again bytes.Buffer
		if err := json.Indent(&again, []byte(text), "", "  "); err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if again.String() != text {
			t.Errorf("not in the form of the other documents:\n%s", text)
		}
	}
}

// All forms name the same clubs, marks and players.
func TestLeagueFormsTellTheSame(t *testing.T) {
	l := leagueOf(t)
	csvOf := func(part report.LeaguePart) [][]string {
		rows, err := csv.NewReader(strings.NewReader(written(t, func(w io.Writer) error { return report.LeagueCSV(w, l, part) }))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	clubs, free, fits := 0, 0, 0
	for _, m := range l.Market {
		free += max(1, len(m.Ends))
	}
	for _, c := range l.Clubs {
		clubs++
		for _, n := range c.Needs {
			fits += len(n.Fits)
		}
	}
	if fits == 0 || free < 5 {
		t.Fatalf("%d fits and %d free: too little to compare", fits, free)
	}
	for part, want := range map[report.LeaguePart]int{report.LeagueClubs: clubs, report.LeagueMarket: free, report.LeagueFits: fits} {
		if rows := csvOf(part); len(rows) != want+1 {
			t.Errorf("%s: %d rows of CSV, want a title and %d", part, len(rows), want)
		}
	}
	markdown := written(t, func(w io.Writer) error { return report.LeagueMarkdown(w, l, report.LeagueView{Parts: allParts}) })
	table := written(t, func(w io.Writer) error {
		return report.LeagueTable(w, l, report.LeagueView{Parts: allParts}, page.Style{Width: 240})
	})
	for _, c := range l.Clubs {
		if !strings.Contains(markdown, c.Name) || !strings.Contains(table, strings.Fields(c.Name)[0]) {
			t.Errorf("%s is missing", c.Name)
		}
	}
	for _, m := range l.Market {
		for _, p := range m.Ends {
			word := strings.Fields(p.Name)[0]
			if !strings.Contains(markdown, word) || !strings.Contains(table, word) {
				t.Errorf("%s is missing", p.Name)
			}
		}
	}
}
