package render

import (
	"encoding/csv"
)

// writeCSV writes the rows of an answer as comma-separated values (RFC 4180), with
// LF for line ends.
func writeCSV(w *Writer, a Answer) error {
	out := csv.NewWriter(w.out)
	for row := range w.rows(a) {
		if err := out.Write(each(row, safeText)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
