package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"sync"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// A stdio is the transport of MCP over lines of JSON. Other than the SDK's it goes on
// behind a line that it cannot read, answers what was asked before the input ended, and
// gives ids back as they were written.
type stdio struct {
	in  io.Reader
	out io.Writer
}

// Connect implements mcp.Transport.
func (t *stdio) Connect(context.Context) (mcp.Connection, error) {
	c := &connection{
		lines: make(chan readLine), closed: make(chan struct{}), changed: make(chan struct{}, 1),
		out: t.out, calls: calls{by: map[jsonrpc.ID]*inFlight{}}, asked: map[jsonrpc.ID]bool{},
	}
	go c.readLines(newLineReader(t.in))
	return c, nil
}

// maxInFlight is how many calls are worked on at once. More wait, also those that have
// been read.
const maxInFlight = 16

// A connection is one client.
type connection struct {
	lines   chan readLine // closed at the end of input
	ended   bool          // all lines are read; known to Read alone
	waiting []waiting     // read and not passed on yet; known to Read alone

	closeOnce sync.Once
	closed    chan struct{}
	changed   chan struct{} // has a value where Read has to look again

	mu    sync.Mutex // guards what follows
	out   io.Writer
	calls calls
	asked map[jsonrpc.ID]bool // what the server asked, and the client did not answer yet
}

type readLine struct {
	text []byte
	long bool // too long to be read
}

// waiting is a message that has not been passed on.
type waiting struct {
	envelope
	batch *batch
}

// readLines passes lines on until the input ends or the connection is closed. It stays
// behind where a read does not return, for as long as the process runs.
func (c *connection) readLines(r lineReader) {
	defer close(c.lines)
	for {
		text, long, err := r.next()
		if err != nil {
			return
		}
		select {
		case c.lines <- readLine{text, long}:
		case <-c.closed:
			return
		}
	}
}

// Read implements mcp.Connection. At the end of input it waits until everything is
// answered, as the SDK answers nothing behind it.
func (c *connection) Read(ctx context.Context) (jsonrpc.Message, error) {
	for {
		if m := c.pass(); m != nil {
			return m, nil
		}
		lines := c.lines
		if c.ended || len(c.waiting) > 0 {
			lines = nil
		}
		if c.ended && c.idle() {
			return nil, io.EOF
		}
		select {
		case line, more := <-lines:
			c.ended = !more
			if err := c.take(line, more); err != nil {
				return nil, err
			}
		case <-c.changed:
		case <-c.closed:
			return nil, io.EOF
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// idle reports whether nothing is left to be answered.
func (c *connection) idle() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.waiting) == 0 && len(c.calls.by) == 0
}

// pass returns the next message that can be worked on, or nil.
func (c *connection) pass() jsonrpc.Message {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ended {
		for id := range c.asked { // nobody is left to answer
			delete(c.asked, id)
			return &jsonrpc.Response{ID: id, Error: refusal(jsonrpc.CodeInternalError, "the client has gone")}
		}
	}
	for len(c.waiting) > 0 {
		next := c.waiting[0]
		if next.id != nil && next.method != nil && len(c.calls.by) >= maxInFlight {
			return nil
		}
		c.waiting = c.waiting[1:]
		if m := c.message(next); m != nil {
			return m
		}
	}
	return nil
}

// message makes of what was read what the SDK reads; nil where it is not to see it.
func (c *connection) message(w waiting) jsonrpc.Message {
	switch {
	case w.method == nil:
		return c.response(w)
	case w.id != nil:
		id := c.calls.add(&inFlight{id: w.id, batch: w.batch, method: *w.method})
		return &jsonrpc.Request{ID: id, Method: *w.method, Params: w.params}
	case *w.method == "notifications/cancelled":
		params, known := c.calls.cancel(w.params)
		if !known {
			return nil
		}
		w.params = params
	}
	return &jsonrpc.Request{Method: *w.method, Params: w.params}
}

// response makes the answer to what the server asked.
func (c *connection) response(w waiting) jsonrpc.Message {
	id, _ := exactID(w.id)
	if !c.asked[id] {
		return nil
	}
	delete(c.asked, id)
	r := &jsonrpc.Response{ID: id, Result: w.result}
	if w.failed != nil {
		failure := &jsonrpc.Error{}
		if json.Unmarshal(w.failed, failure) != nil {
			failure = refusal(jsonrpc.CodeInternalError, "the error cannot be read")
		}
		r.Error = failure
	}
	return r
}

// take takes the messages of a line, and answers what is none.
func (c *connection) take(line readLine, more bool) error {
	if !more {
		return nil
	}
	if line.long {
		return c.refuse(null, nil, refusal(jsonrpc.CodeInvalidRequest, "this line is longer than 4 MiB, the most that is read"))
	}
	messages, isBatch, refused := splitLine(line.text)
	if refused != nil {
		return c.refuse(null, nil, refused)
	}
	var all *batch
	if isBatch {
		all = &batch{}
	}
	return c.takeMessages(messages, all)
}

// takeMessages takes the messages of one line, which are a batch or one alone.
func (c *connection) takeMessages(messages []json.RawMessage, all *batch) error {
	type refusedMessage struct {
		id  json.RawMessage
		why *jsonrpc.Error
	}
	var bad []refusedMessage
	for _, text := range messages {
		e, refused := readEnvelope(text)
		switch {
		case refused == nil:
			c.waiting = append(c.waiting, waiting{e, all})
		case e.isNotification():
			continue
		default:
			bad = append(bad, refusedMessage{orNull(e.id), refused})
		}
		if all != nil && (refused != nil || e.method != nil && e.id != nil) {
			all.open++
		}
	}
	for _, b := range bad {
		if err := c.refuse(b.id, all, b.why); err != nil {
			return err
		}
	}
	return nil
}

func orNull(id json.RawMessage) json.RawMessage {
	if id == nil {
		return null
	}
	return id
}

// refuse answers a message that the SDK does not see.
func (c *connection) refuse(id json.RawMessage, in *batch, why *jsonrpc.Error) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.answer(id, in, &jsonrpc.Response{Error: why})
}

