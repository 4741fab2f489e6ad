package scan

// A candidate is a place where a text has a name or a longer word.
type candidate struct {
	start, end int32
	key        int32 // position in the key table; noName for a longer word
	form       Form
	bare       bool // of an Inflected one: it is no form in -ed or -ing
	shouted    bool // an abbreviation in capitals that has small letters: MOE for MoE
}

// noName is the key of a candidate that is a longer word.
const noName = -1

func (c candidate) length() int32 { return c.end - c.start }

// maxName is the length in bytes of the longest key that is looked for.
const maxName = 256

// A walk follows the keys along a text, from the start of one word.
type walk struct {
	scanner *Scanner
	text    []byte
	start   int
	folded  [maxName + 64]byte // what has been read of the text, as keys have it
	depth   int                // the length of that
	word    int                // where in folded the last word begins
	shared  int                // how many bytes of folded some key begins with
	spans   [maxName + 64]span // the keys that begin with so many bytes of folded
	best    candidate
	found   bool
}

// longest returns the longest name or longer word that begins at a place, where a word
// begins.
func (w *walk) longest(text []byte, start int) (candidate, bool) {
	w.text, w.start, w.depth, w.word, w.shared, w.found = text, start, 0, 0, 0, false
	for at := start; ; {
		var c class
		at, c = w.readWord(at)
		if at < 0 {
			break
		}
		w.judge(at)
		if w.shared < w.depth {
			break
		}
		if at < len(text) && touches(c, w.scanner.fold.classAt(text, at)) {
			w.word = w.depth
			continue
		}
		if at = w.scanner.gap(text, at, c); at < 0 {
			break
		}
		w.word = w.depth
	}
	return w.best, w.found
}

// touches reports whether a word follows another without a gap.
func touches(a, b class) bool {
	return a == han && (b == han || b == letter) || a == letter && b == han
}

// readWord reads a word or one Han character and returns where it ends, or -1 where no
// key goes on so.
func (w *walk) readWord(at int) (end int, c class) {
	f := &w.scanner.fold
	for first := true; at < len(w.text); first = false {
		class, size, key := f.at(w.text, at)
		switch {
		case class == mark:
			at += size
			continue
		case class == other, !first && (class == han || c == han):
			return at, c
		}
		c = class
		if !w.follow(key) {
			return -1, c
		}
		at += size
		if c == han {
			return at, c
		}
	}
	return at, c
}

// maxSuffix is how many letters of a word need not be in the key: the suffix of a
// plural or of another form of a verb.
const maxSuffix = 6

// follow appends bytes to what has been read. It returns false where no key begins so,
// but for a suffix.
func (w *walk) follow(key []byte) bool {
	if w.depth+len(key) > maxName {
		return false
	}
	t := w.scanner.keys
	for _, b := range key {
		w.folded[w.depth] = b
		w.depth++
		if w.shared < w.depth-1 {
			continue
		}
		switch {
		case w.depth == 1:
			w.shared = 1
			continue
		case w.depth == 2:
			w.spans[2] = t.begin(w.folded[0], b)
		default:
			w.spans[w.depth] = t.narrow(w.spans[w.depth-1], w.depth-1, b)
		}
		if !w.spans[w.depth].empty() {
			w.shared = w.depth
		}
	}
	return w.shared >= 2 && w.depth-w.shared <= maxSuffix || w.depth < 2
}

// judge notes the name that ends at a place, if one does.
func (w *walk) judge(end int) {
	if w.depth < 2 {
		return
	}
	if w.shared == w.depth && w.take(w.spans[w.depth], w.depth, end, Spelled) {
		return
	}
	if w.folded[w.depth-1] < 0x80 && !w.plural(end) {
		w.inflected(end)
	}
}

// take notes a name of a length, if one of the keys is one that can stand there.
func (w *walk) take(keys span, length, end int, form Form) bool {
	t := w.scanner.keys
	if !t.is(keys, length) {
		return false
	}
	for i := keys.from; i < keys.to && len(t.keys[i]) == length; i++ {
		if t.at[i] == ownWord {
			w.keep(candidate{start: int32(w.start), end: int32(end), key: noName})
			return true
		}
	}
	c := candidate{start: int32(w.start), end: int32(end), key: keys.from, form: form, bare: form == Inflected && w.isBare()}
	switch isWord := t.at[keys.from] == otherWord; {
	case w.scanner.stands(w.text, c):
		c.shouted = w.scanner.isShouted(w.text, c)
		w.keep(c)
	case isWord:
		w.keep(candidate{start: c.start, end: c.end, key: noName})
	default:
		return false
	}
	return true
}

func (w *walk) keep(c candidate) { w.best, w.found = c, true }
