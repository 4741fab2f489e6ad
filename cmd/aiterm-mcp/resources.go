package main

import (
	"cmp"
	"context"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"aiterm/internal/index"
	"aiterm/internal/message"
	"aiterm/internal/render"
	"aiterm/internal/search"
)

const (
	entryPrefix   = "aiterm://entry/"
	themePrefix   = "aiterm://theme/"
	entryTemplate = entryPrefix + "{id}"
	themeTemplate = themePrefix + "{name}"
	markdown      = "text/markdown"
	codeInternal  = jsonrpc.CodeInternalError
)

func entryURI(id string) string   { return entryPrefix + escaped(id) }
func themeURI(name string) string { return themePrefix + escaped(name) }

// escaped writes what stands for a variable of a template: all but unreserved characters
// as their numbers (RFC 6570, 3.2.2).
func escaped(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// addResources adds what can be read besides what tools answer.
func (s *server) addResources(to *mcp.Server) {
	to.AddResourceTemplate(&mcp.ResourceTemplate{
		Name: "entry", Title: "A term", URITemplate: entryTemplate, MIMEType: markdown,
		Description: "All that the glossary says of one term, with notes and every relation",
	}, s.reader(entryPrefix, entryPage))
	to.AddResourceTemplate(&mcp.ResourceTemplate{
		Name: "theme", Title: "A theme", URITemplate: themeTemplate, MIMEType: markdown,
		Description: "The names of all terms of one theme",
	}, s.reader(themePrefix, themePage))
}

// errNoResource is the answer to an address behind which there is nothing, with what was
// meant perhaps.
func errNoResource(uri string, near []string) error {
	text := message.New("there is no resource %s", uri)
	if len(near) > 0 {
		text = message.New("there is no resource %s; did you mean: %s?", uri, message.List(near))
	}
	return refusal(jsonrpc.CodeInvalidParams, text.String())
}

// reader returns what reads the resources whose addresses begin with a prefix, by what
// stands behind it.
func (s *server) reader(prefix string, page func(*server, *index.Index, string) (string, error)) mcp.ResourceHandler {
	return func(ctx context.Context, r *mcp.ReadResourceRequest) (*mcp.ReadResourceResult, error) {
		dir, ask := s.roots.dirFor(ctx, asking{r.Session, r.ClientCapabilities(), r.ProtocolVersion(), r.Params.InputResponses})
		if ask != nil {
			return &mcp.ReadResourceResult{InputRequests: ask}, nil
		}
		id, err := url.PathUnescape(strings.TrimPrefix(r.Params.URI, prefix))
		if err != nil {
			return nil, errNoResource(r.Params.URI, nil)
		}
		text, err := s.ask(ctx, dir, func(x *index.Index) (string, error) { return page(s, x, id) })
		if err != nil {
			return nil, s.asRefusal(err)
		}
		return &mcp.ReadResourceResult{Contents: []*mcp.ResourceContents{{URI: r.Params.URI, MIMEType: markdown, Text: render.Visible(text)}}}, nil
	}
}

// asRefusal returns an error that the client can read.
func (s *server) asRefusal(err error) error {
	if refused, ok := err.(*jsonrpc.Error); ok {
		return refused
	}
	return refusal(codeInternal, s.complaint(err))
}

// entryPage is all that is said of a term with an id.
func entryPage(s *server, x *index.Index, id string) (string, error) {
	i, there := x.Position(id)
	if !there {
		return "", errNoResource(entryURI(id), nearEntries(x, id))
	}
	e, name := x.Entry(i), search.Found{Exact: true, Rule: "name", Name: index.Name{Field: index.ID, Text: id, Entry: i}}
	found := search.Result{Query: id, Matches: []search.Match{{Entry: e, Found: name}}}
	return asMarkdown(render.Lookup{Index: x, Results: []search.Result{found}}, render.Options{Langs: s.both()})
}

func asMarkdown(a render.Answer, o render.Options) (string, error) {
	var text strings.Builder
	o.Format = "markdown"
	w, err := render.NewWriter(&text, o)
	if err != nil {
		return "", err
	}
	err = w.Write(a)
	return text.String(), err
}

// nearEntries returns the addresses of the entries that something is a name of, or near
// one.
func nearEntries(x *index.Index, name string) (uris []string) {
	res, err := search.Lookup(x, name, search.Options{})
	if err != nil {
		return nil
	}
	for _, m := range res.Matches[:min(len(res.Matches), maxMatches)] {
		uris = append(uris, entryURI(m.Entry.ID))
	}
	for _, near := range res.Suggestions {
		uris = append(uris, entryURI(near.ID))
	}
	return uris
}

// maxListed is how many terms of a theme are listed.
const maxListed = 2000

// themePage lists the terms of a theme.
func themePage(s *server, x *index.Index, theme string) (string, error) {
	var lines []string
	all := 0
	for t := range x.Terms() {
		if t.Theme != theme {
			continue
		}
		if all++; all <= maxListed {
			lines = append(lines, "- "+render.FullName(t)+" ("+entryURI(t.ID)+")")
		}
	}
	if all == 0 {
		return "", errNoResource(themeURI(theme), nil)
	}
	if all > len(lines) {
		lines = append(lines, s.speak().Say(message.New("and %d more", all-len(lines))))
	}
	return strings.Join(lines, "\n"), nil
}

// pageOfThemes is how many themes one answer lists.
const pageOfThemes = 100

// escapeURI lets an address have its letters as they are (aiterm://entry/微调), which no
// template has.
func escapeURI(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, r mcp.Request) (mcp.Result, error) {
		if p, ok := r.GetParams().(*mcp.ReadResourceParams); ok && p != nil {
			for _, prefix := range []string{entryPrefix, themePrefix} {
				if id, ours := strings.CutPrefix(p.URI, prefix); ours {
					p.URI = prefix + strings.ReplaceAll(escaped(id), "%25", "%")
				}
			}
		}
		return next(ctx, method, r)
	}
}

