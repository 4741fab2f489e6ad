package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// maxRow is the size in bytes from which on a row is no row of a table any more.
const maxRow = 1_000_000

// readCSV reads a table as spreadsheets write it, whatever separates its cells.
func readCSV(data []byte, o ReadOptions) (*Import, error) { return readCells(data, o, ",;\t|") }

// readTSV reads a table whose cells are separated by tabs.
func readTSV(data []byte, o ReadOptions) (*Import, error) { return readCells(data, o, "\t") }

func readCells(data []byte, o ReadOptions, separators string) (*Import, error) {
	data = withLineFeeds(data)
	line := 0
	if rest, separator, ok := cutSeparatorLine(data); ok {
		data, separators, line = rest, separator, 1
	}
	im := &Import{}
	separator, h, known := chooseSeparator(data, separators, o.Columns)
	rows, err := splitRows(data, separator, o.Name, line)
	if err != nil {
		return nil, err
	}
	if !known {
		if h, known = numbered(o.Columns); !known {
			return nil, noHeadings(rows, o.Name)
		}
	} else if err := h.number(rows[h.row], o.Columns, o.Name); err != nil {
		return nil, err
	}
	im.readSheet(rows, h, o.Name)
	return im, nil
}

// withLineFeeds lets all lines end as most do.
func withLineFeeds(data []byte) []byte {
	if !bytes.ContainsRune(data, '\r') {
		return data
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
}

// cutSeparatorLine cuts the line sep=; by which Excel knows what separates the cells.
func cutSeparatorLine(data []byte) (rest []byte, separator string, ok bool) {
	line, rest, _ := bytes.Cut(data, []byte("\n"))
	text := strings.Trim(strings.ToLower(string(line[:min(len(line), 20)])), `"`)
	value, found := strings.CutPrefix(text, "sep=")
	if !found || len(value) != 1 || !strings.Contains(",;\t|", value) {
		return data, "", false
	}
	return rest, value, true
}

// chooseSeparator returns the separator by which most headings of a table are known, and
// the headings. Where none are known it is the one that is most often in the first rows.
func chooseSeparator(data []byte, separators string, columns []Column) (separator rune, h headings, known bool) {
	const looked = 256 << 10
	start := data[:min(len(data), looked)]
	best := 0
	for _, s := range separators {
		rows := firstRows(start, s)
		if found, ok := headingsOf(rows, columns); ok && found.count() > best {
			separator, h, known, best = s, found, true, found.count()
		}
	}
	if known {
		return separator, h, true
	}
	firstLine, _, _ := bytes.Cut(start, []byte("\n"))
	for _, s := range separators {
		if n := bytes.Count(firstLine, []byte(string(s))); separator == 0 || n > best {
			separator, best = s, n
		}
	}
	return separator, headings{}, false
}

// firstRows reads the rows in which headings are looked for, as far as they can be read.
func firstRows(data []byte, separator rune) (rows []sheetRow) {
	s := newRowScanner(data, separator, "", 0)
	for len(rows) < searchedRows {
		r, err := s.next()
		if err != nil {
			return rows
		}
		rows = append(rows, r...)
	}
	return rows[:min(len(rows), searchedRows)]
}

// A rowScanner reads the rows of a table one by one, and counts them as a spreadsheet
// does: also the empty ones, and those with line ends in them once.
type rowScanner struct {
	csv    *csv.Reader
	file   string
	data   []byte
	row    int // rows read so far, with the lines that were cut before data
	line   int // lines of data read so far
	offset int // bytes of data read so far
}

func newRowScanner(data []byte, separator rune, file string, cut int) *rowScanner {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.FieldsPerRecord = separator, -1
	r.TrimLeadingSpace = separator != '\t' // which is itself white space
	r.LazyQuotes = !hasQuotedCell(data, byte(separator))
	return &rowScanner{csv: r, file: file, data: data, row: cut}
}

// hasQuotedCell reports whether a cell begins with a quotation mark. Where none does,
// they are part of what is written.
func hasQuotedCell(data []byte, separator byte) bool {
	begins := true
	for _, b := range data {
		switch b {
		case separator, '\n':
			begins = true
		case ' ':
		case '"':
			if begins {
				return true
			}
		default:
			begins = false
		}
	}
	return false
}

// next returns the next row with the empty ones before it. The error is io.EOF at the
// end.
func (s *rowScanner) next() (rows []sheetRow, err error) {
	cells, err := s.csv.Read()
	if err != nil {
		return nil, s.explain(err)
	}
	line, _ := s.csv.FieldPos(0)
	for s.line+1 < line { // the reader passes over empty lines
		s.line++
		s.row++
		s.offset += bytes.IndexByte(s.data[s.offset:], '\n') + 1
		rows = append(rows, sheetRow{line: s.row})
	}
	end := int(s.csv.InputOffset())
	s.row++
	if end-s.offset >= maxRow {
		return nil, s.errorHere(message.Errorf("this row has %d bytes or more, which is no row of a table; is a quotation mark open?", maxRow))
	}
	s.line += bytes.Count(s.data[s.offset:end], []byte("\n"))
	s.offset = end
	return append(rows, sheetRow{cells: cells, line: s.row}), nil
}

// splitRows reads all rows of a table, of whose file some lines were cut before.
func splitRows(data []byte, separator rune, file string, cut int) (all []sheetRow, err error) {
	s := newRowScanner(data, separator, file, cut)
	for {
		rows, err := s.next()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
}

// explain says in which row what is wrong.
func (s *rowScanner) explain(err error) error {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return err // io.EOF
	}
	s.row += max(parse.StartLine-s.line, 1)
	lines := bytes.Count(bytes.TrimSuffix(s.data, []byte("\n")), []byte("\n")) + 1
	if errors.Is(err, csv.ErrQuote) && parse.Line >= lines {
		return s.errorHere(message.Errorf("a quotation mark is open from this row to the end of the file; close it"))
	}
	return s.errorHere(message.Errorf("a cell of this row has a quotation mark in it; put the cell in quotation marks and write it twice there"))
}

func (s *rowScanner) errorHere(err error) error {
	return errorAt(glossary.Pos{File: s.file, Line: s.row, Column: 1}, err)
}

// noHeadings says that the columns of a table are not known.
func noHeadings(rows []sheetRow, file string) error {
	for _, r := range rows {
		if !r.isEmpty() {
			return errorAt(r.first(file), message.Errorf("the headings are not known; say what they mean with --map HEADING=FIELD,... or, where there are none, --map 1=term,2=definition; this row has %s", message.List(someOf(r.cells))))
		}
	}
	return message.Errorf("%s: the file is empty", file)
}

// someOf returns the first cells of a row that are not empty, for a message.
func someOf(cells []string) []string {
	kept := withoutEmpty(slices.Clone(cells[:min(len(cells), 12)]))
	for i, cell := range kept {
		kept[i] = shortened(glossary.InLine(cell))
	}
	return kept
}
