package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/render"
	"aiterm/internal/scan"
	"aiterm/internal/spelling"
)

const (
	maxText     = 256 << 10 // bytes of a document
	maxFindings = 100
	maxUsed     = 200 // terms of a document
)

// scanText says which terms a text has, or what is wrong with how it uses them.
func scanText(c *call) (string, error) {
	text, err := c.text("text")
	if err != nil {
		return "", err
	}
	check, err := c.flag("check")
	switch {
	case err != nil:
		return "", err
	case text == "":
		return "", message.Errorf("the text is empty")
	case len(text) > maxText:
		return "", message.Errorf("the text has %d bytes; %d is the most in one call, so scan it in parts", len(text), maxText)
	}
	d, err := scan.NewDocument([]byte(text), scan.Markdown)
	if err != nil {
		return "", err
	}
	s := scan.New(c.index)
	if check {
		return c.wrong(s, d), nil
	}
	return c.used(s, d), nil
}

// speaks returns the language to say something of a document in: that which it is mainly
// written in.
func (c *call) speaks(d *scan.Document) glossary.Lang {
	switch {
	case c.asked:
		return c.langs[0]
	case 4*spelling.CountHan(string(d.Text)) > utf8.RuneCount(d.Text):
		return glossary.ZH
	}
	return glossary.EN
}

// wrong says what is wrong with a document, each finding in a line behind its place.
func (c *call) wrong(s *scan.Scanner, d *scan.Document) string {
	l := c.speaks(d)
	t := message.To(message.Lang(l))
	checker := scan.NewChecker(s, []scan.Rule{scan.Undefined, scan.Rendering, scan.Deprecated}, nil)
	all := checker.Across(checker.Check(d, s.Find(d)))
	if len(all) == 0 {
		return t.Say(message.New("nothing is wrong with the terms of this text"))
	}
	var findings render.Findings
	for _, f := range all[:min(len(all), maxFindings)] {
		findings = append(findings, render.Finding{Path: "text", Finding: f})
	}
	text := render.Compact(findings, render.Reader{Langs: []glossary.Lang{l}})
	if more := len(all) - len(findings); more > 0 {
		text += "\n" + t.Say(message.New("and %d more", more))
	}
	return text
}

// used lists the terms of a document in the order of their first use: how it is written
// there, how often it is there, where first, and how the glossary writes it.
func (c *call) used(s *scan.Scanner, d *scan.Document) string {
	t := message.To(message.Lang(c.speaks(d)))
	var first []scan.Occurrence
	count := map[int]int{}
	for _, o := range s.Find(d) {
		if count[o.Entry()]++; count[o.Entry()] == 1 {
			first = append(first, o)
		}
	}
	if len(first) == 0 {
		return t.Say(message.New("this text has no terms of the glossary"))
	}
	ruler := d.Ruler()
	var lines []string
	for _, o := range first[:min(len(first), maxUsed)] {
		place := ruler.Place(o.Start)
		lines = append(lines, fmt.Sprintf("%d:%d %s ×%d: %s", place.Line, place.Column,
			strings.Join(strings.Fields(string(d.Text[o.Start:o.End])), " "), count[o.Entry()], render.FullName(c.index.Term(o.Entry()))))
	}
	if more := len(first) - len(lines); more > 0 {
		lines = append(lines, t.Say(message.New("and %d more", more)))
	}
	return strings.Join(lines, "\n")
}
