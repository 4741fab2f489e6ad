package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode"
	"unicode/utf16"
)

// writeJSON writes the records of an answer as one array in a line or, if so
// asked, each in a line of its own.
func writeJSON(w *Writer, a Answer) error {
	if w.lines {
		return writeNDJSON(w, a)
	}
	out := w.output()
	before := "["
	for r := range a.(recorder).Records() {
		text, err := encode(r)
		if err != nil {
			return err
		}
		out.WriteString(before)
		if _, err := out.Write(text); err != nil {
			return err
		}
		before = ","
	}
	if before == "[" { // there was none
		out.WriteString(before)
	}
	out.WriteString("]\n")
	return out.Flush()
}

// encode writes a record in JSON, without a line end. What could steer a terminal
// stands only within strings, and is escaped there.
func encode(record any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(record); err != nil {
		return nil, err
	}
	text := bytes.TrimSuffix(b.Bytes(), []byte("\n"))
	return replaceSteering(text, jsonEscape), nil
}

// jsonEscape writes a character by its number; one above U+FFFF is two in JSON.
func jsonEscape(r rune) string {
	if high, low := utf16.EncodeRune(r); high != unicode.ReplacementChar {
		return fmt.Sprintf(`\u%04x\u%04x`, high, low)
	}
	return fmt.Sprintf(`\u%04x`, r)
}
