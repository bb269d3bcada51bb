package squadfile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// SchemaURI names the JSON Schema of squad files. It changes when files that
// were accepted no longer are.
const SchemaURI = "https://github.com/depth-football/depth/squad/v1.schema.json"

// Schema is a JSON Schema (draft 2020-12) of the squad file, for editors that
// complete and check while one types. It is made from the tables that the reader
// reads by.
func Schema() ([]byte, error) { return schemaText(squadShape, SchemaURI, "Squad file of depth") }

// ScenarioSchemaURI names the JSON Schema of scenarios.
const ScenarioSchemaURI = "https://github.com/depth-football/depth/scenario/v1.schema.json"

// ScenarioSchema is the same of the file of a scenario.
func ScenarioSchema() ([]byte, error) {
	return schemaText(scenarioShape, ScenarioSchemaURI, "Scenario of depth")
}

func schemaText(of *shape, uri, title string) ([]byte, error) {
	definitions := make(map[string]*schema)
	root := of.schemaOf(definitions)
	root.Dialect, root.ID = "https://json-schema.org/draft/2020-12/schema", uri
	root.Title = title
	root.Definitions = definitions
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(root)
	return out.Bytes(), err
}

// schema is the part of JSON Schema that squad files need.
type schema struct {
	Dialect     string `json:"$schema,omitempty"`
	ID          string `json:"$id,omitempty"`
	Ref         string `json:"$ref,omitempty"`
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`

	Type      kinds    `json:"type,omitempty"`
	Enum      []any    `json:"enum,omitempty"`
	Pattern   string   `json:"pattern,omitempty"`
	MaxLength int      `json:"maxLength,omitempty"`
	Minimum   *int     `json:"minimum,omitempty"`
	Maximum   *int     `json:"maximum,omitempty"`
	AnyOf     []schema `json:"anyOf,omitempty"`
	AllOf     []schema `json:"allOf,omitempty"`
	Not       *schema  `json:"not,omitempty"`
	Examples  []string `json:"examples,omitempty"`

	// What editors say in place of words of their own where the kind is another, and
	// where the pattern does not match.
	ErrorMessage        string `json:"errorMessage,omitempty"`
	PatternErrorMessage string `json:"patternErrorMessage,omitempty"`

	Items    *schema `json:"items,omitempty"`
	MaxItems int     `json:"maxItems,omitempty"`

	Properties    properties          `json:"properties,omitempty"`
	Required      []string            `json:"required,omitempty"`
	Dependent     map[string][]string `json:"dependentRequired,omitempty"`
	Alone         map[string]schema   `json:"dependentSchemas,omitempty"`
	PropertyNames *schema             `json:"propertyNames,omitempty"`
	Additional    any                 `json:"additionalProperties,omitempty"` // of a map whose keys are positions

	Definitions map[string]*schema `json:"$defs,omitempty"`
}

// kinds are the kinds of value that may stand somewhere; one alone is written without a list.
type kinds []string

func (k kinds) MarshalJSON() ([]byte, error) {
	if len(k) == 1 {
		return json.Marshal(k[0])
	}
	return json.Marshal([]string(k))
}

// properties are the keys of a map in the order in which a file has them.
type properties []property

type property struct {
	name  string
	value *schema
}

func (p properties) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	for i, property := range p {
		out.WriteByte("{,"[min(i, 1)])
		for _, part := range []any{property.name, property.value} {
			text, err := json.Marshal(part)
			if err != nil {
				return nil, err
			}
			out.Write(text)
			if part == any(property.name) {
				out.WriteByte(':')
			}
		}
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// schemaFor is the schema of a shape where it is used: a shape that has a name is
// defined once.
func (s *shape) schemaFor(definitions map[string]*schema) schema {
	if s.name == "" {
		return *s.schemaOf(definitions)
	}
	if _, ok := definitions[s.name]; !ok {
		definitions[s.name] = s.schemaOf(definitions)
	}
	return schema{Ref: "#/$defs/" + s.name}
}

// schemaOf is what may stand in place of a shape: a scalar, a list, a map, or
// one or another of these.
func (s *shape) schemaOf(definitions map[string]*schema) *schema {
	var choices []schema
	if s.canonical != nil {
		choices = s.scalarSchemas()
	}
	if s.item != nil {
		item := s.item.schemaFor(definitions)
		choices = append(choices, schema{Type: kinds{"array"}, Items: &item, MaxItems: s.most, ErrorMessage: s.listAdvice()})
	}
	if s.entries != nil {
		choices = append(choices, s.mapSchema(definitions))
	}
	if s.counts != nil {
		names, number := positionScalar.shape.schemaFor(definitions), s.counts.schemaFor(definitions)
		choices = append(choices, schema{Type: kinds{"object"}, PropertyNames: &names, Additional: number, ErrorMessage: s.advice()})
	}
	whole := &schema{AnyOf: choices}
	if len(choices) == 1 {
		whole = &choices[0]
	}
	whole.Description, whole.Examples = s.doc, s.schema.examples
	return whole
}

// scalarSchemas are the YAML values that a scalar may be. Text that looks like a number is
// one to YAML, so numbers stand beside the strings.
func (s *shape) scalarSchemas() []schema {
	of := s.schema
	var choices []schema
	if of.derived != nil {
		of.pattern = of.derived()
	}
	if of.boolean && of.pattern == "" {
		choices = append(choices, schema{Enum: []any{true, false, "true", "false"}})
	}
	if of.values != nil {
		var values []any
		for _, v := range of.values {
			values = append(values, v)
		}
		choices = append(choices, schema{Enum: values})
	}
	if of.pattern == "" {
		return choices
	}
	whole := schema{
		Type: kinds{"string"}, Pattern: of.pattern, MaxLength: of.longest,
		ErrorMessage: s.advice(), PatternErrorMessage: s.advice(),
	}
	switch {
	case of.number && of.longest > 0: // text
		whole.Type = append(whole.Type, "number")
	case of.number:
		whole.Type = append(whole.Type, "integer")
		if of.max > 0 {
			whole.Minimum, whole.Maximum = &of.min, &of.max
		}
	}
	if of.boolean {
		whole.Type = append(whole.Type, "boolean")
	}
	return append(choices, whole)
}

// advice is what an editor says where something else stands in place of a shape.
func (s *shape) advice() string {
	switch {
	case s.isText:
		return fmt.Sprintf("Write one text with something to see, of at most %d bytes", longestText)
	case s.schema.examples != nil:
		return "Write it like " + strings.Join(s.schema.examples, " or ")
	case s.example() != "":
		return "Write it like " + s.example()
	case s.schema.number:
		return "Write a whole number"
	}
	return ""
}

// listAdvice is the same of a list.
func (s *shape) listAdvice() string {
	if s.item.example() == "" {
		return "Write it in brackets, or with a dash before each"
	}
	return fmt.Sprintf("Write it in brackets, like [%s], or with a dash before each", s.item.example())
}

// mapSchema is the schema of a map. A part of its own tells which keys there are: editors
// would say of additional properties what they say of another kind, and offer names of
// any that match where the pattern stands beside the properties.
func (s *shape) mapSchema(definitions map[string]*schema) schema {
	object := schema{Type: kinds{"object"}, ErrorMessage: s.advice()}
	var known []string
	for _, e := range s.entries {
		value := e.shape.schemaFor(definitions)
		if e.doc != "" {
			value.Description = e.doc
		}
		object.Properties = append(object.Properties, property{e.name, &value})
		known = append(known, e.name)
		if e.required {
			object.Required = append(object.Required, e.name)
		}
	}
	object.AllOf = []schema{{PropertyNames: &schema{
		Pattern:             "^(" + strings.Join(known, "|") + ")$",
		PatternErrorMessage: "There is no such key: use one of " + strings.Join(known, ", "),
	}}}
	for _, name := range slices.Concat(s.either, s.some) {
		object.AnyOf = append(object.AnyOf, schema{Required: []string{name}})
	}
	for _, pair := range s.together {
		if object.Dependent == nil {
			object.Dependent = make(map[string][]string)
		}
		object.Dependent[pair[0]] = append(object.Dependent[pair[0]], pair[1])
	}
	object.Alone = s.alone()
	return object
}

// alone is of each key that others may not stand beside, that none of them is there.
func (s *shape) alone() map[string]schema {
	apart := slices.Clone(s.apart)
	for i, name := range s.either {
		for _, other := range s.either[i+1:] {
			apart = append(apart, [2]string{name, other})
		}
	}
	others := make(map[string][]schema)
	for _, pair := range apart {
		others[pair[0]] = append(others[pair[0]], schema{Required: pair[1:]})
	}
	alone := make(map[string]schema)
	for name, list := range others {
		alone[name] = schema{Not: &schema{AnyOf: list}}
		if len(list) == 1 {
			alone[name] = schema{Not: &list[0]}
		}
	}
	return alone
}

// spaceClass is what [names.Fold] takes for a space.
const spaceClass = `[ \t` + squad.WideSpaces + `_-]`

// anyCase matches the letters of words in either case, and between them what
// [names.Fold] takes for a space.
func anyCase(words string) string {
	var b strings.Builder
	for _, c := range words {
		switch {
		case c == ' ' || c == '-':
			b.WriteString(spaceClass + "+")
		case 'a' <= c && c <= 'z':
			b.WriteString("[" + strings.ToUpper(string(c)) + string(c) + "]")
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

// positionPattern matches the codes, names and other spellings of positions.
func positionPattern() string {
	return "^" + spaceClass + "*" + positionWords() + spaceClass + "*$"
}

func positionWords() string {
	var words []string
	for p := range squad.AllPositions() {
		words = append(words, p.Spellings()...)
	}
	for i, w := range words {
		words[i] = strings.ReplaceAll(anyCase(strings.ToLower(w)), anyCase("centre"), anyCase("cent")+"([Rr][Ee]|[Ee][Rr])")
	}
	slices.Sort(words)
	return "(" + strings.Join(words, "|") + ")"
}

// countsPattern matches GK=1,CB=3,… and so on.
func countsPattern() string {
	one := spaceClass + "*" + positionWords() + spaceClass + "*=" + spaceClass + "*[+]?[0-9]+" + spaceClass + "*"
	return "^" + one + "(," + one + ")*$"
}

// textPattern matches what [readText] takes: text with something to see and nothing that
// harms a terminal. It does not know what cannot be seen beyond the basic plane.
func textPattern() string {
	unsafe := ranges(names.Unprintable)
	blank := ranges(func(r rune) bool { return !names.IsSeen(r) && !names.Unprintable(r) })
	space := ` \t\n\v\f\r` + squad.WideSpaces
	return "^[" + space + "]*[" + blank + "]*[^" + blank + unsafe + "][^" + unsafe + "]*[" + space + "]*$"
}

// ranges are the characters of the basic plane of which something is true, as they are
// written in a class of characters.
func ranges(is func(rune) bool) string {
	const end = 0xfffe
	var b strings.Builder
	for r := rune(0); r < end; r++ {
		if !is(r) {
			continue
		}
		first := r
		for r+1 < end && is(r+1) {
			r++
		}
		fmt.Fprintf(&b, `\u%04x-\u%04x`, first, r)
	}
	return b.String()
}
