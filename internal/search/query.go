package search

import (
	"aiterm/internal/spelling"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxQuery is the length in bytes of the longest query that is answered; no
// name of a term comes near it.
const MaxQuery = 1024

// A query is what someone typed, in the forms that names are compared in.
type query struct {
	written string
	key     string
	plain   string   // key with its plurals
	all     []string // words
	words   []string // those that are no stop words
	runes   int      // length of key
	han     int      // Han characters in key
	digits  string   // of key
}

// newQuery prepares s, or says why s cannot be a term at all.
func newQuery(s string) (query, error) {
	switch {
	case len(s) > MaxQuery:
		return query{}, fmt.Errorf("the term is %d bytes long; no term is longer than %d", len(s), MaxQuery)
	case !utf8.ValidString(s):
		return query{}, errors.New("the term is not valid UTF-8")
	case strings.ContainsFunc(s, unicode.IsControl):
		return query{}, fmt.Errorf("the term %q has control characters in it", s)
	case strings.TrimSpace(s) == "":
		return query{}, errors.New("the term is empty")
	}
	q := query{written: spelling.Written(s), key: spelling.Key(s), plain: spelling.PlainKey(s)}
	q.all = spelling.Words(s)
	q.words = contentWords(q.all)
	if len(q.words) == 1 && q.words[0] == q.key {
		q.words[0] = q.plain // a word alone counts as it is written: windows is not window
	}
	q.runes = utf8.RuneCountInString(q.key)
	q.han = spelling.CountHan(q.key)
	q.digits = digits(q.key)
	return q, nil
}

// contentWords leaves out the words that say nothing alone.
func contentWords(words []string) []string {
	var content []string
	for _, w := range words {
		if !strings.Contains(stopWords, " "+w+" ") {
			content = append(content, w)
		}
	}
	return content
}

const stopWords = " a all an and are as at be by can do doe for from have how i in is it its me my no not of on or our " +
	"so that the their them they thi to was we what when where which who why will with you your " +
	"的 了 是 在 和 与 及 或 什么 怎么 如何 哪些 "
