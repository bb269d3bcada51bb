package plans_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"regexp"
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
	return written(t, func(w io.Writer) error { return plans.Table(w, p, s) })
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
		if err := json.Unmarshal([]byte(written(t, func(w io.Writer) error { return plans.JSON(w, plan, nil) })), &doc); err != nil {
			t.Fatal(err)
		}
		if doc.Schema != plans.Schema || len(doc.Needs) != len(plan.Needs) || len(doc.Places) != len(plan.Places) {
			t.Errorf("%s: JSON has schema %s, %d needs and %d places of %d and %d",
				name, doc.Schema, len(doc.Needs), len(doc.Places), len(plan.Needs), len(plan.Places))
		}
		needs := records(t, written(t, func(w io.Writer) error { return plans.NeedsCSV(w, plan) }))
		places := records(t, written(t, func(w io.Writer) error { return plans.PlacesCSV(w, plan) }))
		if len(needs) != 1+len(plan.Needs) || len(places) != 1+len(plan.Places) {
			t.Fatalf("%s: CSV has %d needs and %d places", name, len(needs)-1, len(places)-1)
		}
		markdown := written(t, func(w io.Writer) error { return plans.Markdown(w, plan) })
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
		all := plans.Forms(p, nil, nil)
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
