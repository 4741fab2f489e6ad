package scan

import (
	"slices"
	"strings"

	"aiterm/internal/index"
)

// plural notes the name whose plural ends at a place.
func (w *walk) plural(end int) bool {
	word := string(w.folded[w.word:w.depth])
	for _, p := range plurals {
		stem, ok := strings.CutSuffix(word, p.suffix)
		if !ok || len(stem) < 2 || w.shared < w.depth-len(p.suffix) {
			continue
		}
		length := w.depth - len(p.suffix)
		keys := w.spans[length]
		for i := range len(p.singular) {
			keys = w.scanner.keys.narrow(keys, length, p.singular[i])
			length++
		}
		if w.take(keys, length, end, Plural) {
			return true
		}
	}
	return false
}

// plurals are the suffixes of plurals and what the singular has in their place.
var plurals = []struct{ suffix, singular string }{{"ies", "y"}, {"es", ""}, {"s", ""}}

// inflected notes the name that is another form of the verb that ends at a place:
// fine-tuned for Fine-Tuning, hallucinates for Hallucination.
func (w *walk) inflected(end int) {
	if w.depth < 5 || w.depth-w.shared > 4 {
		return
	}
	word := string(w.folded[:w.depth])
	if !hasVerbEnd(word) {
		return
	}
	from := min(w.shared, w.depth)
	for length := from; length >= max(4, from-3); length-- {
		keys := w.spans[length]
		if keys.to-keys.from > 64 {
			return
		}
		for i := keys.from; i < keys.to; i++ {
			key := w.scanner.keys.keys[i]
			if !strings.HasSuffix(key, "ing") && !strings.HasSuffix(key, "ion") {
				continue
			}
			if w.scanner.keys.at[i] >= 0 && areForms(word, key) && w.take(span{i, keys.to}, len(key), end, Inflected) {
				return
			}
		}
	}
}

// isBare reports whether what was read is no form in -ed or -ing.
func (w *walk) isBare() bool {
	word := string(w.folded[:w.depth])
	return !strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ing")
}

func hasVerbEnd(word string) bool {
	for _, end := range verbEnds {
		if end != "" && strings.HasSuffix(word, end) {
			return true
		}
	}
	return len(word) >= 8 // the bare verb: finetune, pretrain
}

// areForms reports whether a word is a form of the verb that a key is the noun of.
func areForms(word, key string) bool {
	common := 0
	for common < len(word) && common < len(key) && word[common] == key[common] {
		common++
	}
	for ; common >= 4; common-- { // both suffixes may begin with the same letter
		if isNounEnd(key[common:], key[common-1]) && isVerbEnd(word[common:], key[common-1]) {
			return index.Stem(word) == index.Stem(key)
		}
		if len(key)-common > 5 {
			return false
		}
	}
	return false
}

var (
	verbEnds = []string{"", "e", "es", "ed", "s", "ing", "ings"}
	nounEnds = []string{"ing", "ion", "ation"}
)

// isVerbEnd and isNounEnd report whether a word ends so, maybe behind a last letter
// that is doubled.
func isVerbEnd(end string, last byte) bool { return isEnd(end, last, verbEnds) }
func isNounEnd(end string, last byte) bool { return isEnd(end, last, nounEnds) }

func isEnd(end string, last byte, ends []string) bool {
	if slices.Contains(ends, end) {
		return true
	}
	return len(end) > 2 && end[0] == last && slices.Contains(ends, end[1:])
}
