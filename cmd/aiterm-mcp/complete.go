package main

import (
	"context"
	"slices"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"aiterm/internal/index"
	"aiterm/internal/search"
	"aiterm/internal/spelling"
)

// maxCompletions is how many values one answer has at most, as the protocol says.
const maxCompletions = 100

// complete completes what stands for a variable in the address of a resource.
func (s *server) complete(ctx context.Context, r *mcp.CompleteRequest) (*mcp.CompleteResult, error) {
	var values []string
	_, err := s.ask(ctx, s.roots.now(), func(x *index.Index) (string, error) {
		switch typed := r.Params.Argument.Value; r.Params.Ref.URI {
		case entryTemplate:
			values = idsLike(x, typed)
		case themeTemplate:
			names, _ := themes(x)
			values = slices.DeleteFunc(names, func(n string) bool { return !begins(n, typed) })
		}
		return "", nil
	})
	if err != nil {
		return nil, s.asRefusal(err)
	}
	shown := append([]string{}, values[:min(len(values), maxCompletions)]...) // JSON says [], not null
	return &mcp.CompleteResult{Completion: mcp.CompletionResultDetails{
		Values: shown, Total: len(values), HasMore: len(values) > len(shown),
	}}, nil
}

// idsLike returns the ids that begin so, then those of the entries with a name that
// begins so, then of those with one like it.
func idsLike(x *index.Index, typed string) (ids []string) {
	for t := range x.Terms() {
		if begins(t.ID, typed) {
			ids = append(ids, t.ID)
		}
	}
	slices.Sort(ids)
	if typed == "" {
		return ids
	}
	var others []string
	for _, id := range append(idsNamed(x, typed), idsFound(x, typed)...) {
		if !begins(id, typed) && !slices.Contains(others, id) {
			others = append(others, id)
		}
	}
	return append(ids, others...)
}

// idsNamed returns the ids of the entries with a name that begins so, most of them.
func idsNamed(x *index.Index, typed string) (ids []string) {
	key := spelling.Key(typed)
	if key == "" {
		return nil
	}
	for n := range x.NamesBegun(key) {
		if len(ids) == maxCompletions {
			break
		}
		if id := x.Term(n.Entry).ID; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// idsFound returns the ids of the entries that a search for names finds.
func idsFound(x *index.Index, typed string) (ids []string) {
	found, err := search.Find(x, typed, search.FindOptions{NamesOnly: true, Limit: maxCompletions})
	if err != nil {
		return nil
	}
	for _, h := range found {
		ids = append(ids, h.Term.ID)
	}
	return ids
}

func begins(name, typed string) bool {
	return strings.HasPrefix(strings.ToLower(name), strings.ToLower(typed))
}
