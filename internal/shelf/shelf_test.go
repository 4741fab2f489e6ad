package shelf

import (
	"fmt"
	"testing"

	"aiterm/glossary"
	"aiterm/internal/index"
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
	if sum := fmt.Sprintf("%x", checksum([]byte(builtin))); sum != builtinSum {
		t.Errorf("builtin.sum is %s, want %s; run go generate ./internal/shelf", builtinSum, sum)
	}
}
