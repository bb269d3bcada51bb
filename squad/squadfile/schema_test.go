package squadfile_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// notInSchema are the errors of the reader that a schema cannot express, each
// with the reason; "" as the message stands for all of the rule.
var notInSchema = []struct{ rule, message, why string }{
	{"syntax", "", "a schema judges what was read"},
	{"encoding", "", "a schema judges what was read"},
	{"several-documents", "", "a schema judges one document"},
	{"doubled-key", "", "in JSON one of the two is lost"},
	{"too-many-errors", "", "it is about the report"},
	{"duplicate-player", "", "it compares players"},
	{"duplicate-id", "", "it compares players"},
	{"born-after-as-of", "", "it compares dates"},
	{"contract-before-birth", "", "it compares dates"},
	{"loan-before-birth", "", "it compares dates"},
	{"transfer-before-birth", "", "it compares dates"},
	{"useless-option", "", "it compares dates"},
	{"useless-extension", "", "it compares dates"},
	{"injury-backwards", "", "it compares dates"},
	{"return-too-soon", "", "it compares dates"},
	{"absence-backwards", "", "it compares dates"},
	{"invalid-formation", "a formation has", "it adds up spots"},
	{"invalid-formation", "is given twice", "it compares parts of a text"},
	{"invalid-formation", "cannot have", "each number is right for itself"},
	{"invalid-date", "-02-29", "whether a year has it is computed"},
	{"invalid-season", "write ", "the second year is computed from the first"},
	{"invalid-text", "longer than 200 bytes", "a schema counts characters, not bytes"},
	{"invalid-text", "U+E00", "beyond the plane that patterns of editors reach"},
	{"invalid-number", "", "0x10, 1_000 and 2.0 are numbers to YAML, and how they were written is lost"},
	{"invalid-money", "", "0x10, 1e6 and 2.0 are numbers to YAML, and how they were written is lost"},
	{"invalid-cover", "", "07 is seven to the reader, and to YAML"},
	{"invalid-date", "the year of", "2_026 is a number to YAML, and how it was written is lost"},
	{"invalid-date", "is not a date", "0x7EA is a number to YAML, and how it was written is lost"},
	{"invalid-season", "is not a season", "0x7EA is a number to YAML, and how it was written is lost"},
}

// expressible reports whether a schema could find an error of the reader. Numbers
// in unusual spellings are inexpressible only where there are some.
func expressible(d squadfile.Diagnostic, numbers bool) bool {
	for _, n := range notInSchema {
		if n.rule != d.Rule.Name || !strings.Contains(d.Message, n.message) {
			continue
		}
		if byValue := strings.Contains(n.why, "to YAML"); !byValue || numbers {
			return false
		}
	}
	return d.Level() == squadfile.Error
}

// ecma are characters as the regular expressions of JSON Schema write them.
var ecma = regexp.MustCompile(`\\u([0-9a-f]{4})`)

func goRegexp(pattern string) (jsonschema.Regexp, error) {
	re, err := regexp.Compile(ecma.ReplaceAllString(pattern, `\x{$1}`))
	return re, err
}

func compiledSchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.UseRegexpEngine(goRegexp)
	if err := c.AddResource(squadfile.SchemaURI,
		expect.Must(jsonschema.UnmarshalJSON(bytes.NewReader(expect.Must(squadfile.Schema()))))); err != nil {
		t.Fatal(err)
	}
	return expect.Must(c.Compile(squadfile.SchemaURI))
}

// agree holds the reader and the schema together on one file.
func agree(t *testing.T, schema *jsonschema.Schema, src []byte) {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(bytes.TrimPrefix(src, []byte("\ufeff")), &doc); err != nil || len(doc.Content) == 0 {
		return // nothing for a schema to judge
	}
	if repeats(&doc, map[*yaml.Node]bool{}) {
		return // an alias of something that holds it has no end in JSON
	}
	value, numbers := instance(doc.Content[0])
	rejected := schema.Validate(value)
	found := squadfile.Inspect("f", src).Found
	if !slices.ContainsFunc(found, func(d squadfile.Diagnostic) bool { return d.Level() == squadfile.Error }) {
		if rejected != nil {
			t.Errorf("the reader accepts it, the schema does not: %v\n%s", rejected, src)
		}
		return
	}
	doubled := slices.ContainsFunc(found, func(d squadfile.Diagnostic) bool { return d.Rule.Name == "doubled-key" })
	for _, d := range found {
		if rejected == nil && !doubled && expressible(d, numbers) {
			t.Errorf("the schema accepts what the reader does not: %s\n%s", d, src)
		}
	}
}

