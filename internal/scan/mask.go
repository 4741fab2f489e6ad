package scan

import (
	"bytes"
)

// maskPlain masks plain text: front matter, and addresses.
func (d *Document) maskPlain() {
	d.initMask()
	for from := d.maskFrontMatter(); from < len(d.Text); {
		end, next := lineEnd(d.Text, from)
		if headingSigns(d.Text[from:end]) > 0 {
			d.headings = append(d.headings, [2]int{from, end})
		}
		d.maskAddresses(from, end)
		from = next
	}
}

// lineEnd returns where the line ends that goes on at a place, and where the next one
// begins.
func lineEnd(text []byte, from int) (end, next int) {
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '\n':
			return i, i + 1
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		}
	}
	return len(text), len(text)
}

// maskFrontMatter masks YAML or TOML at the start of the document, and returns where
// what is left begins.
func (d *Document) maskFrontMatter() int {
	top := len(d.bom())
	end, next := lineEnd(d.Text, top)
	fence := string(bytes.TrimRight(d.Text[top:end], " \t"))
	if fence != "---" && fence != "+++" {
		return top
	}
	for from := next; from < len(d.Text); from = next {
		end, next = lineEnd(d.Text, from)
		if line := string(bytes.TrimRight(d.Text[from:end], " \t")); line == fence {
			d.fill(top, next, hidden)
			return next
		}
	}
	return top
}

// maskMarkdown masks all of a Markdown document that is not prose: code, front matter,
// addresses and targets of links, tags, comments, formulas, and signs of style.
func (d *Document) maskMarkdown() {
	d.initMask()
	b := blocks{Document: d, inline: inline{Document: d, defined: d.definitions()}, at: d.maskFrontMatter()}
	for b.at < len(d.Text) {
		b.line()
	}
	b.endBlock(len(d.Text))
	b.endParagraph()
}
