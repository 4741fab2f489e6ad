package exchange

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"aiterm/glossary"
	"aiterm/internal/message"
)

const (
	utf8Name    = "utf-8"
	gb18030Name = "gb18030"
	utf16LE     = "utf-16le"
	utf16BE     = "utf-16be"
)

// Encodings returns the names of the encodings in which files are read.
func Encodings() []string {
	return []string{utf8Name, "utf-16", utf16LE, utf16BE, "gbk", gb18030Name, "big5", "shift_jis", "euc-jp", "euc-kr", "windows-1252"}
}

// encodingCalled returns an encoding, or nil.
func encodingCalled(name string) encoding.Encoding {
	switch strings.ToLower(name) {
	case "utf-16", utf16LE:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case utf16BE:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case "gbk", gb18030Name:
		return simplifiedchinese.GB18030 // which GBK is a part of
	case "big5":
		return traditionalchinese.Big5
	case "shift_jis":
		return japanese.ShiftJIS
	case "euc-jp":
		return japanese.EUCJP
	case "euc-kr":
		return korean.EUCKR
	case "windows-1252":
		return charmap.Windows1252
	}
	return nil
}

// Decode returns the bytes of a file as text in UTF-8 without a byte order mark. name is
// that of its encoding, from Encodings, or "" to find it out; guessed is the one that was
// found out and may be another. The error of what is no text says where.
func Decode(data []byte, name, file string) (text []byte, guessed string, err error) {
	if name == "" {
		name, guessed = findEncoding(data)
	}
	if e := encodingCalled(name); e != nil {
		if text, err = e.NewDecoder().Bytes(data); err != nil {
			return nil, "", message.Errorf("%s: %v", file, err)
		}
		if i := bytes.ContainsRune(text, utf8.RuneError); i {
			return nil, "", errorAt(placeOf(text, bytes.IndexRune(text, utf8.RuneError), file), message.Errorf("this is not text in %s; say its encoding with --encoding", name))
		}
	} else {
		text = data
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	return text, guessed, checkText(text, file)
}

// checkText returns an error with the first place that is no text.
func checkText(text []byte, file string) error {
	if i := bytes.IndexByte(text, 0); i >= 0 {
		return errorAt(placeOf(text, i, file), message.Errorf("this is no text: it has a byte 0"))
	}
	if i := invalidUTF8(text); i >= 0 {
		return errorAt(placeOf(text, i, file), message.Errorf("this is not UTF-8; say its encoding with --encoding: %s", message.Choice(Encodings())))
	}
	return nil
}

// placeOf returns the place of an offset in a text: its line and the character there.
func placeOf(text []byte, offset int, file string) glossary.Pos {
	before := text[:offset]
	lineStart := bytes.LastIndexByte(before, '\n') + 1
	return glossary.Pos{File: file, Line: bytes.Count(before, []byte("\n")) + 1, Column: utf8.RuneCount(before[lineStart:]) + 1}
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// findEncoding returns the encoding of a text by its byte order mark or its zero bytes,
// UTF-8 where it is that, else GB18030 where it reads as Chinese, which is a guess.
func findEncoding(data []byte) (name, guessed string) {
	switch start := data[:min(len(data), 4)]; {
	case bytes.HasPrefix(start, []byte{0xFF, 0xFE}):
		return utf16LE, ""
	case bytes.HasPrefix(start, []byte{0xFE, 0xFF}):
		return utf16BE, ""
	case utf8.Valid(data) && !slices.Contains(start, 0):
		return utf8Name, ""
	}
	if name := utf16Without(data[:min(len(data), 1<<12)]); name != "" {
		return name, name
	}
	if readsAsChinese(data) {
		return gb18030Name, gb18030Name
	}
	return utf8Name, ""
}

// utf16Without returns the name of the form of UTF-16 that a text without a mark is in,
// or "": every other byte of what is ASCII in it is zero.
func utf16Without(start []byte) string {
	var zeros [2]int
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch many := len(start) / 8; {
	case len(start)%2 != 0:
		return ""
	case zeros[0] == 0 && zeros[1] > many:
		return utf16LE
	case zeros[1] == 0 && zeros[0] > many:
		return utf16BE
	}
	return ""
}

// readsAsChinese reports whether bytes that are not UTF-8 are likely to be GBK: pairs, most
// of them of two high bytes, as those of common characters are, and little in UTF-8.
func readsAsChinese(data []byte) bool {
	pairs, high := 0, 0
	for i := 0; i < len(data); i++ {
		if data[i] < 0x80 {
			continue
		}
		if i+1 == len(data) || data[i] == 0x80 || data[i] == 0xFF || data[i+1] < 0x30 || data[i+1] == 0x7F || data[i+1] == 0xFF {
			return false
		}
		pairs++
		if data[i] > 0xA0 && data[i+1] > 0xA0 {
			high++
		}
		i++
	}
	return pairs > 0 && high*3 >= pairs*2 && !mostlyUTF8(data)
}

// mostlyUTF8 reports whether most of what is not ASCII is UTF-8.
func mostlyUTF8(data []byte) bool {
	valid, invalid := 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			invalid++
		case size > 1:
			valid++
		}
		i += size
	}
	return valid > 2*invalid
}
