package squadfile_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/squadfile"
)

const summer = `scenario: Huijsen in, Konaté kept
club: Liverpool
moves:   # in the order in which they are tried
  - {sign: Dean Huijsen, from: Real Madrid, fee: 70m, until: 2031-06-30, on: 2026-07-01}
  - {renew: Ibrahima Konaté, until: 2030}
  - {sell: Joe Gomez, of: Leeds, to: Everton, fee: free}
  - {sign: a tall centre-back, to: York, positions: [CB, DM], born: 2003, fee: €40m}
  - {loan_in: another old hand, from: York, positions: [GK], age: 30, buy: option}
  - {sign: ST 21}
  - {injure: Alisson Becker, until: 2026-12, injury: hamstring}
`

func TestReadScenario(t *testing.T) {
	s := expect.Must(squadfile.ReadScenario("summer.yaml", []byte(summer)))
	expect.Equal(t, "name", s.Name, "Huijsen in, Konaté kept")
	want := []string{
		`sign "Dean Huijsen from Real Madrid for 70m until 2031-06-30 on 2026-07-01" at Liverpool, line 4`,
		`renew "Ibrahima Konaté of Liverpool until 2030" at Liverpool, line 5`,
		`sell "Joe Gomez of Leeds to Everton for free" at Leeds, line 6`,
		`sign "a tall centre-back (CB,DM born 2003) to York for €40m" at York, line 7`,
		`loan-in "another old hand (GK 30) from York with option" at Liverpool, line 8`,
		`sign "ST 21" at Liverpool, line 9`,
		`injure "Alisson Becker of Liverpool until 2026-12 with hamstring" at Liverpool, line 10`,
	}
	var got []string
	for i, m := range s.Of() {
		if m.Verb.Comes() {
			m.Of = s.Moves[i].Of // of the file's club it is not said
		}
		got = append(got, fmt.Sprintf("%s %q at %s, line %d", m.Verb, m, s.Of()[i].Of, m.Line))
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read as\n%s", strings.Join(got, "\n"))
	}
	for i, nobody := range []bool{false, false, false, true, true, true, false} {
		expect.Equal(t, got[i]+" is about nobody in particular", s.Moves[i].IsNobody(), nobody)
	}
}

func TestRefusedScenarios(t *testing.T) {
	const rest = "3:12: a name was expected here, and the rest under keys of its own: write it like "
	for _, c := range []struct{ move, want string }{
		{"{signs: Dean Huijsen}", `3:6: unknown key "signs": did you mean "sign"? (in a move)`},
		{"{loan-in: Endrick}", `3:6: unknown key "loan-in": did you mean "loan_in"? (in a move)`},
		{"sign Dean Huijsen for 70m", "3:5: a move was expected here, not a text: write it like {sign: Dean Huijsen, fee: 70m}"},
		{"loan-out Trey Nyoni to Preston", "3:5: a move was expected here, not a text: write it like {loan_out: Trey Nyoni, to: Preston}"},
		{"Joe", `3:5: a move was expected here, not "Joe"`},
		{"[]", "3:5: a move was expected here, not a list"},
		{"{}", "3:5: this move does not say what is done"},
		{"{from: York}", "3:5: this move does not say what is done"},
		{"{sell: A, to: York, sign: B}", "3:25: a move does one thing: sell and sign are two moves"},
		{"{renew: A, until: 2030, fee: 5m}", `3:29: "fee" says nothing of renew, which takes of, until`},
		{"{renew: A}", "3:5: this move does not say until when the new contract runs: write it like {renew: Ibrahima Konaté, until: 2030}"},
		{"{loan_out: A}", "3:5: this move does not say to which club"},
		{"{injure: A}", "3:5: this move says neither until when nor with what injury"},
		{"{sign: A from York for 70m}", rest + "{sign: A, from: York, fee: 70m}"},
		{"{sign: A (CB 23)}", rest + "{sign: A, positions: [CB], age: 23}"},
		{"{sign: a big striker}", `3:5: "a big striker" is nobody in particular: say what they play, like positions: [CB]`},
		{"{sell: a big striker}", `3:12: "a big striker" is nobody in particular, who can only come (sign, loan_in)`},
		{"{release: CB}", `3:15: "CB" is nobody in particular, who can only come (sign, loan_in)`},
		{"{sign: A, born: 2003}", "3:15: born goes with positions"},
		{"{sign: A, positions: [CB], born: 2003, age: 23}", "3:44: age says what born says: leave one of them out"},
		{"{loan_in: A, positions: [CB]}", "3:5: this move does not say from where"},
		{"{sign: A, positions: CB}", `3:26: a list of positions was expected here, not "CB"`},
		{"{sign: A, on: 2026-07}", "3:19: 2026-07 is not a day: write it like 2026-07-01"},
		{"{sign: A, until: 2026-02-30}", "3:22: there is no day 2026-02-30"},
		{"{sign: A, fee: 70 million}", `3:20: "70 million" is not an amount of money`},
		{"{sign: CB, age: 60}", "3:21: an age of 59 at the most was expected here, not 60"},
		{"{loan_out: A, to: B, buy: maybe}", `3:31: unknown kind of purchase "maybe"`},
		{"{sign: }", `3:6: "sign" has no value`},
		{"{sign: [A, B]}", "3:12: a value was expected here, not a list"},
		{"{sign: \"A\\u202EB\"}", "3:12: \"A\\u202eB\" has a character (U+202E)"},
	} {
		src := "scenario: One\nmoves:\n  - " + c.move + "\n"
		_, err := squadfile.ReadScenario("f", []byte(src))
		if err == nil || !strings.HasPrefix(err.Error(), "f:"+c.want) {
			t.Errorf("%s: %v; want f:%s", c.move, err, c.want)
		}
	}
	for src, want := range map[string]string{
		"":                                     "f: the file is empty: a scenario (scenario, moves) was expected",
		"scenario: One\n":                      `f: the key "moves" is missing: a scenario needs scenario and moves`,
		"moves: []\n":                          `f: the key "scenario" is missing`,
		"scenario: One\nmoves:\n":              `f:2:1: "moves" has no value`,
		"scenario: One\nmoves: {}\n":           "f:2:8: a list of moves was expected here, not a map",
		"scenario: One\nmoves: []\nclubb: A\n": `f:3:1: unknown key "clubb": did you mean "club"? (in a scenario)`,
		"club: A\nas_of: 2026-03-11\nplayers: []\n": "f:1:1: this is not a scenario: it needs scenario and moves, and has the players " +
			"of a squad",
		"on: push\n": "f:1:1: this is not a scenario: it needs scenario and moves",
	} {
		if _, err := squadfile.ReadScenario("f", []byte(src)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v; want %s", src, err, want)
		}
	}
}

