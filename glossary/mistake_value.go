package glossary

import (
	"strings"
	"unicode/utf8"
)

// valueFault finds what is wrong with the value of a line.
func valueFault(line string) (fault, bool) {
	p := partsOf(line)
	s := &valueScanner{line: line, at: p.value}
	value := line[p.value:]
	switch {
	case value == "":
		return fault{}, false
	case value[0] == '[' || value[0] == '{':
		s.flow()
	case value[0] == '"' || value[0] == '\'':
		s.quoted()
		s.nothingAfter(afterQuote(value[0]))
	default:
		s.plain(value)
	}
	if s.found == nil {
		return fault{}, false
	}
	return *s.found, true
}

// A valueScanner reads a value within a line and stops at its first mistake.
type valueScanner struct {
	line  string
	at    int // offset in line
	found *fault
}

func (s *valueScanner) fail(m mistake, at int, args ...string) {
	if s.found == nil {
		s.found = &fault{m, at, args}
	}
}

func (s *valueScanner) more() bool { return s.found == nil && s.at < len(s.line) }

func (s *valueScanner) skipSpaces() { s.at += indentation(s.line[s.at:]) }

// plain judges a text without quotes.
func (s *valueScanner) plain(value string) {
	first, size := utf8.DecodeRuneInString(value)
	switch {
	case strings.ContainsRune("“”‘’„«「『＂＇", first):
		s.fail(mistakeCurlyQuote, s.at, string(first))
	case strings.ContainsRune("|>", first):
		if header, _, _ := strings.Cut(value[size:], " #"); strings.Trim(header, "+-0123456789 ") != "" {
			s.fail(mistakeBlock, s.at, string(first))
		}
	case strings.ContainsRune("@`%*&!,]}", first), strings.HasPrefix(value, "- "), strings.HasPrefix(value, "? "), strings.HasPrefix(value, ": "):
		s.fail(mistakeBegins, s.at, string(first))
	}
	if end := strings.Index(value, " #"); end >= 0 {
		value = value[:end] // a comment
	}
	if at := strings.Index(value+" ", ": "); at >= 0 {
		s.fail(mistakeColon, s.at+at)
	}
}

// quoted reads a text in quotes of either kind.
func (s *valueScanner) quoted() {
	open, quote := s.at, s.line[s.at]
	for s.at++; s.at < len(s.line); s.at++ {
		switch c := s.line[s.at]; {
		case c == '\\' && quote == '"':
			s.escape()
			s.at++
		case c == quote && quote == '\'' && strings.HasPrefix(s.line[s.at+1:], "'"):
			s.at++
		case c == quote:
			s.at++
			return
		}
	}
	s.at = len(s.line)
	if quote == '"' {
		s.fail(mistakeOpenDouble, open)
	} else {
		s.fail(mistakeOpenSingle, open)
	}
}

// escape judges a backslash in double quotes. At the end of a line it joins that
// with the next.
func (s *valueScanner) escape() {
	behind := s.line[s.at+1:]
	if behind == "" {
		return
	}
	r, _ := utf8.DecodeRuneInString(behind)
	digits := map[rune]int{'x': 2, 'u': 4, 'U': 8}[r]
	if !strings.ContainsRune("0abt\tnvfre \"'/\\N_LPxuU", r) || !beginsHex(behind[1:], digits) {
		s.fail(mistakeEscape, s.at, `\`+string(r))
	}
}

func beginsHex(text string, digits int) bool {
	return len(text) >= digits && strings.Trim(text[:digits], "0123456789abcdefABCDEF") == ""
}

// nothingAfter reports text behind a value that has ended. A colon makes a key of
// the value.
func (s *valueScanner) nothingAfter(m mistake, args ...string) {
	if s.found != nil {
		return
	}
	end := s.at
	s.skipSpaces()
	if s.at < len(s.line) && s.line[s.at] != ':' && !(s.at > end && s.line[s.at] == '#') {
		s.fail(m, s.at, args...)
	}
}

// An openBracket is one that has not been closed, and the bracket that does.
type openBracket struct {
	offset int
	close  byte
}

// flow reads a list or mapping in brackets.
func (s *valueScanner) flow() {
	var open []openBracket
	begins := true // a value
	for s.more() {
		c := s.line[s.at]
		switch {
		case c == ' ':
			if strings.HasPrefix(s.line[s.at:], " #") {
				s.fail(mistakeComment, s.at+1)
			}
			s.at++
			continue
		case (c == '[' || c == '{') && begins:
			open = append(open, openBracket{s.at, c + 2}) // ASCII has each two behind its partner's
		case c == ']' || c == '}':
			last := open[len(open)-1]
			if c != last.close {
				s.fail(mistakeWrongBracket, s.at, string(c), string(last.close))
				return
			}
			if open = open[:len(open)-1]; len(open) == 0 {
				s.at++
				s.nothingAfter(mistakeAfterBracket, string(c))
				return
			}
		case begins && (c == '"' || c == '\''):
			s.quoted()
			s.endOfQuoted(c)
			begins = false
			continue
		case begins && strings.IndexByte("@`%*&!|>", c) >= 0:
			s.fail(mistakeBegins, s.at, string(c))
		}
		begins = c == ',' || c == '[' || c == '{' || c == ':'
		s.at++
	}
	if len(open) > 0 {
		first := open[0]
		s.fail(mistakeOpenBracket, first.offset, s.line[first.offset:first.offset+1], string(first.close))
	}
}

// endOfQuoted reports text behind a quote within brackets.
func (s *valueScanner) endOfQuoted(quote byte) {
	s.skipSpaces()
	if s.more() && strings.IndexByte(",]}:#", s.line[s.at]) < 0 {
		s.fail(afterQuote(quote), s.at)
	}
}

// afterQuote returns the mistake that text behind a text in quotes is.
func afterQuote(quote byte) mistake {
	if quote == '"' {
		return mistakeAfterDouble
	}
	return mistakeAfterSingle
}
