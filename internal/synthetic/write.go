//go:build ignore

// Write prints a glossary of a number of entries: go run write.go 100000 >big.yaml
package main

import (
	"log"
	"os"
	"strconv"

	"aiterm/internal/synthetic"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: write ENTRIES")
	}
	n, err := strconv.Atoi(os.Args[1])
	if err != nil || n < 1 {
		log.Fatalf("%q is no number of entries", os.Args[1])
	}
	if err := synthetic.WriteYAML(os.Stdout, n); err != nil {
		log.Fatal(err)
	}
}
