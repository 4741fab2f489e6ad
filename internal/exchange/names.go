package exchange

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"aiterm/glossary"
	"aiterm/internal/spelling"
)

func hasHan(s string) bool { return spelling.CountHan(s) > 0 }

// looksLikeAcronym reports whether a name is written as acronyms are: one word of a few
// letters, many of them capitals (RLHF, LLMs, LoRA, GPT-4, C4; not ChatGPT).
func looksLikeAcronym(name string) bool {
	capitals, small, run, digits := 0, 0, 0, 0
	for _, r := range name {
		if !unicode.IsLower(r) {
			run = 0
		}
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLower(r):
			small++
			run++
		case unicode.IsDigit(r):
			digits++
		case !strings.ContainsRune("-./&+'’", r):
			return false
		}
		if run > 2 {
			return false
		}
	}
	return utf8.RuneCountInString(name) <= 12 && capitals >= small && (capitals >= 2 || capitals == 1 && digits > 0)
}

// isExpansion reports whether a text is what an acronym stands for: a few words whose
// first letters, of small words also left out, are its letters.
func isExpansion(acronym, text string) bool {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	letters := []rune(strings.ToLower(strings.TrimSuffix(acronym, "s")))
	if len(words) < 2 || len(words) > 12 || strings.ContainsAny(text, ".;:!?\n") || !looksLikeAcronym(acronym) {
		return false
	}
	return spells(words, letters)
}

// spells reports whether letters are the first ones of words, in their order: each word
// gives its initial and perhaps others of its letters, or nothing if it is a small one.
func spells(words []string, letters []rune) bool {
	for len(letters) > 0 && !unicode.IsLetter(letters[0]) {
		letters = letters[1:]
	}
	reached := make([]bool, len(letters)+1) // by the words so far, numbers of letters
	reached[0] = true
	for _, word := range words {
		next := make([]bool, len(reached))
		for at, ok := range reached {
			if ok {
				spellWord([]rune(strings.ToLower(word)), letters, at, next)
			}
		}
		reached = next
	}
	return reached[len(letters)]
}

// spellWord marks how many letters there are with those that a word can give behind the
// first at.
func spellWord(word, letters []rune, at int, reached []bool) {
	const small = 4 // runes of and, with and their like
	if len(word) <= small {
		reached[at] = true
	}
	for i, r := range word {
		if at < len(letters) && letters[at] == r {
			at++
			for at < len(letters) && !unicode.IsLetter(letters[at]) {
				at++
			}
			reached[at] = true
		} else if i == 0 {
			return
		}
	}
}

// namesIn returns the names in what people write for one: a name that has another one in
// brackets behind it, in another script or short for it, is several names.
//
//	大语言模型（Large Language Model, LLM）
//	Large Language Model (LLM)
func namesIn(written string) []string {
	written = glossary.InLine(written)
	before, inside, ok := inBrackets(written)
	if !ok {
		return []string{written}
	}
	parts := withoutEmpty(strings.FieldsFunc(inside, func(r rune) bool { return strings.ContainsRune(",，;；、/", r) }))
	for _, part := range parts {
		otherScript := hasHan(part) != hasHan(before)
		if !otherScript && !looksLikeAcronym(part) && !isExpansion(before, part) {
			return []string{written}
		}
	}
	return append([]string{before}, parts...)
}

// inBrackets cuts a name that ends with something in brackets.
func inBrackets(s string) (before, inside string, ok bool) {
	for _, brackets := range []struct{ open, close string }{{"(", ")"}, {"（", "）"}} {
		rest, found := strings.CutSuffix(s, brackets.close)
		before, inside, opened := strings.Cut(rest, brackets.open)
		before, inside = strings.TrimSpace(before), strings.TrimSpace(inside)
		if found && opened && before != "" && inside != "" && !strings.ContainsAny(inside, "()（）") {
			return before, inside, true
		}
	}
	return "", "", false
}

// give gives a draft the names that stand for one term, and what one of them is short
// for. Han decides which is Chinese, how it is written which is the abbreviation.
func (d *Draft) give(terms, long []string) {
	for _, name := range long {
		d.giveLong(name)
	}
	for _, name := range terms {
		d.giveTerm(name, len(long) > 0)
	}
}

func (d *Draft) giveLong(name string) {
	switch {
	case hasHan(name) && d.ZH == "":
		d.ZH = name
	case !hasHan(name) && looksLikeAcronym(name) && d.Abbr == "":
		d.Abbr = name
	case !hasHan(name) && d.EN == "":
		d.EN = name
	default:
		d.giveAlias(name)
	}
}

func (d *Draft) giveTerm(name string, isShort bool) {
	han := hasHan(name)
	switch {
	case name == d.Abbr || name == d.EN || name == d.ZH:
	case han && d.ZH == "":
		d.ZH = name
	case !han && d.Abbr == "" && looksLikeAcronym(name):
		d.Abbr = name
	case !han && d.EN == "":
		d.EN = name
	case !han && d.Abbr == "" && isShort && !strings.Contains(name, " "):
		d.Abbr = name
	default:
		d.giveAlias(name)
	}
}

func (d *Draft) giveAlias(name string) {
	if name != "" {
		d.Aliases = append(d.Aliases, glossary.Label{Name: name})
	}
}
