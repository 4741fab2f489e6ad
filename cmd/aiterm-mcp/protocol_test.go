package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"aiterm/glossary"
	"aiterm/internal/shelf"
)

// newTestServer returns a server of the shipped glossary and of what stands in a
// directory.
func newTestServer(dir string, asked ...string) *server {
	return &server{
		config: shelf.Config{Getenv: func(string) string { return "" }, Now: time.Now, Asked: asked},
		langs:  []glossary.Lang{glossary.EN}, roots: &roots{dir: dir},
	}
}

const (
	initialize  = `{"jsonrpc":"2.0","id":"init","method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}`
	initialized = `{"jsonrpc":"2.0","method":"notifications/initialized"}`
	ping        = `{"jsonrpc":"2.0","id":99,"method":"ping"}`
	pong        = `{"jsonrpc":"2.0","id":99,"result":{}}`
)

// exchange sends a text to a server and returns the lines that it answers.
func exchange(t *testing.T, s *server, in string) []string {
	t.Helper()
	var out bytes.Buffer
	ended := make(chan error, 1)
	go func() { ended <- serve(newServer(s, "test"), strings.NewReader(in), &out) }()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("it does not end where the input ends")
	}
	var lines []string
	for line := range strings.Lines(out.String()) {
		line, whole := strings.CutSuffix(line, "\n")
		if !whole || !json.Valid([]byte(line)) {
			t.Errorf("no line of JSON: %q", line)
		}
		lines = append(lines, line)
	}
	return lines
}

