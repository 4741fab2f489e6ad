package main

import (
	"aiterm/internal/cli"
	"aiterm/internal/render"
)

// An answerWriter writes answers for as long as somebody reads them. That a reader
// has had enough is no error: the command goes on to its verdict.
type answerWriter struct {
	*render.Writer
	readerLeft bool
}

func (w *answerWriter) Write(a render.Answer) error { return w.noteLeft(w.Writer.Write(a)) }

// hold lets answers wait, or passes on those that do.
func (w *answerWriter) hold(held bool) error { return w.noteLeft(w.Hold(held)) }

// noteLeft passes the error of a write on, unless it is that the reader left.
func (w *answerWriter) noteLeft(err error) error {
	if cli.ReaderLeft(err) {
		w.readerLeft = true
		return nil
	}
	return err
}
