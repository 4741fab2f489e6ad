package main

import (
	_ "embed"
	"io"
	"strings"

	"aiterm/internal/cli"

	"github.com/spf13/cobra"
)

// The scripts of the shells. Cobra's own let the shell expand what is typed, so that
// a name with an apostrophe, a bracket or an open quote completes to nothing, and
// one with a command in it would run that.
var (
	//go:embed completion/aiterm.bash
	bashScript string
	//go:embed completion/aiterm.zsh
	zshScript string
	//go:embed completion/aiterm.fish
	fishScript string
)

// useScripts lets the commands that cobra adds for shells write our scripts. The one
// for PowerShell stays cobra's.
func useScripts(completion *cobra.Command) {
	describeCompletion(completion)
	for _, cmd := range completion.Commands() {
		cmd.Args = cli.NoArgs
		if script := scriptFor(cmd.Name()); script != "" {
			cmd.RunE = func(cmd *cobra.Command, _ []string) error {
				bare, err := cmd.Flags().GetBool("no-descriptions")
				if err != nil {
					return err
				}
				return writeScript(cmd.OutOrStdout(), script, bare)
			}
		}
	}
}

func scriptFor(shell string) string {
	switch shell {
	case "bash":
		return bashScript
	case "zsh":
		return zshScript
	case "fish":
		return fishScript
	}
	return ""
}

// writeScript writes a script; a bare one shows names without their meanings.
func writeScript(w io.Writer, script string, bare bool) error {
	if bare {
		script = strings.ReplaceAll(script, cobra.ShellCompRequestCmd+" ", cobra.ShellCompNoDescRequestCmd+" ")
	}
	_, err := io.WriteString(w, script)
	return err
}
