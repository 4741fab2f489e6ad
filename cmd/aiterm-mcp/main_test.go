package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"aiterm/internal/cli"
)

// runWith runs a command line in a locale and returns its status and what it writes.
func runWith(in io.Reader, locale, dir string, args ...string) (status int, out, errs string) {
	var stdout, stderr bytes.Buffer
	status = run(args, cli.System{
		Stdin: in, Stdout: &stdout, Stderr: &stderr, Dir: dir, Now: time.Now,
		Getenv: func(name string) string { return map[string]string{"LANG": locale}[name] },
	})
	return status, stdout.String(), stderr.String()
}

func TestProgram(t *testing.T) {
	const en, zh = "en_GB.UTF-8", "zh_CN.UTF-8"
	file := filepath.Join(t.TempDir(), "file")
	writeFile(t, file, "x")
	for _, c := range []struct {
		locale    string
		args      string
		status    int
		out, errs string // what these begin with; "" for nothing
	}{
		{en, "", 0, "", ""},
		{en, "--help", 0, "The glossary for assistants, by the Model Context Protocol", ""},
		{zh, "--help", 0, "供 AI 助手使用的术语库", ""},
		{en, "--version", 0, "aiterm-mcp ", ""},
		{en, "--dirr x", 2, "", "aiterm-mcp: unknown flag: --dirr; did you mean --dir?; see aiterm-mcp --help"},
		{zh, "--dir", 2, "", "aiterm-mcp: --dir 后面要有值"},
		{en, "x", 2, "", `aiterm-mcp: aiterm-mcp takes flags only, and no "x"; see aiterm-mcp --help`},
		{en, "--lang fr", 2, "", `aiterm-mcp: --lang cannot be "fr"`},
		{en, "--dir /no/such/directory", 2, "", "aiterm-mcp: --dir: /no/such/directory: there is no such file"},
		{zh, "--dir " + file, 2, "", "aiterm-mcp: --dir：" + file + " 不是目录"},
	} {
		status, out, errs := runWith(strings.NewReader(""), c.locale, t.TempDir(), strings.Fields(c.args)...)
		if status != c.status || !strings.HasPrefix(out, c.out) || !strings.HasPrefix(errs, c.errs) || (c.out == "") != (out == "") || (c.errs == "") != (errs == "") {
			t.Errorf("aiterm-mcp %s: status %d\n%s%s", c.args, status, out, errs)
		}
	}
}

// TestTerminal: who starts it in a terminal is told what it is for.
func TestTerminal(t *testing.T) {
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("there is no terminal to open:", err)
	}
	defer terminal.Close()
	for locale, want := range map[string]string{"": "this answers assistants, not people", "zh_CN.UTF-8": "它回答的是 AI 助手"} {
		status, out, errs := runWith(terminal, locale, t.TempDir())
		if status != 2 || out != "" || !strings.Contains(errs, want) || !strings.Contains(errs, "claude mcp add aiterm -- aiterm-mcp") || !strings.Contains(errs, "aiterm lookup mcp") {
			t.Errorf("status %d\n%s%s", status, out, errs)
		}
	}
}

// TestLanguage: an answer is in the language of the question, or of the locale where that
// does not show; --lang says another.
func TestLanguage(t *testing.T) {
	ask := func(terms string) string {
		return initialize + "\n" + `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"lookup","arguments":{"terms":["` + terms + `"]}}}`
	}
	const en, zh = "A method that first fetches", "先检索与问题有关的文档"
	for _, c := range []struct{ locale, term, args, want, not string }{
		{"en_GB.UTF-8", "rag", "", en, zh},
		{"zh_CN.UTF-8", "rag", "", zh, en},
		{"en_GB.UTF-8", "检索增强生成", "", zh, en},
		{"en_GB.UTF-8", "检索增强生成", "--lang en", en, zh},
		{"en_GB.UTF-8", "rag", "--lang zh", zh, en},
		{"en_GB.UTF-8", "rag", "--lang both", zh, "!"},
	} {
		status, out, errs := runWith(strings.NewReader(ask(c.term)), c.locale, t.TempDir(), strings.Fields(c.args)...)
		if status != 0 || errs != "" || !strings.Contains(out, c.want) || strings.Contains(out, c.not) {
			t.Errorf("%v: status %d\n%s%s", c, status, out, errs)
		}
	}
}

// TestGlossaryFlags: --glossary, --no-builtin and --dir say what is in force.
func TestGlossaryFlags(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, ".aiterm", "team.yaml")
	writeFile(t, file, strings.Replace(teamGlossary, "%s", "Ours.", 1))
	ask := initialize + "\n" + `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"lookup","arguments":{"terms":["rag","llm"]}}}`
	for args, shipped := range map[string]bool{"--dir " + dir: true, "--glossary " + file: true, "--no-builtin --glossary " + file: false} {
		status, out, errs := runWith(strings.NewReader(ask), "", t.TempDir(), strings.Fields(args)...)
		if status != 0 || errs != "" || !strings.Contains(out, "Ours.") || strings.Contains(out, "Large Language Model") != shipped {
			t.Errorf("%s: status %d\n%s%s", args, status, out, errs)
		}
	}
}
