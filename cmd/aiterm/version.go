package main

import (
	"fmt"
	"runtime/debug"
	"strings"
)

// version says which aiterm this is, from what the Go tool built in: version, commit,
// the day of the commit, and Go version.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "aiterm, version unknown"
	}
	commit, day := "unknown", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value[:min(len(s.Value), 12)]
		case s.Key == "vcs.time":
			day, _, _ = strings.Cut(s.Value, "T")
			day = " of " + day
		case s.Key == "vcs.modified" && s.Value == "true":
			day += " and changes"
		}
	}
	return fmt.Sprintf("aiterm %s, commit %s, %s", info.Main.Version, commit+day, info.GoVersion)
}
