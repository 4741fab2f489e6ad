package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible returns s with every character shown that programs read and people do not
// see, as <U+200B>, so that no text tells a program what its user cannot read: what Safe
// shows, but for line ends and tabs, and beyond that tags, variation selectors, joiners
// and whatever else Unicode says to show nothing for. What writes emoji or letters that
// people do see stays (UTS #51; The Unicode Standard, 23.2): the tags of the flags of
// England, Scotland and Wales, a selector behind an emoji, a joiner between two, and a
// joiner behind a letter of a script that has use for it. Bytes that are not UTF-8 become
// their number.
func Visible(s string) string {
	if utf8.ValidString(s) && !strings.ContainsFunc(s, isUnseen) {
		return s
	}
	var b strings.Builder
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		flag := nationTags(s[at:])
		switch {
		case flag > 0:
			size = flag
			b.WriteString(s[at : at+size])
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, "<%X>", s[at])
		case isUnseen(r) && !shapes(s[:at], r, s[at+size:]):
			fmt.Fprintf(&b, "<%U>", r)
		default:
			b.WriteString(s[at : at+size])
		}
		at += size
	}
	return b.String()
}

// isUnseen reports whether a character shows nothing by itself.
func isUnseen(r rune) bool {
	switch {
	case r < 0x7F:
		return r < ' ' && r != '\n' && r != '\t'
	case r >= 0x3000 && r <= 0x9FFF:
		return r == 0x3164 // the Hangul filler
	case r == 0x2028, r == 0x2029, r == 0x2800: // line ends, and the pattern of no Braille dots
		return true
	case unicode.Is(unicode.Prepended_Concatenation_Mark, r): // which are seen
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point,
		unicode.Noncharacter_Code_Point)
}

const (
	zwnj          = 0x200C
	zwj           = 0x200D
	textSelector  = 0xFE0E
	emojiSelector = 0xFE0F
	keycap        = 0x20E3
)

// shapes reports whether a character that shows nothing changes how what stands before it
// is shown.
func shapes(before string, r rune, behind string) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(behind)
	switch r {
	case textSelector, emojiSelector:
		return isEmoji(last) || next == keycap && strings.ContainsRune("0123456789#*", last)
	case zwnj:
		return joins(last)
	case zwj:
		if last == emojiSelector {
			last, _ = utf8.DecodeLastRuneInString(before[:len(before)-size])
		}
		return joins(last) || isEmoji(last) && isEmoji(next)
	}
	return false
}

// joins reports whether a letter or a sign at it is of a script in which a joiner
// changes how it is written.
func joins(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Nko, unicode.Devanagari, unicode.Bengali,
		unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam,
		unicode.Sinhala, unicode.Khmer, unicode.Myanmar)
}

// isEmoji reports whether a character is in one of the blocks that have emoji.
func isEmoji(r rune) bool {
	switch {
	case r >= 0x1F000 && r <= 0x1FAFF, r >= 0x2600 && r <= 0x27BF, r >= 0x2300 && r <= 0x23FF:
		return true
	case r >= 0x2190 && r <= 0x21FF, r >= 0x25A0 && r <= 0x25FF, r >= 0x2900 && r <= 0x297F, r >= 0x2B00 && r <= 0x2BFF:
		return true
	}
	return strings.ContainsRune("©®‼⁉™ℹⓂ〰〽㊗㊙", r)
}

// nationTags returns the length in bytes of the flag of England, Scotland or Wales that s
// begins with, or 0. No other flags of tags are in use, and what has any letters could say
// anything.
func nationTags(s string) int {
	n := flagTags(s)
	if n == 0 {
		return 0
	}
	var letters []rune
	for _, r := range s[len("\U0001F3F4"):n] {
		letters = append(letters, r-0xE0000)
	}
	switch string(letters[:len(letters)-1]) {
	case "gbeng", "gbsct", "gbwls":
		return n
	}
	return 0
}

// CutTo returns s if it has n bytes at most, else its beginning and a sign that it is
// cut: after a sentence or a word where one ends in the last third, and never within a
// character.
func CutTo(s string, n int) string {
	if len(s) <= n {
		return s
	}
	end := max(n-len(ellipsis), 0)
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	for _, ends := range []string{".!?。！？\n", " ，、,;；"} {
		if at := strings.LastIndexAny(s[:end], ends); at > end*2/3 {
			_, size := utf8.DecodeRuneInString(s[at:])
			return strings.TrimRight(s[:at+size], " \n") + ellipsis
		}
	}
	return s[:end] + ellipsis
}
