package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

func newSchema(s streams) *cobra.Command {
	out := outputFlags{format: "json"}
	cmd := &cobra.Command{
		Use:   "schema [squad|scenario]",
		Short: "Print a JSON Schema of the squad file or of scenarios, for editors",
		Long: `Print a JSON Schema (draft 2020-12) of the squad file, or of the file of a
scenario. Editors that know it complete keys and words and mark what is wrong
while one types.

Most editors with YAML support use the YAML language server. It takes the schema
from a comment in the first line of a squad file:

    # yaml-language-server: $schema=../depth.schema.json

or for all squad files from the editor's settings, in VS Code:

    "yaml.schemas": {"./depth.schema.json": "squads/*.yaml"}

A schema cannot compare dates or count players: depth check tells more.`,
		Example: `  depth schema -o depth.schema.json
  depth schema scenario -o scenario.schema.json
  depth schema | jq '.properties | keys'`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: cobra.FixedCompletions(schemaNames, cobra.ShellCompDirectiveNoFileComp),
		RunE: func(_ *cobra.Command, args []string) error {
			schema, err := schemaOf(args)
			if err != nil {
				return err
			}
			return out.write(s, page.Forms{"json": func(w io.Writer, _ page.Style) error {
				_, err := w.Write(schema)
				return err
			}})
		},
	}
	cmd.Flags().StringVarP(&out.file, "output", "o", "", "write the schema to this `file`, whole or not at all")
	return cmd
}

var schemaNames = []string{"squad", "scenario"}

// schemaOf is the schema that arguments ask for, that of the squad file if there are none.
func schemaOf(args []string) ([]byte, error) {
	name := schemaNames[0]
	if len(args) > 0 {
		name = strings.Join(args, " ")
	}
	switch name {
	case schemaNames[0]:
		return squadfile.Schema()
	case schemaNames[1]:
		return squadfile.ScenarioSchema()
	}
	return nil, &names.UnknownError{What: "schema", Name: name, Known: schemaNames, Near: names.Nearest(name, schemaNames)}
}
