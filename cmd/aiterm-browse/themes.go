package main

import "aiterm/internal/index"

// A theme is one of the glossary's, and how many terms it has.
type theme struct {
	name  string
	terms int
}

// themesOf returns the themes of a glossary, in the order in which terms have them.
func themesOf(x *index.Index) []theme {
	var all []theme
	at := map[string]int{}
	for t := range x.Terms() {
		i, known := at[t.Theme]
		if !known {
			i = len(all)
			at[t.Theme] = i
			all = append(all, theme{name: t.Theme})
		}
		all[i].terms++
	}
	return all
}
