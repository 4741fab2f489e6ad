package shelf

import (
	"math"
	"path/filepath"
	"slices"

	"aiterm/glossary"
)

// ProjectDir returns the nearest .aiterm at or above the working directory, or ""
// where there is none or where that is not in force as it belongs to somebody else.
func (c Config) ProjectDir() string {
	dir := c.projectDir()
	if dir != "" && c.IsForeign(dir) {
		return ""
	}
	return dir
}

// IsForeign reports whether a directory or file of a project is not in force, since it
// belongs to somebody else.
func (c Config) IsForeign(path string) bool {
	_, foreign := c.trust().foreign(path)
	return foreign
}

// CheckDraft returns what would be wrong, warnings included, if a draft were in
// the place of a glossary file, and is not without it: here and, if the file is a
// personal one, without the layers above that, elsewhere. A file that is not there
// yet belongs to the layer of an origin: the personal one, the project's or, for
// OriginFlag, that of the files of its .aiterm or one over all.
func (s *Stack) CheckDraft(file string, origin Origin, draft Source) glossary.Problems {
	draft.Origin, draft.Layer = origin, s.layerOf(file, origin)
	found := s.draftProblems(s.reached, file, draft)
	elsewhere := slices.DeleteFunc(slices.Clone(s.reached), func(f File) bool { return f.Layer > s.personal })
	if !s.isPersonal(file, origin) || len(elsewhere) == len(s.reached) {
		return found
	}
	return append(found, s.draftProblems(elsewhere, file, draft).Except(found)...)
}

// isPersonal reports whether a file is reached as a personal one, whatever else names
// it, or is to be one.
func (s *Stack) isPersonal(file string, origin Origin) bool {
	real := realPath(file)
	return origin == OriginPersonal || slices.ContainsFunc(s.reached, func(f File) bool { return f.Layer == s.personal && f.real == real })
}

// layerOf returns the layer of a file or, where that is not in force, of an origin.
func (s *Stack) layerOf(file string, origin Origin) int {
	source := s.Find(file)
	switch {
	case source != nil:
		return source.Layer
	case origin == OriginProject:
		return s.personal + 1
	case origin == OriginFlag:
		return s.layerInDir(filepath.Dir(realPath(file)))
	}
	return s.personal
}

// layerInDir returns the layer of the files of a directory that is made to be one or, where
// there are none, one over all.
func (s *Stack) layerInDir(dir string) int {
	for _, source := range s.read {
		if source.Path != "" && filepath.Base(dir) == ".aiterm" && filepath.Dir(source.real) == dir {
			return source.Layer
		}
	}
	return math.MaxInt
}

// Beside returns the sources of the layer of a file, as CheckDraft has it, but for the
// file itself.
func (s *Stack) Beside(file string, origin Origin) (beside []Source) {
	layer, real := s.layerOf(file, origin), realPath(file)
	for _, source := range s.read {
		if source.Layer == layer && source.real != real {
			beside = append(beside, source)
		}
	}
	return beside
}

// Over returns the source of the highest layer above that of a file, as CheckDraft
// has it, which has an entry with an id, or nil: there is no such source.
func (s *Stack) Over(file string, origin Origin, id string) *Source {
	for _, source := range slices.Backward(s.Above(file, origin)) {
		if source.Has(id) {
			return &source
		}
	}
	return nil
}

// Above returns the sources of the layers above that of a file, as CheckDraft has it, the
// lowest first.
func (s *Stack) Above(file string, origin Origin) []Source {
	layer := s.layerOf(file, origin)
	i := slices.IndexFunc(s.Sources, func(source Source) bool { return source.Layer > layer })
	if i < 0 {
		return nil
	}
	return s.Sources[i:]
}

// Has reports whether a source has an entry with an id.
func (s *Source) Has(id string) bool {
	return s.Glossary != nil && slices.ContainsFunc(s.Glossary.Entries, func(e glossary.Entry) bool { return e.ID == id })
}

// draftProblems returns the problems that a draft adds to some of the files in
// force, without those of them that could not be read.
func (s *Stack) draftProblems(reached []File, file string, draft Source) glossary.Problems {
	before := []Source{s.read[0]} // the shipped one
	for _, f := range lastOfEach(reached) {
		if source := *s.Find(f.Path); source.Err == nil {
			source.File = f
			before = append(before, source)
		}
	}
	return addedProblems(before, withDraft(before, realPath(file), draft))
}

// withDraft puts a draft into the place of its file, or behind the files of its layer
// where that is not among the sources.
func withDraft(sources []Source, real string, draft Source) []Source {
	after := slices.Clone(sources)
	if i := slices.IndexFunc(after, func(s Source) bool { return s.real == real }); i >= 0 {
		draft.Origin, draft.Layer = after[i].Origin, after[i].Layer
		after[i] = draft
		return after
	}
	i := slices.IndexFunc(after, func(s Source) bool { return s.Layer > draft.Layer })
	if i < 0 {
		i = len(after)
	}
	return slices.Insert(after, i, draft)
}