// All problems of a file are told at once.
func TestAllProblemsOfAScenario(t *testing.T) {
	_, err := squadfile.ReadScenario("f", []byte("scenari: One\nmoves:\n  - {sign: A, fee: x}\n  - {renew: B}\n"))
	var found squadfile.Diagnostics
	if !errors.As(err, &found) || len(found) != 4 {
		t.Errorf("got %v", err)
	}
}

func TestFormatScenario(t *testing.T) {
	const loose = `# For the board.

moves:
    # First things first.
    - to: Everton
      "sell": 'Joe Gomez'   # they asked
      fee: 12000000
    - sign: a centre-back
      born: '2003'
      positions: [centre-back]
    - {sign: Dean Huijsen, fee: nothing}
    - {injure: Alisson, injury: "a tear of the hamstring that will keep them out until the autumn, says the club", until: 2026-12}
scenario: "Summer"
`
	form := string(expect.Must(squadfile.Format("f", []byte(loose))))
	expect.Equal(t, "form", form, `# For the board.

scenario: Summer
moves:
  # First things first.
  - sell: Joe Gomez   # they asked
    to: Everton
    fee: 12m
  - {sign: a centre-back, positions: [CB], born: 2003}
  - {sign: Dean Huijsen, fee: free}
  - injure: Alisson
    until: 2026-12
    injury: "a tear of the hamstring that will keep them out until the autumn, says the club"
`)
	expect.Equal(t, "form of the form", string(expect.Must(squadfile.Format("f", []byte(form)))), form)
}

func TestEncodeScenario(t *testing.T) {
	s := expect.Must(squadfile.ReadScenario("f", []byte(summer)))
	text := expect.Must(squadfile.EncodeScenario(s.Scenario))
	expect.Equal(t, "text", string(text), string(expect.Must(squadfile.Format("f", []byte(strings.ReplaceAll(summer,
		"   # in the order in which they are tried", ""))))))
	if _, err := squadfile.EncodeScenario(&move.Scenario{Name: "\x1b"}); err == nil {
		t.Error("a name that moves the cursor is written")
	}
}

