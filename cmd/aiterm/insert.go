package main

import (
	"bytes"
	"slices"

	"aiterm/glossary"
	"aiterm/internal/shelf"
)

// insert puts an entry's YAML at the end of the terms of a file that has been
// parsed, and returns the line on which it begins. What stands before the last
// term is not parsed again if that begins a line: the file is large where that
// counts.
func insert(data []byte, entries []glossary.Entry, excerpt string) (out []byte, line int, err error) {
	if len(entries) == 0 {
		return shelf.Insert(data, excerpt)
	}
	last := entries[len(entries)-1].Pos
	at := startOfLine(data, last.Line)
	if before := data[at:min(at+last.Column-1, len(data))]; string(bytes.TrimSpace(before)) != "-" {
		return shelf.Insert(data, excerpt)
	}
	const terms = "terms:\n"
	out, line, err = shelf.Insert(slices.Concat([]byte(terms), data[at:]), excerpt)
	if err != nil { // e.g. of an anchor further up
		return shelf.Insert(data, excerpt)
	}
	return slices.Concat(data[:at], out[len(terms):]), line + last.Line - 2, nil
}

// startOfLine returns where a line, counted from 1, begins in bytes.
func startOfLine(data []byte, line int) int {
	at := 0
	for ; line > 1; line-- {
		at += bytes.IndexByte(data[at:], '\n') + 1
	}
	return at
}
