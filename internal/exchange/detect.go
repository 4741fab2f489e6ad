package exchange

import (
	"bytes"
	"path/filepath"
	"strings"

	"aiterm/internal/message"
)

// detect returns the name of the format of a text by the ending of its file's name or, if
// that says nothing, by what it looks like. The error says what to do with what is in a
// format that is not read.
func detect(file string, text []byte) (string, error) {
	ending := strings.ToLower(filepath.Ext(file))
	if err := unreadable(ending, text, file); err != nil {
		return "", err
	}
	switch ending {
	case ".csv":
		return "csv", nil
	case ".tsv", ".tab":
		return "tsv", nil
	case ".md", ".markdown", ".mdown", ".mkd", ".mdx", ".rmd", ".qmd":
		return "markdown", nil
	case ".tex", ".sty", ".ltx":
		return "latex", nil
	case ".nt":
		return "skos", nil
	case ".yaml", ".yml":
		return "yaml", nil
	}
	if name := looksLike(text); name != "" {
		return name, nil
	}
	return "", message.Errorf("%s: the format is not known; say it with --from: %s", file, message.Choice(Names(Format.IsRead)))
}

// unpacked refuses the files of programs for tables and texts, which are archives, before
// they are taken for text.
func unpacked(data []byte, file string) error {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")):
		return message.Errorf("%s: this is a workbook or a document, which is not read; save the table as CSV (UTF-8)", file)
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return message.Errorf("%s: PDF is not read; copy the terms into a table and save it as CSV", file)
	case bytes.HasPrefix(data, []byte("\x1F\x8B")), bytes.HasPrefix(data, []byte("BZh")), bytes.HasPrefix(data, []byte("\xFD7zXZ")):
		return message.Errorf("%s: the file is compressed; unpack it first", file)
	}
	return nil
}

// unreadable returns an error for what is not read, with what makes of it what is.
func unreadable(ending string, text []byte, file string) error {
	start := string(bytes.TrimSpace(text[:min(len(text), 4<<10)]))
	lower := strings.ToLower(start)
	has := func(parts ...string) bool {
		for _, p := range parts {
			if strings.Contains(lower, p) {
				return true
			}
		}
		return false
	}
	isXML := strings.HasPrefix(start, "<?xml") || strings.HasPrefix(start, "<!DOCTYPE") || strings.HasPrefix(start, "<!--")
	switch {
	case ending == ".tbx", (isXML || strings.HasPrefix(start, "<")) && has("<martif", "<tbx"):
		return message.Errorf("%s: TBX is not read; export the terms as CSV from your terminology tool, and import that", file)
	case ending == ".ttl", hasLinePrefix(lower, "@prefix ", "@base ", "prefix "):
		return runRapper("turtle", file)
	case ending == ".rdf", ending == ".owl", isXML && has("<rdf:rdf"), strings.HasPrefix(lower, "<rdf:rdf"):
		return runRapper("rdfxml", file)
	case ending == ".jsonld", strings.HasPrefix(start, "{") && has(`"@context"`, `"@graph"`):
		return message.Errorf("%s: JSON-LD is not read; make N-Triples of it, e.g. with riot --output=ntriples, and import that with --from skos", file)
	case ending == ".json", ending == ".jsonl", ending == ".ndjson":
		return message.Errorf("%s: JSON is not read; make a table of it, e.g. jq -r '.[] | [.term, .definition] | @csv', and import that with --map 1=term,2=definition", file)
	case ending == ".html", ending == ".htm", has("<!doctype html", "<html"):
		return message.Errorf("%s: HTML is not read; make Markdown of it, e.g. pandoc -t gfm, and import that", file)
	case ending == ".rst", ending == ".org", ending == ".adoc":
		return message.Errorf("%s: this is not read; make Markdown of it, e.g. pandoc -t gfm, and import that", file)
	case ending == ".bib":
		return message.Errorf("%s: a bibliography has no terms", file)
	}
	return nil
}

// Unreadable returns an error for a format that is asked for by name and not read, with
// what makes of it what is, or nil.
func Unreadable(format, file string) error {
	ending := map[string]string{"turtle": ".ttl", "ttl": ".ttl", "rdf": ".rdf", "rdfxml": ".rdf", "rdf/xml": ".rdf", "xml": ".rdf", "owl": ".rdf"}[strings.ToLower(format)]
	if ending == "" {
		ending = "." + strings.ToLower(format)
	}
	return unreadable(ending, nil, file)
}

// runRapper says how N-Triples are made of another form of RDF.
func runRapper(form, file string) error {
	if file == stdinName {
		file = "FILE"
	}
	return message.Errorf("only N-Triples are read of SKOS; run: rapper -q -i %s -o ntriples %s | aiterm import - --from skos", form, shellWord(file))
}

// stdinName is how standard input is called where a file is.
const stdinName = "-"

// shellWord writes a file's name so that a shell reads it back.
func shellWord(s string) string {
	if strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-") == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

func hasLinePrefix(text string, prefixes ...string) bool {
	for line := range strings.Lines(text) {
		for _, p := range prefixes {
			if strings.HasPrefix(line, p) {
				return true
			}
		}
	}
	return false
}

// looksLike returns the name of the format that a text without a known ending is in, or
// "".
func looksLike(text []byte) string {
	start := string(text[:min(len(text), 64<<10)])
	firstLine, _, _ := strings.Cut(strings.TrimSpace(start), "\n")
	switch {
	case hasLinePrefix(start, "terms:"):
		return "yaml"
	case strings.HasPrefix(firstLine, "<") && strings.HasSuffix(strings.TrimSpace(firstLine), "."),
		strings.HasPrefix(firstLine, "_:") && strings.HasSuffix(strings.TrimSpace(firstLine), "."):
		return "skos"
	case looksLikeLaTeX(start):
		return "latex"
	case hasLinePrefix(start, "*["):
		return "markdown" // which has abbreviations, too
	case hasLinePrefix(start, "|", "# ", "## ", "- ", "* ", "**"):
		return "markdown"
	}
	if separator, _, known := chooseSeparator(text, ",;\t|", nil); known && separator == '\t' {
		return "tsv"
	} else if known {
		return "csv"
	}
	if strings.Contains(firstLine, "\t") {
		return "tsv"
	}
	return ""
}
