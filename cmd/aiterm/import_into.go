package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/cli"
	"aiterm/internal/exchange"
	"aiterm/internal/message"
	"aiterm/internal/shelf"
)

// importInto adds what was read to a glossary file, whole or not at all, while nobody edits
// that.
func (o *importOptions) importInto(im *exchange.Import) error {
	signals := cli.HoldSignals()
	defer signals.Release()
	of, config, err := o.intoTarget()
	if err != nil {
		return err
	}
	before, err := shelf.ReadFile(of.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	lock, err := of.lock()
	if err != nil {
		return err
	}
	defer lock.unlock()
	stack, err := o.readInForce(config)
	if err != nil {
		return err
	}
	t := &intoFile{target: of, stack: stack, before: before}
	fit, err := t.fit(im, o.update)
	if err != nil {
		return err
	}
	if err := t.install(fit, signals); err != nil {
		return err
	}
	o.sayAdded(of.path, fit)
	return o.sayImported(im, fit)
}

// sayAdded says what has become of a file.
func (o *importOptions) sayAdded(path string, fit *exchange.Fit) {
	if n := len(fit.New); n > 0 {
		o.Note("%v", message.Count(n, "%d term is added to %s", "%d terms are added to %s", n, path))
	}
	if n := len(fit.Changed); n > 0 {
		o.Note("%v", message.Count(n, "%d term of %s is changed", "%d terms of %s are changed", n, path))
	}
	if len(fit.New)+len(fit.Changed) == 0 {
		o.Note("%s is as it was", path)
	}
}

// intoTarget returns the file that --into means, and the glossaries that it is to be
// compared with: those in force and, if it is not among them, it over all, with those
// beside it in its .aiterm.
func (o *importOptions) intoTarget() (target, shelf.Config, error) {
	config := o.Config()
	path, err := intoPath(o.into)
	if err != nil {
		return target{}, config, err
	}
	of, err := newTarget(path, shelf.OriginFlag)
	if err != nil {
		return target{}, config, err
	}
	dir := filepath.Dir(of.path)
	switch dir {
	case realDir(config.PersonalDir()):
		of.origin = shelf.OriginPersonal
		return of, config, nil
	case realDir(config.ProjectDir()):
		of.origin = shelf.OriginProject
		if config.IsForeign(of.path) {
			return target{}, config, message.Errorf("%s belongs to somebody else and is not edited", of.path)
		}
		return of, config, nil
	}
	if config.Reaches(of.path) {
		return of, config, nil
	}
	config.Asked = slices.Clone(config.Asked)
	if yaml, _ := yamlIn(dir); filepath.Base(dir) == ".aiterm" && len(yaml) > 0 {
		config.Asked = append(config.Asked, dir)
	} else if _, err := os.Stat(of.path); err == nil {
		config.Asked = append(config.Asked, of.path)
	}
	return of, config, nil
}

func realDir(dir string) string {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		return real
	}
	return dir
}

