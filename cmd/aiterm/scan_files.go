package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"aiterm/internal/message"
	"aiterm/internal/scan"
)

// A document is what was read from a path; - is standard input.
type document struct {
	path string
	*scan.Document
}

// documents yields what the arguments name, in their order. What cannot be read is
// said, and passed over.
func (o *scanOptions) documents(args []string) iter.Seq[document] {
	if len(args) == 0 {
		args = []string{"-"}
	}
	return func(yield func(document) bool) {
		tree := &docTree{visited: map[string]bool{}, failed: o.scanFailed}
		for _, arg := range args {
			for path := range tree.files(arg) {
				d, err := o.readDocument(path)
				if err != nil && o.skip && passesOver(err) {
					continue
				}
				if err != nil {
					o.scanFailed(err)
					continue
				}
				if !yield(document{path, d}) {
					return
				}
			}
		}
	}
}

// scanFailed says why something could not be read.
func (o *scanOptions) scanFailed(err error) {
	o.failed = true
	o.Complain(err)
}

// scanProgress says on a terminal that files are being read, where that takes long.
func (o *scanOptions) scanProgress() (done func()) {
	return o.WhereLong(func() { o.Note("scanning documents…") })
}

func (o *scanOptions) readDocument(path string) (*scan.Document, error) {
	markup, err := o.markup(path)
	if err != nil {
		return nil, err
	}
	text, err := o.readText(path)
	if err != nil {
		return nil, err
	}
	d, err := scan.NewDocument(text, markup)
	if err != nil {
		return nil, message.Errorf("%s: %v", path, err)
	}
	return d, nil
}

// markup returns how a file is written, as --as or its ending says.
func (o *scanOptions) markup(path string) (scan.Markup, error) {
	switch {
	case o.as == "markdown", o.as == "" && (path == "-" || isMarkdown(path)):
		return scan.Markdown, nil
	case o.as == "text", isPlainText(path):
		return scan.Plain, nil
	}
	return 0, message.Errorf("%s: %v", path, errOtherKind)
}

// errOtherKind says that a file is no document by its ending.
const errOtherKind = message.Sentinel("neither Markdown nor text by its ending; say which with --as markdown or --as text")

// passesOver reports whether a file is gone or no document.
func passesOver(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, errOtherKind)
}

func isMarkdown(path string) bool  { return hasEnding(path, ".md .markdown .mdown .mkd .mdx") }
func isPlainText(path string) bool { return hasEnding(path, ".txt .text") }

func hasEnding(path, endings string) bool {
	ending := strings.ToLower(filepath.Ext(path))
	return ending != "" && strings.Contains(" "+endings+" ", " "+ending+" ")
}

// readText reads a file or standard input, up to scan.MaxSize.
func (o *scanOptions) readText(path string) ([]byte, error) {
	in, size := o.Sys.Stdin, int64(0)
	if path != "-" {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return nil, err
		case !info.Mode().IsRegular():
			return nil, message.Errorf("%s: not a file that can be scanned", path)
		case info.Size() > scan.MaxSize:
			return nil, tooLarge(path)
		}
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in, size = f, info.Size()
	}
	buf := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	_, err := buf.ReadFrom(io.LimitReader(in, scan.MaxSize+1))
	text := buf.Bytes()
	if err == nil && len(text) > scan.MaxSize {
		err = tooLarge(path)
	}
	return text, err
}

func tooLarge(path string) error {
	return message.Errorf("%s: larger than the %d MiB that are read at most; split it", path, scan.MaxSize>>20)
}

// A docTree finds the documents of directories.
type docTree struct {
	root    string          // the real path of the directory that was named
	visited map[string]bool // real paths of what links led to and of directories
	failed  func(error)
}

// files yields the files that an argument names: itself, or those of a directory that
// are Markdown or text by their endings, in the order of their names.
func (t *docTree) files(arg string) iter.Seq[string] {
	return func(yield func(string) bool) {
		info, err := os.Stat(arg)
		if arg == "-" || err != nil || !info.IsDir() {
			yield(arg) // reading it says what is wrong
			return
		}
		if t.root, err = filepath.EvalSymlinks(arg); err != nil {
			t.failed(err)
			return
		}
		t.visited = map[string]bool{t.root: true}
		t.walk(arg, rulesAbove(arg), yield)
	}
}

// walk yields the documents of a directory, and reports whether to go on.
func (t *docTree) walk(dir string, above []ignoreRules, yield func(string) bool) bool {
	found, err := os.ReadDir(dir)
	if err != nil {
		t.failed(err)
		return true
	}
	rules := withRulesOf(dir, above)
	for _, entry := range found {
		path := filepath.Join(dir, entry.Name())
		isDir, ok := t.follow(path, entry)
		if !ok || entry.Name() == ".git" || ignored(rules, path, isDir) {
			continue
		}
		switch {
		case isDir:
			if !t.walk(path, rules, yield) {
				return false
			}
		case isMarkdown(path) || isPlainText(path):
			if !yield(path) {
				return false
			}
		}
	}
	return true
}

// follow reports whether what is found in a directory is one itself, and whether it is
// to be looked at: links lead nowhere out of the directory that was named, and nowhere
// twice.
func (t *docTree) follow(path string, entry fs.DirEntry) (isDir, ok bool) {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.IsDir(), entry.IsDir() || entry.Type().IsRegular()
	}
	real, err := filepath.EvalSymlinks(path)
	if err != nil || t.visited[real] {
		return false, false
	}
	inside, err := filepath.Rel(t.root, real)
	if err != nil || inside == ".." || strings.HasPrefix(inside, ".."+string(filepath.Separator)) {
		return false, false
	}
	info, err := os.Stat(real)
	if err != nil || !info.IsDir() && !info.Mode().IsRegular() {
		return false, false
	}
	t.visited[real] = true
	return info.IsDir(), true
}
