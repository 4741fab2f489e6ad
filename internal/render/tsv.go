package render

import (
	"strings"
)

// writeTSV writes a line for each row of an answer, with fields between tabs. In
// fields, tab, line end, carriage return and backslash become \t, \n, \r, \\.
func writeTSV(w *Writer, a Answer) error {
	escape := strings.NewReplacer("\\", `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)
	out := w.output()
	for row := range w.rows(a) {
		fields := each(row, func(field string) string { return Safe(escape.Replace(field)) })
		if _, err := out.WriteString(strings.Join(fields, "\t") + "\n"); err != nil {
			return err
		}
	}
	return out.Flush()
}
