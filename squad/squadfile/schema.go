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

	Type      string   `json:"type,omitempty"`
	Enum      []any    `json:"enum,omitempty"`
	Pattern   string   `json:"pattern,omitempty"`
	MaxLength int      `json:"maxLength,omitempty"`
	Minimum   *int     `json:"minimum,omitempty"`
	Maximum   *int     `json:"maximum,omitempty"`
	AnyOf     []schema `json:"anyOf,omitempty"`
	OneOf     []schema `json:"oneOf,omitempty"`
	Examples  []string `json:"examples,omitempty"`

	Items    *schema `json:"items,omitempty"`
	MaxItems int     `json:"maxItems,omitempty"`

	Properties    properties          `json:"properties,omitempty"`
	Required      []string            `json:"required,omitempty"`
	Dependent     map[string][]string `json:"dependentRequired,omitempty"`
	Excluded      map[string]excluded `json:"dependentSchemas,omitempty"`
	PropertyNames *schema             `json:"propertyNames,omitempty"`
	// Additional is false where all keys are known, a schema where they are
	// positions.
	Additional any `json:"additionalProperties,omitempty"`

	Definitions map[string]*schema `json:"$defs,omitempty"`
}

// excluded are keys that may not stand beside another one.
type excluded struct {
	Properties map[string]bool `json:"properties"` // all of them false
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
		choices = s.schema.choices()
	}
	if s.item != nil {
		item := s.item.schemaFor(definitions)
		choices = append(choices, schema{Type: "array", Items: &item, MaxItems: s.most})
	}
	if s.entries != nil {
		choices = append(choices, s.mapSchema(definitions))
	}
	if s.counts != nil {
		names, number := positionScalar.shape.schemaFor(definitions), s.counts.schemaFor(definitions)
		choices = append(choices, schema{Type: "object", PropertyNames: &names, Additional: number})
	}
	whole := &schema{AnyOf: choices}
	if len(choices) == 1 {
		whole = &choices[0]
	}
	whole.Description, whole.Examples = s.doc, s.schema.examples
	return whole
}

// choices are the YAML values that a scalar may be. Text that looks like a
// number is one to YAML, so numbers stand beside the strings.
func (s scalarSchema) choices() []schema {
	var choices []schema
	if s.derived != nil {
		s.pattern = s.derived()
	}
	if s.boolean && s.pattern == "" {
		choices = append(choices, schema{Enum: []any{true, false, "true", "false"}})
	}
	if s.values != nil {
		var values []any
		for _, v := range s.values {
			values = append(values, v)
		}
		choices = append(choices, schema{Enum: values})
	}
	if s.pattern != "" {
		choices = append(choices, schema{Type: "string", Pattern: s.pattern, MaxLength: s.longest})
	}
	if s.number {
		number := schema{Type: "integer"}
		if s.max > 0 {
			number.Minimum, number.Maximum = &s.min, &s.max
		}
		if s.longest > 0 { // text
			number.Type = "number"
		}
		choices = append(choices, number)
	}
	if s.boolean && s.pattern != "" {
		choices = append(choices, schema{Type: "boolean"})
	}
	return choices
}

func (s *shape) mapSchema(definitions map[string]*schema) schema {
	object := schema{Type: "object", Additional: false}
	for _, e := range s.entries {
		value := e.shape.schemaFor(definitions)
		if e.doc != "" {
			value.Description = e.doc
		}
		object.Properties = append(object.Properties, property{e.name, &value})
		if e.required {
			object.Required = append(object.Required, e.name)
		}
	}
	for _, name := range s.either {
		object.OneOf = append(object.OneOf, schema{Required: []string{name}})
	}
	for _, name := range s.some {
		object.AnyOf = append(object.AnyOf, schema{Required: []string{name}})
	}
	for _, pair := range s.together {
		if object.Dependent == nil {
			object.Dependent = make(map[string][]string)
		}
		object.Dependent[pair[0]] = append(object.Dependent[pair[0]], pair[1])
	}
	for _, pair := range s.apart {
		if object.Excluded == nil {
			object.Excluded = make(map[string]excluded)
		}
		if _, ok := object.Excluded[pair[0]]; !ok {
			object.Excluded[pair[0]] = excluded{make(map[string]bool)}
		}
		object.Excluded[pair[0]].Properties[pair[1]] = false
	}
	return object
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
