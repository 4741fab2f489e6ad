// Aiterm is a terminal glossary of generative AI, in Chinese and English.
package main

import (
	"os"
	"os/signal"
	"slices"
	"syscall"

	"github.com/spf13/cobra"

	"aiterm/internal/cli"
	"aiterm/internal/search"
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // a write to a closed pipe is an error to look at
	sys := cli.OS()
	os.Exit(run(os.Args[1:], sys, toolsOf(sys)))
}

// tools are the user's own programs that aiterm runs.
type tools struct {
	editor      func() (editor, error)  // the user's, or why there is none
	page        func() (*paging, error) // in the user's pager; nil if stdout is no terminal
	programDirs func() []string         // where programs beside aiterm are looked for; nil: nowhere
}

func toolsOf(sys cli.System) tools {
	t := tools{editor: findEditor, programDirs: func() []string { return programDirs(sys) }}
	if sys.Terminal {
		t.page = func() (*paging, error) { return startPager(pagerCommand(os.LookupEnv)) }
	}
	return t
}

// run carries out one command line and returns its exit status.
func run(args []string, sys cli.System, tools tools) int {
	g := newGlobals(args, sys)
	g.tools = tools
	root := newRootFor(g, args)
	args, g.implied = withCommand(root, args)
	err := g.Execute(root, args)
	if ended := g.endPager(); err == nil {
		err = ended
	}
	return g.Status(err)
}

// newRoot returns aiterm with all its commands.
func newRoot(g *globals) *cobra.Command {
	root := newBareRoot(g)
	root.Long = "A terminal glossary of generative AI, in Chinese and English. Words that are\nneither a command nor a program beside aiterm are looked up; aiterm NAME runs the\nprogram aiterm-NAME, if there is one.\n\n" +
		topicList() + "\n" + exitStatusHelp
	root.SetHelpCommand(newHelp(g))
	root.AddCommand(newLookup(g), newSearch(g), newList(g), newRandom(g), newRelate(g),
		newGlossaries(g), newScan(g), newImport(g), newValidate(g), newEdit(g), newSchema(g), newMan(g))
	root.Args = cobra.ArbitraryArgs                            // which withCommand gives to lookup
	root.ValidArgsFunction = g.completeTerms(search.Options{}) // beside the commands
	root.InitDefaultHelpCmd()                                  // cobra would only when it runs, too late for withCommand
	needShell(root)
	group(root)
	return root
}

// newRootFor returns what a command line needs of aiterm: where it begins with one of
// the commands that scripts call again and again, that one alone, as each costs start.
func newRootFor(g *globals, args []string) *cobra.Command {
	often := map[string]func(*globals) *cobra.Command{"lookup": newLookup, "search": newSearch, "list": newList, "relate": newRelate}
	if len(args) == 0 || often[args[0]] == nil || slices.Contains(args, "--help") || slices.Contains(args, "-h") {
		root := newRoot(g)
		g.addPrograms(root, args)
		return root
	}
	root := newBareRoot(g)
	root.AddCommand(often[args[0]](g))
	root.CompletionOptions.DisableDefaultCmd = true
	return root
}

// newBareRoot returns aiterm without commands.
func newBareRoot(g *globals) *cobra.Command {
	root := &cobra.Command{
		Use:   "aiterm",
		Short: "A terminal glossary of generative AI, in Chinese and English",
		Example: `  aiterm aigc                 what it means; short for aiterm lookup aigc
  aiterm relate gai agi       how two terms relate
  aiterm search 强化           where names and texts speak of something`,
		RunE: func(cmd *cobra.Command, _ []string) error { return g.writeFirstPage(cmd) },
	}
	g.Prepare(root)
	g.addFlags(root)
	return root
}

// needShell lets the command that cobra adds for completion refuse what is no
// shell, so that no shell reads its help as a script.
func needShell(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			useScripts(cmd)
			cmd.Args = cobra.ArbitraryArgs
			cmd.RunE = func(cmd *cobra.Command, _ []string) error {
				return cli.Misuse(cmd, "name a shell: bash, zsh, fish or powershell")
			}
		}
	}
}

const exitStatusHelp = `Exit status: 0 if everything asked was answered, 1 if something asked for is not
there, 2 if aiterm could not answer (wrong usage, invalid glossary, failed write).`
