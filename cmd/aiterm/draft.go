package main

import (
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/natefinch/atomic"

	"aiterm/glossary"
	"aiterm/internal/shelf"
)

// A draft is what the editor works on, beside the glossary that it will take
// the place of. Its name begins with a dot, so it is not in force, and tells
// which state of the glossary it was made from: one made from another state is
// left alone, so that it cannot undo what was done since.
type draft struct {
	stack    *shelf.Stack // the glossaries in force, as they were before
	of, path string
	before   []byte       // what of had, or nil
	mode     fs.FileMode  // for of, where that is new
	start    []byte       // what the draft has before it is edited
	goesOn   bool         // from an earlier time
	others   []string     // drafts made from other states
	parsed   shelf.Source // what was parsed last: of, or a state of the draft
}

func openDraft(stack *shelf.Stack, of string) (*draft, error) {
	if !filepath.IsAbs(of) {
		return nil, errors.New("there is no home for your glossary; set HOME or XDG_CONFIG_HOME")
	}
	if real, err := filepath.EvalSymlinks(of); err == nil {
		of = real
	}
	d := &draft{stack: stack, of: of}
	if s := stack.Find(of); s != nil {
		if s.Err != nil && !errors.Is(s.Err, fs.ErrNotExist) {
			return nil, s.Err
		}
		d.before, d.parsed = s.Data, *s
	}
	dir, base := filepath.Split(of)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	prefix := filepath.Join(dir, "."+strings.TrimSuffix(base, filepath.Ext(base))+".draft-")
	h := fnv.New32a()
	h.Write(d.before)
	d.path = fmt.Sprintf("%s%08x.yaml", prefix, h.Sum32())
	var err error
	if d.others, err = filepath.Glob(prefix + "*.yaml"); err != nil {
		return nil, err
	}
	d.others = slices.DeleteFunc(d.others, func(path string) bool { return path == d.path })
	return d, d.begin()
}

// begin reads the draft that is there, or makes one.
func (d *draft) begin() (err error) {
	d.start, err = shelf.ReadFile(d.path)
	if !errors.Is(err, fs.ErrNotExist) {
		d.goesOn = true
		return err
	}
	d.start = d.before
	if d.before == nil {
		d.start = []byte(template)
	}
	if err := os.WriteFile(d.path, d.start, 0o666); err != nil {
		return err
	}
	info, err := os.Stat(d.path)
	if err == nil {
		d.mode = info.Mode()
	}
	return err
}

// goTo returns the line of a term in the draft, after putting it in if it is
// not there: as a copy of the entry, if there is one. Line 0 is none in
// particular; where the draft is broken it is the first that is.
func (d *draft) goTo(term string, e *glossary.Entry) (line int, err error) {
	draft := d.parse(d.start)
	switch {
	case draft.Err != nil:
		return 0, draft.Err
	case len(draft.Problems) > 0:
		return draft.Problems[0].Pos.Line, nil
	case term == "":
		return 0, nil
	}
	for _, own := range draft.Glossary.Entries {
		if e != nil && own.ID == e.ID || e == nil && slices.Contains([]string{own.ID, own.Abbr, own.EN, own.ZH}, term) {
			return own.Pos.Line, nil
		}
	}
	excerpt := shelf.Skeleton(term)
	if e != nil {
		if excerpt, err = d.excerptOf(e); err != nil {
			return 0, err
		}
	}
	out, line, err := insert(d.start, draft.Glossary.Entries, excerpt)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", d.of, err)
	}
	d.start = out
	return line, os.WriteFile(d.path, out, 0o666)
}

// parse returns what the draft says with some bytes in it.
func (d *draft) parse(data []byte) shelf.Source {
	if d.parsed.Path == "" || !bytes.Equal(data, d.parsed.Data) {
		d.parsed = shelf.Parse(d.path, data)
	}
	return d.parsed
}

// excerptOf returns an entry's YAML from the file that it is in.
func (d *draft) excerptOf(e *glossary.Entry) (string, error) {
	var data []byte
	var err error
	if e.Glossary == glossary.BuiltinName {
		data, err = glossary.ReadBuiltin(e.Pos.File)
	} else if s := d.stack.Find(e.Pos.File); s != nil {
		data = s.Data
	}
	if err != nil {
		return "", err
	}
	excerpt := shelf.Excerpt(data, e.Pos)
	if excerpt == "" {
		return "", fmt.Errorf("%s: this term is not written in lines of its own; copy it by hand", e.Pos)
	}
	return excerpt, nil
}

// dropUnchanged removes a draft that says nothing new. One that stays is found
// the next time.
func (d *draft) dropUnchanged(now []byte) {
	if !d.goesOn && bytes.Equal(now, d.start) {
		os.Remove(d.path)
	}
}

// insert puts an entry's YAML at the end of the terms of a file that has been
// parsed, and returns the line on which it begins. What stands before the last
// term is not parsed again if that begins a line: the file is large where that
// counts.
func insert(data []byte, entries []glossary.Entry, excerpt string) (out []byte, line int, err error) {
	if len(entries) == 0 {
		return shelf.Insert(data, excerpt)
	}
	last := entries[len(entries)-1].Pos
	at := startOfLine(data, last.Line)
	if before := data[at:min(at+last.Column-1, len(data))]; string(bytes.TrimSpace(before)) != "-" {
		return shelf.Insert(data, excerpt)
	}
	const terms = "terms:\n"
	out, line, err = shelf.Insert(slices.Concat([]byte(terms), data[at:]), excerpt)
	if err != nil { // e.g. of an anchor further up
		return shelf.Insert(data, excerpt)
	}
	return slices.Concat(data[:at], out[len(terms):]), line + last.Line - 2, nil
}

// startOfLine returns where a line, counted from 1, begins in bytes.
func startOfLine(data []byte, line int) int {
	at := 0
	for ; line > 1; line-- {
		at += bytes.IndexByte(data[at:], '\n') + 1
	}
	return at
}

// install puts what was written in the place of the glossary, whole or not at
// all, if that is still what the draft was made from.
func (d *draft) install(written []byte) error {
	now, err := shelf.ReadFile(d.of)
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case !bytes.Equal(now, d.before):
		return fmt.Errorf("%s was changed meanwhile, and stays as it is", d.of)
	}
	if err := atomic.WriteFile(d.of, bytes.NewReader(written)); err != nil {
		return err
	}
	if d.before == nil && d.mode != 0 {
		return os.Chmod(d.of, d.mode)
	}
	return nil
}

// template is what a glossary begins as.
const template = `# Your own terms. They stand beside the shipped ones; one with the id of a
# shipped term takes its place. "aiterm schema" describes all keys.
#
#   - id: sla                           # lower case, for ever
#     abbr: SLA
#     en: Service Level Agreement
#     zh: 服务级别协议
#     aliases: [service agreement]      # further names
#     definition:                       # or just a string
#       en: What we promise about uptime.
#       zh: 我们对可用性的承诺。
#     relations:
#       - broader: contract             # also: part-of, uses, based-on, related, ...
#         note: Why, in a sentence.
terms:
`