// repeats reports whether a node holds itself through an alias.
func repeats(n *yaml.Node, above map[*yaml.Node]bool) bool {
	if n == nil || above[n] {
		return n != nil
	}
	above[n] = true
	defer delete(above, n)
	return repeats(n.Alias, above) || slices.ContainsFunc(n.Content, func(c *yaml.Node) bool { return repeats(c, above) })
}

// instance is a document as JSON has it, in the way editors read YAML, and
// whether it has numbers in spellings that JSON does not have.
func instance(n *yaml.Node) (v any, unusual bool) {
	switch n.Kind {
	case yaml.AliasNode:
		return instance(n.Alias)
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, item := range n.Content {
			var u bool
			list[i], u = instance(item)
			unusual = unusual || u
		}
		return list, unusual
	case yaml.MappingNode:
		m := make(map[string]any)
		for i := 0; i+1 < len(n.Content); i += 2 {
			value, u := instance(n.Content[i+1])
			unusual = unusual || u
			m[n.Content[i].Value] = value
		}
		return m, unusual
	}
	switch n.ShortTag() {
	case "!!null":
		return nil, false
	case "!!bool":
		return n.Value == "true" || n.Value == "True" || n.Value == "TRUE", n.Value != "true" && n.Value != "false"
	case "!!int", "!!float":
		if number, err := strconv.ParseFloat(n.Value, 64); err == nil && json.Valid([]byte(n.Value)) {
			return json.Number(n.Value), strings.ContainsAny(n.Value, ".eE-") || number < 0
		}
		var number float64
		if n.Decode(&number) == nil && number == number && number < 1e300 && number > -1e300 {
			return json.Number(strconv.FormatFloat(number, 'f', -1, 64)), true
		}
	}
	return n.Value, false
}

func TestSchemaAcceptsWhatTheReaderAccepts(t *testing.T) {
	schema := compiledSchema(t)
	for _, src := range corpus(t) {
		agree(t, schema, src)
	}
}

// corpus are the shipped files and what fuzzing has found.
func corpus(t testing.TB) [][]byte {
	t.Helper()
	var all [][]byte
	for _, file := range expect.Must(filepath.Glob("../../data/squads/*.yaml")) {
		all = append(all, expect.Must(os.ReadFile(file)))
	}
	for _, file := range expect.Must(filepath.Glob("testdata/fuzz/FuzzParse/*")) {
		_, text, _ := strings.Cut(string(expect.Must(os.ReadFile(file))), "[]byte(")
		all = append(all, []byte(expect.Must(strconv.Unquote(strings.TrimSuffix(strings.TrimSpace(text), ")")))))
	}
	if len(all) < 5 {
		t.Fatalf("only %d files", len(all))
	}
	return all
}

// Random edits of real squads: keys lost, doubled and misspelt, values of all
// kinds in all places.
func TestSchemaAgreesOnMutatedFiles(t *testing.T) {
	schema := compiledSchema(t)
	rounds := 4_000
	if testing.Short() {
		rounds = 400
	}
	for round := range rounds {
		r := rand.New(rand.NewPCG(uint64(round), 3))
		var doc yaml.Node
		if err := yaml.Unmarshal([]byte(mutable), &doc); err != nil {
			t.Fatal(err)
		}
		for range 1 + r.IntN(2) {
			mutate(r, doc.Content[0])
		}
		agree(t, schema, expect.Must(yaml.Marshal(&doc)))
		if t.Failed() {
			t.Fatalf("round %d", round)
		}
	}
}

// mutable has every key of the format.
const mutable = `club: Liverpool
aliases: [lfc]
country: England
competitions: [premier-league]
as_of: 2026-03-11
formation: {GK: 1, RB: 1, CB: 2, LB: 1, CM: 3, ST: 3}
cover: {GK: 3, CB: 2}
currency: EUR
contracts: unknown
expect:
  - {season: 2026, position: CB, have: 2, fit: 1, sure: 1}
  - {season: 2026/27, position: [CB, GK], need: none}
  - {max_age: 36, max_players: 25}
  - {heir: [CB, ST]}
targets:
  - {name: X, positions: [ST, LW], born: 2005, club: Real Madrid, price: 70m, note: pace}
players:
  - name: X
    born: 1991-07-08
    nationality: [Netherlands]
    positions: [CB, centre-back]
    also: [LB]
    role: key
    contract: {until: 2027-06-30, option: {until: 2028, holder: player}, extension: {until: 2029, if: 20 appearances}, maybe: loan}
    loan: {to: Roma, until: 2026-06, buy: option}
    value: 23m
    injury_prone: true
    injuries:
      - {what: knee, since: 2026-01-08, until: 2026-02, not_before: 2026-01-20, over: true}
    absences:
      - {why: suspension, since: 2026-01-08, until: 2026-02}
  - name: Y
    contract: {until: 2027-06-30, option: 2028-06-30}
    joins: {on: 2026-07-01, from: Rennes, fee: 850k}
    leaves: {on: 2027, to: Roma, fee: 1250000}
  - name: Z
    loan: {from: Roma, until: 2026-06, buy: {obligation: 18 appearances}}
`

