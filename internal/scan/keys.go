package scan

import (
	"slices"
	"sort"
	"strings"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// A keyTable is the sorted keys of names and of longer words, and where those begin
// that have the same first two bytes.
type keyTable struct {
	keys  []string
	at    []int32 // position of each in the index; ownWord or otherWord for a longer word
	first [1<<16 + 1]int32
	index *index.Keys
}

// Words that are no names have these in place of a position.
const (
	ownWord   = -1 // one that a glossary lists: it counts more than a name
	otherWord = -2 // one that aiterm knows: a name that is written alike counts more
)

// A word is one that is no name.
type word struct {
	key string
	at  int32
}

// newKeyTable reads the keys of all names, and puts those of words among them that are
// none: the glossary's own, and others.
func newKeyTable(x *index.Index, own, known []string) *keyTable {
	others := slices.Concat(wordsOf(own, ownWord), wordsOf(known, otherWord))
	slices.SortFunc(others, func(a, b word) int { return strings.Compare(a.key, b.key) })
	t := &keyTable{index: x.Keys()}
	n := t.index.Len()
	t.keys, t.at = make([]string, 0, n+len(others)), make([]int32, 0, n+len(others))
	for i := range n {
		key := t.index.At(i)
		for len(others) > 0 && others[0].key <= key {
			t.add(others[0].key, others[0].at)
			others = others[1:]
		}
		t.add(key, int32(i))
	}
	for _, o := range others {
		t.add(o.key, o.at)
	}
	t.jump()
	return t
}

func wordsOf(words []string, at int32) []word {
	all := make([]word, len(words))
	for i, w := range words {
		all[i] = word{spelling.PlainKey(w), at}
	}
	return all
}

func (t *keyTable) add(key string, at int32) {
	if len(key) > 1 {
		t.keys, t.at = append(t.keys, key), append(t.at, at)
	}
}

// jump notes where the keys begin of each two bytes.
func (t *keyTable) jump() {
	next := 0
	for pair := range len(t.first) - 1 {
		t.first[pair] = int32(next)
		for next < len(t.keys) && pairOf(t.keys[next]) == pair {
			next++
		}
	}
	t.first[len(t.first)-1] = int32(next)
}

func pairOf(key string) int { return int(key[0])<<8 | int(key[1]) }

// A span is the keys that begin alike.
type span struct{ from, to int32 }

func (s span) empty() bool { return s.from >= s.to }

// begin returns the keys that begin with two bytes.
func (t *keyTable) begin(a, b byte) span {
	pair := int(a)<<8 | int(b)
	return span{t.first[pair], t.first[pair+1]}
}

// narrow returns of keys that have their first bytes in common those whose next one,
// at a depth from 0, is b.
func (t *keyTable) narrow(s span, depth int, b byte) span {
	keys := t.keys[s.from:s.to]
	below := func(limit int) int {
		return sort.Search(len(keys), func(i int) bool {
			return len(keys[i]) > depth && int(keys[i][depth]) >= limit
		})
	}
	from := below(int(b))
	if from == len(keys) || keys[from][depth] != b {
		return span{}
	}
	return span{s.from + int32(from), s.from + int32(below(int(b)+1))}
}

// is reports whether the first of keys that begin alike is no longer than a length.
func (t *keyTable) is(s span, length int) bool {
	return !s.empty() && len(t.keys[s.from]) == length
}
