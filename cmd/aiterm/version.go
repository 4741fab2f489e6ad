package main

import (
	"fmt"
	"runtime/debug"
)

// version says which aiterm this is, from what the Go tool built in: version,
// commit and Go version.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "aiterm, version unknown"
	}
	commit := "unknown"
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value[:min(len(s.Value), 12)]
		case s.Key == "vcs.modified" && s.Value == "true":
			commit += " and changes"
		}
	}
	return fmt.Sprintf("aiterm %s, commit %s, %s", info.Main.Version, commit, info.GoVersion)
}
