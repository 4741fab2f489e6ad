package exchange

import (
	"slices"
	"strconv"
	"strings"

	"aiterm/glossary"
	"aiterm/internal/message"
)

// A sheetRow is a row of a table, and where each of its cells is.
type sheetRow struct {
	cells []string
	line  int   // or number of the row, from 1
	at    []int // columns of the cells, from 1; nil where they are those of a table of cells alone
}

// pos returns the place of a cell, counted from 0.
func (r sheetRow) pos(file string, cell int) glossary.Pos {
	if cell < len(r.at) {
		return glossary.Pos{File: file, Line: r.line, Column: r.at[cell]}
	}
	return glossary.Pos{File: file, Line: r.line, Column: cell + 1}
}

// first returns the place of the first cell that is not empty.
func (r sheetRow) first(file string) glossary.Pos {
	for i, cell := range r.cells {
		if strings.TrimSpace(cell) != "" {
			return r.pos(file, i)
		}
	}
	return r.pos(file, 0)
}

func (r sheetRow) isEmpty() bool {
	return !slices.ContainsFunc(r.cells, func(cell string) bool { return strings.TrimSpace(cell) != "" })
}

// headings says what the columns of a table are.
type headings struct {
	row    int     // that has them, from 0; -1 where none does
	fields []field // by column; without a name where it is not known
	own    bool    // aiterm has written them
}

// searchedRows is the number of rows among which the headings are looked for: a title and
// other words may stand above them.
const searchedRows = 20

// headingsOf finds the headings of a table: the row that has most of them that are known,
// and a name among them. ok is false where there is none.
func headingsOf(rows []sheetRow, columns []Column) (h headings, ok bool) {
	best := 0
	for i, r := range rows[:min(len(rows), searchedRows)] {
		fields, mapped := fieldsOf(r.cells, columns)
		found := headings{row: i, fields: fields}
		if known := found.count(); known > best && (mapped || found.isTable(r)) {
			h, best = found, known
		}
	}
	if best == 0 {
		return headings{}, false
	}
	cells := rows[h.row].cells
	h.own = slices.Contains(cells, "id") && slices.Contains(cells, "definition (en)")
	return h, true
}

// fieldsOf returns the fields that cells are headings of; mapped says that columns have one
// of the cells.
func fieldsOf(cells []string, columns []Column) (found []field, mapped bool) {
	found = make([]field, len(cells))
	for i, cell := range cells {
		for _, c := range columns {
			if headingKey(c.Heading) == headingKey(cell) && strings.TrimSpace(cell) != "" {
				found[i], _ = fieldNamed(c.Field)
				mapped = true
			}
		}
		if found[i].name == "" {
			found[i], _ = fieldCalled(cell)
		}
	}
	return found, mapped
}

func (h headings) count() (known int) {
	for _, f := range h.fields {
		if f.name != "" {
			known++
		}
	}
	return known
}

func (h headings) countOf(class fieldClass) (n int) {
	for _, f := range h.fields {
		if f.name != "" && f.class == class {
			n++
		}
	}
	return n
}

// isTable reports whether the headings are those of a table of terms: it has a name, and
// something else or nothing but names.
func (h headings) isTable(r sheetRow) bool {
	filled := 0
	for _, cell := range r.cells {
		if strings.TrimSpace(cell) != "" {
			filled++
		}
	}
	return h.countOf(className) > 0 && (h.count() > 1 || filled == 1)
}

// number says what the columns are that are called by their numbers. It is an error if
// one is called by what is neither.
func (h *headings) number(r sheetRow, columns []Column, file string) error {
	for _, c := range columns {
		if slices.ContainsFunc(r.cells, func(cell string) bool { return headingKey(cell) == headingKey(c.Heading) }) {
			continue
		}
		n, err := strconv.Atoi(c.Heading)
		if err != nil || n < 1 || n > len(h.fields) {
			return errorAt(r.first(file), message.Errorf("no column is headed %q; there are %s", shortened(c.Heading), message.List(someOf(r.cells))))
		}
		h.fields[n-1], _ = fieldNamed(c.Field)
	}
	return nil
}

// numbered returns what columns without headings are by their numbers.
func numbered(columns []Column) (h headings, ok bool) {
	h.row = -1
	for _, c := range columns {
		n, err := strconv.Atoi(c.Heading)
		if err != nil || n < 1 || n > 10_000 {
			return headings{}, false
		}
		for len(h.fields) < n {
			h.fields = append(h.fields, field{})
		}
		h.fields[n-1], _ = fieldNamed(c.Field)
	}
	return h, len(columns) > 0
}

// readSheet adds the terms of a table.
func (im *Import) readSheet(rows []sheetRow, h headings, file string) {
	var titles []string
	if h.row >= 0 {
		titles = rows[h.row].cells
		im.sayUnused(rows[h.row], h, file)
	}
	for _, r := range rows[h.row+1:] {
		if r.isEmpty() || slices.Equal(r.cells, titles) {
			continue
		}
		if i := surplusCell(r, len(h.fields)); i >= 0 && titles != nil {
			im.leaveOut(r.pos(file, i), message.New("the row has more cells than there are headings; put a cell with a separator in it in quotation marks"))
			continue
		}
		im.add(im.readRow(r, h, file))
	}
}

// surplusCell returns the first cell with something in it behind the n that there are
// headings for, or -1.
func surplusCell(r sheetRow, n int) int {
	for i := n; i < len(r.cells); i++ {
		if strings.TrimSpace(r.cells[i]) != "" {
			return i
		}
	}
	return -1
}

func (im *Import) readRow(r sheetRow, h headings, file string) Draft {
	row := row{im: im, own: h.own}
	row.Pos = r.first(file)
	for i, cell := range r.cells[:min(len(r.cells), len(h.fields))] {
		if cell = strings.TrimSpace(cell); cell != "" && h.fields[i].name != "" {
			row.at = r.pos(file, i)
			h.fields[i].put(&row, cell)
		}
	}
	return row.finish()
}

// sayUnused names the columns that are not used.
func (im *Import) sayUnused(r sheetRow, h headings, file string) {
	const most = 10
	var unused []string
	more := 0
	at := -1
	for i, f := range h.fields {
		cell := strings.TrimSpace(r.cells[i])
		switch {
		case f.name != "" || cell == "":
			continue
		case len(unused) == most:
			more++
			continue
		case at < 0:
			at = i
		}
		unused = append(unused, shortened(cell))
	}
	switch {
	case more > 0:
		im.say(r.pos(file, at), message.New("these columns are not used: %s, and %d more; --map says what they are", message.List(unused), more))
	case at >= 0:
		im.say(r.pos(file, at), message.New("these columns are not used: %s; --map says what they are", message.List(unused)))
	}
}

// CheckColumns returns an error that says which of the fields there is not.
func CheckColumns(columns []Column) error {
	for _, c := range columns {
		if _, err := fieldNamed(c.Field); err != nil {
			return err
		}
	}
	return nil
}
