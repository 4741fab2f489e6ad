package cli

import (
	"errors"
	"io"
	"runtime"
	"strconv"
	"syscall"
)

// The exit statuses that scripts rely on. 128 and the number of a signal is that of
// StoppedError.
const (
	Answered = 0 // everything asked was answered
	Missing  = 1 // something asked for is not there, or not in order
	Failed   = 2 // could not answer: wrong usage, invalid glossary, failed write
)

var (
	// ErrMissing says that something asked for is not there; what it is has been said
	// already.
	ErrMissing = errors.New("not found")
	// ErrInvalid says that glossaries or documents have problems, which have been written.
	ErrInvalid = errors.New("invalid")
)

// An ExitError is the status of a program that was run in the place of this one and has
// said itself what is wrong.
type ExitError int

func (e ExitError) Error() string { return "exit status " + strconv.Itoa(int(e)) }

// Status returns the exit status of a run that ended with an error or nil, and says what
// is wrong where that has not been said. All errors end here, also those of writing and
// of reading glossaries that nobody looked at.
func (p *Program) Status(err error) int {
	if p.out.err != nil && !ReaderLeft(p.out.err) {
		err = p.out.err // which the help does not look at
	}
	if p.index != nil && p.index.Err() != nil {
		err = p.index.Err() // the answer is not to be trusted
	}
	var stopped StoppedError
	var ended ExitError
	switch {
	case err == nil, ReaderLeft(err):
		return Answered
	case errors.Is(err, ErrMissing), errors.Is(err, ErrInvalid):
		return Missing
	case errors.As(err, &stopped):
		return stopped.Status()
	case errors.As(err, &ended):
		return int(ended)
	}
	p.Complain(err)
	return Failed
}

// A checkedWriter remembers the first error of writing.
type checkedWriter struct {
	w   io.Writer
	err error
}

func (c *checkedWriter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	if c.err == nil {
		c.err = err
	}
	return n, err
}

// ReaderLeft reports whether a write failed as nobody reads the pipe any longer.
func ReaderLeft(err error) bool {
	const brokenPipe, noData = syscall.Errno(109), syscall.Errno(232) // Windows' names for it
	return errors.Is(err, syscall.EPIPE) ||
		runtime.GOOS == "windows" && (errors.Is(err, brokenPipe) || errors.Is(err, noData))
}
