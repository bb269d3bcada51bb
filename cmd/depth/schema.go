package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

func newSchema(s streams) *cobra.Command {
	out := outputFlags{format: "json"}
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "Print a JSON Schema of the squad file, for editors",
		Long: `Print a JSON Schema (draft 2020-12) of the squad file. Editors that know it
complete keys and words and mark what is wrong while one types.

Most editors with YAML support use the YAML language server. It takes the schema
from a comment in the first line of a squad file:

    # yaml-language-server: $schema=../depth.schema.json

or for all squad files from the editor's settings, in VS Code:

    "yaml.schemas": {"./depth.schema.json": "squads/*.yaml"}

A schema cannot compare dates or count players: depth check tells more.`,
		Example: `  depth schema -o depth.schema.json
  depth schema | jq '.properties | keys'`,
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			schema, err := squadfile.Schema()
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
