package glossary

import (
	"slices"
	"strings"
	"unicode"
)

// agingWord returns the first word of a text that is true only for a while, or "".
// "Current" is none: models speak of the current token.
func agingWord(t Text) string {
	for word := range strings.FieldsFuncSeq(t.EN, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch strings.ToLower(word) {
		case "currently", "recently", "recent", "latest", "today", "nowadays":
			return word
		}
	}
	for _, word := range []string{"目前", "近年", "近几年", "近来", "如今", "当今", "今天", "最新", "迄今", "至今"} {
		if strings.Contains(t.ZH, word) {
			return word
		}
	}
	return ""
}

// countWords counts as a reader does: what stands between spaces.
func countWords(s string) int { return len(strings.Fields(s)) }

// countCharacters counts all characters of a sentence but its full stop.
func countCharacters(s string) int { return len([]rune(strings.TrimSuffix(s, "。"))) }

// halfWidthSign returns the first half-width punctuation of a Chinese text with the
// characters beside it, or "". Signs that end or divide sentences are wrong beside a
// single Han character; a full stop or a bracket only between two, since what is
// within brackets may be Latin.
func halfWidthSign(s string) string {
	runes := []rune(s)
	for i, r := range runes {
		before := i > 0 && isHan(runes[i-1])
		after := i+1 < len(runes) && isHan(runes[i+1])
		switch {
		case strings.ContainsRune(",;:?!", r) && (before || after), strings.ContainsRune(".()", r) && before && after:
			return string(runes[max(i-1, 0):min(i+2, len(runes))])
		}
	}
	return ""
}

// englishIn returns the first English words of a Chinese text that are no name, or
// "". Names are those of the glossary, whatever has a capital, a digit or a sign in
// it (GPT-4, top-p, snake_case), and what joins capitalised words (Bank of England).
// What stands in quotation marks, as 《titles》 do and words that are spoken of, is not
// looked at, nor is what a Chinese word is called in English, in brackets behind it:
// 推理（reasoning）.
func (n knownNames) englishIn(s string) string {
	if !strings.ContainsFunc(s, isLowerLatin) {
		return ""
	}
	for _, run := range latinRuns(withoutTranslations(withoutQuoted(s))) {
		if words := n.plainWords(strings.Fields(run)); len(words) > 0 {
			return strings.Join(words, " ")
		}
	}
	return ""
}

// plainWords returns the first words in a row that are no name, nor part of one.
func (n knownNames) plainWords(words []string) []string {
	for i := 0; i < len(words); {
		if length := n.longest(words[i:]); length > 0 {
			i += length
			continue
		}
		end := i
		for end < len(words) && isPlain(words[end]) && !joinsCapitals(words, end) && n.longest(words[end:]) == 0 {
			end++
		}
		if end > i {
			return words[i:end]
		}
		i++
	}
	return nil
}

// longest returns how many of the words, from the first on, make up a name: as many
// as possible.
func (n knownNames) longest(words []string) int {
	for end := min(len(words), n.words); end > 0; end-- {
		if len(n.of[foldName(strings.Join(words[:end], ""))]) > 0 {
			return end
		}
	}
	return 0
}

// isPlain reports whether a word is one of running English: lower case, and only
// letters but for a hyphen between two longer parts.
func isPlain(word string) bool {
	for part := range strings.SplitSeq(word, "-") {
		if len(part) < 2 || strings.ContainsFunc(part, func(r rune) bool { return !isLowerLatin(r) }) {
			return false
		}
	}
	return true
}

// joinsCapitals reports whether a word joins two capitalised ones, perhaps together
// with others: University of the Arts.
func joinsCapitals(words []string, i int) bool {
	before, after := i, i
	for before >= 0 && isJoiner(words[before]) {
		before--
	}
	for after < len(words) && isJoiner(words[after]) {
		after++
	}
	return before >= 0 && before < i && !isPlain(words[before]) && after < len(words) && !isPlain(words[after])
}

func isJoiner(word string) bool {
	return slices.Contains([]string{"of", "for", "the", "with", "de", "van", "von"}, word)
}

// withoutTranslations leaves out brackets with up to three English words, none of
// which belongs to a sentence.
func withoutTranslations(s string) string {
	var b strings.Builder
	for {
		before, rest, opened := strings.Cut(s, "（")
		inside, after, closed := strings.Cut(rest, "）")
		b.WriteString(before)
		if !opened || !closed {
			b.WriteString("，" + rest)
			return b.String()
		}
		b.WriteString("，")
		if !isTranslation(strings.Fields(inside)) {
			b.WriteString(inside + "，")
		}
		s = after
	}
}

func isTranslation(words []string) bool {
	return len(words) <= 3 && !slices.ContainsFunc(words, func(word string) bool {
		return slices.Contains([]string{"an", "and", "as", "at", "by", "etc", "from", "in", "is", "it", "or", "others", "see", "the", "to"}, word)
	})
}

func isLowerLatin(r rune) bool { return unicode.IsLower(r) && unicode.Is(unicode.Latin, r) }

// latinRuns returns the stretches of a text between Han characters and full-width
// punctuation.
func latinRuns(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return isHan(r) || isWidePunctuation(r) || strings.ContainsRune("()[]{},;:", r)
	})
}

// withoutQuoted leaves out what stands in quotation marks.
func withoutQuoted(s string) string {
	for _, marks := range []string{"《》", "“”", "「」", "``", `""`} {
		pair := []rune(marks)
		for {
			from := strings.IndexRune(s, pair[0])
			if from < 0 {
				break
			}
			open := len(string(pair[0]))
			to := strings.IndexRune(s[from+open:], pair[1])
			if to < 0 {
				break
			}
			s = s[:from] + "，" + s[from+open+to+len(string(pair[1])):]
		}
	}
	return s
}
