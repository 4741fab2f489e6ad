package main

import (
	"context"
	"io"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// serve answers a client until its input ends and everything is answered. The error is
// that of writing.
func serve(s *mcp.Server, in io.Reader, out io.Writer) error {
	session, err := s.Connect(context.Background(), &stdio{in, out}, nil)
	if err != nil {
		return err
	}
	return session.Wait()
}