// TestLines: what is written for lines as they come. Each answer is one line that has
// what is wanted of it; their order is free.
func TestLines(t *testing.T) {
	begin := initialize + "\n" + initialized + "\n"
	null := func(code string) string { return `{"jsonrpc":"2.0","id":null,"error":{"code":` + code + `,` }
	call := func(id, params string) string {
		return `{"jsonrpc":"2.0","id":` + id + `,"method":"tools/call","params":` + params + "}\n"
	}
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", nil},
		{"empty lines", "\n\r\n  \n", nil},
		{"before initialize", ping + "\n" + `{"jsonrpc":"2.0","id":1,"method":"tools/list"}`, []string{pong, `"id":1,"error":{"code":-32600,`}},
		{"no JSON", "hello\n{\"jsonrpc\":\n" + ping, []string{null("-32700"), null("-32700"), pong}},
		{"no UTF-8", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xff\"}\n" + ping, []string{null("-32700"), pong}},
		{"two values in a line", ping + " " + ping + "\n" + ping, []string{null("-32700"), pong}},
		{"line ends and a byte order mark", "\ufeff" + ping + "\r\n", []string{pong}},
		{"too long", `{"x":"` + strings.Repeat("a", maxLine) + "\"}\n" + ping, []string{null("-32600"), pong}},
		{"too long and never ending", strings.Repeat("a", maxLine+1), []string{null("-32600")}},
		{"deep", strings.Repeat("[", 100000) + strings.Repeat("]", 100000) + "\n" + ping, []string{null("-32700"), pong}},
		{"deep parameters", begin + call("1", `{"name":"lookup","arguments":{"terms":`+strings.Repeat("[", 3000)+strings.Repeat("]", 3000)+`}}`) + ping,
			[]string{`"id":"init"`, `"id":1,"error":{"code":-32602,`, pong}},
		{"no message", "{}\n5\nnull\n\"x\"\n", []string{null("-32600"), null("-32600"), null("-32600"), null("-32600")}},
		{"no version", `{"id":7,"method":"ping"}`, []string{`{"jsonrpc":"2.0","id":7,"error":{"code":-32600,`}},
		{"other letters", `{"jsonrpc":"2.0","ID":7,"METHOD":"ping"}`, []string{null("-32600")}},
		{"no method", `{"jsonrpc":"2.0","id":7}`, []string{`"id":7,"error":{"code":-32600,`}},
		{"unknown method", begin + `{"jsonrpc":"2.0","id":1,"method":"foo/<bar>"}`, []string{`"id":"init"`, `"id":1,"error":{"code":-32601,"message":"method not found: \"foo/<bar>\""`}},
		{"notifications", begin + `{"jsonrpc":"2.0","method":"foo"}` + "\n" + `{"jsonrpc":"1.0","method":"foo"}` + "\n" +
			`{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}}` + "\n" + `{"jsonrpc":"2.0","method":"notifications/cancelled"}` + "\n" +
			`{"jsonrpc":"2.0","method":"notifications/roots/list_changed"}`, []string{`"id":"init"`}},
		{"an answer to nothing", `{"jsonrpc":"2.0","id":1,"result":{}}` + "\n" + `{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"x"}}`, nil},
		{"initialize twice", begin + initialize, []string{`"id":"init","result"`, `"id":"init","error":{"code":-32600,`}},
		{"initialize without parameters", `{"jsonrpc":"2.0","id":1,"method":"initialize"}`, []string{`"id":1,"error":{"code":-32600,`}},
		{"unknown version", strings.Replace(initialize, "2025-06-18", "1999-01-01", 1), []string{`"protocolVersion":"2025-11-25"`}},
		{"known version", strings.Replace(initialize, "2025-06-18", "2024-11-05", 1), []string{`"protocolVersion":"2024-11-05"`}},
		{"batch", begin + "[" + ping + `,5,{"jsonrpc":"2.0","method":"foo"},` + strings.Replace(ping, "99", `"b"`, 1) + "]\n[]\n[" + initialized + "]",
			[]string{`"id":"init"`, `[` + null("-32600") + `"message":"a message is a JSON object"}},`, null("-32600") + `"message":"a batch`}},
		{"unknown tool", begin + call("1", `{"name":"nope"}`), []string{`"id":"init"`, `"id":1,"error":{"code":-32602,`}},
		{"no arguments", begin + call("1", `{"name":"lookup"}`), []string{`"id":"init"`, `"isError":true`}},
		{"answered at the end of input", begin + call("1", `{"name":"lookup","arguments":{"terms":["微调 <b>"]}}`) + strings.TrimSuffix(call("2", `{"name":"search","arguments":{"query":"attention"}}`), "\n"),
			[]string{`"id":"init"`, `{"jsonrpc":"2.0","id":1,"result":{"content":[{"type":"text","text":"没有叫 \"微调 <b>\" 的术语`, `"id":2,"result":{"content"`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := exchange(t, newTestServer(t.TempDir()), c.in)
			if len(lines) != len(c.want) {
				t.Fatalf("%d lines, not %d:\n%s", len(lines), len(c.want), strings.Join(lines, "\n"))
			}
			for _, want := range c.want {
				i := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, want) })
				if i < 0 {
					t.Fatalf("no line has %s:\n%s", want, strings.Join(lines, "\n"))
				}
				lines = slices.Delete(lines, i, i+1)
			}
		})
	}
}

