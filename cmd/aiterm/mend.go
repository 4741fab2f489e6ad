package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"aiterm/internal/message"
	"aiterm/internal/scan"
)

// mend writes what mends the findings into the files, or with --diff says what would be
// written.
func (o *scanOptions) mend(files []checkedFile) error {
	for _, f := range files {
		edits := editsOf(f.findings)
		if len(edits) == 0 {
			continue
		}
		if f.path == "-" && !o.diff {
			return message.Errorf("--fix writes files, and standard input is none; see --diff")
		}
		if o.diff {
			if _, err := o.Sys.Stdout.Write([]byte(unifiedDiff(f.path, f.Text, edits))); err != nil {
				return err
			}
			continue
		}
		if err := rewrite(f.path, f.Text, edited(f.Text, edits)); err != nil {
			return err
		}
	}
	return nil
}

// editsOf returns what mends findings, in the order of the document.
func editsOf(findings []scan.Finding) []scan.Edit {
	var all []scan.Edit
	for _, f := range findings {
		all = append(all, f.Edits...)
	}
	slices.SortFunc(all, func(a, b scan.Edit) int { return cmp.Compare(a.Start, b.Start) })
	return slices.CompactFunc(all, func(a, b scan.Edit) bool { return a.Start == b.Start })
}

func edited(text []byte, edits []scan.Edit) []byte {
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		out.Write(text[at:e.Start])
		out.WriteString(e.Text)
		at = e.End
	}
	out.Write(text[at:])
	return out.Bytes()
}

// rewrite puts a text in the place of a file that still has another one.
func rewrite(path string, old, text []byte) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	r := replacement{path: path, beside: path + ".aiterm-new", like: path, data: text, still: func() error {
		now, err := os.ReadFile(path)
		if err == nil && !bytes.Equal(now, old) {
			return message.Errorf("%s was changed meanwhile, and stays as it is", path)
		}
		return err
	}}
	return r.do()
}

// unifiedDiff returns what edits change, as diff -u says it, without lines around.
func unifiedDiff(path string, text []byte, edits []scan.Edit) string {
	var out strings.Builder
	fmt.Fprintf(&out, "--- %s\n+++ %s\n", path, path)
	line, at, shift := 1, 0, 0
	for len(edits) > 0 {
		from := bytes.LastIndexByte(text[:edits[0].Start], '\n') + 1
		n, to := 0, from
		for n < len(edits) && edits[n].Start < max(to, from+1) || n == 0 {
			to = endOfLine(text, edits[n].End)
			n++
		}
		line += bytes.Count(text[at:from], []byte("\n"))
		moved := make([]scan.Edit, n)
		for i, e := range edits[:n] {
			moved[i] = scan.Edit{Start: e.Start - from, End: e.End - from, Text: e.Text}
		}
		shift += writeHunk(&out, line, shift, text[from:to], edited(text[from:to], moved))
		at, edits = from, edits[n:]
	}
	return out.String()
}

// endOfLine returns where the line ends, with its end, that an offset is in.
func endOfLine(text []byte, at int) int {
	if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(text)
}

// writeHunk writes some lines and what takes their place, and returns by how many lines
// that is longer.
func writeHunk(out *strings.Builder, line, shift int, old, text []byte) int {
	before, after := slices.Collect(strings.Lines(string(old))), slices.Collect(strings.Lines(string(text)))
	fmt.Fprintf(out, "@@ -%d,%d +%d,%d @@\n", line, len(before), line+shift, len(after))
	writeSigned(out, "-", before)
	writeSigned(out, "+", after)
	return len(after) - len(before)
}

func writeSigned(out *strings.Builder, sign string, lines []string) {
	for _, l := range lines {
		out.WriteString(sign + l)
		if !strings.HasSuffix(l, "\n") {
			out.WriteString("\n\\ No newline at end of file\n")
		}
	}
}
