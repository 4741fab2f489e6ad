package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"aiterm": main})
}

// TestScripts runs what users type and compares it with what they see.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "../../testdata/script",
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "", // rewrites what cmp compares with
		Setup: func(env *testscript.Env) error {
			env.Setenv("LANG", "en_US.UTF-8")
			return nil
		},
		Condition: func(name string) (bool, error) {
			switch name {
			case "mermaid":
				return hasMermaid(), nil
			case "root":
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"json":    checkJSON,
			"exit":    checkExit,
			"settle":  settle,
			"files":   countFiles,
			"drafts":  countDrafts,
			"damage":  damage,
			"bytes":   writeBytes,
			"repeat":  writeTerms,
			"mermaid": checkMermaid,
		},
	})
}

// writeTerms writes a glossary file of terms that differ by their number, which
// stands where the text has %[1]d:
//
//	repeat FILE NUMBER TEXT
func writeTerms(ts *testscript.TestScript, neg bool, args []string) {
	wellUsed(ts, neg, len(args) == 3, "repeat FILE NUMBER TEXT")
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	var b strings.Builder
	b.WriteString("terms:\n")
	for i := range n {
		fmt.Fprintf(&b, args[2]+"\n", i)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(b.String()), 0o644))
}

// wellUsed refuses a negated command and one with wrong arguments.
func wellUsed(ts *testscript.TestScript, neg, ok bool, usage string) {
	if neg || !ok {
		ts.Fatalf("usage: %s", usage)
	}
}

// checkExit runs a command and compares its exit status:
//
//	exit STATUS COMMAND ARGS...
func checkExit(ts *testscript.TestScript, neg bool, args []string) {
	wellUsed(ts, neg, len(args) >= 2, "exit STATUS COMMAND ARGS...")
	status := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		status = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if status != args[0] {
		ts.Fatalf("exit status %s, want %s", status, args[0])
	}
}

// settle waits until what has been written is so old that its time of change
// can be trusted.
func settle(ts *testscript.TestScript, neg bool, args []string) {
	wellUsed(ts, neg, len(args) == 0, "settle")
	time.Sleep(2100 * time.Millisecond)
}

// countFiles compares the number of files in a directory:
//
//	files NUMBER DIR
func countFiles(ts *testscript.TestScript, neg bool, args []string) {
	wellUsed(ts, neg, len(args) == 2, "files NUMBER DIR")
	entries, err := os.ReadDir(ts.MkAbs(args[1]))
	ts.Check(err)
	if strconv.Itoa(len(entries)) != args[0] {
		ts.Fatalf("%d files, want %s", len(entries), args[0])
	}
}

// writeBytes writes a file that no script can hold, as a quoted Go string:
//
//	bytes FILE STRING
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	wellUsed(ts, neg, len(args) == 2, "bytes FILE STRING")
	data, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(data), 0o666))
}

// countDrafts compares the number of drafts in a directory:
//
//	drafts NUMBER DIR
func countDrafts(ts *testscript.TestScript, neg bool, args []string) {
	wellUsed(ts, neg, len(args) == 2, "drafts NUMBER DIR")
	paths, err := filepath.Glob(filepath.Join(ts.MkAbs(args[1]), ".*.draft-*"))
	ts.Check(err)
	if strconv.Itoa(len(paths)) != args[0] {
		ts.Fatalf("%d drafts, want %s", len(paths), args[0])
	}
}

// damage does harm to the files of a directory:
//
//	damage truncate|empty|zero|flip|dir DIR
func damage(ts *testscript.TestScript, neg bool, args []string) {
	wellUsed(ts, neg, len(args) == 2, "damage HARM DIR")
	dir := ts.MkAbs(args[1])
	entries, err := os.ReadDir(dir)
	ts.Check(err)
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		data, err := os.ReadFile(path)
		ts.Check(err)
		ts.Check(os.Remove(path))
		switch args[0] {
		case "truncate":
			data = data[:len(data)/2]
		case "empty":
			data = nil
		case "zero":
			clear(data)
		case "flip":
			for i := len(data) / 2; i < len(data); i++ {
				data[i] ^= 0x10
			}
		case "dir":
			ts.Check(os.Mkdir(path, 0o777))
			continue
		}
		ts.Check(os.WriteFile(path, data, 0o666))
	}
}

// checkJSON parses a file as JSON and compares the value at a path:
//
//	json FILE [PATH VALUE]
//
// The path has keys and positions between dots; len is the length of an array.
// Strings are compared as they are, all else as JSON.
func checkJSON(ts *testscript.TestScript, neg bool, args []string) {
	wellUsed(ts, neg, len(args) == 1 || len(args) == 3, "json FILE [PATH VALUE]")
	var v any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &v))
	if len(args) == 1 {
		return
	}
	for step := range strings.SplitSeq(args[1], ".") {
		next, err := child(v, step)
		if err != nil {
			ts.Fatalf("%s: at %s: %v", args[1], step, err)
		}
		v = next
	}
	got, isString := v.(string)
	if !isString {
		text, err := json.Marshal(v)
		ts.Check(err)
		got = string(text)
	}
	if got != args[2] {
		ts.Fatalf("%s is %s, want %s", args[1], got, args[2])
	}
}

func child(v any, step string) (any, error) {
	switch v := v.(type) {
	case map[string]any:
		if value, ok := v[step]; ok {
			return value, nil
		}
		return nil, fmt.Errorf("no such key")
	case []any:
		if step == "len" {
			return len(v), nil
		}
		if i, err := strconv.Atoi(step); err == nil && i >= 0 && i < len(v) {
			return v[i], nil
		}
		return nil, fmt.Errorf("no such position")
	}
	return nil, fmt.Errorf("neither an object nor an array")
}
