package main

import (
	"strings"

	"aiterm/internal/message"
)

// page is the name of a topic's manual page.
func (t topic) page() string { return "aiterm-" + t.name }

// writeTopicPages writes a manual page for each topic into a directory.
func (g *globals) writeTopicPages(dir, date string) error {
	for _, t := range topics() {
		text, err := t.text(g.Speaks().Lang())
		if err != nil {
			return err
		}
		if err := writePage(dir, t.page(), g.topicPage(t, text, date)); err != nil {
			return err
		}
	}
	return nil
}

// topicPage writes the page of a topic: what stands under a heading is a section.
func (g *globals) topicPage(t topic, text, date string) string {
	var b strings.Builder
	b.WriteString(g.pageHead(t.page(), g.Speaks().Phrase(t.short), date))
	for _, section := range strings.Split("\n"+text, "\n# ")[1:] {
		heading, body, _ := strings.Cut(section, "\n")
		b.WriteString(".SH " + strings.ToUpper(roff(heading)) + "\n" + paragraphs(strings.Trim(body, "\n")) + "\n")
	}
	b.WriteString(".SH " + g.Speaks().Say(message.New("SEE ALSO")) + "\n.BR aiterm (1)\n")
	return b.String()
}
