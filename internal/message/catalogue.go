package message

import (
	_ "embed"
	"strconv"
	"strings"
)

// chinese is the catalogue, in the PO format of gettext.
//
//go:embed zh.po
var chinese string

// Catalogue returns the Chinese of each format. It reads the whole catalogue.
func Catalogue() map[string]string { return parsePO(chinese) }

// parsePO reads the part of the PO format that zh.po uses: comments, and msgid and
// msgstr, each a quoted string that can go on in the next lines. It panics on anything
// else, which would be a mistake in this program.
func parsePO(text string) map[string]string {
	translated := map[string]string{}
	var id, str string
	into := &str
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case strings.HasPrefix(line, "msgid "):
			translated[id] = str
			id, str, into = "", "", &id
		case strings.HasPrefix(line, "msgstr "):
			into = &str
		case line[0] != '"':
			panic("zh.po: " + line)
		}
		quoted := line[strings.IndexByte(line, '"'):]
		part, err := strconv.Unquote(quoted)
		if err != nil {
			panic("zh.po: " + line)
		}
		*into += part
	}
	translated[id] = str
	delete(translated, "")
	return translated
}
