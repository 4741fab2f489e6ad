package scan

import (
	"bytes"
	"unicode/utf8"
)

// schemes begin addresses; www. does so where no word stands before it.
var schemes = [][]byte{[]byte("://"), []byte("www."), []byte("mailto:"), []byte("@")}

// maskAddresses masks addresses of pages and of people.
func (d *Document) maskAddresses(from, end int) {
	for _, scheme := range schemes {
		for at := from; at < end; {
			i := bytes.Index(d.Masked[at:end], scheme)
			if i < 0 {
				break
			}
			at = d.maskAddress(at+i, from, end, scheme)
		}
	}
}

// maskAddress masks the address that a scheme at a place is part of, and returns where
// to go on.
func (d *Document) maskAddress(at, from, end int, scheme []byte) int {
	start, to := at, at+len(scheme)
	for start > from && isNameByte(d.Masked[start-1]) {
		start--
	}
	if scheme[0] == '@' && start == at {
		return to
	}
	for to < end && isAddressByte(d.Masked[to]) {
		to++
	}
	switch scheme[0] {
	case ':':
		if start == at {
			return to
		}
	case 'w':
		start = at
		if isWordByte(d.Masked, at-1) {
			return to
		}
	case '@':
		if bytes.IndexByte(d.Masked[at:to], '.') < 0 {
			return to // nor has another one up to there
		}
	}
	d.fill(start, to, hidden)
	return to
}

// isAddressByte reports whether an address can go on with b: not with white space,
// brackets, or what is not ASCII.
func isAddressByte(b byte) bool {
	return b > ' ' && b < utf8.RuneSelf && bytes.IndexByte([]byte("<>\"`|{}()[]"), b) < 0
}
