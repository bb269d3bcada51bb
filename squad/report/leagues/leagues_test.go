package leagues_test

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
	"github.com/depth-football/depth/squad/report/leagues"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

// noFacts knows no competition and no injury.
type noFacts struct{}

func (noFacts) League(*squad.Squad) (known *squad.Competition, unknown, err error) {
	return &squad.Competition{}, nil, nil
}

func (noFacts) Layoffs() (*squad.Layoffs, error) { return &squad.Layoffs{}, nil }

var allParts = []leagues.Part{leagues.Clubs, leagues.Market, leagues.Fits, leagues.Contracts, leagues.Values}

// leagueOf is a league of the shipped squads, one of wide names, the same once more
// under another file, and some in other formations.
func leagueOf(t *testing.T) *league.League {
	t.Helper()
	wide := read(t, "../testdata/wide.yaml")
	texts := map[string]string{"wide.yaml": wide, "a/folder/of/a/very/long/name/in/another/one/wide.yaml": wide}
	for _, club := range []string{"liverpool", "real-madrid"} {
		src := read(t, "../../../data/squads/"+club+".yaml")
		texts[club] = src
		for _, f := range []string{"3-5-2", "4-4-2", "4-3-1-2"} {
			other := strings.Replace(src, "club: ", "club: The Other and Much Longer Name of ", 1)
			texts[club+f] = strings.Replace(other, "formation: 4-", "formation: "+f+" # 4-", 1)
		}
	}
	var sources []league.Source
	for file, text := range texts {
		sources = append(sources, league.Source{File: file, Read: func() (*squad.Squad, error) {
			return squadfile.Parse(file, []byte(text))
		}})
	}
	l, err := league.New(t.Context(), sources, league.Options{Facts: noFacts{}, Season: "2026", Fits: 4})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func read(t *testing.T, file string) string {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

func written(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTablesFitAndLineUp(t *testing.T) {
	l := leagueOf(t)
	for _, width := range []int{60, 72, 80, 81, 100, 119, 160, 200, 240} {
		text := written(t, func(w io.Writer) error {
			return leagues.Table(w, l, leagues.View{Parts: allParts, Players: 4}, page.Style{Width: width, Color: width == 100})
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
func TestNumbersAreNotBroken(t *testing.T) {
	l := leagueOf(t)
	l.Market[0].Wanted, l.Market[0].Clubs = squad.Range{Low: 10200, High: 11920}, 123456
	l.Clubs[0].Needs[0].Signings = squad.Range{Low: 1000, High: 1192}
	sign := l.Clubs[0].Signings().String()
	text := written(t, func(w io.Writer) error {
		return leagues.Table(w, l, leagues.View{Parts: allParts[:2], Players: 3}, page.Style{Width: 80})
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
func TestTellsWhatOnePlayerCannotDo(t *testing.T) {
	able := &league.Player{Club: &league.Club{Name: "Rovers"}, Name: "Ada Able"}
	need := func(signings int, fits ...league.Fit) league.Need {
		return league.Need{Shortfall: need.Shortfall{
			Positions: squad.SetOf(squad.CB), Reach: squad.SetOf(squad.CB), Urgency: squad.Short,
			Signings: squad.Range{Low: signings, High: signings},
		}, Fits: fits}
	}
	united := &league.Club{Name: "United", League: &squad.Competition{}, Needs: []league.Need{
		need(3), need(2, league.Fit{Player: able, Part: true}), need(1, league.Fit{Player: able}), need(1), need(1),
	}}
	l := &league.League{Read: 1, Only: squad.SetOf(squad.CB), Clubs: []*league.Club{united}}
	for _, form := range []func(io.Writer, leagues.View) error{
		func(w io.Writer, v leagues.View) error {
			return leagues.Table(w, l, v, page.Style{Width: 140})
		},
		func(w io.Writer, v leagues.View) error { return leagues.Markdown(w, l, v) },
	} {
		fits := written(t, func(w io.Writer) error { return form(w, leagues.View{Parts: allParts[2:]}) })
		for _, want := range []string{
			"1 of 2: Ada Able (",
			"2 needs of one signing that no player of these clubs would lift " +
				"and 1 need of two signings or more that none would bring down by one.",
		} {
			if !strings.Contains(fits, want) {
				t.Errorf("%q is missing:\n%s", want, fits)
			}
		}
		hint := written(t, func(w io.Writer) error { return form(w, leagues.View{Parts: allParts[:1]}) })
		want := "1 of 5 needs could be lifted by one player of these clubs who would not be missed; " +
			"two signings or more are wanted for 2 of the rest"
		if !strings.Contains(hint, want) {
			t.Errorf("%q is missing:\n%s", want, hint)
		}
	}
	text := written(t, func(w io.Writer) error { return leagues.JSON(w, l) })
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
func TestMarksAreWordsWhereTheyFit(t *testing.T) {
	l := leagueOf(t)
	for width, want := range map[int]string{80: "Marks: C critical", 140: "critical"} {
		text := written(t, func(w io.Writer) error {
			return leagues.Table(w, l, leagues.View{Parts: allParts[:1]}, page.Style{Width: width})
		})
		if !strings.Contains(text, want) || width == 140 && strings.Contains(text, "Marks:") {
			t.Errorf("at %d columns:\n%s", width, text)
		}
	}
}

func TestIsOneJSONDocument(t *testing.T) {
	for _, l := range []*league.League{leagueOf(t), {}} {
		text := written(t, func(w io.Writer) error { return leagues.JSON(w, l) })
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
func TestFormsTellTheSame(t *testing.T) {
	l := leagueOf(t)
	csvOf := func(part leagues.Part) [][]string {
		rows, err := csv.NewReader(strings.NewReader(written(t, func(w io.Writer) error { return leagues.CSV(w, l, part) }))).ReadAll()
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
	for part, want := range map[leagues.Part]int{leagues.Clubs: clubs, leagues.Market: free, leagues.Fits: fits} {
		if rows := csvOf(part); len(rows) != want+1 {
			t.Errorf("%s: %d rows of CSV, want a title and %d", part, len(rows), want)
		}
	}
	markdown := written(t, func(w io.Writer) error { return leagues.Markdown(w, l, leagues.View{Parts: allParts}) })
	table := written(t, func(w io.Writer) error {
		return leagues.Table(w, l, leagues.View{Parts: allParts}, page.Style{Width: 240})
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
