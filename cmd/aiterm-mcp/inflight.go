package main

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
)

// An inFlight is a call that has not been answered yet.
type inFlight struct {
	id        json.RawMessage // as the client wrote it
	batch     *batch          // that it came in, or nil
	method    string
	cancelled bool // nobody waits for the answer any more
}

// A batch is calls that are answered in one line.
type batch struct {
	open    int // answers to come
	answers []json.RawMessage
}

// calls are those in flight, by the id that the SDK has of each. That is the client's
// own wherever it can be.
type calls struct {
	by   map[jsonrpc.ID]*inFlight
	made int // ids of our own
}

// add notes a call and returns the id for the SDK. Two calls of one id that are in
// flight at once would be one to it, and a number beyond 2^53 another one.
func (c *calls) add(call *inFlight) jsonrpc.ID {
	id, exact := exactID(call.id)
	for !exact || c.by[id] != nil {
		c.made++
		id, _ = jsonrpc.MakeID("aiterm-mcp " + strconv.Itoa(c.made))
		exact = true
	}
	c.by[id] = call
	return id
}

// named returns the id that the SDK has of a call that the client names, and the call,
// or nil.
func (c *calls) named(written json.RawMessage) (jsonrpc.ID, *inFlight) {
	for id, call := range c.by {
		if bytes.Equal(call.id, written) {
			return id, call
		}
	}
	return jsonrpc.ID{}, nil
}

// cancel notes that nobody waits for a call any more, and returns the parameters of the
// notice with the id that the SDK has of it; false if there is no such call, or if it is
// one that must not be cancelled.
func (c *calls) cancel(params json.RawMessage) (json.RawMessage, bool) {
	var notice struct {
		RequestID json.RawMessage `json:"requestId"`
		Reason    string          `json:"reason,omitempty"`
	}
	if json.Unmarshal(params, &notice) != nil {
		return nil, false
	}
	id, call := c.named(bytes.TrimSpace(notice.RequestID))
	if call == nil || call.method == "initialize" {
		return nil, false
	}
	call.cancelled = true
	changed, err := json.Marshal(map[string]any{"requestId": id.Raw(), "reason": notice.Reason})
	return changed, err == nil
}
