package main

import (
	"github.com/spf13/cobra"

	"aiterm/internal/render"
	"aiterm/internal/shelf"
)

func newGlossaries(g *globals) *cobra.Command {
	return &cobra.Command{
		Use:   "glossaries",
		Short: "List the glossaries in force",
		Long: `List the glossaries in force, the lowest layer first: how many terms each has, where
it is, and which terms of lower layers its own take the place of. The layers are

  builtin    shipped with aiterm
  system     $XDG_CONFIG_DIRS/aiterm/*.yaml (/etc/xdg)
  personal   $XDG_CONFIG_HOME/aiterm/*.yaml (~/.config)
  project    *.yaml in the nearest .aiterm at or above the working directory
  env        the files and directories that $AITERM_GLOSSARY lists
  flag       those that --glossary names

A term of a later layer takes the place of one with the same id. A name that
another id has already gets one more meaning, the later layer's first.

` + exitStatusHelp,
		Example: `  aiterm glossaries
  aiterm glossaries --json | jq -r '.[].path'`,
		Args:              cobra.NoArgs,
		RunE:              func(*cobra.Command, []string) error { return g.listGlossaries() },
		Annotations:       forms("text", "json", "tsv"),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}

func (g *globals) listGlossaries() error {
	stack, err := shelf.Read(g.config())
	if err != nil {
		return err
	}
	if err := g.writeGlossaries(stack.Sources); err != nil {
		return err
	}
	return stack.Validate()
}

func (g *globals) writeGlossaries(all []shelf.Source) error {
	switch {
	case g.tmpl != nil:
		return g.tmpl.Glossaries(g.sys.stdout, all)
	case g.output == "json":
		return render.GlossariesJSON(g.sys.stdout, all)
	case g.output == "tsv":
		return g.tsv(g.sys.stdout).Glossaries(all)
	}
	return render.Glossaries(g.sys.stdout, g.options(), all)
}
