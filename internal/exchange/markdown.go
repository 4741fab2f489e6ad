// Package exchange holds what other systems' formats ask of a glossary's texts.
package exchange

import (
	"regexp"
	"strings"
	"sync"
)

// Markdown escapes text of one line or more, so that every reader of Markdown
// (CommonMark, GitHub's, MDX, and the templates of Hugo and Liquid, which run what
// stands in braces) shows it as it is: nothing of it becomes structure, a link or code.
// Line ends stay, and are Markdown's soft ones; the space around lines does not.
func Markdown(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = escapeEnds(escapeInline(strings.TrimSpace(line)))
	}
	return strings.Join(lines, "\n")
}

// escapeInline escapes what has a meaning anywhere in a line: character references,
// then emphasis, code, links, tags, tables, strikethrough, formulas and braces, then
// what GitHub's Markdown makes a link of.
func escapeInline(line string) string {
	line = reference().ReplaceAllString(line, "&amp;$1")
	line = signs().Replace(line)
	line = scheme().ReplaceAllString(line, `$1\:$2`)
	line = host().ReplaceAllString(line, `$1\.`)
	return address().ReplaceAllString(line, `\@$1`)
}

// escapeEnds escapes what begins a block (heading, quotation, item, rule, definition),
// and the signs that a heading may end with.
func escapeEnds(line string) string {
	line = blockSign().ReplaceAllString(line, `\$1`)
	line = itemNumber().ReplaceAllString(line, `$1\$2`)
	return closing().ReplaceAllString(line, `$1\$2`)
}

var (
	reference  = pattern(`&(#?[A-Za-z0-9]+;)`)
	scheme     = pattern(`(?i)(https?|ftp|mailto|xmpp):(\S)`)
	host       = pattern(`(?i)(www)\.`)
	address    = pattern(`@([A-Za-z0-9])`)
	blockSign  = pattern(`^([-+>=:#])`)
	itemNumber = pattern(`^([0-9]{1,9})([.)](?:\s|$))`)
	closing    = pattern(`(\s)(#+\s*)$`)

	signs = sync.OnceValue(func() *strings.Replacer {
		return strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
			"<", `\<`, "|", `\|`, "~", `\~`, "$", `\$`, "{", "&#123;", "}", "&#125;")
	})
)

// pattern compiles an expression when it is first needed, not at start.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
