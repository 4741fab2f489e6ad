package cli

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"time"
)

// Version says which version of a program this is, from what the Go tool built in: version, commit,
// the day of the commit, and Go version.
func Version(name string) string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return name + ", version unknown"
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
	return fmt.Sprintf("%s %s, commit %s, %s", name, info.Main.Version, commit+day, info.GoVersion)
}

// VersionDate returns the date of this version, e.g. 2026-11-25: that of the commit it
// was built from or, where the Go tool did not build that in, of the program's file.
func VersionDate() string {
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
