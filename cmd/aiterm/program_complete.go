package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// completeProgram completes the arguments of a program by asking it, as a shell asks a
// program of cobra. One that does not know that question is not run, as nobody knows
// what it would do.
func (g *globals) completeProgram(name string) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		path, ok := findProgram(g.programDirs(), name)
		if !ok || !knowsCompletion(path) {
			return nil, cobra.ShellCompDirectiveDefault
		}
		const patience = 2 * time.Second // of one who has pressed Tab
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		question := append(append([]string{cobra.ShellCompRequestCmd}, args...), typed)
		answer, err := exec.CommandContext(ctx, path, question...).Output()
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		return readCompletion(string(answer))
	}
}

// knowsCompletion reports whether the question of a shell stands in the file of a program.
func knowsCompletion(path string) bool {
	const most = 64 << 20 // bytes; one that is larger is not searched at each Tab
	info, err := os.Stat(path)
	if err != nil || info.Size() > most {
		return false
	}
	data, err := os.ReadFile(path)
	return err == nil && bytes.Contains(data, []byte(cobra.ShellCompRequestCmd))
}

// readCompletion reads what a program of cobra offers: a line each and, last, a colon and
// the number that says what a shell does with them.
func readCompletion(answer string) ([]cobra.Completion, cobra.ShellCompDirective) {
	lines := strings.Split(strings.TrimRight(answer, "\n"), "\n")
	last := len(lines) - 1
	number, found := strings.CutPrefix(lines[last], ":")
	directive, err := strconv.Atoi(number)
	if !found || err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return lines[:last], cobra.ShellCompDirective(directive)
}
