// Aiterm is a terminal glossary of generative AI, in Chinese and English.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"aiterm/internal/search"
)

// The exit statuses that scripts rely on.
const (
	exitAnswered = 0 // everything asked was answered
	exitMissing  = 1 // something asked for is not there, or not in order
	exitFailed   = 2 // could not answer: wrong usage, invalid glossary, failed write
	// 128 and the number of a signal: see errStopped
)

// errMissing says that something asked for is not there; what it is has been
// said already.
var errMissing = errors.New("not found")

func main() {
	signal.Ignore(syscall.SIGPIPE) // a write to a closed pipe is an error to look at
	os.Exit(run(os.Args[1:], system()))
}

// run carries out one command line and returns its exit status. All errors end
// here.
func run(args []string, sys sys) int {
	g := newGlobals()
	out, notes := &checkedWriter{w: sys.stdout}, &heldWriter{w: messageWriter{sys.stderr, g.noteColumns}}
	sys.stdout, sys.stderr = out, notes
	g.sys, g.notes, g.args = sys, notes, args
	root := newRootFor(g, args)
	args, g.implied = withCommand(root, args)
	root.SetArgs(args)
	if len(args) > 0 && (args[0] == cobra.ShellCompRequestCmd || args[0] == cobra.ShellCompNoDescRequestCmd) {
		g.showHelp(root) // which completion shows beside commands and flags
	}
	err := root.Execute()
	if ended := g.endPager(); err == nil {
		err = ended
	}
	if out.err != nil && !readerLeft(out.err) {
		err = out.err // which the help does not look at
	}
	if g.index != nil && g.index.Err() != nil {
		err = g.index.Err() // the answer is not to be trusted
	}
	return g.exitStatus(err)
}

// exitStatus returns the status that stands for an error, and says what is wrong
// where that has not been said.
func (g *globals) exitStatus(err error) int {
	var stopped errStopped
	switch {
	case err == nil, readerLeft(err):
		return exitAnswered
	case errors.Is(err, errMissing), errors.Is(err, errInvalid):
		return exitMissing
	case errors.As(err, &stopped):
		return stopped.status()
	}
	g.complain(err)
	return exitFailed
}

// A checkedWriter remembers the first error of writing.
type checkedWriter struct {
	w   io.Writer
	err error
}

func (c *checkedWriter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	if c.err == nil {
		c.err = err
	}
	return n, err
}

// newRoot returns aiterm with all its commands.
func newRoot(g *globals) *cobra.Command {
	root := newBareRoot(g)
	root.Long = "A terminal glossary of generative AI, in Chinese and English. Words that are no\ncommand are looked up.\n\n" +
		topicList() + "\n" + exitStatusHelp
	root.SetHelpCommand(newHelp(g))
	root.AddCommand(newLookup(g), newSearch(g), newList(g), newRandom(g), newRelate(g),
		newGlossaries(g), newScan(g), newValidate(g), newEdit(g), newSchema(g), newMan(g))
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
		return newRoot(g)
	}
	root := newBareRoot(g)
	root.AddCommand(often[args[0]](g))
	root.CompletionOptions.DisableDefaultCmd = true
	return root
}

// newBareRoot returns aiterm without commands.
func newBareRoot(g *globals) *cobra.Command {
	sys := g.sys
	root := &cobra.Command{
		Use:   "aiterm",
		Short: "A terminal glossary of generative AI, in Chinese and English",
		Example: `  aiterm aigc                 what it means; short for aiterm lookup aigc
  aiterm relate gai agi       how two terms relate
  aiterm search 强化           where names and texts speak of something`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if g.version {
				_, err := fmt.Fprintln(sys.stdout, version())
				return err
			}
			return g.writeFirstPage(cmd)
		},
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(sys.stdin)
	root.SetOut(sys.stdout)
	root.SetErr(sys.stderr)
	root.SetFlagErrorFunc(flagError)
	g.addFlags(root)
	root.Flags().BoolVar(&g.version, "version", false, "print version, commit and its date, and Go version")
	root.InitDefaultHelpFlag() // cobra would later, and take what is behind --help for its value
	help := g.helpWrapped(root.HelpFunc())
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		g.showHelp(cmd)
		help(cmd, args)
	})
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
				return misuse(cmd, "name a shell: bash, zsh, fish or powershell")
			}
		}
	}
}

const exitStatusHelp = `Exit status: 0 if everything asked was answered, 1 if something asked for is not
there, 2 if aiterm could not answer (wrong usage, invalid glossary, failed write).`

// shellWords writes arguments so that a POSIX shell reads them back.
func shellWords(args []string) string {
	quoted := make([]string, len(args))
	for i, arg := range args {
		quoted[i] = arg
		special := func(r rune) bool { return r <= ' ' || strings.ContainsRune("\"'\\$`!*?[]{}()<>|&;~#=%^", r) }
		if arg == "" || strings.ContainsFunc(arg, special) {
			quoted[i] = "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
		}
	}
	return strings.Join(quoted, " ")
}
