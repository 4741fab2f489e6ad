package main

import (
	"os"
	"os/exec"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// parseMermaid has Mermaid's own parser read files. It needs a browser's
// document, which jsdom stands in for.
const parseMermaid = `
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');
for (const file of process.argv.slice(1)) {
	await mermaid.parse(readFileSync(file, 'utf8'));
}
`

// checkMermaid checks that Mermaid reads files, where node finds the packages
// mermaid and jsdom from the directory in $AITERM_NODE:
//
//	mermaid FILE...
func checkMermaid(dir string) func(*testscript.TestScript, bool, []string) {
	return func(ts *testscript.TestScript, _ bool, args []string) {
		node, err := exec.LookPath("node")
		if err != nil || dir == "" {
			ts.Logf("not checked, as there is no node or AITERM_NODE is not set")
			return
		}
		for i, arg := range args {
			args[i] = ts.MkAbs(arg)
		}
		cmd := exec.Command(node, append([]string{"--input-type=module", "-e", parseMermaid, "--"}, args...)...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			ts.Fatalf("mermaid: %v\n%s", err, out)
		}
	}
}

// TestMermaid says whether Mermaid is there, so that a run without it is seen.
func TestMermaid(t *testing.T) {
	if os.Getenv("AITERM_NODE") == "" {
		t.Skip("AITERM_NODE names no directory with mermaid and jsdom in its node_modules: pictures are not read by Mermaid")
	}
}
