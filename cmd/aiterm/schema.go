package main

import (
	"io"

	"github.com/spf13/cobra"

	"aiterm/glossary"
	"aiterm/internal/cli"
)

func newSchema(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Write the JSON Schema of glossary files",
		Long: `Write the JSON Schema (2020-12) of glossary files. Editors complete and check by
it; for those with yaml-language-server, put it beside a glossary and begin that
with

  # yaml-language-server: $schema=aiterm.schema.json

` + exitStatusHelp,
		Example:           `  aiterm schema >aiterm.schema.json`,
		Args:              cli.NoArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(g.Sys.Stdout, glossary.Schema())
			return err
		},
	}
}