// TestIDs: an id comes back as it was written, also where several calls have the same or
// where it is beyond what a float64 has.
func TestIDs(t *testing.T) {
	ids := []string{`"1"`, "1", "1", "-5", "9007199254740993", "9007199254740994", "123456789012345678901234567890", `""`, `"aiterm-mcp 1"`, "1e2", `"\u0041"`, `"x<\u200b"`}
	var in strings.Builder
	for _, id := range ids {
		in.WriteString(strings.Replace(ping, "99", id, 1) + "\n")
	}
	got := exchange(t, newTestServer(t.TempDir()), in.String())
	var want []string
	for _, id := range ids {
		want = append(want, strings.Replace(pong, "99", id, 1))
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, bad := range []string{"1.5", "null", "true", "{}", "[]"} {
		got := exchange(t, newTestServer(t.TempDir()), strings.Replace(ping, "99", bad, 1))
		if len(got) != 1 || !strings.HasPrefix(got[0], `{"jsonrpc":"2.0","id":null,"error":{"code":-32600,`) {
			t.Errorf("id %s: %v", bad, got)
		}
	}
}

// TestManyCalls: more calls than are worked on at once are all answered, in lines and in
// one batch.
func TestManyCalls(t *testing.T) {
	const n = 10 * maxInFlight
	lines := exchange(t, newTestServer(t.TempDir()), initialize+"\n"+strings.Repeat(ping+"\n", n)+"["+strings.Repeat(ping+",", n)+ping+"]")
	if len(lines) != 1+n+1 || strings.Count(strings.Join(lines, "\n"), `"id":99`) != n+n+1 {
		t.Errorf("%d lines with %d answers", len(lines), strings.Count(strings.Join(lines, "\n"), `"id":99`))
	}
}

// TestCancelled: what nobody waits for is not answered, and everything else is.
func TestCancelled(t *testing.T) {
	s := newTestServer(t.TempDir())
	in, client := io.Pipe()
	answers, out := io.Pipe()
	go func() {
		serve(newServer(s, "test"), in, out)
		out.Close()
	}()
	s.mu.Lock() // so that the first call is still worked on
	go func() {
		io.WriteString(client, initialize+"\n"+`{"jsonrpc":"2.0","id":9007199254740993,"method":"tools/call","params":{"name":"search","arguments":{"query":"ai"}}}`+"\n"+
			`{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9007199254740993,"reason":"x"}}`+"\n"+
			`{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"init"}}`+"\n"+ping+"\n")
		client.Close()
	}()
	got := newLineReader(answers)
	var all []string
	for line, _, err := got.next(); err == nil; line, _, err = got.next() {
		all = append(all, string(line))
		if string(line) == pong {
			s.mu.Unlock()
		}
	}
	if len(all) != 2 || all[1] != pong {
		t.Errorf("answered: %q", all)
	}
}

// TestClosedOutput: where nobody reads any more, it ends.
func TestClosedOutput(t *testing.T) {
	in, client := io.Pipe()
	answers, out := io.Pipe()
	answers.Close()
	go io.WriteString(client, ping+"\n") // and the input stays open
	ended := make(chan error, 1)
	go func() { ended <- serve(newServer(newTestServer(t.TempDir()), "test"), in, out) }()
	select {
	case err := <-ended:
		if !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("it ends with %v", err)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("it does not end")
	}
}

// TestRootsAtEnd: a client that goes away without saying its roots gets its answers.
func TestRootsAtEnd(t *testing.T) {
	withRoots := strings.Replace(initialize, `"capabilities":{}`, `"capabilities":{"roots":{}}`, 1)
	lines := exchange(t, newTestServer(t.TempDir()), withRoots+"\n"+`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"lookup","arguments":{"terms":["ai"]}}}`)
	if all := strings.Join(lines, "\n"); !strings.Contains(all, `"method":"roots/list"`) || !strings.Contains(all, "Artificial Intelligence") {
		t.Error(all)
	}
}

// FuzzLines: whatever is read, each line that is written is an answer, and it ends.
func FuzzLines(f *testing.F) {
	for _, in := range []string{initialize + "\n" + ping, "[" + ping + ",{}]", "{\"id\":1e999}", "\x00\n[[]]", `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"lookup","arguments":{"terms":["\u200b"]}}}`} {
		f.Add(in)
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, in string) {
		for _, line := range exchange(t, newTestServer(dir), initialize+"\n"+in) {
			if !strings.HasPrefix(line, `{"jsonrpc":"2.0","id":`) && !strings.HasPrefix(line, `[{"jsonrpc":"2.0","id":`) && !strings.Contains(line, `"method":"roots/list"`) {
				t.Errorf("no answer: %s", line)
			}
		}
	})
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
