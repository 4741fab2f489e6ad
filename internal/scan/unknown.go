package scan

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// A Pair is an abbreviation that no glossary has, and what a document says it means.
type Pair struct {
	Abbr   string
	EN, ZH string // "" where the document does not say
	Start  int    // of its first use, in bytes
	End    int
	Count  int
}

// Pairs returns the abbreviations of a document that no glossary has, in the order of
// their first use: those that stand twice, or whose meaning is in or before brackets.
func (s *Scanner) Pairs(d *Document, found []Occurrence) []Pair {
	var all []Pair
	place := map[string]int{}
	for at := range s.wordStarts(d.Masked) {
		end := wordEnd(d.Masked, at)
		word := string(d.Masked[at:end])
		if !looksAbbreviated(word) || isFound(found, at) || !s.isApart(d.Masked, at, end) || s.isKnown(word) {
			continue
		}
		word = strings.TrimSuffix(word, "s")
		en, zh := meaning(d.Masked, at, end, word)
		i, known := place[word]
		if !known {
			i = len(all)
			place[word] = i
			all = append(all, Pair{Abbr: word, Start: at, End: end})
		}
		all[i].Count++
		if all[i].EN == "" && all[i].ZH == "" {
			all[i].EN, all[i].ZH = en, zh
		}
	}
	return slices.DeleteFunc(all, func(p Pair) bool { return p.Count < 2 && p.EN == "" && p.ZH == "" })
}

// isKnown reports whether a word is a name of the glossary, even where it is not found as
// one.
func (s *Scanner) isKnown(word string) bool {
	for _, w := range []string{word, strings.TrimSuffix(word, "s")} {
		if slices.ContainsFunc(s.index.ByKey(spelling.Key(w)), func(n index.Name) bool { return !n.Field.Reading() }) {
			return true
		}
	}
	return false
}

// looksAbbreviated reports whether a word is two to eight capitals and digits, the first
// of them a letter, of which two are capitals; small letters may stand among them.
func looksAbbreviated(word string) bool {
	word = strings.TrimSuffix(word, "s")
	if len(word) < 2 || len(word) > 8 || word[0] < 'A' || word[0] > 'Z' {
		return false
	}
	capitals := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals >= 2 && capitals*2 > len(word)
}

// isFound reports whether an offset is in an occurrence.
func isFound(found []Occurrence, at int) bool {
	i, _ := slices.BinarySearchFunc(found, at, func(o Occurrence, at int) int {
		if o.End <= at {
			return -1
		}
		return 1
	})
	return i < len(found) && found[i].Start <= at
}

// meaning returns what stands in brackets behind an abbreviation, or before brackets that
// it is in.
func meaning(text []byte, at, end int, abbr string) (en, zh string) {
	before := strings.TrimRight(string(text[max(0, at-160):at]), " \x01")
	if r, size := utf8.DecodeLastRuneInString(before); r == '(' || r == '（' {
		return phraseBefore(strings.TrimRight(before[:len(before)-size], " \x01"), abbr)
	}
	behind := strings.TrimLeft(string(text[end:min(len(text), end+160)]), " \x01")
	if r, size := utf8.DecodeRuneInString(behind); r == '(' || r == '（' {
		inside, _, _ := strings.Cut(strings.NewReplacer("）", ")", "，", ",").Replace(behind[size:]), ")")
		for part := range strings.SplitSeq(inside, ",") {
			part = strings.TrimSpace(part)
			switch {
			case zh == "" && spelling.CountHan(part) > 1 && spelling.CountHan(part) < 20:
				zh = part
			case en == "" && isInitialsOf(abbr, part):
				en = part
			}
		}
	}
	return en, zh
}

// phraseBefore returns the words that an abbreviation is the initials of, or the Han
// characters, that a text ends with.
func phraseBefore(text, abbr string) (en, zh string) {
	if r, _ := utf8.DecodeLastRuneInString(text); spelling.IsHan(r) {
		runes := []rune(text)
		from := len(runes)
		for from > 0 && spelling.IsHan(runes[from-1]) && len(runes)-from < 14 {
			from--
		}
		return "", string(runes[from:])
	}
	words := strings.Fields(text)
	for n := 1; n <= len(words) && n <= 10; n++ {
		if phrase := strings.Join(words[len(words)-n:], " "); isInitialsOf(abbr, phrase) {
			return phrase, ""
		}
	}
	return "", ""
}

// unknown finds abbreviations that no glossary has, each at its first use.
func (c *Checker) unknown(d *Document, found []Occurrence) []Finding {
	var all []Finding
	for _, p := range c.Pairs(d, found) {
		if !c.silent(d, p.Start) && !c.Allow[p.Abbr] {
			all = append(all, Finding{Rule: Unknown, Start: p.Start, End: p.End, Text: string(d.Text[p.Start:p.End])})
		}
	}
	return all
}
