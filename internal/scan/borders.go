package scan

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isApart reports whether what stands from one place to another is a word by itself,
// not a part of another one: of an identifier, a path, a compound with a name of its
// own (Transformer-XL), another version (GPT-3.5 for GPT-3).
func (s *Scanner) isApart(text []byte, start, end int) bool {
	first := s.fold.classAt(text, start)
	last := s.fold.classBefore(text, end)
	return (first == han || s.freeBefore(text, start, end)) && (last == han || s.freeBehind(text, start, end))
}

// freeBefore looks at what stands before a Latin name.
func (s *Scanner) freeBefore(text []byte, start, end int) bool {
	r, size := utf8.DecodeLastRune(text[:start])
	switch {
	case size == 0:
		return true
	case isLetterOrDigit(r) && s.fold.classBefore(text, start) != han:
		return false
	case strings.ContainsRune("_@$\\=%", r):
		return false
	case r == '.' || r == ':':
		return !isWordByte(text, start-2)
	case r == '/':
		return !s.inPath(text, start, end)
	case isHyphen(r) && start-size > 0:
		return s.freeBeforeHyphen(text, start, end, start-size)
	}
	return true
}

// looseParts are what can stand before a name and a hyphen without making another
// word of it.
var looseParts = []string{"non", "pre", "post", "anti", "pro", "ex", "human", "open", "the", "multi", "mini"}

// freeBeforeHyphen reports whether the name behind a hyphen counts by itself: behind a
// dash it does, as an option of a command it does not; behind one of looseParts, in any
// letter case, it does if it has a capital letter (non-LLM); behind any other word not.
func (s *Scanner) freeBeforeHyphen(text []byte, start, end, hyphen int) bool {
	before := text[wordStart(text, hyphen):hyphen]
	if len(before) == 0 {
		r, _ := utf8.DecodeLastRune(text[:hyphen])
		return !isHyphen(r) || !isWordByte(text, hyphen-2) // a dash, or an option of a command
	}
	capitals := strings.IndexFunc(string(text[start:end]), unicode.IsUpper) >= 0
	return capitals && slices.Contains(looseParts, strings.ToLower(string(before)))
}

// wordStart returns where the word in ASCII begins that ends at a place.
func wordStart(text []byte, end int) int {
	for end > 0 && isWordByte(text, end-1) {
		end--
	}
	return end
}

func isLetterOrDigit(r rune) bool  { return unicode.IsLetter(r) || unicode.IsDigit(r) }
func notLetterOrDigit(r rune) bool { return !isLetterOrDigit(r) }

// freeBehind looks at what stands behind a Latin name.
func (s *Scanner) freeBehind(text []byte, start, end int) bool {
	r, size := utf8.DecodeRune(text[end:])
	next := end + size
	switch {
	case size == 0:
		return true
	case isLetterOrDigit(r) && s.fold.classAt(text, end) != han:
		return false
	case r == '_' || r == '@' || r == '=' && isWordByte(text, next):
		return false
	case r == '(' && next < len(text) && text[next] == ')':
		return false
	case r == '.' || r == ':':
		return !isWordByte(text, next)
	case r == '/' || r == '\\':
		return !s.inPath(text, start, end)
	case isHyphen(r):
		return freeBehindHyphen(text, end, next)
	}
	return true
}

// freeBehindHyphen looks at a compound that begins with the name: LLM-based is one of
// words, Transformer-XL and GPT-9 are names of their own.
func freeBehindHyphen(text []byte, end, next int) bool {
	if isHyphenAt(text, next) || !isWordByte(text, next) {
		return !isWordByte(text, next+1) || !isHyphenAt(text, next)
	}
	word := text[next:wordEnd(text, next)]
	digits := strings.ContainsAny(string(word), "0123456789") || isDigitAt(text, end-1)
	if isCompoundEnd(strings.ToLower(string(word))) {
		return true
	}
	return !digits && word[0] >= 'a' && word[0] <= 'z'
}

func isHyphenAt(text []byte, i int) bool {
	r, _ := utf8.DecodeRune(text[min(i, len(text)):])
	return isHyphen(r)
}

func wordEnd(text []byte, from int) int {
	for isWordByte(text, from) {
		from++
	}
	return from
}

// isCompoundEnd reports whether a word ends compounds: powered, native, style.
func isCompoundEnd(word string) bool {
	return len(word) > 3 && (strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ing") || strings.HasSuffix(word, "en")) ||
		slices.Contains([]string{"driven", "native", "style", "like", "first", "ready", "friendly", "specific", "centric", "free", "only", "aware", "powered", "class", "level", "scale"}, word)
}

// isVersion reports whether a text goes on, behind a space, with a number that says
// which one of several is meant: 3.5, 4o.
func isVersion(text []byte, end, at int) bool {
	if !isDigitAt(text, at) || isDigitAt(text, end-1) {
		return false
	}
	to := at
	for isDigitAt(text, to) {
		to++
	}
	if to < len(text) && text[to] == '.' && isDigitAt(text, to+1) {
		return true
	}
	return to == at+1 && to < len(text) && text[to] == 'o' && !isWordByte(text, to+1)
}