var values = []string{
	"2026", "2026-06", "2026-02-29", "2028-02-29", "2026-06-31", "2026-13", "1899", "70m", "4.5m", ".5m", "850k", "-1", "1e6", "1250000",
	"12.5", "0x10", "1_000",
	"CB", "cb", "Centre Back", "centre_back", "center-back", "holding midfielder", "DC", "key", "captain", "club", "option", "4-3-3",
	"4-3-2", "GK=1,CB=10", "GK=1,CB=9,XX=1",
	"EUR", "eur", "€", "€€", "US$", "EURO",
	"true", "false", "yes", "True", "0", "1", "2", "3", "4", "5", "07", "12", "none", "thin", "critical", "2026/27", "2026-27", "2026/28",
	"~", "", "A", "ß é",
	"a\u202eb", "\u00a0", "\u3164", "\u2800 \u0301", "\u115f\u00e9\ufe0f", "\u0e31", "[", "null", strings.Repeat("x", 201),
	strings.Repeat("é", 150), "2026-06-30", "\"quoted\"", ".inf", ".nan", "2026.0",
}

// mutate changes one place of a document.
func mutate(r *rand.Rand, n *yaml.Node) {
	for len(n.Content) > 0 && r.IntN(5) > 0 {
		n = n.Content[r.IntN(len(n.Content))]
	}
	text := &yaml.Node{Kind: yaml.ScalarNode, Value: values[r.IntN(len(values))]}
	if r.IntN(4) == 0 {
		text.Style = yaml.DoubleQuotedStyle
	}
	switch choice := r.IntN(6); {
	case n.Kind == yaml.MappingNode && len(n.Content) > 1 && choice < 2: // a key is lost
		i := r.IntN(len(n.Content)/2) * 2
		n.Content = slices.Delete(n.Content, i, i+2)
	case n.Kind == yaml.MappingNode && choice == 2: // a key too many
		n.Content = append(n.Content,
			&yaml.Node{Kind: yaml.ScalarNode, Value: []string{"until", "postions", "to", "from", "holder", "CB"}[r.IntN(6)]}, text)
	case choice == 3: // a value in brackets
		inner := *n
		*n = yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle, Content: []*yaml.Node{&inner}}
	case choice == 4 && n.Kind != yaml.ScalarNode:
		n.Content = nil
	default:
		*n = *text
	}
}

// What cannot be seen does not hide in the schema either.
func TestSchemaIsPlainText(t *testing.T) {
	for line := range strings.Lines(string(expect.Must(squadfile.Schema()))) {
		if line = strings.TrimSuffix(line, "\n"); names.Printable(line) != line || strings.ContainsRune(line, '\u00a0') {
			t.Errorf("%q", line)
		}
	}
}

// Every key of the schema is explained.
func TestSchemaExplains(t *testing.T) {
	var schema struct {
		Properties  map[string]struct{ Description string }
		Definitions map[string]struct {
			Description string
			Properties  map[string]struct{ Description string }
		} `json:"$defs"`
	}
	if err := json.Unmarshal(expect.Must(squadfile.Schema()), &schema); err != nil {
		t.Fatal(err)
	}
	for name, p := range schema.Properties {
		if p.Description == "" {
			t.Errorf("%s is not explained", name)
		}
	}
	for name, d := range schema.Definitions {
		if d.Description == "" {
			t.Errorf("%s is not explained", name)
		}
		for key, p := range d.Properties {
			if p.Description == "" {
				t.Errorf("%s of %s is not explained", key, name)
			}
		}
	}
	if len(schema.Properties) != 12 || len(schema.Definitions) < 10 {
		t.Errorf("%d keys, %d definitions", len(schema.Properties), len(schema.Definitions))
	}
}

func ExampleSchema() {
	schema, err := squadfile.Schema()
	if err != nil {
		fmt.Println(err)
		return
	}
	var s struct {
		Title    string
		Required []string
	}
	if err := json.Unmarshal(schema, &s); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Title, s.Required)
	// Output:
	// Squad file of depth [club as_of players]
}
