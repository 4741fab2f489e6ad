package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"aiterm/internal/cli"
)

// TestInterruptOfEdit checks that an interrupt which comes while no editor runs ends
// edit, and that what was written stays; one that comes with the end of the editor is
// the editor's.
func TestInterruptOfEdit(t *testing.T) {
	const mine = "terms:\n  - {id: mine, en: Mine, definition: My own.}\n"
	for _, c := range []struct {
		name     string
		late     bool // dropped as that of an editor that has just ended
		write    bool
		status   int
		drafts   int
		inForce  bool
		messages string
	}{
		{"the editor's", true, true, cli.Answered, 0, true, ""},
		{"of aiterm", false, true, 130, 1, false, "stopped by a signal (SIGINT); what you wrote is in"},
		{"of aiterm, with nothing written", false, false, 130, 0, false, ""},
	} {
		home := t.TempDir()
		path := filepath.Join(home, ".config/aiterm/terms.yaml")
		edit := func(draft string, _ int, signals cli.HeldSignals) error {
			if c.write {
				os.WriteFile(draft, []byte(mine), 0o666)
			}
			signals <- os.Interrupt
			if c.late {
				return signals.DropLate()
			}
			return nil
		}
		var messages bytes.Buffer
		status := run([]string{"edit"}, cli.System{
			Stdin: strings.NewReader(""), Stdout: new(bytes.Buffer), Stderr: &messages, Now: time.Now, Dir: home,
			Getenv: func(name string) string { return map[string]string{"HOME": home}[name] },
		}, tools{editor: func() (editor, error) { return edit, nil }})
		drafts, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*.draft-*"))
		_, err := os.Stat(path)
		if status != c.status || len(drafts) != c.drafts || (err == nil) != c.inForce || !strings.Contains(messages.String(), c.messages) {
			t.Errorf("%s: status %d, drafts %q, in force: %v\n%s", c.name, status, drafts, err, &messages)
		}
	}
}
