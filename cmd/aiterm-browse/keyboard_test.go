package main

import (
	"os"
	"testing"
	"unicode/utf8"
)

// TestKeyboard writes text byte by byte, and checks that each read ends with a whole
// character and that nothing is lost, also of what is no character.
func TestKeyboard(t *testing.T) {
	for _, text := range []string{"微调 abc é 👍🏽", "\xff\xe5\xbex", "a\xe5\xbe\xae", "\x1b[200~微\x1b[201~"} {
		in, out, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		k, got := &keyboard{File: in}, ""
		buf := make([]byte, 256)
		for i := range len(text) {
			out.Write([]byte{text[i]})
			if i < len(text)-1 && unfinished([]byte(text[:i+1])) > 0 {
				continue // a read would wait for the rest
			}
			n, err := k.Read(buf)
			if err != nil {
				t.Fatal(err)
			}
			if read := string(buf[:n]); utf8.ValidString(text) && !utf8.ValidString(read) {
				t.Errorf("%q: a part of a character is read: %q", text, read)
			}
			got += string(buf[:n])
		}
		if got != text {
			t.Errorf("%q is read as %q", text, got)
		}
		in.Close()
		out.Close()
	}
}

func TestUnfinished(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "a": 0, "微": 0, "\xe5": 1, "\xe5\xbe": 2, "a\xf0\x9f\x91": 3, "\xf0\x9f\x91\x8d": 0, "\xff": 0, "\xbe": 0, "\xbe\xbe\xbe": 0, "微\xe8": 1,
	} {
		if got := unfinished([]byte(text)); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
