package shelf

import (
	_ "embed"
	"fmt"
	"hash/fnv"
	"runtime"
	"strings"
)

// formSum is the digest of the sources that determine the compiled form: those
// that read, merge, compare and encode glossaries, the shipped terms, and the
// versions of the modules that they use.
//
//go:embed form.sum
var formSum string

// currentForm names the compiled form of this build: two builds with the same
// one make the same bytes of the same glossaries. The Go version is part of it,
// as Unicode's tables of letters and cases come with Go.
func currentForm() string { return strings.TrimSpace(formSum) + " " + runtime.Version() }

// shortHash returns 16 hexadecimal digits, for the names of files; what such a
// file was made of is written out in full within it.
func shortHash(s string) string {
	h := fnv.New64a()
	h.Write([]byte(s))
	return fmt.Sprintf("%016x", h.Sum64())
}
