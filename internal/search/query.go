package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"aiterm/internal/message"
	"aiterm/internal/spelling"
)

// MaxQuery is the length in bytes of the longest query that is answered; no
// name of a term comes near it.
const MaxQuery = 1024

// A query is what someone typed, in the forms that names are compared in.
type query struct {
	text    string   // spelling.AsWritten
	written string   // spelling.Written
	signs   string   // spelling.Signs
	key     string   // spelling.Key
	plain   string   // spelling.PlainKey
	all     []string // spelling.Words
	words   []string // those of all that are no stop words
	runes   int      // characters in key
	han     int      // Han characters in key
	digits  string   // digits of key, one behind the other
}

// newQuery prepares s, or says why s cannot be a term at all.
func newQuery(s string) (*query, error) {
	s = strings.Join(strings.Fields(s), " ") // white space is white space, of whichever kind
	switch {
	case len(s) > MaxQuery:
		return nil, message.Errorf("the term is %d bytes long; no term is longer than %d", len(s), MaxQuery)
	case !utf8.ValidString(s):
		return nil, message.Errorf("the term is not valid UTF-8")
	case strings.ContainsFunc(s, unicode.IsControl):
		return nil, message.Errorf("the term %q has control characters in it", s)
	case s == "":
		return nil, message.Errorf("the term is empty")
	}
	q := &query{text: spelling.AsWritten(s), signs: spelling.Signs(s)}
	q.written = strings.ToLower(q.text)
	q.all, q.key, q.plain = spelling.Forms(s)
	q.words = contentWords(q.all)
	if len(q.words) == 1 && q.words[0] == q.key {
		q.words[0] = q.plain // a word alone counts as it is written: windows is not window
	}
	q.runes = utf8.RuneCountInString(q.key)
	q.han = spelling.CountHan(q.key)
	q.digits = digits(q.key)
	return q, nil
}

// begins reports whether a key begins with the query.
func (q *query) begins(key string) bool {
	return strings.HasPrefix(key, q.key) || strings.HasPrefix(key, q.plain)
}

// wordsIn reports whether a key has each word of the query.
func (q *query) wordsIn(key string) bool {
	return !slices.ContainsFunc(q.words, func(w string) bool { return !strings.Contains(key, w) })
}

// contentWords returns the words that are no stop words.
func contentWords(words []string) []string {
	var content []string
	for _, w := range words {
		if !strings.Contains(stopWords, " "+w+" ") {
			content = append(content, w)
		}
	}
	return content
}

// stopWords are words so common that they say nothing of what is meant, in their
// compared form (doe is does).
const stopWords = " a all an and are as at be by can do doe for from have how i in is it its me my no not of on or our " +
	"so that the their them they thi to was we what when where which who why will with you your " +
	"的 了 是 在 和 与 及 或 什么 怎么 如何 哪些 "
