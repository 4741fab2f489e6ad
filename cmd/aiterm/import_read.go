package main

import (
	"bytes"
	"io"
	"os"

	"aiterm/internal/exchange"
	"aiterm/internal/message"
)

// readImport reads a file or, by the name -, standard input, up to exchange.MaxRead. A pipe
// is read, too, as a shell names one for <(...).
func (o *importOptions) readImport(path string) ([]byte, error) {
	in := o.Sys.Stdin
	if path != "-" {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return nil, err
		case info.IsDir():
			return nil, message.Errorf("%s: not a file but a directory", path)
		}
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	var buf bytes.Buffer
	if _, err := buf.ReadFrom(io.LimitReader(in, exchange.MaxRead+1)); err != nil {
		return nil, err
	}
	if buf.Len() > exchange.MaxRead {
		return nil, message.Errorf("%s: larger than the %d MiB that are read at most; split it", path, exchange.MaxRead>>20)
	}
	return buf.Bytes(), nil
}
