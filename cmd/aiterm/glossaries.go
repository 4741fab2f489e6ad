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
		Annotations:       answering(render.Glossaries{}),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}

func (g *globals) listGlossaries() error {
	all, problems, err := g.config().Glossaries()
	if err != nil {
		return err
	}
	if err := g.answer.Write(inForce(all)); err != nil || len(problems) == 0 {
		return err
	}
	return problems
}

// inForce is what the answer says of each glossary.
func inForce(all []shelf.InForce) render.Glossaries {
	var answer render.Glossaries
	for _, in := range all {
		g := render.GlossaryInForce{Origin: string(in.File.Kind), Path: in.File.Path, Broken: len(in.Problems) > 0}
		if in.Glossary != nil {
			g.Entries = len(in.Glossary.Entries)
		}
		for _, o := range in.Overrides {
			g.Overrides = append(g.Overrides, render.Override{ID: o.ID, Earlier: o.Earlier})
		}
		answer = append(answer, g)
	}
	return answer
}
