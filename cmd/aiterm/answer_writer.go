package main

import (
	"errors"
	"runtime"
	"syscall"

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
	if readerLeft(err) {
		w.readerLeft = true
		return nil
	}
	return err
}

// readerLeft reports whether a write failed as nobody reads the pipe any longer.
func readerLeft(err error) bool {
	const brokenPipe, noData = syscall.Errno(109), syscall.Errno(232) // Windows' names for it
	return errors.Is(err, syscall.EPIPE) ||
		runtime.GOOS == "windows" && (errors.Is(err, brokenPipe) || errors.Is(err, noData))
}
