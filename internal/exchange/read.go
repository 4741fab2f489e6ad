package exchange

import (
	"slices"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// MaxRead is the size in bytes of the largest file that is read.
const MaxRead = 64 << 20

// What of a page of Markdown is read; see ReadOptions.Form.
const (
	FormList     = "list"
	FormHeadings = "headings"
)

// ReadOptions say how a file is read.
type ReadOptions struct {
	Name    string   // of the file, for the places of what is said of it
	Columns []Column // what columns of a table are, whatever their headings say
	Form    string   // what of a page of Markdown is read: FormList, FormHeadings or, if "", its tables or else what it has most of
}

// An Import is what was read from a file.
type Import struct {
	Drafts []*Draft // in the order of the file
	Notes  []Note
	Rest   glossary.Glossary // what a glossary file has beside its entries
	Name   string            // of the file

	// Implied says that the file has all relations from both ends, as SKOS does, and beside
	// those that say more what SKOS makes of them.
	Implied bool
}

// A Draft is an entry as a file has it. Its Pos is where the file has it: line and
// column or, in a table that is made of cells alone, row and cell. Its relations lead to
// what the file calls their targets, which need not be ids.
type Draft struct {
	glossary.Entry
	Stated bool     // its ID stands in the file
	Keys   []string // what else the file calls it by, where relations lead to it, e.g. its IRI
}

// A Note is something to be said of a file that was read.
type Note struct {
	Pos     glossary.Pos // zero where it is of the file as a whole
	Text    message.Text
	LeftOut bool // a row or an entry of the file is not in what was read
}

// say adds a note.
func (im *Import) say(at glossary.Pos, text message.Text) {
	im.Notes = append(im.Notes, Note{Pos: at, Text: text})
}

// leaveOut adds the note that something is left out, and why.
func (im *Import) leaveOut(at glossary.Pos, why message.Text) {
	im.Notes = append(im.Notes, Note{Pos: at, Text: message.New("left out: %s", why), LeftOut: true})
}

// add adds a draft that is in order, and says what is wrong with one that is not.
func (im *Import) add(d Draft) {
	if im.clean(&d) {
		im.Drafts = append(im.Drafts, &d)
	}
}

// LeftOut reports whether something of the file is not in what was read.
func (im *Import) LeftOut() bool {
	return slices.ContainsFunc(im.Notes, func(n Note) bool { return n.LeftOut })
}

// errorAt says where in a file something is wrong.
func errorAt(at glossary.Pos, err error) error { return message.Errorf("%s: %v", at, err) }

// shortened cuts what a file says for a message about it.
func shortened(s string) string {
	const most = 60
	runes := 0
	for i := range s {
		if runes++; runes > most {
			return s[:i] + "…"
		}
	}
	return s
}

// Read reads the terms of a file. from is the name of its format and encoding that of its
// encoding; either can be "" to be found out.
func Read(data []byte, from, encoding string, o ReadOptions) (*Import, error) {
	if err := unpacked(data, o.Name); err != nil {
		return nil, err
	}
	text, guessed, err := Decode(data, encoding, o.Name)
	if err != nil {
		return nil, err
	}
	if from, err = chooseFormat(from, o.Name, text); err != nil {
		return nil, err
	}
	f, _ := Find(from)
	im, err := f.Read(text, o)
	if err != nil {
		return nil, err
	}
	im.Name = o.Name
	if guessed != "" {
		im.Notes = slices.Insert(im.Notes, 0, Note{Text: message.New("%s is read as %s; --encoding says otherwise", o.Name, guessed)})
	}
	return im, nil
}

func chooseFormat(from, file string, text []byte) (string, error) {
	switch {
	case from == "":
		return detect(file, text)
	case from == "skos":
		return from, unreadable("", text, file)
	}
	return from, nil
}
