package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"aiterm/internal/cli"

	"github.com/rogpeppe/go-internal/testscript"
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
	if ran < 4 {
		t.Errorf("%d commands found in the README", ran)
	}
	if update {
		if err := os.WriteFile("../../README.md", []byte(updated), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestReadmeLines runs the lines that the README tells readers to type, in their order,
// on a new account with the glossary that it shows. All of them succeed.
func TestReadmeLines(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip(err)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, glossary, _ := strings.Cut(string(readme), "```yaml\n")
	glossary, _, _ = strings.Cut(glossary, "```")
	script, files := "cd work\n", "-- work/words.txt --\naigc\nrlhf\n-- work/.aiterm/team.yaml --\n"+glossary
	lines := typedLines(string(readme))
	if len(lines) < 20 {
		t.Errorf("%d lines found in the README", len(lines))
	}
	for i, line := range lines {
		if program := neededBy(line); program != "" {
			if _, err := exec.LookPath(program); err != nil {
				t.Logf("not run, as a program is missing: %s", line)
				continue
			}
		}
		script += fmt.Sprintf("exec %s ../line-%d\n", shellOf(line), i)
		files += fmt.Sprintf("-- line-%d --\n%s\n", i, line)
	}
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "readme.txtar"), script+files)
	testscript.Run(t, testscript.Params{
		Dir: dir,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("EDITOR", "true")
			env.Setenv("word", "aigc")
			return nil
		},
	})
}

// typedLines returns the lines of a text that are indented as code and not for Go.
func typedLines(text string) (lines []string) {
	forGo := regexp.MustCompile(`\bgo (run|test|install) `)
	for _, block := range fenced(text) {
		text = strings.Replace(text, block, "", 1)
	}
	for line := range strings.Lines(text) {
		if line, ok := strings.CutPrefix(line, "    "); ok && !forGo.MatchString(line) {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return lines
}

// shellOf returns the shell that a line is for.
func shellOf(line string) string {
	if strings.Contains(line, "completion zsh") {
		return "zsh -f"
	}
	return "bash -e"
}

// neededBy returns the program that a line needs and that may not be here, or "".
func neededBy(line string) string {
	for _, program := range []string{"zsh", "jq"} {
		if strings.Contains(line, program) {
			return program
		}
	}
	return ""
}

// shownBy returns what a command line shows on a terminal of 80 columns, or in
// a pipe what the programs behind it make of that; ok is false where those are
// missing.
func shownBy(args string) (output string, ok bool) {
	args, pipe, piped := strings.Cut(args, " | ")
	var out bytes.Buffer
	run(strings.Fields(strings.TrimSuffix(args, " 2>&1")), cli.System{
		Stdout: &out, Stderr: &out, Terminal: !piped, Columns: 80,
		Getenv: func(string) string { return "" }, Now: time.Now,
	}, tools{})
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
