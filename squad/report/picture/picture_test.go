package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// planOf is the plan of a squad file.
func planOf(t *testing.T, file string) *plan.Plan {
	t.Helper()
	s, err := squadfile.Parse("eastwick.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	made, err := plan.Planner{}.Plan(s, plan.Options{Season: "2026", Horizon: Seasons})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

const eastwick = `club: Eastwick
as_of: 2026-03-11
formation: 4-4-2
players:
  - {name: Ann Key, born: 1990-02-01, positions: [GK], role: key, contract: {until: 2026, option: 2027}}
  - {name: Bo Lent, born: 2001-02-01, positions: [CB], contract: {until: 2028}, loan: {to: Westmoor, until: 2026}}
  - {name: Cy Borrowed, positions: [CB], loan: {from: Southam, until: 2027, buy: option}}
  - {name: Di Gone, born: 1999-02-01, positions: [CB], contract: {until: 2026}}
  - {name: Ed Unknown, born: 2004-02-01, positions: [ST]}
  - {name: Flo New, born: 2004-02-01, positions: [ST], contract: {until: 2033}, joins: {on: 2026-07-01, from: Norham}}
  - {name: Gus Hurt, born: 1996-02-01, positions: [ST], contract: {until: 2029}, injuries: [{what: knee, since: 2026-02-01, until: 2026-12-01}]}
  - {name: Hal Sold, born: 1996-02-01, positions: [LM], contract: {until: 2029}, leaves: {on: 2026-07-01, to: Norham}}
  - {name: Ida Maybe, born: 1996-02-01, positions: [CM], contract: {until: 2027, extension: {until: 2029, if: 20 games}}}
`

// Every picture of every formation is well-formed, and none of its parts leaves it.
func TestPicturesAreWhole(t *testing.T) {
	made := planOf(t, eastwick)
	formations := []squad.Formation{}
	for f := range squad.Formations() {
		formations = append(formations, f)
	}
	for at := range squad.AllPositions() {
		if at == squad.GK {
			continue
		}
		f, err := squad.NewFormation(map[squad.Position]int{squad.GK: 1, at: 10})
		if err != nil {
			t.Fatal(err)
		}
		formations = append(formations, f)
	}
	for _, f := range formations {
		p, err := plan.Planner{}.Plan(made.Outlook.Squad, plan.Options{Season: "2026", Horizon: Seasons, Formation: f})
		if err != nil {
			t.Fatal(err)
		}
		for _, form := range []Form{Wide, Narrow} {
			for name, pic := range map[string]*Picture{"pitch": Pitch(p, form), "contracts": Contracts(p, form), "ages": Ages(p, form)} {
				if problem := isWhole(pic); problem != nil {
					t.Errorf("%s %s %s: %v", f, form, name, problem)
				}
			}
		}
	}
}

// isWhole says what is wrong with a picture as a file.
func isWhole(p *Picture) error {
	var b bytes.Buffer
	if err := p.WriteSVG(&b); err != nil {
		return err
	}
	d := xml.NewDecoder(&b)
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "rect" {
			continue
		}
		box := map[string]float64{}
		for _, a := range e.Attr {
			var x float64
			if _, err := fmt.Sscan(a.Value, &x); err == nil {
				box[a.Name.Local] = x
			} else if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
				return fmt.Errorf("%s is %s", a.Name.Local, a.Value)
			}
		}
		const edge = 12.1 // the paper reaches as far
		if box["x"] < -edge || box["width"] < 0 || box["x"]+box["width"] > p.form.width()+edge || box["y"]+box["height"] > p.high+edge {
			return fmt.Errorf("a rectangle at %v leaves the picture of %v by %v", box, p.form.width(), p.high)
		}
	}
}

// Each spot of a formation is on the pitch once, the left ones left of the right ones.
func TestSpots(t *testing.T) {
	for f := range squad.Formations() {
		for _, most := range []int{3, 5} {
			var spots squad.ByPosition[int]
			for _, row := range rowsOf(f, most) {
				if len(row) > most {
					t.Errorf("%s: a row of %d", f, len(row))
				}
				width := spread(row, 340, 162, 5)
				for i, s := range row {
					spots[s.position]++
					if i > 0 && (s.x-row[i-1].x < width || side(s.position) < side(row[i-1].position)) {
						t.Errorf("%s: %s at %.0f beside %s at %.0f, cards of %.0f", f, s.position, s.x, row[i-1].position, row[i-1].x, width)
					}
				}
			}
			for at := range squad.AllPositions() {
				if spots[at] != f.Starts(at) {
					t.Errorf("%s: %d spots of %s", f, spots[at], at)
				}
			}
		}
	}
}

