package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// TestReadme runs the commands that the README shows with their output, as on
// a terminal of 80 columns, and compares. Commands with a pipe are left out.
// With UPDATE_SCRIPTS set, the README is rewritten instead.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	update, updated := os.Getenv("UPDATE_SCRIPTS") != "", string(readme)
	for _, block := range fenced(string(readme)) {
		for _, shown := range strings.Split("\n"+block, "\n$ ")[1:] {
			command, want, _ := strings.Cut(shown, "\n")
			args, ok := strings.CutPrefix(command, "aiterm ")
			if !ok {
				continue
			}
			output, ok := shownBy(args)
			if !ok {
				t.Logf("not run, as a program is missing: %s", command)
				continue
			}
			ran++
			got, want := strings.TrimSpace(output), strings.TrimSpace(want)
			updated = strings.Replace(updated, "$ "+command+"\n"+want, "$ "+command+"\n"+got, 1)
			if got != want && !update {
				t.Errorf("%s shows\n%s\nthe README says\n%s", command, got, want)
			}
		}
	}
	if ran < 5 {
		t.Errorf("%d commands found in the README", ran)
	}
	if update {
		if err := os.WriteFile("../../README.md", []byte(updated), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestReadmeKinds checks that the README names every kind that a term can have.
func TestReadmeKinds(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, row, _ := strings.Cut(string(readme), "\n| `kind` | ")
	row, _, _ = strings.Cut(row, "\n")
	for _, name := range kindNames() {
		if !strings.Contains(", "+row, ", "+name) {
			t.Errorf("the README does not name the kind %s: %s", name, row)
		}
	}
}

// shownBy returns what a command line shows on a terminal of 80 columns, or in
// a pipe what the programs behind it make of that; ok is false where those are
// missing.
func shownBy(args string) (output string, ok bool) {
	args, pipe, piped := strings.Cut(args, " | ")
	var out bytes.Buffer
	run(strings.Fields(strings.TrimSuffix(args, " 2>&1")), sys{
		stdout: &out, stderr: &out, terminal: !piped, columns: 80,
		getenv: func(string) string { return "" }, now: time.Now,
	})
	if !piped {
		return out.String(), true
	}
	if _, err := exec.LookPath(strings.Fields(pipe)[0]); err != nil {
		return "", false
	}
	cmd := exec.Command("sh", "-c", pipe)
	cmd.Stdin = &out
	shown, err := cmd.Output()
	return string(shown), err == nil
}

// fenced returns the contents of the fenced code blocks.
func fenced(text string) []string {
	var blocks []string
	for i, part := range strings.Split(text, "\n```") {
		if i%2 == 1 {
			_, block, _ := strings.Cut(part, "\n")
			blocks = append(blocks, block)
		}
	}
	return blocks
}
