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

// insertAll puts entries at the end of the terms of a file, as insert does with one.
func insertAll(data []byte, entries []glossary.Entry, excerpts []string) ([]byte, error) {
	if len(excerpts) == 0 {
		return data, nil
	}
	out, line, err := insert(data, entries, excerpts[0])
	if err != nil {
		return nil, err
	}
	return shelf.InsertMore(out, line, excerpts[0], excerpts[1:]), nil
}

// startOfLine returns where a line, counted from 1, begins in bytes.
func startOfLine(data []byte, line int) int {
	at := 0
	for ; line > 1; line-- {
		at += bytes.IndexByte(data[at:], '\n') + 1
	}
	return at
}
