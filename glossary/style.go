package glossary

import "strconv"

// Limits of the first sentence of a definition, which stands alone in lists and
// where a term is spoken of.
const (
	maxEnglishWords      = 35
	maxChineseCharacters = 70
)

// Style returns what a machine can see of how judged is written, as warnings in
// the order of Sort: what ages without an as-of, sources,
// parents and languages that are missing, English within Chinese, punctuation,
// first sentences, and names that are uncertain or taken. all is the glossary
// that judged is part of, and says what the names are; both have passed Validate.
func Style(judged, all *Glossary) Problems {
	texts := textsOf(judged)
	s := &stylist{
		names:     namesIn(all),
		places:    placesOf(all),
		parented:  parentedBelow(all),
		bilingual: bilingualFiles(texts),

		relatedAlready: RelatedPairs(all.Entries),
	}
	for i := range judged.Entries {
		s.entry(&judged.Entries[i])
	}
	for _, t := range texts {
		s.text(t)
	}
	s.similarNames(judged, all)
	s.problems.Sort()
	return s.problems
}

// A stylist collects what is badly written.
type stylist struct {
	validator
	names     knownNames
	places    map[string]entryPlace // by id
	parented  map[string]bool       // the ids of entries that another one says it stands above
	bilingual map[string]bool       // the files whose texts are in both languages

	relatedAlready map[[2]string]bool // see RelatedPairs
}

func (s *stylist) entry(e *Entry) {
	if e.AsOf.IsZero() {
		s.age(e)
	}
	if e.Status != Deprecated { // which has a successor to say it
		s.support(e)
	}
	s.related(e)
	s.uncertainNames(e)
	s.nameInDefinition(e)
	s.firstSentence(e)
}

// age warns of what will no longer be true one day, with nothing to say for when
// it was.
func (s *stylist) age(e *Entry) {
	if kindNamed(e.Kind).Ages {
		s.warn(e.Pos, CodeMissingAsOf, e.ID, e.Kind)
	}
	for _, t := range e.texts() {
		if word := agingWord(t.Text); word != "" {
			s.warn(t.Pos, CodeAgingWord, e.ID, word)
		}
	}
}

// support warns of an entry that leads nowhere: to no source and to no term above.
func (s *stylist) support(e *Entry) {
	if len(e.Sources) == 0 {
		s.warn(e.Pos, CodeMissingSource, e.ID)
	}
	if !s.parented[e.ID] && !saysParent(e) {
		s.warn(e.Pos, CodeMissingParent, e.ID)
	}
}

// related warns of a relation that says no more than that there is one, and of one
// that is said at both ends.
func (s *stylist) related(e *Entry) {
	for _, r := range e.Relations {
		if r.Type != "related" {
			continue
		}
		if r.Note.IsZero() {
			s.warn(r.Pos, CodeMissingNote, r.Type)
		}
		if e.ID > r.Target && s.relatedAlready[[2]string{r.Target, e.ID}] {
			s.warn(r.Pos, CodeDuplicateInverse, r.Target, r.Type, e.ID)
		}
	}
}

// RelatedPairs returns the ids of entries that are related and of their targets. Only
// this relation may be said by both.
func RelatedPairs(entries []Entry) map[[2]string]bool {
	pairs := map[[2]string]bool{}
	for i := range entries {
		for _, r := range entries[i].Relations {
			if r.Type == "related" {
				pairs[[2]string{entries[i].ID, r.Target}] = true
			}
		}
	}
	return pairs
}

func (s *stylist) firstSentence(e *Entry) {
	lead := e.Definition.Lead()
	if n := countWords(lead.EN); n > maxEnglishWords {
		s.warn(e.placeOfDefinition(), CodeLongEnglishSentence, e.ID, strconv.Itoa(n), strconv.Itoa(maxEnglishWords))
	}
	if n := countCharacters(lead.ZH); n > maxChineseCharacters {
		s.warn(e.placeOfDefinition(), CodeLongChineseSentence, e.ID, strconv.Itoa(n), strconv.Itoa(maxChineseCharacters))
	}
}

// text warns of what is wrong with a text whatever it is about.
func (s *stylist) text(t placedText) {
	if s.bilingual[t.Pos.File] && (t.EN == "") != (t.ZH == "") {
		s.warn(t.Pos, CodeMissingLanguage, string(t.missing()))
	}
	if words := s.names.englishIn(t.ZH); words != "" {
		s.warn(t.Pos, CodeEnglishInChinese, words)
	}
	if sign := halfWidthSign(t.ZH); sign != "" {
		s.warn(t.Pos, CodeHalfWidthPunctuation, sign)
	}
}