// listThemes puts the themes of the glossaries in force into the list of resources, which
// else has none: they are others in each directory, and after each change.
func (s *server) listThemes(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, r mcp.Request) (mcp.Result, error) {
		from := ""
		if asked, ok := r.GetParams().(*mcp.ListResourcesParams); ok && asked != nil {
			from, asked.Cursor = asked.Cursor, "" // the SDK would not know it
		}
		res, err := next(ctx, method, r)
		list, ok := res.(*mcp.ListResourcesResult)
		if err != nil || !ok {
			return res, err
		}
		if err := s.fillThemes(ctx, list, from); err != nil {
			return nil, s.asRefusal(err)
		}
		return list, nil
	}
}

// fillThemes lists the themes behind a cursor, which is how many stand before it.
func (s *server) fillThemes(ctx context.Context, list *mcp.ListResourcesResult, cursor string) error {
	from, err := strconv.Atoi(cmp.Or(cursor, "0"))
	if err != nil || from < 0 {
		return refusal(jsonrpc.CodeInvalidParams, "this cursor was not given by aiterm-mcp")
	}
	_, err = s.ask(ctx, s.roots.now(), func(x *index.Index) (string, error) {
		names, count := themes(x)
		from = min(from, len(names))
		to := min(from+pageOfThemes, len(names))
		for _, n := range names[from:to] {
			shown := render.Visible(n)
			list.Resources = append(list.Resources, &mcp.Resource{
				URI: themeURI(n), Name: shown, MIMEType: markdown,
				Description: s.speak().Say(message.Count(count[n], "theme %[1]s: 1 term", "theme %[1]s: %[2]d terms", shown, count[n])),
			})
		}
		if to < len(names) {
			list.NextCursor = strconv.Itoa(to)
		}
		return "", nil
	})
	return err
}

// themes returns the themes of a glossary by name, and how many terms each has.
func themes(x *index.Index) (names []string, count map[string]int) {
	count = map[string]int{}
	for t := range x.Terms() {
		count[t.Theme]++
	}
	return slices.Sorted(maps.Keys(count)), count
}
