package render

import (
	"io"

	"aiterm/glossary"
)

// List writes entries as a table for people: abbreviation, English, Chinese.
func List(w io.Writer, o Options, entries []*glossary.Entry) error {
	p := newPage(o)
	rows := make([][]string, len(entries))
	for i, e := range entries {
		rows[i] = []string{Safe(e.Abbr), Safe(e.EN), Safe(e.ZH)}
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
