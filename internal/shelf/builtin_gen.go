//go:build ignore

// Builtin_gen writes builtin.index, the compiled form of the shipped glossary.
package main

import (
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
	if err == nil {
		err = os.WriteFile("builtin.index", index.Compile(g), 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}