// intoPath returns the file that a path means: itself or, of a directory, the only
// glossary file there is, else terms.yaml.
func intoPath(path string) (string, error) {
	info, err := os.Stat(path)
	isDir := err == nil && info.IsDir()
	if errors.Is(err, fs.ErrNotExist) {
		base := filepath.Base(path)
		isDir = os.IsPathSeparator(path[len(path)-1]) || !strings.Contains(strings.TrimPrefix(base, "."), ".")
		if !isDir && !isYAML(path) {
			return "", message.Errorf("%s: a glossary file ends in .yaml; --into takes one, or a directory of them", path)
		}
	}
	if !isDir {
		return path, nil
	}
	files, err := yamlIn(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	if len(files) == 1 {
		return files[0], nil
	}
	return filepath.Join(path, "terms.yaml"), nil
}

func isYAML(path string) bool { return hasEnding(path, ".yaml .yml") }

// yamlIn returns the glossary files of a directory.
func yamlIn(dir string) (files []string, err error) {
	there, err := os.ReadDir(dir)
	for _, f := range there {
		if isYAML(f.Name()) && !strings.HasPrefix(f.Name(), ".") {
			files = append(files, filepath.Join(dir, f.Name()))
		}
	}
	return files, err
}

// An intoFile is the file that terms are added to.
type intoFile struct {
	target
	stack  *shelf.Stack
	before []byte // nil where it is not there yet
}

// own returns the source that the file is now; without a glossary where it is not there.
func (t *intoFile) own() shelf.Source {
	if s := t.stack.Find(t.path); s != nil {
		return *s
	}
	return shelf.Source{File: shelf.File{Path: t.path}, Glossary: &glossary.Glossary{}}
}

func (t *intoFile) fit(im *exchange.Import, update bool) (*exchange.Fit, error) {
	own := t.own()
	there := []*glossary.Glossary{own.Glossary}
	for _, s := range t.stack.Beside(t.path, t.origin) {
		there = append(there, s.Glossary)
	}
	return im.Fit(exchange.Surroundings{
		InForce: t.stack.Merged, There: glossary.Join(there...), File: own.Path, Update: update, NoRest: t.before != nil, Over: t.over(),
		Check: func(g *glossary.Glossary) glossary.Problems {
			return checkImported(t.stack, t.path, t.origin, withEntries(own.Glossary, g))
		},
	})
}

// over returns what says which file of a layer above has an id, or "".
func (t *intoFile) over() func(id string) string {
	var files map[string]string
	return func(id string) string {
		if files == nil {
			files = map[string]string{}
			for _, s := range t.stack.Above(t.path, t.origin) {
				for _, e := range s.Glossary.Entries {
					files[e.ID] = s.Path
				}
			}
		}
		return files[id]
	}
}

// withEntries returns a glossary with the entries of another one in the places of those
// that have their ids, or behind them.
func withEntries(g, by *glossary.Glossary) *glossary.Glossary {
	changed := map[string]bool{}
	for _, e := range by.Entries {
		changed[e.ID] = true
	}
	kept := *g
	kept.Entries = slices.DeleteFunc(slices.Clone(g.Entries), func(e glossary.Entry) bool { return changed[e.ID] })
	return glossary.Join(&kept, by)
}

// install writes the file with what is added and changed, if that is in order.
func (t *intoFile) install(fit *exchange.Fit, signals cli.HeldSignals) error {
	if len(fit.New)+len(fit.Changed) == 0 {
		return nil
	}
	text, err := t.text(fit)
	if err != nil {
		return err
	}
	if t.before != nil { // else it is what Fit has checked
		problems := t.stack.CheckDraft(t.path, t.origin, shelf.Parse(t.path, text))
		if broken := problems.Errors(); len(broken) > 0 {
			return broken
		}
	}
	if err := signals.Stopped(); err != nil {
		return err
	}
	d := draft{target: t.target, before: t.before}
	return d.install(text)
}

// text returns the file as it will be.
func (t *intoFile) text(fit *exchange.Fit) ([]byte, error) {
	if t.before == nil {
		return glossaryText(fit)
	}
	own := t.own()
	places := map[string]glossary.Pos{}
	for _, e := range own.Glossary.Entries {
		places[e.ID] = e.Pos
	}
	text := string(t.before)
	if len(fit.New) > 0 {
		out, err := insertAll(t.before, own.Glossary.Entries, excerpts(fit.New))
		if err != nil {
			return nil, message.Errorf("%s: %v", t.path, err)
		}
		text = string(out)
	}
	if len(fit.Changed) > 0 {
		by := map[glossary.Pos]string{}
		for i, excerpt := range excerpts(fit.Changed) {
			by[places[fit.Changed[i].ID]] = excerpt
		}
		out, err := shelf.Replace([]byte(text), by)
		if err != nil {
			return nil, err
		}
		text = string(out)
	}
	return []byte(formattedLike(string(t.before), text)), nil
}

func glossaryText(fit *exchange.Fit) ([]byte, error) {
	var b strings.Builder
	g := fit.Rest
	g.Entries = fit.New
	err := exchange.WriteGlossary(&b, &g)
	return []byte(b.String()), err
}

func excerpts(entries []glossary.Entry) []string {
	all := make([]string, len(entries))
	for i := range entries {
		all[i] = exchange.YAML(&entries[i])
	}
	return all
}
