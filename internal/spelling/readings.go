package spelling

import (
	_ "embed"
	"slices"
	"strings"
)

//go:generate go run readings_gen.go

// readings has, for each character of the block CJK Unified Ideographs, the position
// of its set in readingSets, in two bytes.
//
//go:embed readings.bin
var readings string

// Readings returns the modern readings of a Han character, without tones, ü as v, the
// usual one first: diao and tiao of 调. A rare character has none.
func Readings(r rune) []string {
	i := 2 * (int(r) - 0x4E00)
	if i < 0 || i+1 >= len(readings) {
		return nil
	}
	return strings.Fields(readingSets[int(readings[i])|int(readings[i+1])<<8])
}

// ReadsAs reports whether a text of Han characters alone can be read as pinyin without
// tones and spaces: 微调 as weitiao, and as weidiao, which it is not.
func ReadsAs(text, pinyin string) bool {
	ends := []int{0} // where the syllables so far can end in pinyin
	for _, r := range text {
		var next []int
		for _, syllable := range Readings(r) {
			for _, at := range ends {
				if end := at + len(syllable); strings.HasPrefix(pinyin[at:], syllable) && !slices.Contains(next, end) {
					next = append(next, end)
				}
			}
		}
		if ends = next; len(ends) == 0 {
			return false
		}
	}
	return slices.Contains(ends, len(pinyin))
}

// IsPinyin reports whether s is syllables without tones and spaces, one behind the
// other.
func IsPinyin(s string) bool {
	ends := make([]bool, len(s)+1) // where the syllables so far can end
	ends[0] = true
	for at := range s {
		if !ends[at] {
			continue
		}
		for end := at + 1; end <= min(at+longestSyllable, len(s)); end++ {
			if _, ok := slices.BinarySearch(syllables[:], s[at:end]); ok {
				ends[end] = true
			}
		}
	}
	return ends[len(s)]
}

const longestSyllable = 6 // zhuang

// SoundAlike reports whether two Han characters have a syllable in common, tone aside.
func SoundAlike(a, b rune) bool {
	of := Readings(b)
	return slices.ContainsFunc(Readings(a), func(s string) bool { return slices.Contains(of, s) })
}

// SoundSimilar is SoundAlike for those who do not tell zh from z, ch from c, sh from s,
// n from l, or ng from n.
func SoundSimilar(a, b rune) bool {
	alike := strings.NewReplacer("zh", "z", "ch", "c", "sh", "s")
	of := func(r rune) []string {
		all := Readings(r)
		for i, s := range all {
			s = alike.Replace(s)
			if strings.HasPrefix(s, "n") {
				s = "l" + s[1:]
			}
			if strings.HasSuffix(s, "ng") {
				s = s[:len(s)-1]
			}
			all[i] = s
		}
		return all
	}
	ofB := of(b)
	return slices.ContainsFunc(of(a), func(s string) bool { return slices.Contains(ofB, s) })
}
