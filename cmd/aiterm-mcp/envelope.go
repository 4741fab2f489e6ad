package main

import (
	"bytes"
	"encoding/json"
	"math"
	"unicode/utf8"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
)

// An envelope is a message of JSON-RPC 2.0 as it came: its members, as far as they
// have a meaning.
type envelope struct {
	id     json.RawMessage // as it was written; nil without one
	method *string         // nil without one
	params json.RawMessage
	result json.RawMessage
	failed json.RawMessage // the member "error"
}

// null is the id of an answer to what has none that can be read.
var null = json.RawMessage("null")

// refusal is the error that a message is answered with which cannot be carried out.
func refusal(code int64, text string) *jsonrpc.Error {
	return &jsonrpc.Error{Code: code, Message: text}
}

// splitLine returns the messages of a line, and whether they are a batch. What is no
// JSON is a refusal.
func splitLine(line []byte) (messages []json.RawMessage, batch bool, refused *jsonrpc.Error) {
	line = bytes.TrimPrefix(line, []byte("\ufeff")) // which some systems begin a stream with
	line = bytes.TrimSpace(line)
	if len(line) == 0 {
		return nil, false, nil
	}
	if !utf8.Valid(line) || !json.Valid(line) {
		return nil, false, refusal(jsonrpc.CodeParseError, "this line is no JSON")
	}
	if line[0] != '[' {
		return []json.RawMessage{line}, false, nil
	}
	if err := json.Unmarshal(line, &messages); err != nil || len(messages) == 0 {
		return nil, false, refusal(jsonrpc.CodeInvalidRequest, "a batch has one message at least")
	}
	return messages, true, nil
}

// readEnvelope reads one message. A refusal comes with the envelope as far as it could
// be read.
func readEnvelope(text json.RawMessage) (envelope, *jsonrpc.Error) {
	var members map[string]json.RawMessage // a struct would take "ID" for "id"
	if json.Unmarshal(text, &members) != nil || members == nil {
		return envelope{id: null}, refusal(jsonrpc.CodeInvalidRequest, "a message is a JSON object")
	}
	e := envelope{id: members["id"], params: members["params"], result: members["result"], failed: members["error"]}
	var version string
	badVersion := json.Unmarshal(members["jsonrpc"], &version) != nil || version != "2.0"
	badMethod := members["method"] != nil && json.Unmarshal(members["method"], &e.method) != nil
	switch {
	case e.id != nil && !isID(e.id):
		e.id = null
		return e, refusal(jsonrpc.CodeInvalidRequest, "the id of a message is a string or a whole number")
	case badVersion:
		return e, refusal(jsonrpc.CodeInvalidRequest, `the member "jsonrpc" of a message is "2.0"`)
	case badMethod, e.method == nil && (e.id == nil || e.result == nil && e.failed == nil):
		return e, refusal(jsonrpc.CodeInvalidRequest, `a message has a member "method", "result" or "error"`)
	}
	return e, nil
}

// isNotification reports whether nothing may answer the message.
func (e envelope) isNotification() bool { return e.id == nil && e.method != nil }

// isID reports whether a value can be an id.
func isID(value json.RawMessage) bool {
	if value[0] == '"' {
		return true
	}
	var n float64
	return json.Unmarshal(value, &n) == nil && !bytes.Equal(value, null) && n == math.Trunc(n)
}

// exactID returns the id as the SDK has it, and whether that is the same.
func exactID(value json.RawMessage) (jsonrpc.ID, bool) {
	var v any
	if json.Unmarshal(value, &v) != nil {
		return jsonrpc.ID{}, false
	}
	const most = 1 << 53 // up to which a float64 has every whole number
	if n, ok := v.(float64); ok && math.Abs(n) >= most {
		return jsonrpc.ID{}, false
	}
	id, err := jsonrpc.MakeID(v)
	return id, err == nil
}
