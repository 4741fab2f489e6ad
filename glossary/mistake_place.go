package glossary

import (
	"slices"
	"strconv"
	"strings"
)

// misplaced finds a line that stands at a column at which its neighbours do not,
// or that is a key among list items or the other way round.
func (f *brokenFile) misplaced(i int) (fault, bool) {
	line := f.line(i)
	at := indentation(line)
	open := f.openColumns(i)
	p := partsOf(line)
	before, ok := open[at]
	switch {
	case len(open) == 0:
		return fault{}, false
	case !ok && p.key == "" && !isItem(line):
		return fault{mistake: mistakeNoKey, offset: at}, true
	case !ok && at > 0 && p.key != "" && !isKey(p.key) && at > slices.Max(columnsOf(open)):
		return fault{mistake: mistakeColon, offset: strings.Index(line, ":")}, true // in a text that goes on here
	case !ok:
		args := []string{strconv.Itoa(at), strconv.Itoa(nearest(columnsOf(open), at))}
		return fault{mistakeIndentation, at, args}, true
	case before == '-' && !isItem(line):
		return fault{mistake: mistakeKeyAmongItems, offset: at}, true
	case before == 'k' && isItem(line):
		return fault{mistake: mistakeItemAmongKeys, offset: at}, true
	case p.key == "":
		return fault{mistake: mistakeNoKey, offset: at}, true
	}
	return fault{}, false
}

// openColumns returns the columns, from 0, at which a line can begin because of
// the lines before it: 'k' for keys, '-' for list items.
func (f *brokenFile) openColumns(i int) map[int]byte {
	open := map[int]byte{}
	const farEnough = 1000 // lines, to bound what is looked at
	least := 1 << 30
	for j := i - 1; j >= 0 && j > i-farEnough && least > 0; j-- {
		line := f.line(j)
		text := strings.TrimSpace(line)
		if text == "" || text[0] == '#' || indentation(line) >= least {
			continue
		}
		p := partsOf(line)
		if p.key == "" && !isItem(line) {
			continue // a text that goes on
		}
		for _, column := range columnsAt(line, p) {
			if column.at < least {
				open[column.at] = column.kind
			}
		}
		least = indentation(line)
	}
	return open
}

type column struct {
	at   int
	kind byte // see openColumns
}

// columnsAt returns the columns at which the dashes and the key of a line stand.
func columnsAt(line string, p lineParts) []column {
	var all []column
	for at := indentation(line); at < p.start; at++ {
		if line[at] == '-' {
			all = append(all, column{at, '-'})
		}
	}
	if p.key != "" {
		all = append(all, column{p.start, 'k'})
	}
	return all
}

func columnsOf(open map[int]byte) []int {
	var all []int
	for at := range open {
		all = append(all, at)
	}
	slices.Sort(all)
	return all
}

// nearest returns the column that is nearest to one, the deeper of two.
func nearest(columns []int, at int) int {
	best := columns[0]
	for _, c := range columns {
		if max(c-at, at-c) <= max(best-at, at-best) {
			best = c
		}
	}
	return best
}
