package render

import (
	"io"
	"strings"

	"aiterm/glossary"
)

// List writes entries as a table for people: abbreviation, English, Chinese.
func List(w io.Writer, o Options, entries []*glossary.Entry) error {
	p := newPage(o)
	rows := make([][]string, len(entries))
	for i, e := range entries {
		rows[i] = []string{safe(e.Abbr), safe(e.EN), safe(e.ZH)}
	}
	if len(rows) > 0 {
		p.table(p.listHeader(wordAbbr, wordEnglish, wordChinese), rows, false)
	}
	return p.writeTo(w)
}

func (p *page) listHeader(columns ...word) []string {
	header := make([]string, len(columns))
	for i, c := range columns {
		header[i], _ = c.text().In(p.lang())
	}
	return header
}

// ListTSV writes entries for scripts, one a line without a header: id,
// abbreviation, English, Chinese, pinyin, kind and theme between tabs.
func ListTSV(w io.Writer, entries []*glossary.Entry) error {
	var b strings.Builder
	for _, e := range entries {
		writeTSV(&b, e.ID, e.Abbr, e.EN, e.ZH, e.Pinyin, e.Kind, e.Theme)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeTSV writes one line of fields; tab, line end, carriage return and
// backslash in them become \t, \n, \r and \\.
func writeTSV(b *strings.Builder, fields ...string) {
	escape := strings.NewReplacer("\\", `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)
	for i, f := range fields {
		if i > 0 {
			b.WriteByte('\t')
		}
		b.WriteString(safe(escape.Replace(f)))
	}
	b.WriteByte('\n')
}

// ListMarkdown writes entries as a Markdown table: Chinese name, English name,
// abbreviation.
func ListMarkdown(w io.Writer, o Options, entries []*glossary.Entry) error {
	p := newPage(o)
	p.markdownRow(p.listHeader(wordChineseName, wordEnglishName, wordAbbr)...)
	p.markdownRow(":---", ":---", ":---")
	for _, e := range entries {
		p.markdownRow(markdown(e.ZH), markdown(e.EN), markdown(e.Abbr))
	}
	return p.writeTo(w)
}

func (p *page) markdownRow(cells ...string) {
	p.text.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

// markdown escapes what would be markup in a table's cell.
func markdown(s string) string {
	return strings.NewReplacer("\\", `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`, "[", `\[`).Replace(safe(s))
}
