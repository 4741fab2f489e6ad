// Aiterm-mcp is the glossary for assistants: a server of the Model Context Protocol over
// standard input and output.
package main

import (
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"aiterm/internal/cli"
	"aiterm/internal/message"
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // a write to a closed pipe is an error to look at
	os.Exit(run(os.Args[1:], cli.OS()))
}

// run carries out one command line and returns its exit status.
func run(args []string, sys cli.System) int {
	p := cli.New("aiterm-mcp", args, sys)
	return p.Status(p.Execute(newRoot(p), args))
}

func newRoot(p *cli.Program) *cobra.Command {
	o := &options{program: p}
	root := &cobra.Command{
		Use:   "aiterm-mcp",
		Short: "The glossary for assistants, by the Model Context Protocol",
		Long: `The glossary for assistants, by the Model Context Protocol over standard input and
output: an assistant looks terms up, relates, searches, and checks the wording of a
text. The program that the assistant works in starts it, and is told of it once:

  Claude Code: claude mcp add aiterm -- aiterm-mcp
  VS Code, in .vscode/mcp.json:
    {"servers": {"aiterm": {"type": "stdio", "command": "aiterm-mcp"}}}
  Cursor, in .cursor/mcp.json:
    {"mcpServers": {"aiterm": {"command": "aiterm-mcp"}}}

The glossaries in force are those that aiterm has in the directory of --dir, or else in
the first root that the client names, or else where it was started. A file that has
changed is in force at the next question. It writes no files; after a change of a very
large glossary, aiterm list compiles it for both.

It answers in the language of the question or, where that does not show, in that of
--lang or of the locale.

Exit status: 0 at the end of input, 2 if it cannot start or write.`,
		Example: `  claude mcp add aiterm -- aiterm-mcp
  aiterm-mcp --dir ~/work/product
  aiterm lookup mcp           what the protocol is`,
		Args: cli.NoArgs,
		RunE: o.run,
	}
	p.AddLangFlag(root)
	p.AddGlossaryFlags(root)
	root.Flags().StringVar(&o.dir, "dir", "", "the `directory` whose glossaries are in force, whatever the client says")
	p.Prepare(root)
	return root
}

type options struct {
	program *cli.Program
	dir     string
}

func (o *options) run(cmd *cobra.Command, _ []string) error {
	sys := o.program.Sys
	if f, ok := sys.Stdin.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return message.Errorf("this answers assistants, not people: the program that an assistant works in starts it, e.g. Claude Code after %s; see aiterm-mcp --help for others, and %s for what MCP is",
			"claude mcp add aiterm -- aiterm-mcp", "aiterm lookup mcp")
	}
	dir, err := o.directory()
	if err != nil {
		return err
	}
	s := &server{
		config: o.program.Config(), langs: o.program.Langs(), asked: cmd.Flag("lang").Value.String() != "auto",
		roots: &roots{dir: dir, fixed: o.dir != ""},
	}
	return serve(newServer(s, cli.Release()), sys.Stdin, sys.Stdout)
}

// directory returns the directory whose glossaries are in force where no client says
// another one.
func (o *options) directory() (string, error) {
	if o.dir == "" {
		return o.program.Sys.Dir, nil
	}
	if info, err := os.Stat(o.dir); err != nil {
		return "", message.Errorf("--dir: %v", err)
	} else if !info.IsDir() {
		return "", message.Errorf("--dir: %s is no directory", o.dir)
	}
	return filepath.Abs(o.dir)
}
