package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/internal/cli"
	"aiterm/internal/message"
)

// Programs beside aiterm: aiterm NAME runs aiterm-NAME, as git, cargo and gh do.

// programPrefix is what the name of a program begins with that aiterm runs.
const programPrefix = "aiterm-"

// programDirs returns where programs are looked for: beside aiterm, then beside what it
// is a link to, then in PATH. Parts of PATH that depend on the working directory do not
// count, as anybody can have put a program there.
func programDirs(sys cli.System) []string {
	var dirs []string
	if self, err := os.Executable(); err == nil {
		dirs = append(dirs, filepath.Dir(self))
		if real, err := filepath.EvalSymlinks(self); err == nil {
			dirs = append(dirs, filepath.Dir(real))
		}
	}
	for _, dir := range filepath.SplitList(sys.Getenv("PATH")) {
		if filepath.IsAbs(dir) {
			dirs = append(dirs, dir)
		}
	}
	return dirs
}

// findProgram returns the path of the program of a name; ok is false where there is none.
func findProgram(dirs []string, name string) (path string, ok bool) {
	if !isProgramName(name) {
		return "", false
	}
	for _, dir := range dirs {
		if path, err := exec.LookPath(filepath.Join(dir, programPrefix+name)); err == nil {
			return path, true
		}
	}
	return "", false
}

// isProgramName reports whether a word can name a program: it begins with a small letter
// or a digit, and has -, _ and . besides. Capitals do not, as MCP is the term also where
// the file system takes aiterm-MCP for aiterm-mcp.
func isProgramName(word string) bool {
	for i, r := range word {
		if alone := 'a' <= r && r <= 'z' || '0' <= r && r <= '9'; !alone && (i == 0 || !strings.ContainsRune("-_.", r)) {
			return false
		}
	}
	return word != ""
}

// programNames returns the names of all programs, in order.
func programNames(dirs []string) []string {
	var names []string
	for _, dir := range dirs {
		files, _ := os.ReadDir(dir) // one that cannot be read has none
		for _, f := range files {
			if name, ok := strings.CutPrefix(f.Name(), programPrefix); ok {
				names = append(names, withoutExecutableEnding(name))
			}
		}
	}
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool {
		_, ok := findProgram(dirs, name)
		return !ok
	})
}

func (g *globals) programDirs() []string {
	if g.tools.programDirs == nil {
		return nil
	}
	return g.tools.programDirs()
}

// addPrograms adds to aiterm's commands the programs that a command line needs to know:
// the one that it names, or all where it asks what there is.
func (g *globals) addPrograms(root *cobra.Command, args []string) {
	if word, found := firstWord(root, args); !found || word == "help" || cli.IsCompletion(word) {
		g.addProgramsOf(root, programNames(g.programDirs()))
	} else if _, ok := findProgram(g.programDirs(), word); ok && !afterDashes(args, word) {
		g.addProgramsOf(root, []string{word})
	}
}

// programGroup is the group of the programs in the help.
const programGroup = "programs"

func (g *globals) addProgramsOf(root *cobra.Command, names []string) {
	names = slices.DeleteFunc(names, func(name string) bool { return hasCommand(root, name) })
	if len(names) == 0 {
		return
	}
	root.AddGroup(&cobra.Group{ID: programGroup, Title: message.New("Programs beside aiterm:").String()})
	for _, name := range names {
		root.AddCommand(g.newProgram(name))
	}
}

func hasCommand(root *cobra.Command, name string) bool {
	return slices.ContainsFunc(root.Commands(), func(c *cobra.Command) bool { return c.Name() == name })
}

// newProgram returns the command that runs a program, with the flags before its name put
// before the others.
func (g *globals) newProgram(name string) *cobra.Command {
	lines := map[string]string{ // of aiterm's own programs
		"browse": "Walk the glossary on a whole screen",
		"mcp":    "The glossary for assistants, by the Model Context Protocol",
	}
	become := func(args []string) error {
		path, ok := findProgram(g.programDirs(), name)
		if !ok {
			return message.Errorf("%s is gone", programPrefix+name)
		}
		return becomeProgram(path, args)
	}
	cmd := &cobra.Command{
		Use:                name,
		Short:              lines[name],
		GroupID:            programGroup,
		DisableFlagParsing: true,
		PersistentPreRunE:  func(*cobra.Command, []string) error { return nil }, // its flags are not ours
		RunE:               func(_ *cobra.Command, args []string) error { return become(args) },
		ValidArgsFunction:  g.completeProgram(name),
	}
	cmd.SetHelpFunc(func(*cobra.Command, []string) { g.Complain(become([]string{"--help"})) })
	return cmd
}
