package main

import (
	"os"
	"os/exec"

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

// checkMermaid checks that Mermaid reads files:
//
//	mermaid FILE...
func checkMermaid(ts *testscript.TestScript, neg bool, args []string) {
	wellUsed(ts, neg, len(args) > 0, "mermaid FILE...")
	for i, arg := range args {
		args[i] = ts.MkAbs(arg)
	}
	cmd := exec.Command("node", append([]string{"--input-type=module", "-e", parseMermaid, "--"}, args...)...)
	cmd.Dir = os.Getenv(mermaidDir)
	if out, err := cmd.CombinedOutput(); err != nil {
		ts.Fatalf("mermaid: %v\n%s", err, out)
	}
}

// mermaidDir names the directory in whose node_modules the packages mermaid and
// jsdom are.
const mermaidDir = "AITERM_NODE"

// hasMermaid reports whether Mermaid is there.
func hasMermaid() bool {
	_, err := exec.LookPath("node")
	return err == nil && os.Getenv(mermaidDir) != ""
}
