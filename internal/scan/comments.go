package scan

import (
	"bytes"
	"strings"
)

// findComments finds where comments turn reports off: <!-- aiterm: off --> up to
// <!-- aiterm: on -->, and <!-- aiterm: off-next-line -->.
func (d *Document) findComments() {
	var off [][2]int
	from := -1 // where reports were turned off
	for at := 0; ; {
		i := bytes.Index(d.Text[at:], []byte("<!--"))
		if i < 0 {
			break
		}
		begin := at + i
		at = begin + 4
		command, end := d.command(at)
		switch {
		case command == "off" && from < 0:
			from = begin
		case command == "on" && from >= 0:
			off = append(off, [2]int{from, end})
			from = -1
		case command == "off-next-line":
			_, next := lineEnd(d.Text, end)
			_, last := lineEnd(d.Text, next)
			off = append(off, [2]int{next, last})
		}
	}
	if from >= 0 {
		off = append(off, [2]int{from, len(d.Text)})
	}
	d.off = merged(off)
}

// command returns what the comment whose contents begin at a place tells aiterm, or "",
// and where the comment ends.
func (d *Document) command(at int) (string, int) {
	text := d.Text[at:min(at+100, len(d.Text))]
	end := bytes.Index(text, []byte("-->"))
	if end < 0 {
		return "", at
	}
	command, ok := strings.CutPrefix(strings.TrimSpace(string(text[:end])), "aiterm:")
	if !ok {
		return "", at
	}
	return strings.TrimSpace(command), at + end + 3
}

// IsOff reports whether comments turn off what is reported at an offset.
func (d *Document) IsOff(offset int) bool { return d.off.have(offset) }

// IsQuoted reports whether an offset is in a block quote.
func (d *Document) IsQuoted(offset int) bool { return d.quotes.have(offset) }
