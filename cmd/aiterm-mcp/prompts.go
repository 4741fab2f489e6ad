package main

import (
	"cmp"
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"aiterm/internal/render"
)

// addPrompts adds what a user can ask for by name.
func addPrompts(to *mcp.Server) {
	to.AddPrompt(&mcp.Prompt{
		Name: "check-wording", Title: "Check the wording",
		Description: "Check the terms of a text against the glossary, and propose what to change",
		Arguments:   []*mcp.PromptArgument{{Name: "text", Description: "the text, or the file that has it; without it what we work on"}},
	}, checkWording)
}

func checkWording(_ context.Context, r *mcp.GetPromptRequest) (*mcp.GetPromptResult, error) {
	what := render.Visible(cmp.Or(r.Params.Arguments["text"], "the text that we work on"))
	return &mcp.GetPromptResult{Messages: []*mcp.PromptMessage{{
		Role: "user",
		Content: &mcp.TextContent{Text: "Check the wording of the text below against our glossary. Call scan with check on it, look up what you are not sure of, " +
			"and tell me each finding with its line, what stands there and what to write. Propose the changed sentences; change nothing yet.\n\n" + what},
	}}}, nil
}
