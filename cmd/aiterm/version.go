package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"time"
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

// versionDate returns the date of this version, e.g. 2026-11-25: that of the commit it
// was built from or, where the Go tool did not build that in, of the program's file.
func versionDate() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.time" {
				date, _, _ := strings.Cut(s.Value, "T")
				return date
			}
		}
	}
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	file, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return file.ModTime().UTC().Format(time.DateOnly)
}
