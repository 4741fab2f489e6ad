package main

import (
	"context"
	"encoding/json"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"aiterm/glossary"
	"aiterm/internal/index"
)

// A tool is what an assistant can call.
type tool struct {
	name        string
	description string // says when to call it, and what for; the assistant reads it each time it starts
	schema      string // of the arguments, in JSON
	arguments   []string
	answer      func(*call) (string, error)
}

// tools are all tools. What is said of them costs every session, so it is short: see
// TestToolsAreShort.
func tools() []tool {
	return []tool{
		{
			name: "lookup",
			description: "What terms mean: names in English and Chinese, definition, relations, sources. Call it before you use, " +
				"translate or explain a term of AI or of the user's team: their own glossary comes first, and its names are the ones to write. " +
				"Found by any name: abbreviation, English, 中文, pinyin, usual misspelling. For what is no name, it suggests.",
			schema: `{"type":"object","properties":{` +
				`"terms":{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":20,"description":"e.g. [\"RLHF\",\"微调\"]"},` +
				`"lang":{"type":"string","enum":["en","zh","both"],"description":"of the texts; without it that of the terms"}},` +
				`"required":["terms"]}`,
			arguments: []string{"terms", "lang"},
			answer:    lookup,
		},
		{
			name: "relate",
			description: "How terms relate and differ, in sentences: kind, part, use, contrast, what links them, side by side. " +
				"Call it for \"X versus Y\" or \"is X a Y\". One term: everything around it.",
			schema: `{"type":"object","properties":{` +
				`"terms":{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":6,"description":"e.g. [\"GAI\",\"AGI\"]"}},` +
				`"required":["terms"]}`,
			arguments: []string{"terms"},
			answer:    relateTerms,
		},
		{
			name: "search",
			description: "Terms by what their names, definitions and notes say, best first, each with the sentence found. " +
				"Call it when you do not know the name: a topic, a description or a question.",
			schema: `{"type":"object","properties":{` +
				`"query":{"type":"string","description":"e.g. \"people rank outputs\""},` +
				`"limit":{"type":"integer","minimum":1,"maximum":50,"description":"without it 5"}},` +
				`"required":["query"]}`,
			arguments: []string{"query", "limit"},
			answer:    searchFor,
		},
		{
			name: "scan",
			description: "The terms that a text has, with their preferred names. With check, instead, what is wrong with how it uses them " +
				"(abbreviation not explained, two names for one term, deprecated name) as line:column, and what to write. " +
				"Call it with check on a draft before you hand it over.",
			schema: `{"type":"object","properties":{` +
				`"text":{"type":"string","description":"Markdown or plain, at most 256 KiB"},` +
				`"check":{"type":"boolean"}},` +
				`"required":["text"]}`,
			arguments: []string{"text", "check"},
			answer:    scanText,
		},
	}
}

// A call is one call of a tool.
type call struct {
	arguments
	index *index.Index
	langs []glossary.Lang // see server.langs
	asked bool            // likewise
}

// addTools adds the tools to what an assistant can call.
func (s *server) addTools(to *mcp.Server) {
	no := false
	for _, t := range tools() {
		to.AddTool(&mcp.Tool{
			Name: t.name, Description: t.description, InputSchema: json.RawMessage(t.schema),
			Annotations: &mcp.ToolAnnotations{ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &no},
		}, s.handler(t))
	}
}

// handler returns what the SDK calls for a tool. What goes wrong is an answer too, as an
// assistant sees no other.
func (s *server) handler(t tool) mcp.ToolHandler {
	return func(ctx context.Context, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		dir, ask := s.roots.dirFor(ctx, asking{r.Session, r.ClientCapabilities(), r.ProtocolVersion(), r.Params.InputResponses})
		if ask != nil {
			return &mcp.CallToolResult{InputRequests: ask}, nil
		}
		args, err := parseArguments(r.Params.Arguments, t.name, t.arguments...)
		text := ""
		if err == nil {
			text, err = s.ask(ctx, dir, func(x *index.Index) (string, error) {
				return t.answer(&call{args, x, s.langs, s.asked})
			})
		}
		if err != nil {
			return result(s.complaint(err), true), nil
		}
		return result(text, false), nil
	}
}
