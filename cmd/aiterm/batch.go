package main

import (
	"bufio"
	"cmp"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"aiterm/internal/cli"
	"aiterm/internal/search"
)

// fromStdin reports whether the queries are on standard input: asked for with
// -, or there are no arguments and standard input is a pipe or a file.
func (g *globals) fromStdin(args []string) bool {
	return len(args) == 1 && args[0] == "-" || len(args) == 0 && g.Sys.Piped
}

// batch answers each line of standard input in its order, as long as somebody reads
// the answers. It goes on after a miss and reports at the end that there was one.
func (g *globals) batch(cmd *cobra.Command, args []string, answer func(query string) (found bool, err error)) (err error) {
	in := bufio.NewReader(g.Sys.Stdin)
	g.writer.EachInLine()
	defer func() { err = cmp.Or(err, g.writer.hold(false)) }()
	g.BeforeNotes(func() { g.writer.hold(false) }) // a note stands behind the answers before it
	var missing error
	for n := 0; ; n++ {
		if err := g.writer.hold(in.Buffered() > 0); err != nil { // while there is more to answer, nobody waits
			return err
		}
		line, err := readLine(in)
		if errors.Is(err, io.EOF) {
			if n == 0 && len(args) == 0 {
				return cli.Misuse(cmd, "name a term, or write one a line to standard input")
			}
			return missing
		}
		if err != nil {
			return err
		}
		if n == 0 {
			line = strings.TrimPrefix(line, "\ufeff") // a byte order mark
		}
		found, err := answer(line)
		if err != nil {
			return err
		}
		if !found {
			missing = cli.ErrMissing
		}
		if g.writer.readerLeft {
			return missing
		}
	}
}

// readLine reads a line without its end. Of a line that is too long for a
// query it keeps just so much that it is seen to be.
func readLine(in *bufio.Reader) (string, error) {
	var line strings.Builder
	for {
		part, err := in.ReadSlice('\n')
		if room := search.MaxQuery + 1 - line.Len(); room > 0 {
			line.Write(part[:min(room, len(part))])
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && line.Len() == 0:
			return "", err
		}
		return strings.TrimRight(line.String(), "\r\n"), nil
	}
}
