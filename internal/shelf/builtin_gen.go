//go:build ignore

// Builtin_gen writes builtin.index, the compiled form of the shipped glossary,
// and builtin.sum, the checksum of that.
package main

import (
	"fmt"
	"hash/crc32"
	"log"
	"os"

	"aiterm/glossary"
	"aiterm/internal/index"
)

func main() {
	g, err := glossary.Builtin()
	if err == nil {
		err = glossary.Validate(g)
	}
	if err != nil {
		log.Fatal(err)
	}
	compiled := index.Compile(g)
	sum := fmt.Sprintf("%x", crc32.Checksum(compiled, crc32.MakeTable(crc32.Castagnoli)))
	write("builtin.index", compiled)
	write("builtin.sum", []byte(sum))
}

func write(name string, data []byte) {
	if err := os.WriteFile(name, data, 0o644); err != nil {
		log.Fatal(err)
	}
}
