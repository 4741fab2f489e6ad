package formsum

import (
	"slices"
	"testing"
)

// TestSources checks that what determines the compiled form counts, and what
// does not is left out.
func TestSources(t *testing.T) {
	packages, err := dependencies()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, p := range packages {
		for _, name := range p.sources() {
			all = append(all, p.ImportPath+"/"+name)
		}
	}
	for _, name := range []string{
		"aiterm/glossary/decode.go", "aiterm/glossary/builtin/concepts.yaml", "aiterm/internal/index/codec.go",
		"aiterm/internal/spelling/simplify_table.go", "aiterm/internal/shelf/ctime_linux.go", "aiterm/internal/shelf/ctime_other.go",
	} {
		if !slices.Contains(all, name) {
			t.Errorf("%s does not count", name)
		}
	}
	for _, name := range []string{"aiterm/internal/shelf/form.sum", "aiterm/internal/index/index_test.go", "aiterm/internal/render/page.go", "aiterm/internal/message/zh.po"} {
		if slices.Contains(all, name) {
			t.Errorf("%s counts", name)
		}
	}
}