// A chain of aliases takes no longer than its file is large.
func TestHostileScenarios(t *testing.T) {
	var bomb strings.Builder
	bomb.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := range 12 {
		fmt.Fprintf(&bomb, "a%d: &a%d [%s]\n", i+1, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i), 10), ", "))
	}
	bomb.WriteString("scenario: One\nmoves: *a12\n")
	many := "scenario: One\nmoves:\n" + strings.Repeat("  - {promote: A}\n", 201)
	for name, src := range map[string]string{
		"aliases of aliases": bomb.String(),
		"itself":             "scenario: One\nmoves: &m [*m]\n",
		"deep":               "scenario: One\nmoves: " + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + "\n",
		"many moves":         many,
		"UTF-16":             "\xff\xfes\x00",
		"binary":             "scenario: One\x00\nmoves: []\n",
		"two documents":      "scenario: One\nmoves: []\n---\nscenario: Two\nmoves: []\n",
		"a merge key":        "scenario: One\nmoves:\n  - &a {promote: A}\n  - {<<: *a, of: York}\n",
	} {
		if _, err := squadfile.ReadScenario("f", []byte(src)); err == nil {
			t.Errorf("%s: no error", name)
		}
		if _, err := squadfile.Format("f", []byte(src)); err == nil {
			t.Errorf("%s: no error of its form", name)
		}
	}
}

func scenarioSchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	value := expect.Must(jsonschema.UnmarshalJSON(bytes.NewReader(expect.Must(squadfile.ScenarioSchema()))))
	c.UseRegexpEngine(goRegexp)
	if err := c.AddResource(squadfile.ScenarioSchemaURI, value); err != nil {
		t.Fatal(err)
	}
	return expect.Must(c.Compile(squadfile.ScenarioSchemaURI))
}

// The schema accepts what the reader accepts, and finds what it can of what the reader finds.
func TestScenarioSchema(t *testing.T) {
	schema := scenarioSchema(t)
	accepts := func(moves string) bool {
		var doc yaml.Node
		if err := yaml.Unmarshal([]byte("scenario: One\nmoves:\n"+moves), &doc); err != nil {
			t.Fatal(err)
		}
		value, _ := instance(doc.Content[0])
		return schema.Validate(value) == nil
	}
	_, moves, _ := strings.Cut(summer, "moves:")
	_, moves, _ = strings.Cut(moves, "\n")
	if !accepts(moves) {
		t.Error("the schema does not accept what the reader does")
	}
	for _, refused := range []string{
		"{sing: A}", "{loan-in: A}", "A", "{}", "{sell: A, sign: B}", "{renew: A, until: 2030, fee: 5m}", "{renew: A}", "{loan_out: A}",
		"{sign: A, positions: [CB], born: 2003, age: 23}", "{sign: A, positions: CB}", "{sign: A, on: 2026-07}", "{sign: A, fee: 70 million}",
		"{sign: CB, age: 60}", "{loan_out: A, to: B, buy: maybe}", "{sign: }", "{sign: [A, B]}", "{promote: A, from: B}",
	} {
		if accepts("  - " + refused + "\n") {
			t.Errorf("the schema accepts %s", refused)
		}
	}
}

// Whatever is in a file, it is read or refused, and its form is read as the same.
func FuzzScenario(f *testing.F) {
	f.Add([]byte(summer))
	for _, v := range move.Verbs() {
		m := expect.Must(move.Parse(v, v.Example()))
		f.Add([]byte("scenario: One\nclub: Leeds\nmoves:\n- " + m.InFile() + "   # why\n"))
	}
	f.Add([]byte("scenario: One\nmoves: [{sign: a x, positions: [CB]}, {promote: \"# A\"}]\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		s, err := squadfile.ReadScenario("f", src)
		if err != nil {
			return
		}
		for _, m := range s.Moves {
			if m.IsNobody() && (len(m.Positions) == 0 || !m.Verb.Comes()) {
				t.Fatalf("%+v is about nobody", m)
			}
		}
		text, err := squadfile.EncodeScenario(s.Scenario)
		if err != nil {
			t.Fatalf("it cannot be written: %v", err)
		}
		again := expect.Must(squadfile.ReadScenario("f", text))
		for i := range again.Moves {
			if got, want := again.Moves[i], s.Moves[i]; !sameMove(got, want) {
				t.Fatalf("read as %+v, written as\n%s\nand that is read as %+v", want, text, got)
			}
		}
		if squadfile.KindOf(src) != squadfile.ScenarioFile {
			return
		}
		form, err := squadfile.Format("f", src)
		if err != nil {
			t.Fatal(err)
		}
		if twice := expect.Must(squadfile.Format("f", form)); !bytes.Equal(form, twice) {
			t.Fatalf("%q becomes %q, and that %q", src, form, twice)
		}
	})
}

// sameMove reports whether two moves are the same, on whatever lines.
func sameMove(a, b move.Move) bool {
	a.Line, b.Line = 0, 0
	if len(a.Positions)+len(b.Positions) == 0 {
		a.Positions, b.Positions = []squad.Position{}, []squad.Position{}
	}
	return reflect.DeepEqual(a, b)
}
