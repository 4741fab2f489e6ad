//go:build ignore

// Form_gen writes form.sum, the digest of all that determines the compiled form.
package main

import (
	"log"
	"os"

	"aiterm/internal/shelf/formsum"
)

func main() {
	sum, err := formsum.Sum()
	if err == nil {
		err = os.WriteFile("form.sum", []byte(sum+"\n"), 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}
