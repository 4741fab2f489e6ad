package main

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"

	"aiterm/internal/message"
	"aiterm/internal/render"
)

// A given is a sort of problem that a baseline takes as given, and how often.
type given struct {
	File  string `json:"file"`
	Rule  string `json:"rule"`
	Text  string `json:"text"`
	Count int    `json:"count"`
}

// A baseline is the problems that are taken as given, by file, rule and text.
type baseline map[given]int

func givenOf(f render.Finding) given {
	return given{File: filepath.ToSlash(filepath.Clean(f.Path)), Rule: string(f.Rule), Text: f.Text}
}

// writeBaseline writes findings to a file, in their order.
func writeBaseline(path string, all render.Findings) error {
	rows := []given{}
	place := map[given]int{}
	for _, f := range all {
		g := givenOf(f)
		i, known := place[g]
		if !known {
			i = len(rows)
			place[g] = i
			rows = append(rows, g)
		}
		rows[i].Count++
	}
	text, err := json.MarshalIndent(rows, "", "  ")
	if err != nil {
		return err
	}
	r := replacement{path: path, beside: path + ".new", like: path, data: append(text, '\n')}
	return r.do()
}

func readBaseline(path string) (baseline, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var rows []given
	if err := json.Unmarshal(text, &rows); err != nil {
		return nil, message.Errorf("%s: not a file that --write-baseline wrote; write it anew", path)
	}
	b := baseline{}
	for _, g := range rows {
		count := g.Count
		g.Count = 0
		b[g] += count
	}
	return b, nil
}

// without returns the findings that are not given.
func (b baseline) without(all render.Findings) render.Findings {
	left := maps.Clone(b)
	fresh := render.Findings{}
	for _, f := range all {
		if g := givenOf(f); left[g] > 0 {
			left[g]--
		} else {
			fresh = append(fresh, f)
		}
	}
	return fresh
}
