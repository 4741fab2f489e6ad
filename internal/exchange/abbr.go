package exchange

import (
	"bufio"
	"io"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// writeAbbreviations writes what the abbreviations of a glossary stand for, as MkDocs and
// Markdown Extra read it: in English or, where there is no English name, in Chinese. Of
// an abbreviation that several entries have, only the first is written, as readers take
// one.
//
//	*[LLM]: Large Language Model
func writeAbbreviations(w io.Writer, s *Source, _ Options) error {
	out := bufio.NewWriter(w)
	for _, line := range s.Header.lines() {
		out.WriteString("<!-- " + strings.NewReplacer("--", "- -", ">", "").Replace(line) + " -->\n")
	}
	seen := map[string]bool{}
	for t := range s.Terms() {
		long := first(t.EN, t.ZH)
		if t.Abbr == "" || long == "" || seen[t.Abbr] || strings.ContainsAny(t.Abbr, `[]\`) {
			continue
		}
		seen[t.Abbr] = true
		out.WriteString("*[" + t.Abbr + "]: " + long + "\n")
	}
	return out.Flush()
}

// readAbbreviations reads lines as writeAbbreviations writes, and passes over all else.
func readAbbreviations(data []byte, o ReadOptions) (*Import, error) {
	im := &Import{}
	for number, line := range markdownLines(data) {
		if abbr, long, ok := abbreviation(line); ok {
			im.addAbbreviation(abbr, long, glossary.Pos{File: o.Name, Line: number + 1, Column: 1})
		}
	}
	if len(im.Drafts) == 0 && len(im.Notes) == 0 {
		return nil, message.Errorf("%s: there is no line such as *[LLM]: Large Language Model", o.Name)
	}
	return im, nil
}

// abbreviation reads a line that says what an abbreviation stands for.
func abbreviation(line string) (abbr, long string, ok bool) {
	rest, ok := strings.CutPrefix(strings.TrimLeft(line, " "), "*[")
	if !ok {
		return "", "", false
	}
	abbr, long, ok = strings.Cut(rest, "]")
	long, colon := strings.CutPrefix(strings.TrimLeft(long, " "), ":")
	abbr, long = glossary.InLine(abbr), glossary.InLine(long)
	return abbr, long, ok && colon && abbr != "" && long != ""
}

func (im *Import) addAbbreviation(abbr, long string, at glossary.Pos) {
	var d Draft
	d.Pos, d.Abbr = at, abbr
	if hasHan(abbr) {
		d.Abbr, d.ZH = "", abbr
	}
	d.give(nil, namesIn(long))
	im.add(d)
}
