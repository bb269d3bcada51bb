package plans_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/olekukonko/tablewriter/pkg/twwidth"

	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/depth-football/depth/squad/squadfile"
)

// samples are plans of the shipped squads, and of one with wide and long names.
func samples(t *testing.T) map[string]*plan.Plan {
	t.Helper()
	made := make(map[string]*plan.Plan)
	for name, file := range map[string]string{
		"wide":        "../testdata/wide.yaml",
		"liverpool":   "../../../data/squads/liverpool.yaml",
		"real-madrid": "../../../data/squads/real-madrid.yaml",
	} {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s, err := squadfile.Parse(name, src)
		if err != nil {
			t.Fatal(err)
		}
		made[name], err = plan.Planner{}.Plan(s, plan.Options{Season: "2026", Horizon: 4})
		if err != nil {
			t.Fatal(err)
		}
	}
	return made
}

func written(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func table(t *testing.T, p *plan.Plan, s page.Style) string {
	t.Helper()
	return written(t, func(w io.Writer) error { return plans.Table(w, &plans.Answer{Plan: p}, s) })
}

func TestTablesFitAndLineUp(t *testing.T) {
	for name, plan := range samples(t) {
		for _, width := range []int{60, 72, 80, 81, 100, 119, 160, 240} {
			frame := 0 // width of the table that a line is part of
			for line := range strings.Lines(table(t, plan, page.Style{Width: width})) {
				line = strings.TrimSuffix(line, "\n")
				got := twwidth.Width(line)
				if got > width {
					t.Errorf("%s at %d columns: %d columns: %s", name, width, got, line)
				}
				switch {
				case strings.HasPrefix(line, "╭"):
					frame = got
				case strings.HasPrefix(line, "│") && got != frame:
					t.Errorf("%s at %d columns: %d columns in a table of %d: %s", name, width, got, frame, line)
				}
			}
		}
	}
}

func TestColourSaysNothingThatWordsDoNot(t *testing.T) {
	escapes := regexp.MustCompile("\x1b\\[[0-9;]*m")
	for name, plan := range samples(t) {
		plain, colored := table(t, plan, page.Style{}), table(t, plan, page.Style{Color: true})
		if plain == colored {
			t.Errorf("%s: no colour", name)
		}
		if got := escapes.ReplaceAllString(colored, ""); got != plain {
			t.Errorf("%s: without its colours the page is another one:\n%s\n%s", name, got, plain)
		}
		if strings.Contains(plain, "\x1b") {
			t.Errorf("%s: colour that nobody asked for", name)
		}
	}
}

// Every format is computed from the same plan, so each must name each need.
func TestFormatsAgree(t *testing.T) {
	for name, plan := range samples(t) {
		var doc struct {
			Schema string
			Needs  []struct {
				Positions []string
				Urgency   string
				Signings  struct{ Low, High int }
				Text      []string
			}
			Places []struct{ Player *string }
		}
		if err := json.Unmarshal([]byte(written(t, func(w io.Writer) error { return plans.JSON(w, &plans.Answer{Plan: plan}) })), &doc); err != nil {
			t.Fatal(err)
		}
		if doc.Schema != plans.Schema || len(doc.Needs) != len(plan.Needs) || len(doc.Places) != len(plan.Places) {
			t.Errorf("%s: JSON has schema %s, %d needs and %d places of %d and %d",
				name, doc.Schema, len(doc.Needs), len(doc.Places), len(plan.Needs), len(plan.Places))
		}
		needs := records(t, written(t, func(w io.Writer) error { return (&plans.Answer{Plan: plan}).Forms()["csv"](w, page.Style{}) }))
		places := records(t, written(t, func(w io.Writer) error { return plans.PlacesCSV(w, plan) }))
		if len(needs) != 1+len(plan.Needs) || len(places) != 1+len(plan.Places) {
			t.Fatalf("%s: CSV has %d needs and %d places", name, len(needs)-1, len(places)-1)
		}
		markdown := written(t, func(w io.Writer) error { return plans.Markdown(w, &plans.Answer{Plan: plan}) })
		for i, n := range doc.Needs {
			row := needs[i+1]
			if got, want := row[3]+" "+row[4], strings.Join(n.Positions, ", ")+" "+n.Urgency; got != want {
				t.Errorf("%s: need %d is %q in CSV and %q in JSON", name, i, got, want)
			}
			if row[len(row)-1] != strings.Join(n.Text, " ") {
				t.Errorf("%s: need %d is explained differently in CSV and JSON", name, i)
			}
			if !strings.Contains(markdown, "| "+n.Urgency+" | "+plan.Needs[i].Signings.String()+" | ") {
				t.Errorf("%s: Markdown does not have the need at %v", name, n.Positions)
			}
		}
	}
}

func records(t *testing.T, text string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestSamePlanSameBytes(t *testing.T) {
	forms := func(p *plan.Plan) page.Forms {
		all := (&plans.Answer{Plan: p}).Forms()
		all["places"] = func(w io.Writer, _ page.Style) error { return plans.PlacesCSV(w, p) }
		return all
	}
	for name, made := range samples(t) {
		again := forms(samples(t)[name])
		for format, form := range forms(made) {
			first := written(t, func(w io.Writer) error { return form(w, page.Style{}) })
			if second := written(t, func(w io.Writer) error { return again[format](w, page.Style{}) }); first != second {
				t.Errorf("%s as %s differs from one run to the next", name, format)
			}
		}
	}
}

// Whoever has a place is on the pitch under a part of their name, and every empty place is
// seen.
func TestPitchShowsEveryPlace(t *testing.T) {
	for name, made := range samples(t) {
		for _, style := range []page.Style{{Width: 60}, {Width: 80}, {Width: 120}, {Width: 200}, {Width: 80, Plain: true}} {
			_, chart, found := strings.Cut(table(t, made, style), "Depth chart\n")
			chart, _, _ = strings.Cut(chart, "\nIn and out")
			if !found {
				t.Fatalf("%s: no chart", name)
			}
			pitch, _, _ := strings.Cut(chart, "ge on the day")
			empty := -len(made.Switches())
			for _, place := range made.Places {
				if place.Player == nil {
					empty++
					continue
				}
				isThere := func(word string) bool {
					letters := []rune(word)
					return strings.Contains(pitch, string(letters[:min(len(letters), 5)]))
				}
				if !slices.ContainsFunc(strings.Fields(place.Player.Name), isThere) {
					t.Errorf("%s at %d columns: %s is not on the pitch:\n%s", name, style.Width, place.Player.Name, pitch)
				}
			}
			if got := strings.Count(pitch, "nobody"); got != empty {
				t.Errorf("%s at %d columns: %d empty places of %d:\n%s", name, style.Width, got, empty, pitch)
			}
		}
	}
}

// A page that is read out has no lines around cells.
func TestPlainPage(t *testing.T) {
	for name, made := range samples(t) {
		if plain := table(t, made, page.Style{Plain: true}); strings.ContainsAny(plain, "│─╭╮╰╯├┤┬┴┼") {
			t.Errorf("%s: lines in\n%s", name, plain)
		}
	}
}
