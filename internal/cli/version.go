package cli

import (
	"cmp"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"time"
)

// What the linker writes into a release (-ldflags -X; see .ci/release): its version, the
// commit, and the day of that, e.g. 2026-11-25. They are "" in all other builds.
var release, commit, day string

// Version says which version of a program this is: version, commit, the day of the
// commit, and Go version.
func Version(name string) string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return name + ", version unknown"
	}
	of := builtFrom(info.Settings)
	if of.day != "" {
		of.day = " of " + of.day
	}
	return fmt.Sprintf("%s %s, commit %s, %s", name, Release(), of.commit+of.day+of.changes, info.GoVersion)
}

// Release returns the version alone, for programs that ask: e.g. 0.9.0, or what the Go
// tool says of other builds.
func Release() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return cmp.Or(release, "unknown")
	}
	return cmp.Or(release, info.Main.Version)
}

// VersionDate returns the date of this version, e.g. 2026-11-25: that of the commit it
// was built from or, where that is not known, of the program's file.
func VersionDate() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		if of := builtFrom(info.Settings); of.day != "" {
			return of.day
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

// sources are those that a program was built from.
type sources struct {
	commit  string // 12 digits, or "unknown"
	day     string // or ""
	changes string // what stands behind the day where the commit does not have all
}

// builtFrom returns what the linker or else the Go tool wrote into the program.
func builtFrom(settings []debug.BuildSetting) sources {
	if release != "" {
		return sources{commit: cmp.Or(commit, "unknown"), day: day}
	}
	of := sources{commit: "unknown"}
	for _, s := range settings {
		switch {
		case s.Key == "vcs.revision":
			of.commit = s.Value[:min(len(s.Value), 12)]
		case s.Key == "vcs.time":
			of.day, _, _ = strings.Cut(s.Value, "T")
		case s.Key == "vcs.modified" && s.Value == "true":
			of.changes = " and changes"
		}
	}
	return of
}
