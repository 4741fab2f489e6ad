package main

import (
	"strings"

	"aiterm/internal/message"
	"aiterm/internal/render"
	"aiterm/internal/search"
)

const (
	usualHits = 5
	maxHits   = 50
)

// searchFor finds terms by what their names and texts say.
func searchFor(c *call) (string, error) {
	query, err := c.text("query")
	if err != nil {
		return "", err
	}
	limit, err := c.number("limit", usualHits, maxHits)
	if err != nil {
		return "", err
	}
	hits, err := search.Find(c.index, query, search.FindOptions{Limit: limit})
	if err != nil {
		return "", err
	}
	reader := render.Reader{Langs: c.langsOf("", query)}
	t := message.To(message.Lang(reader.Langs[0]))
	found := render.Hits{Query: query, Hits: hits}
	text, weak := render.Compact(found, reader), render.Compact(render.WeakHits{Hits: found}, reader)
	switch {
	case len(hits) == 0:
		return t.Say(message.New("nothing found for %q", query)), nil
	case !found.Strong():
		return t.Say(message.New("nothing found for %q; these terms say a part of it:", query)) + "\n" + weak, nil
	case weak != "":
		text += "\n" + t.Say(message.New("these terms say only a part of %q:", query)) + "\n" + weak
	}
	return strings.TrimSpace(text), nil
}
