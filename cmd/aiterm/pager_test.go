package main

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"aiterm/internal/cli"
)

// A fakePager keeps what it is given, and tells when it has ended.
type fakePager struct {
	bytes.Buffer
	ended  bool
	broken bool // reads nothing: each write to it fails
}

func (f *fakePager) Close() error { return nil }

func (f *fakePager) Write(b []byte) (int, error) {
	if f.broken {
		return 0, io.ErrClosedPipe
	}
	return f.Buffer.Write(b)
}

func (f *fakePager) start() (*paging, error) {
	return &paging{f, func() error { f.ended = true; return nil }}, nil
}

// paged runs a command line on a terminal of 20 rows that has a pager.
func paged(f *fakePager, start func() (*paging, error), args ...string) (status int, out, errs string) {
	var stdout bytes.Buffer
	notes := &endWatcher{pager: f}
	status = run(args, cli.System{
		Stdin: strings.NewReader("llm\n"), Stdout: &stdout, Stderr: notes, Terminal: true, Columns: 80, Rows: 20,
		Now: time.Now, Colour: true, Getenv: func(string) string { return "" },
	}, tools{page: start})
	return status, stdout.String(), notes.String()
}

// An endWatcher marks what is written to it before the pager has ended.
type endWatcher struct {
	bytes.Buffer
	pager *fakePager
}

func (w *endWatcher) Write(b []byte) (int, error) {
	if w.pager.Len() > 0 && !w.pager.ended {
		w.WriteString("too early: ")
	}
	return w.Buffer.Write(b)
}

// TestPager checks what goes through the pager, and what does not.
func TestPager(t *testing.T) {
	for _, c := range []struct {
		args  string
		paged bool
	}{
		{"lookup llm", true},
		{"lookup large languge model", true}, // with a note
		{"list", true},
		{"lookup -s llm", false}, // shorter than the screen
		{"lookup llm --no-pager", false},
		{"lookup llm --json", false},
		{"list -o tsv", false},
		{"lookup llm --template {{.ID}}", false},
		{"lookup -", false}, // a batch is answered line by line
	} {
		f := &fakePager{}
		status, out, errs := paged(f, f.start, strings.Fields(c.args)...)
		if status != cli.Answered || (f.Len() > 0) != c.paged || (out == "") != c.paged {
			t.Errorf("%s: status %d, %d bytes in the pager, %d on the terminal", c.args, status, f.Len(), len(out))
		}
		if strings.Contains(f.String(), "\x1b]") {
			t.Errorf("%s: there are links in the pager", c.args)
		}
		if strings.Contains(errs, "too early") {
			t.Errorf("%s: written while the pager ran: %s", c.args, errs)
		}
	}
}

// TestNotesFollow checks that a note stands behind the answer, however short that is.
func TestNotesFollow(t *testing.T) {
	var screen bytes.Buffer
	f := &fakePager{}
	run([]string{"lookup", "-s", "chatgtp"}, cli.System{
		Stdout: &screen, Stderr: &screen, Terminal: true, Columns: 80, Rows: 20,
		Now: time.Now, Getenv: func(string) string { return "" },
	}, tools{page: f.start})
	if !strings.HasSuffix(screen.String(), "this is the closest: ChatGPT\n") {
		t.Error(screen.String())
	}
}

// TestPagerFails checks that a pager that fails or is quit early takes neither the
// answer nor the status.
func TestPagerFails(t *testing.T) {
	none := func() (*paging, error) { return nil, errors.New("no such program") }
	if status, out, _ := paged(&fakePager{}, none, "lookup", "llm"); status != cli.Answered || !strings.Contains(out, "LLM  Large Language Model") {
		t.Errorf("not started: status %d: %s", status, out)
	}
	quit := &fakePager{broken: true}
	if status, _, errs := paged(quit, quit.start, "lookup", "llm", "qwzx"); status != cli.Missing || !strings.Contains(errs, "qwzx") {
		t.Errorf("quit early: status %d, %s", status, errs)
	}
	shell := func() (*paging, error) { return startPager("no-such-pager-here -x") }
	if status, out, _ := paged(&fakePager{}, shell, "lookup", "llm"); status != cli.Answered || !strings.Contains(out, "LLM  Large Language Model") {
		t.Errorf("not found by the shell: status %d: %s", status, out)
	}
}

// TestPagerCommand checks which program is the pager.
func TestPagerCommand(t *testing.T) {
	for _, c := range []struct{ env, want string }{
		{"AITERM_PAGER=most PAGER=more", "most"},
		{"PAGER=more -s", "more -s"},
		{"AITERM_PAGER= PAGER=more", ""},
		{"PAGER=cat", ""},
	} {
		lookup := func(name string) (string, bool) {
			_, value, set := strings.Cut(" "+c.env, " "+name+"=")
			value, _, _ = strings.Cut(value, " PAGER=")
			return value, set
		}
		if got := pagerCommand(lookup); got != c.want {
			t.Errorf("%s: %q, want %q", c.env, got, c.want)
		}
	}
}
