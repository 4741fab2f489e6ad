package cli

import (
	"errors"
	"slices"
	"time"

	"aiterm/internal/index"
	"aiterm/internal/shelf"
)

// Config says where the glossaries in force are found: those of the directory Sys.Dir and
// of the flags. Why some are left out is said (see Foreign).
func (p *Program) Config() shelf.Config {
	return shelf.Config{
		Getenv:    p.Sys.Getenv,
		Dir:       p.Sys.Dir,
		Asked:     p.glossaries,
		NoBuiltin: p.noBuiltin,
		Now:       p.Sys.Now,
		Progress:  p.progress,
		Hold:      DeferSignals,
		LeftOut:   p.leaveOut,
	}
}

// leaveOut says why a glossary is not in force.
func (p *Program) leaveOut(why error) {
	said := slices.ContainsFunc(p.leftOut, func(err error) bool { return err.Error() == why.Error() })
	if said || p.Completing {
		return
	}
	p.leftOut = append(p.leftOut, why)
	p.Complain(why)
}

// Foreign returns which glossaries are not in force as they belong to somebody else.
func (p *Program) Foreign() (all []*shelf.ForeignError) {
	for _, err := range p.leftOut {
		var foreign *shelf.ForeignError
		if errors.As(err, &foreign) {
			all = append(all, foreign)
		}
	}
	return all
}

// Open opens the glossaries in force. Status looks at whether they could be read to the
// end.
func (p *Program) Open() (x *index.Index, err error) {
	p.index, err = shelf.Open(p.Config())
	return p.index, err
}

// progress says on a terminal that glossaries are being compiled, where that takes long.
func (p *Program) progress() (done func()) {
	return p.WhereLong(func() {
		p.Note("compiling glossaries that are new or have changed; this takes a while only once")
	})
}

// WhereLong calls say, if somebody watches a terminal, unless done is called within a
// second.
func (p *Program) WhereLong(say func()) (done func()) {
	if !p.Sys.Watched {
		return func() {}
	}
	timer := time.AfterFunc(time.Second, say)
	return func() { timer.Stop() }
}
