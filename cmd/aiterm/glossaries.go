package main

import (
	"github.com/spf13/cobra"

	"aiterm/internal/cli"
	"aiterm/internal/render"
	"aiterm/internal/shelf"
)

func newGlossaries(g *globals) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "glossaries",
		Short: "List the glossaries in force",
		Long: `List the glossaries in force, the lowest layer first: how many terms each has, where
it is, and which terms of lower layers its own take the place of. The layers are

  builtin    shipped with aiterm
  system     $XDG_CONFIG_DIRS/aiterm/*.yaml (/etc/xdg)
  personal   $XDG_CONFIG_HOME/aiterm/*.yaml (~/.config)
  project    *.yaml in the nearest .aiterm at or above the working directory, if it
             belongs to you or to root, or AITERM_TRUST lists it
  env        the files and directories that $AITERM_GLOSSARY lists
  flag       those that --glossary names

A term of a later layer takes the place of one with the same id. A name that
another id has already gets one more meaning, the later layer's first.

A project glossary that is left out, as it belongs to somebody else, is listed as
such. AITERM_TRUST lists directories to trust all the same, and * trusts all;
sudo's own user is trusted too. On Windows owners do not count: there, who may
write a file is who can change it.

` + exitStatusHelp,
		Example: `  aiterm glossaries
  aiterm glossaries --json | jq -r '.[].path'`,
		Args:              cli.NoArgs,
		RunE:              func(*cobra.Command, []string) error { return g.listGlossaries() },
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	g.makes(cmd, render.Glossaries{})
	return cmd
}

func (g *globals) listGlossaries() error {
	stack, err := shelf.Read(g.Config())
	if err != nil {
		return err
	}
	if err := g.writer.Write(append(inForce(stack.Sources), notInForce(g.Foreign())...)); err != nil {
		return err
	}
	return stack.Validate()
}

// notInForce is what the answer says of those that are left out.
func notInForce(foreign []*shelf.ForeignError) render.Glossaries {
	var answer render.Glossaries
	for _, f := range foreign {
		answer = append(answer, render.GlossaryInForce{Origin: string(shelf.OriginProject), Path: f.Path, LeftOut: true})
	}
	return answer
}

// inForce is what the answer says of each glossary.
func inForce(sources []shelf.Source) render.Glossaries {
	var answer render.Glossaries
	for _, s := range sources {
		g := render.GlossaryInForce{Origin: string(s.Origin), Path: s.Path, Broken: len(s.Problems) > 0}
		if s.Glossary != nil {
			g.Entries = len(s.Glossary.Entries)
		}
		for _, o := range s.Overrides {
			g.Overrides = append(g.Overrides, render.Override{ID: o.ID, Earlier: o.Earlier})
		}
		answer = append(answer, g)
	}
	return answer
}
