package shelf

import (
	"runtime"
	"strings"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
	"aiterm/internal/shelf/formsum"
)

// TestBuiltinIsFresh checks that the embedded index is made from the YAML as it
// is now.
func TestBuiltinIsFresh(t *testing.T) {
	g, err := glossary.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	if string(index.Compile(g)) != builtin {
		t.Error("builtin.index is not what the YAML says; run go generate ./internal/shelf")
	}
}

// TestFormIsFresh checks that the embedded digest is that of the sources as they
// are now.
func TestFormIsFresh(t *testing.T) {
	sum, err := formsum.Sum()
	if err != nil {
		t.Fatal(err)
	}
	if strings.TrimSpace(formSum) != sum {
		t.Error("form.sum is not that of the sources; run go generate ./internal/shelf")
	}
	if form := currentForm(); !strings.Contains(form, sum) || !strings.HasSuffix(form, runtime.Version()) {
		t.Errorf("the form is %q, which lacks the sources' digest or Go's version", form)
	}
}
