package render

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Safe returns s with every character shown that could steer a terminal or
// reorder the line: C0 and C1 controls, DEL, bidirectional controls and other
// invisible format characters become their code point in angle brackets, but for the
// two joiners and for the tags of a flag; bytes that are not UTF-8 become their number.
func Safe(s string) string {
	return safeBut(s, "")
}

// safeText is Safe for text that may have several lines, whose line ends and tabs stay.
func safeText(s string) string {
	return safeBut(s, "\n\t")
}

// safeBut is Safe for text in which some characters stay.
func safeBut(s, stay string) string {
	if isPlain(s) {
		return s
	}
	return string(replaceSteering([]byte(s), butFor(stay, func(r rune) string { return fmt.Sprintf("<%U>", r) })))
}

// butFor is a replacement that leaves some characters as they are.
func butFor(stay string, replacement func(rune) string) func(rune) string {
	return func(r rune) string {
		if strings.ContainsRune(stay, r) {
			return string(r)
		}
		return replacement(r)
	}
}

// isPlain reports whether a text is valid UTF-8 without anything that could steer a
// terminal.
func isPlain(s string) bool {
	for i := 0; i < len(s); {
		if c := s[i]; ' ' <= c && c < 0x7F { // most of what there is
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || steers(r) {
			return false
		}
		i += size
	}
	return true
}

// replaceSteering replaces each character that could steer a terminal.
func replaceSteering(text []byte, replacement func(rune) string) []byte {
	if utf8.Valid(text) && !bytes.ContainsFunc(text, steers) {
		return text
	}
	var b bytes.Buffer
	for rest := string(text); rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		switch flag := flagTags(rest); {
		case flag > 0:
			size = flag
			b.WriteString(rest[:size])
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, "<%X>", rest[0]) // a byte that is no character: terminals take some for controls
		case steers(r):
			b.WriteString(replacement(r))
		default:
			b.WriteRune(r)
		}
		rest = rest[size:]
	}
	return b.Bytes()
}

// flagTags returns the length in bytes of the flag of a part of a country that s begins
// with, or 0: a black flag, the code of the part in tag characters (England's is gbeng),
// and the tag that ends it; see UTS #51, ED-14a. Elsewhere tags are text that nobody
// sees.
func flagTags(s string) int {
	rest, isFlag := strings.CutPrefix(s, "\U0001F3F4")
	for i, r := range rest {
		letter := r >= 0xE0061 && r <= 0xE007A || r >= 0xE0030 && r <= 0xE0039
		switch {
		case !isFlag, !letter && r != 0xE007F, i > 6*len("\U000E0061"):
			return 0
		case r == 0xE007F:
			return len(s) - len(rest) + i + len("\U000E007F")
		}
	}
	return 0
}

func steers(r rune) bool {
	switch {
	case r < 0x7F:
		return r < ' '
	case r >= 0x3000 && r <= 0x9FFF: // CJK punctuation to Han: most of what is not ASCII
		return false
	}
	switch r {
	case 0x200C, 0x200D: // joiners shape the text of several scripts and emoji
		return false
	case 0x2028, 0x2029: // line and paragraph separator
		return true
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}
