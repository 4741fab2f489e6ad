package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"

	"aiterm/internal/spelling"
)

// A Word is what texts are found by: the stem of a word in letters or digits, or
// two Han characters side by side; one where it stands alone. A single letter is no
// word: it is a name by itself, what follows an apostrophe, or I.
type Word struct {
	Text     string // folded, so that case, width, accents and Traditional forms do not matter
	From, To int    // where it stands, in bytes of the text
}

// Words returns the words of a text, in their order. Pairs of Han characters
// overlap.
func Words(text string) []Word {
	t := foldedText{text, spelling.Fold(text)}
	return t.words(nil, anyLetter, Stem)
}

func anyLetter(rune) bool { return true }

// A Finder finds some words in texts.
type Finder struct {
	others []string
	text   foldedText        // the last one; its memory is that of the next
	words  []Word            // likewise
	stems  map[string]string // by word; those of one entry say the same words again and again
}

// NewFinder returns what finds words of the form of Word.Text.
func NewFinder(words []string) *Finder { return &Finder{others: words} }

// MayFind reports whether a text may have one of the words, at the cost of a look at
// each of its characters.
func (f *Finder) MayFind(text string) bool {
	return slices.ContainsFunc(f.others, func(o string) bool { return mayHave(text, o) })
}

// Find returns of the words of a text all that are to be found, and maybe more, until
// it is called again. It works out no stem that cannot be one of them.
func (f *Finder) Find(text string) []Word {
	if !f.MayFind(text) {
		return nil
	}
	f.text.reset(text)
	f.words = f.text.words(f.words[:0], f.begins, f.stem)
	return f.words
}

// stem returns the stem of a word, where that can be one to be found, or the word.
func (f *Finder) stem(word string) string {
	if s, ok := f.stems[word]; ok {
		return s
	}
	if !slices.ContainsFunc(f.others, func(o string) bool { return strings.HasPrefix(word, o[:sureLetters(o)]) }) {
		return word
	}
	s := Stem(word)
	if f.stems == nil {
		f.stems = map[string]string{}
	}
	f.stems[word] = s
	return s
}

// begins reports whether one of the words begins with a character, as the word does
// that it is the stem of.
func (f *Finder) begins(first rune) bool {
	return slices.ContainsFunc(f.others, func(o string) bool {
		r, _ := utf8.DecodeRuneInString(o)
		return r == first
	})
}

// Stem takes the suffixes of inflection and derivation off an English word
// (Porter, Snowball: English stemmer).
func Stem(word string) string { return english.Stem(word, false) }

// A foldedText is a text and its characters that count. The methods take
// positions of Runes.
type foldedText struct {
	text string
	spelling.Folded
}

func (t *foldedText) reset(text string) {
	t.text = text
	t.Folded.Reset(text)
}

// words appends to words those of the text whose first character is one of some.
func (t *foldedText) words(words []Word, some func(first rune) bool, stem func(string) string) []Word {
	for from, to := 0, 0; from < len(t.Runes); from = to {
		to = t.runEnd(from)
		switch {
		case isHan(t.Runes[from]):
			for i := from; i == from || i+1 < to; i++ {
				if end := min(i+2, to); some(t.Runes[i]) {
					words = append(words, t.word(i, end, string(t.Runes[i:end])))
				}
			}
		case (to > from+1 || unicode.IsDigit(t.Runes[from])) && some(t.Runes[from]):
			words = append(words, t.word(from, to, stem(t.spelled(from, to))))
		}
	}
	return words
}

func (t *foldedText) word(from, to int, text string) Word {
	return Word{text, t.From[from], t.To[to-1]}
}

// runEnd returns where the run ends that begins at a position: of Han
// characters, or of other letters and digits.
func (t *foldedText) runEnd(from int) int {
	to, han := from+1, isHan(t.Runes[from])
	for to < len(t.Runes) && isHan(t.Runes[to]) == han && t.joined(to) {
		to++
	}
	return to
}

// isHan reports what spelling.IsHan does, in less time for most letters.
func isHan(r rune) bool { return r > unicode.MaxLatin1 && spelling.IsHan(r) }

// joined reports whether no word ends before a position: nothing stands there
// that is seen, or a point or comma between digits.
func (t *foldedText) joined(at int) bool {
	switch between := t.before(at); between {
	case "":
		return true
	case ".", ",":
		return unicode.IsDigit(t.Runes[at-1]) && unicode.IsDigit(t.Runes[at])
	default:
		return strings.TrimFunc(between, unseen) == ""
	}
}

// unseen reports whether r is an accent, a soft hyphen or another character
// without width.
func unseen(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Cf) }

// before returns what of the text stands between the character at a position and
// the one before it.
func (t *foldedText) before(at int) string {
	if at == 0 || t.From[at] < t.To[at-1] {
		return ""
	}
	return t.text[t.To[at-1]:t.From[at]]
}

// spelled returns a run of letters and digits, a decimal point among them.
func (t *foldedText) spelled(from, to int) string {
	if !strings.Contains(t.text[t.From[from]:t.To[to-1]], ".") {
		return string(t.Runes[from:to])
	}
	var b strings.Builder
	for i := from; i < to; i++ {
		if i > from && t.before(i) == "." {
			b.WriteByte('.')
		}
		b.WriteRune(t.Runes[i])
	}
	return b.String()
}
