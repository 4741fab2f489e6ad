package main

import (
	"strings"
	"testing"

	"aiterm/internal/cli"

	"github.com/spf13/cobra"
)

// TestFirstPage checks that aiterm alone fits a screen of 24 lines and 80 columns and
// names each command, in a group.
func TestFirstPage(t *testing.T) {
	text, status := tried()
	if lines := strings.Count(text, "\n"); status != cli.Answered || lines > 24 {
		t.Errorf("status %d, %d lines", status, lines)
	}
	checkLines(t, text, 80)
	root := rootForTest()
	for _, cmd := range root.Commands() {
		if cmd.GroupID == "" {
			t.Errorf("%s is in no group", cmd.Name())
		}
		if !hasWord(text, cmd.Name()) {
			t.Errorf("%s is not named", cmd.Name())
		}
	}
}

// rootForTest returns the commands as they are on an empty system.
func rootForTest() *cobra.Command {
	return newRoot(newGlobals(nil, cli.System{Getenv: func(string) string { return "" }}))
}