// Write implements mcp.Connection.
func (c *connection) Write(ctx context.Context, m jsonrpc.Message) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	defer c.look()
	r, isResponse := m.(*jsonrpc.Response)
	if !isResponse {
		return c.ask(m.(*jsonrpc.Request))
	}
	call := c.calls.by[r.ID]
	if call == nil {
		return nil // to nothing that was asked
	}
	delete(c.calls.by, r.ID)
	if call.cancelled {
		return c.leaveOut(call.batch)
	}
	return c.answer(call.id, call.batch, r)
}

// ask writes a request or a notification of the server.
func (c *connection) ask(r *jsonrpc.Request) error {
	text, err := jsonrpc.EncodeMessage(r)
	if err != nil {
		return err
	}
	if r.IsCall() {
		c.asked[r.ID] = true
	}
	return c.writeLine(text)
}

// look lets Read look at what has changed.
func (c *connection) look() {
	select {
	case c.changed <- struct{}{}:
	default:
	}
}

// answer writes the answer to a message, or keeps it until its batch is complete.
func (c *connection) answer(id json.RawMessage, in *batch, r *jsonrpc.Response) error {
	text, err := encodeAnswer(id, r)
	if err != nil {
		return err
	}
	if in == nil {
		return c.writeLine(text)
	}
	in.answers = append(in.answers, text)
	return c.leaveOut(in)
}

// leaveOut counts down what a batch waits for, and writes it once it is complete.
func (c *connection) leaveOut(of *batch) error {
	if of == nil {
		return nil
	}
	of.open--
	if of.open > 0 || len(of.answers) == 0 {
		return nil
	}
	return c.writeLine(append(append([]byte("["), bytes.Join(of.raw(), []byte(","))...), ']'))
}

func (b *batch) raw() [][]byte {
	all := make([][]byte, len(b.answers))
	for i, a := range b.answers {
		all[i] = a
	}
	return all
}

func (c *connection) writeLine(text []byte) error {
	_, err := c.out.Write(append(text, '\n'))
	return err
}

// Close implements mcp.Connection.
func (c *connection) Close() error {
	c.closeOnce.Do(func() { close(c.closed) })
	return nil
}

// SessionID implements mcp.Connection.
func (*connection) SessionID() string { return "" }
