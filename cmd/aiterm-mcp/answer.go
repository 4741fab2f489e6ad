package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"

	"aiterm/internal/render"
)

// maxMessage is the length in bytes of the longest message of an error: the SDK repeats
// in them what it was sent.
const maxMessage = 500

// encodeAnswer writes an answer with the id as the client wrote it. What nobody would
// see in it is shown.
func encodeAnswer(id json.RawMessage, r *jsonrpc.Response) ([]byte, error) {
	answer := struct {
		Version string          `json:"jsonrpc"`
		ID      json.RawMessage `json:"id"`
		Result  json.RawMessage `json:"result,omitempty"`
		Error   *jsonrpc.Error  `json:"error,omitempty"`
	}{Version: "2.0", ID: id, Result: r.Result}
	if r.Error != nil {
		answer.Result, answer.Error = nil, asAnswer(r.Error)
	} else {
		answer.Result = shown(r.Result)
	}
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	err := e.Encode(answer)
	return bytes.TrimSuffix(text.Bytes(), []byte("\n")), err
}

// asAnswer returns an error as it can be sent: short, with a code, and what belongs to
// it only if that is JSON.
func asAnswer(err error) *jsonrpc.Error {
	answer := jsonrpc.Error{Code: jsonrpc.CodeInvalidRequest} // as of those that the SDK gives no code
	var coded *jsonrpc.Error
	if errors.As(err, &coded) {
		answer.Code, answer.Data = coded.Code, coded.Data
	}
	answer.Message = render.CutTo(render.Visible(err.Error()), maxMessage)
	if answer.Data = shown(answer.Data); !json.Valid(answer.Data) {
		answer.Data = nil
	}
	return &answer
}

// shown returns JSON with every character as itself, where the SDK escapes some (\u003c),
// and with what nobody would see shown.
func shown(text json.RawMessage) json.RawMessage {
	if !bytes.Contains(text, []byte(`\u`)) {
		return json.RawMessage(render.Visible(string(text)))
	}
	var b strings.Builder
	for rest := string(text); rest != ""; {
		plain, escape, found := cutEscape(rest)
		b.WriteString(plain)
		if !found {
			break
		}
		b.WriteString(unescaped(escape))
		rest = rest[len(plain)+len(escape):]
	}
	return json.RawMessage(render.Visible(b.String()))
}

// cutEscape returns what stands before the first escape of a text of JSON, and that.
func cutEscape(text string) (plain, escape string, found bool) {
	at := strings.IndexByte(text, '\\')
	if at < 0 {
		return text, "", false
	}
	length := len(`\n`)
	if strings.HasPrefix(text[at:], `\u`) {
		length = len(`\u003c`)
	}
	return text[:at], text[at:min(at+length, len(text))], true
}

// unescaped returns the character that an escape stands for, or the escape where JSON
// needs it. Controls are shown.
func unescaped(escape string) string {
	switch escape {
	case `\b`, `\f`, `\r`:
		return render.Visible(string("\b\f\r"[strings.Index(`bfr`, escape[1:])]))
	}
	n, err := strconv.ParseUint(strings.TrimPrefix(escape, `\u`), 16, 16)
	r := rune(n)
	switch {
	case err != nil, len(escape) != len(`\u003c`), r == '\n', r == '\t', r == '"', r == '\\', utf16.IsSurrogate(r):
		return escape
	}
	return render.Visible(string(r))
}
