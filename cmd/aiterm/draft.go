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

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/shelf"
)

// A draft is what the editor works on, beside the glossary that it will take
// the place of. Its name begins with a dot, so it is not in force, and tells
// which state of the glossary it was made from: one made from another state is
// left alone, so that it cannot undo what was done since.
type draft struct {
	target
	stack  *shelf.Stack // the glossaries in force, as they were before
	file   string       // the draft's own path
	before []byte       // what the glossary had, or nil
	start  []byte       // what the draft has before it is edited
	goesOn bool         // from an earlier time
	others []string     // drafts made from other states
	parsed shelf.Source // what was parsed last: the glossary, or a state of the draft
}

// openDraft reads the draft that is there for a glossary, which is locked, or thinks
// of one: put writes it.
func openDraft(stack *shelf.Stack, of target) (*draft, error) {
	d := &draft{stack: stack, target: of}
	if s := stack.Find(of.path); s != nil {
		if s.Err != nil && !errors.Is(s.Err, fs.ErrNotExist) {
			return nil, s.Err
		}
		d.before, d.parsed = s.Data, *s
	}
	os.Remove(d.beside()) // of an edit that was killed
	h := fnv.New128a()    // two states that share a name would share a draft
	h.Write(d.before)
	d.file = fmt.Sprintf("%s%x.yaml", d.prefix(), h.Sum(nil))
	if err := d.findOthers(); err != nil {
		return nil, err
	}
	return d, d.begin()
}

// prefix is how the path of each draft of the glossary begins.
func (d *draft) prefix() string {
	dir, base := filepath.Split(d.path)
	return filepath.Join(dir, "."+strings.TrimSuffix(base, filepath.Ext(base))+".draft-")
}

// beside is where a new file is written until it takes its place.
func (d *draft) beside() string {
	dir, base := filepath.Split(d.path)
	return filepath.Join(dir, "."+base+".new")
}

// findOthers finds the drafts that were made from other states of the glossary, and
// removes those that have become what it is now.
func (d *draft) findOthers() error {
	dir, prefix := filepath.Split(d.prefix())
	there, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, f := range there {
		path := filepath.Join(dir, f.Name())
		if !strings.HasPrefix(f.Name(), prefix) || filepath.Ext(path) != ".yaml" || path == d.file {
			continue
		}
		if text, err := shelf.ReadFile(path); err == nil && d.before != nil && bytes.Equal(text, d.before) && os.Remove(path) == nil {
			continue
		}
		d.others = append(d.others, path)
	}
	return nil
}

// begin reads the draft that is there, or begins with the glossary or a template.
func (d *draft) begin() (err error) {
	d.start, err = shelf.ReadFile(d.file)
	if !errors.Is(err, fs.ErrNotExist) {
		d.goesOn = true
		return err
	}
	d.start = d.before
	if d.before == nil {
		d.start = []byte(template)
	}
	return nil
}

// put writes the draft for the editor.
func (d *draft) put() error {
	r := replacement{path: d.file, beside: d.beside(), like: d.path, data: d.start}
	if err := r.do(); err != nil {
		return message.Errorf("no draft could be made: %v; %s is as it was", err, d.path)
	}
	return nil
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
		return 0, message.Errorf("%s: %v", d.path, err)
	}
	d.start = []byte(formattedLike(string(d.start), string(out)))
	return line, nil
}

// parse returns what the draft says with some bytes in it.
func (d *draft) parse(data []byte) shelf.Source {
	if d.parsed.Path == "" || !bytes.Equal(data, d.parsed.Data) {
		d.parsed = shelf.Parse(d.file, data)
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
		return "", message.Errorf("%s: this term is not written in lines of its own; copy it by hand", e.Pos)
	}
	return excerpt, nil
}

// read returns what the editor has left, in the form of the glossary before.
func (d *draft) read() ([]byte, error) {
	text, err := shelf.ReadFile(d.file)
	if err != nil {
		return nil, err
	}
	return []byte(formattedLike(string(d.before), string(text))), nil
}

// changed reports whether a text says anything that neither the glossary nor a new
// draft of it says.
func (d *draft) changed(text []byte) bool {
	return !bytes.Equal(text, d.before) && (d.goesOn || !bytes.Equal(text, d.start))
}

// keep adds to an error where the draft is. One that says nothing new is removed.
func (d *draft) keep(err error) error {
	text, unread := d.read()
	switch {
	case errors.Is(unread, fs.ErrNotExist):
		return message.Errorf("%v; the draft is gone, %s is as it was", err, d.path)
	case unread == nil && !d.changed(text):
		os.Remove(d.file)
		return message.Errorf("%v; %s is as it was", err, d.path)
	}
	return message.Errorf("%v; what you wrote is in %s", err, d.file)
}

// install puts what was written in the place of the glossary, whole or not at
// all, if that is still what the draft was made from.
func (d *draft) install(written []byte) error {
	r := replacement{path: d.path, beside: d.beside(), like: d.path, data: written, still: d.stillBefore}
	return r.do()
}

// stillBefore fails if the glossary is not what the draft was made from.
func (d *draft) stillBefore() error {
	now, err := shelf.ReadFile(d.path)
	gone := errors.Is(err, fs.ErrNotExist)
	switch {
	case err != nil && !gone:
		return err
	case gone != (d.before == nil) || !bytes.Equal(now, d.before):
		return message.Errorf("%s was changed meanwhile, and stays as it is", d.path)
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