// A state says what its player is to the place.
func TestEntries(t *testing.T) {
	made := planOf(t, eastwick)
	got := make(map[string]string)
	for at := range made.Formation.Positions().All() {
		for _, e := range Entries(made, at) {
			if e.Player != nil {
				got[e.Player.Name] = fmt.Sprintf("%s %d %s", e.Position, e.Depth, e.State)
			}
		}
	}
	for name, want := range map[string]string{
		"Ann Key": "GK 1 doubtful", "Bo Lent": "CB 1 arriving", "Cy Borrowed": "CB 1 certain", "Di Gone": "CB 0 leaving", "Ed Unknown": "ST 1 doubtful",
		"Flo New": "ST 1 arriving", "Gus Hurt": "ST 2 out", "Hal Sold": "LM 0 leaving", "Ida Maybe": "CM 1 certain",
	} {
		if got[name] != want {
			t.Errorf("%s: %s, want %s", name, got[name], want)
		}
	}
}

// A place that is filled only if somebody moves says who would.
func TestEntriesOfASwitch(t *testing.T) {
	made := planOf(t, `club: Eastwick
as_of: 2026-03-11
formation: 4-4-2
players:
  - {name: Bo, born: 1999-02-01, positions: [CB], also: [RB], role: starter, contract: {until: 2029}}
  - {name: Cy, born: 1999-02-01, positions: [CB], contract: {until: 2029}}
  - {name: Di, born: 1999-02-01, positions: [CB], contract: {until: 2029}}
  - {name: Ed, born: 1999-02-01, positions: [CB], contract: {until: 2029}}
  - {name: Flo, born: 1999-02-01, positions: [CB], contract: {until: 2029}}
  - {name: Gus, born: 1999-02-01, positions: [RB], contract: {until: 2029}}
`)
	if n := len(made.Switches()); n != 1 {
		t.Fatalf("%d switches", n)
	}
	cover := Entries(made, squad.RB)[1]
	if cover.State != Covering || cover.Player == nil || cover.Player.Name != "Bo" {
		t.Errorf("the cover is %+v", cover)
	}
}

// The bars say what binds players, and to when.
func TestBars(t *testing.T) {
	made := planOf(t, eastwick)
	line := newTimeline(made, 0, 500)
	for i, want := range []string{
		"contract 2026-06-30, option 2027-06-30; club option",
		"contract 2028-06-30; lent to Westmoor",
		"loan 2027-06-30; loan from Southam, option to buy",
		"contract 2026-06-30; ",
		"; end unknown",
		"contract 2033-06-30; from Norham, → 2033",
		"contract 2029-06-30; ",
		"contract 2026-06-30; to Norham 1 Jul 2026",
		"contract 2027-06-30, condition 2029-06-30; longer if: 20 games",
	} {
		b := barOf(line, &made.Outlook.Squad.Players[i])
		var parts []string
		for _, p := range b.parts {
			parts = append(parts, p.kind.String()+" "+p.until.String())
		}
		if got := strings.Join(parts, ", ") + "; " + b.note; got != want {
			t.Errorf("%s: %s, want %s", made.Outlook.Squad.Players[i].Name, got, want)
		}
	}
}

// What is cut fits, and no mark is left without its letter.
func FuzzCut(f *testing.F) {
	for _, text := range []string{"Virgil van Dijk", "Z̷͙͗a̵̰͝l̶̼̏g̸̙͘ö̴̹", "王小明大中華", "\xff\xfe", "محمد صلاح", strings.Repeat("W", 80), ""} {
		f.Add(text, 60.0)
	}
	f.Fuzz(func(t *testing.T, text string, room float64) {
		if math.IsNaN(room) || room < 20 || room > 1000 {
			return
		}
		q := squad.Player{Name: text}
		for _, cut := range []string{cutText(text, room, 11), nameOf(&squad.Squad{}, &q)(text, room, 11)} {
			if w := widthOf(cut, 11); w > room+0.01 {
				t.Errorf("%q in %.0f: %q takes %.1f", text, room, cut, w)
			}
		}
		if lines := broken(text, room, 11, 3); len(lines) > 3 {
			t.Errorf("%d lines", len(lines))
		}
	})
}
