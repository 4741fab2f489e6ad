package main

import (
	"bytes"
	"errors"
	"io/fs"

	"aiterm/glossary"
	"aiterm/internal/shelf"
)

// A session is one edit of one glossary file, which nobody else edits meanwhile.
type session struct {
	*draft
	lock   *fileLock
	entry  *glossary.Entry // what the term names that is edited, or nil
	source string          // the file that the entry is copied from as it cannot be written, or ""
}

// session finds the file to edit, locks it, and opens its draft.
func (o *editOptions) session(term string) (*session, error) {
	stack, err := shelf.Read(o.Config())
	if err != nil {
		o.Complain(err) // your own glossary can be edited all the same
	}
	s := &session{entry: named(stack.Merged, term)}
	if s.entry == nil && err == nil {
		o.reportNew(term)
	}
	of, err := o.target(stack, s.entry)
	if err != nil {
		return nil, err
	}
	s.lock, err = of.lock()
	if errors.Is(err, errCannotWrite) && of.origin != shelf.OriginPersonal && o.layer == "" {
		s.source = of.path
		if of, err = o.inLayer(stack, shelf.OriginPersonal, s.entry); err != nil {
			return nil, err
		}
		s.lock, err = of.lock()
	}
	if err != nil {
		return nil, err
	}
	if err := s.open(o.Config(), stack, of); err != nil {
		s.lock.unlock()
		return nil, err
	}
	return s, nil
}

// open opens the draft. What was in force is read once more if the file has changed
// before it was locked.
func (s *session) open(c shelf.Config, stack *shelf.Stack, of target) (err error) {
	now, err := shelf.ReadFile(of.path)
	source := stack.Find(of.path)
	there := err == nil
	if !errors.Is(err, fs.ErrNotExist) && err != nil {
		return err
	}
	if there != (source != nil) || there && !bytes.Equal(now, source.Data) {
		stack, _ = shelf.Read(c) // the error has been told
	}
	s.draft, err = openDraft(stack, of)
	return err
}

// sayWhere says what is edited, and which drafts are there.
func (o *editOptions) sayWhere(s *session, term string) {
	switch {
	case term != "" && s.goesOn && s.isBroken():
		o.Note("an earlier draft has to be put in order first; %q comes after that", term)
	case s.entry == nil && o.layer == "" && s.origin == shelf.OriginPersonal: // yours, as always
	case s.source != "":
		o.Note("%s cannot be written; its term is copied into %s", s.source, s.path)
	case s.entry != nil && !s.has(s.entry.ID) && s.entry.Glossary == glossary.BuiltinName:
		o.Note("a copy of the shipped term goes into %s", s.path)
	case s.entry != nil && !s.has(s.entry.ID):
		o.Note("a copy of a term of %s goes into %s", s.entry.Glossary, s.path)
	default:
		o.Note("editing %s (%s)", s.path, s.origin)
	}
	if s.goesOn {
		o.Note("going on with an earlier draft: %s", s.file)
	}
	for _, path := range s.others {
		o.Note("an earlier draft, begun before your glossary changed, is kept in %s", path)
	}
}

// isBroken reports whether what the draft begins with is not in order, so that no term
// can be put into it.
func (s *session) isBroken() bool {
	draft := s.parse(s.start)
	return draft.Err != nil || len(draft.Problems) > 0
}

// has reports whether the glossary has an entry of an id already.
func (s *session) has(id string) bool {
	source := s.stack.Find(s.path)
	return source != nil && source.Has(id)
}
