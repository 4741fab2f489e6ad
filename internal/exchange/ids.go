package exchange

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"aiterm/glossary"
	"aiterm/internal/spelling"
)

// maxID is the number of bytes after which an id that is made of a name ends.
const maxID = 64

// madeID returns the id that is made of the names of an entry: of the English one, else
// of the abbreviation, else of the pinyin of the Chinese one. The same names always give
// the same id.
func madeID(e *glossary.Entry) string {
	for _, name := range []string{e.EN, e.Abbr, e.Pinyin, pinyinOf(e.ZH)} {
		if id := idOf(name); id != "" {
			return id
		}
	}
	return "term"
}

// idOf makes an id of a name, or returns "" where it has no letter and no digit.
func idOf(name string) string {
	kept := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
			return -1
		case unicode.IsLetter(r), unicode.IsDigit(r), strings.ContainsRune("+#*&.", r):
			return r
		}
		return ' '
	}, norm.NFKD.String(name))
	words := strings.Fields(kept)
	for i, word := range words {
		words[i] = strings.Trim(word, ".")
	}
	if kept = strings.Join(withoutEmpty(words), " "); kept == "" {
		return ""
	}
	id := norm.NFC.String(glossary.SuggestID(kept))
	if len(id) > maxID {
		id = id[:maxID]
		if end := strings.LastIndexByte(id, '-'); end > 0 {
			id = id[:end]
		}
		id = strings.ToValidUTF8(id, "")
	}
	if !glossary.ValidID(id) {
		return ""
	}
	return id
}

// pinyinOf returns a reading of each Han character of a name, and the rest of it as it
// is: the first reading where there are several, as an id needs to be no more than stable.
func pinyinOf(name string) string {
	var b strings.Builder
	for _, r := range name {
		readings := spelling.Readings(r)
		if len(readings) == 0 {
			b.WriteRune(r)
			continue
		}
		b.WriteString(" " + strings.Map(func(r rune) rune {
			if r == 'ü' {
				return 'v'
			}
			return r
		}, spelling.PlainKey(readings[0])) + " ")
	}
	return b.String()
}

// An idSet gives ids that are not taken yet.
type idSet struct {
	taken map[string]glossary.Pos // and by whom
	next  map[string]int          // by base, the number to try next
}

func newIDSet() *idSet { return &idSet{map[string]glossary.Pos{}, map[string]int{}} }

// candidates yields base, base-2, base-3 and so on until yield returns false. Those that
// have been tried are not tried again.
func (s *idSet) candidates(base string, yield func(id string) (more bool)) {
	for n := max(s.next[base], 1); ; n++ {
		id := base
		if n > 1 {
			id += "-" + strconv.Itoa(n)
		}
		s.next[base] = n + 1
		if _, taken := s.taken[id]; !taken && !yield(id) {
			return
		}
	}
}
