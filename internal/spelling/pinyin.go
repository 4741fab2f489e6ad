package spelling

import "strings"

// PinyinKeys returns the keys of pinyin, as it is typed without tone marks and
// spaces: one or, where it has an ü, two, with that as u and as v.
func PinyinKeys(pinyin string) []string {
	asU := Key(pinyin)
	asV := Key(strings.Map(func(r rune) rune {
		if strings.ContainsRune("üǖǘǚǜ", r) {
			return 'v'
		}
		return r
	}, pinyin))
	if asU == asV {
		return []string{asU}
	}
	return []string{asU, asV}
}

// Initials returns the first letter of each syllable, which are words as Words
// returns them of pinyin: not empty, and in Latin letters.
func Initials(syllables []string) string {
	var b strings.Builder
	for _, syllable := range syllables {
		b.WriteByte(syllable[0]) // a Latin letter, as tone marks are left out
	}
	return b.String()
}
