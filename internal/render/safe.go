package render

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"
)

// Safe returns s with every character shown that could steer a terminal or
// reorder the line: C0 and C1 controls, DEL, bidirectional controls and other
// invisible format characters, but for the two joiners, become their code point in
// angle brackets, and bytes that are not UTF-8 their number.
func Safe(s string) string {
	return string(replaceSteering([]byte(s), func(r rune) string { return fmt.Sprintf("<%U>", r) }))
}

// safeText is Safe for text of several lines, whose line ends and tabs stay.
func safeText(s string) string {
	return string(replaceSteering([]byte(s), func(r rune) string {
		if r == '\n' || r == '\t' {
			return string(r)
		}
		return fmt.Sprintf("<%U>", r)
	}))
}

// replaceSteering replaces each character that could steer a terminal.
func replaceSteering(text []byte, replacement func(rune) string) []byte {
	if utf8.Valid(text) && !bytes.ContainsFunc(text, steers) {
		return text
	}
	var b bytes.Buffer
	for i, r := range string(text) {
		if r == utf8.RuneError && !bytes.HasPrefix(text[i:], []byte("\uFFFD")) {
			fmt.Fprintf(&b, "<%X>", text[i]) // a byte that is no character: terminals take some for controls
		} else if steers(r) {
			b.WriteString(replacement(r))
		} else {
			b.WriteRune(r)
		}
	}
	return b.Bytes()
}

func steers(r rune) bool {
	switch r {
	case 0x200C, 0x200D: // joiners shape the text of several scripts and emoji
		return false
	case 0x2028, 0x2029: // line and paragraph separator
		return true
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}
