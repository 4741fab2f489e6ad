package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"aiterm/internal/cli"
	"aiterm/internal/message"
)

// A command line whose first word is no command asks what that word means: aiterm
// aigc is aiterm lookup aigc.

// withCommand puts lookup in front of a command line whose first word is no command,
// and reports whether it did.
func withCommand(root *cobra.Command, args []string) ([]string, bool) {
	lookup, _, err := root.Find([]string{"lookup"})
	if err != nil {
		return args, false
	}
	switch first, found := firstWord(lookup, args); {
	case !found, first == cobra.ShellCompRequestCmd, first == cobra.ShellCompNoDescRequestCmd,
		hasCommand(root, first) && !afterDashes(args, first):
		return args, false
	}
	return append([]string{"lookup"}, args...), true
}

// afterDashes reports whether -- stands before a word, which is a term then.
func afterDashes(args []string, word string) bool {
	dashes := slices.Index(args, "--")
	return dashes >= 0 && dashes < slices.Index(args, word)
}

// firstWord returns the first argument that is neither a flag of the command nor the
// value of one, and whether there is one.
func firstWord(cmd *cobra.Command, args []string) (word string, found bool) {
	for i := 0; i < len(args); i++ {
		switch arg := args[i]; {
		case arg == "--":
			if i+1 < len(args) {
				return args[i+1], true
			}
		case len(arg) < 2 || arg[0] != '-':
			return arg, true
		case takesNext(cmd, arg):
			i++
		}
	}
	return "", false
}

// takesNext reports whether the argument after a flag is its value.
func takesNext(cmd *cobra.Command, arg string) bool {
	var f *pflag.Flag
	if name, long := strings.CutPrefix(arg, "--"); long {
		f = cmd.Flag(name) // none where the value follows behind =
	} else {
		last := arg[len(arg)-1:]
		if f = cmd.Flags().ShorthandLookup(last); f == nil {
			f = cmd.Root().PersistentFlags().ShorthandLookup(last)
		}
	}
	return f != nil && f.NoOptDefVal == ""
}

// notCommand is the error where a word that is no term was meant for a command, or
// nil.
func notCommand(root *cobra.Command, word string) error {
	if name := cli.Nearest(word, commandNames(root)); name != "" {
		return message.Errorf("%q is no command and no term; did you mean %s %s?", word, root.Name(), name)
	}
	return nil
}

// commandNames are those of the commands that help lists.
func commandNames(root *cobra.Command) (names []string) {
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return names
}

// noteMeant says what a word that is no term may have been meant for that is no
// command either.
func (g *globals) noteMeant(word string) {
	switch {
	case word == "version":
		g.Note("did you mean aiterm --version?")
	case slices.Contains(topicNames(), word):
		g.Note("did you mean aiterm help %s?", word)
	}
}
