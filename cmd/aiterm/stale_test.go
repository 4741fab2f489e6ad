package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"aiterm/internal/cli"
)

// TestStaleClock checks that list --stale counts from the clock that it is given.
func TestStaleClock(t *testing.T) {
	file := filepath.Join(t.TempDir(), "team.yaml")
	text := "terms: [{id: x, en: X, definition: D., as-of: 2025-11}]"
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	for now, want := range map[time.Time]string{
		time.Date(2026, 11, 30, 23, 59, 0, 0, time.UTC): "",
		time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC):    "x 2025-11\n",
	} {
		var out, complaints bytes.Buffer
		status := run([]string{"list", "--no-builtin", "--glossary", file, "--stale", "12m", "--template", "{{.ID}} {{.AsOf}}"}, cli.System{
			Stdout: &out, Stderr: &complaints, Getenv: func(string) string { return "" }, Now: func() time.Time { return now },
		}, tools{})
		if status != cli.Answered || out.String() != want || complaints.Len() > 0 {
			t.Errorf("at %s: status %d, %q, want %q; %s", now, status, out.String(), want, complaints.String())
		}
	}
}
